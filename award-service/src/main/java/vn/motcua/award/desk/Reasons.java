package vn.motcua.award.desk;

import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.award.awardlist.EntryView;

/// Why somebody does not pass, in plain Vietnamese that the person may read: each condition that stands between them
/// and a pass, with its clause.
final class Reasons {

    private Reasons() {}

    /// The reason in one line; empty for somebody who passes.
    static String of(EntryView entry) {
        return of(entry.nearestGap());
    }

    static String of(List<EntryView.GapView> gaps) {
        return gaps.stream().map(Reasons::of).collect(Collectors.joining(" "));
    }

    private static String of(EntryView.GapView gap) {
        String clause = gap.clause().isEmpty() ? "" : " (" + gap.clause() + ")";
        return gap.title().vi() + clause + ": " + gap.message().vi();
    }
}
