package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is counted. Of each group, set off by an empty line, a thing stands in at most one measure at any cut-off, but
/// for the parts of another group, the defects and the minutes.
public enum Measure {
    /// Received online for a procedure offered online, and not finished without the file of its result.
    RECEIVED_ONLINE(Kind.FLOW),
    /// Received online for a procedure offered online, but finished without the file that its result needs.
    RECEIVED_ONLINE_WITHOUT_RESULT(Kind.FLOW),
    /// Received at the counter or by post although the procedure is offered online.
    RECEIVED_OTHERWISE(Kind.FLOW),
    /// Received for a procedure that is not offered online.
    RECEIVED_NOT_OFFERED(Kind.FLOW),

    /// Settled on a day before the due day.
    SETTLED_EARLY(Kind.FLOW),
    /// Settled on the due day.
    SETTLED_ON_DUE_DAY(Kind.FLOW),
    /// Settled after the due day.
    SETTLED_LATE(Kind.FLOW),
    /// Settled by the due day after asking for a supplement more than once.
    SETTLED_AFTER_SECOND_SUPPLEMENT(Kind.FLOW),
    /// Settled without a due date: a defect of the data.
    SETTLED_WITHOUT_DUE(Kind.FLOW),

    /// Received and not ended, with a due date.
    OPEN(Kind.STOCK),
    /// Received and not ended, without a due date: a defect of the data.
    OPEN_WITHOUT_DUE(Kind.STOCK),

    /// Open, past its due day and not lawfully waiting.
    OVERDUE(Kind.STOCK),

    /// A part of RECEIVED_ONLINE: the office filed it for the citizen, or helped to.
    RECEIVED_ONLINE_ASSISTED(Kind.FLOW),
    /// A part of SETTLED_EARLY and SETTLED_ON_DUE_DAY: but after the day that was promised first.
    SETTLED_AFTER_FIRST_DUE(Kind.FLOW),
    /// A part of SETTLED_LATE: but by the day to which it was put off with an apology.
    SETTLED_BY_NEW_DATE(Kind.FLOW),
    /// A part of OPEN that is not overdue: but past the day that was promised first.
    OPEN_AFTER_FIRST_DUE(Kind.STOCK),
    /// A part of OVERDUE: but not past the day to which it was put off with an apology.
    OVERDUE_WITHIN_NEW_DATE(Kind.STOCK),

    /// Settled, although its due day lies before the day of reception: a defect of the data.
    SETTLED_WITH_DUE_BEFORE_RECEIPT(Kind.FLOW),
    /// Settled before it was received: a defect of the data.
    SETTLED_BEFORE_RECEIPT(Kind.FLOW),
    /// Completed without the file that its result needs: a defect of the data.
    SETTLED_WITHOUT_RESULT_FILE(Kind.FLOW),
    /// Open, and its due day lies before the day of reception: a defect of the data.
    OPEN_WITH_DUE_BEFORE_RECEIPT(Kind.STOCK),
    /// Settled, by a due day that was counted without the calendar of its year: a defect of the data.
    SETTLED_WITH_PROVISIONAL_DUE(Kind.FLOW),
    /// Open, with a due day that was counted without the calendar of its year: a defect of the data.
    OPEN_WITH_PROVISIONAL_DUE(Kind.STOCK),
    /// Settled, by a due day that a supplement should have moved: a defect of the data.
    SETTLED_WITH_UNMOVED_DUE(Kind.FLOW),
    /// Open, with a due day that a supplement should have moved: a defect of the data.
    OPEN_WITH_UNMOVED_DUE(Kind.STOCK),
    /// Settled, and something until its end was recorded too long afterwards: a defect of the data.
    SETTLED_BACK_DATED(Kind.FLOW),
    /// Open, and something was recorded too long afterwards: a defect of the data.
    OPEN_BACK_DATED(Kind.STOCK),
    /// Received, and something was recorded too long afterwards: a defect of the data.
    RECEIVED_BACK_DATED(Kind.FLOW),
    /// Received, for a procedure that is not registered: a defect of the data.
    RECEIVED_OF_UNKNOWN_PROCEDURE(Kind.FLOW),

    /// Received, and every component and the result that need it are digitised.
    DIGITISED(Kind.FLOW),
    /// Received, and every component is digitised, but not the result.
    DIGITISED_WITHOUT_RESULT(Kind.FLOW),
    /// Received, and some component is not digitised.
    NOT_DIGITISED(Kind.FLOW),
    /// Received, and nothing is known of its digitisation: it counts as not digitised.
    DIGITISATION_UNKNOWN(Kind.FLOW),
    /// Received, and there is nothing to be digitised.
    DIGITISATION_EXEMPT(Kind.FLOW),

    /// Received; it costs something, and all that was paid was paid online.
    PAID_ONLINE(Kind.FLOW),
    /// Received; it costs something, and something was paid otherwise.
    PAID_OTHERWISE(Kind.FLOW),
    /// Received; it costs something, and nothing is paid.
    NOT_PAID(Kind.FLOW),
    /// Received, and nobody says whether it costs something.
    FEE_UNKNOWN(Kind.FLOW),

    /// Received, and no rule of the procedure is seen broken.
    COMPLIANT(Kind.FLOW),
    /// Received, and a supplement was asked for more than once.
    BREAKS_SUPPLEMENT_RULE(Kind.FLOW),
    /// Received, and late without an apology that came at least a day before the due day (Mẫu 04), or put off too late.
    BREAKS_APOLOGY_RULE(Kind.FLOW),
    /// Received, and another rule was broken.
    BREAKS_OTHER_RULE(Kind.FLOW),

    /// Minutes of the settled dossiers from receipt until they came to the officer to whom they count.
    MINUTES_BEFORE_ASSIGNMENT(Kind.FLOW),
    /// Minutes after that in which the citizen was waited for.
    MINUTES_WAITING_FOR_CITIZEN(Kind.FLOW),
    /// Minutes after that in which another agency was waited for, and not the citizen.
    MINUTES_WAITING_FOR_AGENCY(Kind.FLOW),
    /// All other minutes until the end.
    MINUTES_IN_HAND(Kind.FLOW),

    /// A feedback case that fell due, was kept within all its limits and not reopened.
    FEEDBACK_IN_TIME(Kind.FLOW),
    /// A feedback case that fell due and missed a limit: classified, answered or published late or not.
    FEEDBACK_LATE(Kind.FLOW),
    /// A feedback case that fell due and was handled against another rule.
    FEEDBACK_AGAINST_RULES(Kind.FLOW),
    /// A feedback case that fell due and was reopened.
    FEEDBACK_REOPENED(Kind.FLOW),
    /// A feedback case that fell due and was found untrue: it counts against nobody.
    FEEDBACK_UNFOUNDED(Kind.FLOW),
    /// A feedback case without a due date: a defect of the data.
    FEEDBACK_WITHOUT_DUE(Kind.FLOW),

    /// A feedback case that fell due on a day counted without the calendar of its year: a defect of the data.
    FEEDBACK_WITH_PROVISIONAL_DUE(Kind.FLOW),
    /// A feedback case that fell due and was sent after it came in: a defect of the data.
    FEEDBACK_SUBMITTED_AFTER_RECEIPT(Kind.FLOW),
    /// A feedback case that fell due and of which nobody said whether it was true: a defect of the data.
    FEEDBACK_UPHELD_MISSING(Kind.FLOW),
    /// A feedback case that fell due and was answered with nothing to show: a defect of the data.
    FEEDBACK_ANSWER_WITHOUT_REFERENCE(Kind.FLOW),
    /// A feedback case that fell due and of which something was recorded too long afterwards: a defect of the data.
    FEEDBACK_BACK_DATED(Kind.FLOW),

    /// Must be on the board of the office, and is, whole, by its last check.
    POSTED_ON_BOARD(Kind.STOCK),
    /// Must be on the board and is not, not whole, or is obsolete and still there.
    NOT_POSTED_ON_BOARD(Kind.STOCK),
    /// Must be on the website, and is, whole, by its last check.
    POSTED_ON_WEBSITE(Kind.STOCK),
    /// Must be on the website and is not, not whole, or is obsolete and still there.
    NOT_POSTED_ON_WEBSITE(Kind.STOCK),
    /// A check found it missing, not whole, obsolete or posted too late.
    POSTING_CHECK_FAILED(Kind.FLOW),

    /// A service that the office offers online, as the reference data say; in no cell.
    OFFERED_ONLINE(Kind.STOCK),

    /// A rating of 4 or 5.
    RATED_WELL(Kind.FLOW),
    /// A rating of 3.
    RATED_FAIRLY(Kind.FLOW),
    /// A rating of 1 or 2.
    RATED_BADLY(Kind.FLOW);

    /// How a measure is summed.
    public enum Kind {
        /// Things that happened in the window: those whose day of origin lies in it.
        FLOW,
        /// Things that are so at the cut-off, whenever they began.
        STOCK
    }

    private static final Map<String, Measure> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toMap(Measure::code, Function.identity()));

    private final Kind kind;
    private final String code;

    Measure(Kind kind) {
        this.kind = kind;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// How it is summed.
    public Kind kind() {
        return kind;
    }

    /// `received-online` and so on, as it is stored.
    public String code() {
        return code;
    }

    /// The measure of that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Measure of(String code) {
        Measure measure = BY_CODE.get(code);
        if (measure == null) {
            throw new IllegalArgumentException("No measure is called " + code);
        }
        return measure;
    }
}
