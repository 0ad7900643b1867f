package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one feedback case, as a person reads it; who reported it is not on it.
///
/// @param dossier code of the dossier it is about
/// @param officer whom it is about
/// @param advice where it belongs, when it was routed out
/// @param finding whether what was reported proved true
/// @param intact whether the chain of the history is whole
record FeedbackPage(
        String code,
        String kind,
        String state,
        String office,
        String officeCode,
        @Nullable String dossier,
        @Nullable String officer,
        @Nullable String advice,
        @Nullable String finding,
        List<Clock> clocks,
        List<DossierPage.Line> dates,
        List<Forward> forwards,
        List<DossierPage.Wait> waits,
        List<DossierPage.Line> violations,
        List<String> defects,
        List<IntakeView.PendingLine> pending,
        boolean intact,
        List<DossierPage.Step> history) {

    /// How one clock stands.
    record Clock(String name, String due, String done, Standing standing) {}

    /// In words, as a sign and as a colour.
    record Standing(String text, String sign, String tone) {}

    /// A hand-over.
    record Forward(String at, String to, String competence, String due) {}
}
