package vn.motcua.metrics.counts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.metrics.indicator.Cell;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;

/// By what a sum is split.
public enum Grouping {
    /// Not at all: one group with the key "".
    NONE("''"),
    /// By the officer in charge; "" = unassigned.
    OFFICER("officer"),
    /// By procedure code.
    PROCEDURE("procedure"),
    /// By field of administration.
    FIELD("field"),
    /// By channel code: `counter`, `online`, `postal`.
    CHANNEL("channel"),
    /// By office and procedure; the key is both codes with U+001F between them.
    OFFICE_AND_PROCEDURE("office || U&'\\001f' || procedure"),
    /// By office; of what is counted by pairs of office and procedure also by procedure, else with an empty one. The
    /// key is both codes with U+001F between them.
    SHARE("office || U&'\\001f' || " + ofPairs()),
    /// By officer, office and procedure; the key is the three codes with U+001F between them.
    OFFICER_AND_PAIR("officer || U&'\\001f' || office || U&'\\001f' || procedure");

    /// What stands between the parts of a key that has several.
    public static final char SEPARATOR = '\u001f';

    private final String column;

    Grouping(String column) {
        this.column = column;
    }

    /// The one of that code: `officer`, `procedure`, `field`, `channel`; none for other words.
    public static Optional<Grouping> of(String code) {
        return Stream.of(OFFICER, PROCEDURE, FIELD, CHANNEL)
                .filter(one -> one.code().equals(code))
                .findFirst();
    }

    /// By what cases of a kind can be told apart.
    public static List<Grouping> of(Indicator.Counted counted) {
        return switch (counted) {
            case DOSSIERS -> List.of(OFFICER, PROCEDURE, FIELD, CHANNEL);
            case SERVICES -> List.of(PROCEDURE);
            case POSTINGS -> List.of(PROCEDURE, OFFICER);
            case FEEDBACK, RATINGS -> List.of(OFFICER);
        };
    }

    /// `officer`, `procedure`, `field`, `channel`, …
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The key in terms of the columns of the counts.
    String column() {
        return column;
    }

    private static String ofPairs() {
        return Indicator.measuresOfPairs().stream()
                .map(measure -> "'" + measure.code() + "'")
                .sorted()
                .collect(Collectors.joining(", ", "case when measure in (", ") then procedure else '' end"));
    }

    /// The key of a whole row of counts, in terms of its columns: from it and a measure [#key(String, Measure)] makes
    /// the key.
    String columnOfRow() {
        return this == SHARE ? OFFICE_AND_PROCEDURE.column : column;
    }

    /// The key of one count in a row of counts.
    String key(String keyOfRow, Measure measure) {
        return this == SHARE && !Indicator.measuresOfPairs().contains(measure)
                ? keyOfRow.substring(0, keyOfRow.indexOf(SEPARATOR) + 1)
                : keyOfRow;
    }

    /// The key of one cell.
    String key(Cell cell) {
        return switch (this) {
            case NONE -> "";
            case OFFICER -> cell.officer();
            case PROCEDURE -> cell.procedure();
            case FIELD -> cell.field();
            case CHANNEL -> cell.channel();
            case OFFICE_AND_PROCEDURE -> cell.office() + SEPARATOR + cell.procedure();
            case SHARE -> key(OFFICE_AND_PROCEDURE.key(cell), cell.measure());
            case OFFICER_AND_PAIR -> cell.officer() + SEPARATOR + OFFICE_AND_PROCEDURE.key(cell);
        };
    }
}
