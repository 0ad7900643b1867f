package vn.motcua.award.awardlist;

import org.jspecify.annotations.Nullable;
import vn.motcua.award.rule.Outcome;

/// A candidate on an award list without the tree: what fits in a row.
///
/// @param candidate code of the candidate
/// @param name of the candidate
/// @param post chức vụ
/// @param unit đơn vị
/// @param kind `ca-nhan` or `tap-the`
/// @param outcome of the verdict
/// @param filing `not-filed`, `missed`, `early`, `in-time` or `late`
public record Listed(
        String candidate,
        String name,
        @Nullable String post,
        @Nullable String unit,
        String kind,
        Outcome outcome,
        String filing) {

    /// The row of an entry.
    public static Listed of(EntryView entry) {
        return new Listed(
                entry.candidate(),
                entry.name(),
                entry.post(),
                entry.unit(),
                entry.kind(),
                entry.outcome(),
                entry.filing());
    }
}
