package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What is counted. A dossier stands in at most one of each group at any cut-off.
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
    OVERDUE(Kind.STOCK);

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
