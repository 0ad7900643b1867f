package vn.motcua.dossier.feedback;

/// How many working days the four clocks of a case have. A case keeps those under which it began.
///
/// The day from which a term runs is not counted, and lateness is judged by day, as for dossiers.
/// A number outside 1..250 is an [IllegalArgumentException].
///
/// @param classify to refuse the case or forward it, or to take it up
/// @param ask to ask the citizen for more
/// @param answer to answer, from the citizen's submission or from the transfer
/// @param publish to publish the result, from the answer
public record FeedbackTerms(int classify, int ask, int answer, int publish) {

    /// What national scoring counts by: 2, 5, 15 and 2 working days.
    ///
    /// ⚖ 766/QĐ-TTg (indicator group 5, as its published formulas describe it)
    public static final FeedbackTerms NATIONAL = new FeedbackTerms(2, 5, 15, 2);

    public FeedbackTerms {
        check(classify);
        check(ask);
        check(answer);
        check(publish);
    }

    private static void check(int days) {
        if (days < 1 || days > 250) {
            throw new IllegalArgumentException("a term of feedback must be within 1..250 working days, not " + days);
        }
    }
}
