package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of the open feedback cases, in the order of the clocks that run now.
///
/// @param kind the kind it is narrowed to
/// @param next where the next page begins
record FeedbackListPage(
        String asOf,
        @Nullable String kind,
        List<Line> lines,
        @Nullable String next) {

    /// A case.
    record Line(
            String code,
            String kind,
            String state,
            String office,
            String received,
            String due,
            FeedbackPage.Standing standing) {}
}
