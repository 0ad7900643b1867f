package vn.motcua.dossier.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// What every request is held to before it is understood: texts that can be stored, days and moments of our time.
final class Inputs {

    /// No control characters, no halves of characters.
    static final String PLAIN = "[^\\p{Cc}\\p{Cs}]*";

    static final String NOT_PLAIN = "không được chứa ký tự điều khiển (no control characters)";

    static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    static final Instant LATEST = Instant.parse("2200-12-31T00:00:00Z");

    private static final int LONGEST_KEY = 200;

    private Inputs() {}

    /// A value that validation has let through.
    static <T> T filled(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Validation lets no request through without it");
        }
        return value;
    }

    /// A day from 1900 to 2200.
    static LocalDate day(String field, LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 2200) {
            throw invalid(field, "phải từ năm 1900 đến 2200.", "it must be within 1900 to 2200.");
        }
        return day;
    }

    /// The same of a day that need not be given.
    static @Nullable LocalDate optionalDay(String field, @Nullable LocalDate day) {
        return day == null ? null : day(field, day);
    }

    /// A moment from 1900 to 2200 that need not be given.
    static @Nullable Instant optionalMoment(String field, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw invalid(field, "phải từ năm 1900 đến 2200.", "it must be within 1900 to 2200.");
        }
        return moment;
    }

    /// The day that a query parameter names.
    static @Nullable LocalDate dayOf(String parameter, @Nullable String text) {
        try {
            return text == null ? null : day(parameter, LocalDate.parse(text));
        } catch (DateTimeException _) {
            throw invalid(parameter, "phải là ngày, ví dụ 2024-09-30.", "it must be a day, e.g. 2024-09-30.");
        }
    }

    /// The parts of a cursor, the first of which is a moment; those of the given one when there is none yet.
    static List<String> cursor(@Nullable String cursor, Instant first) {
        if (cursor == null) {
            return List.of(first.toString(), "", "");
        }
        List<String> parts = Cursor.decode(cursor, 3);
        try {
            Instant moment = Instant.parse(parts.getFirst());
            if (!moment.isBefore(EARLIEST)
                    && !moment.isAfter(LATEST)
                    && parts.stream().allMatch(part -> part.matches(PLAIN))) {
                return parts;
            }
        } catch (DateTimeException _) {
            // Answered below like a moment out of bounds.
        }
        throw invalid("cursor", "phải là giá trị next của trang trước.", "it must be the next of the page before.");
    }

    /// An `Idempotency-Key` of 1 to 200 plain characters, if there is one.
    static @Nullable String key(@Nullable String key) {
        if (key != null && (key.isBlank() || key.length() > LONGEST_KEY || !key.matches(PLAIN))) {
            throw invalid(
                    "Idempotency-Key",
                    "phải có từ 1 đến " + LONGEST_KEY + " ký tự in được.",
                    "it has 1 to " + LONGEST_KEY + " printable characters.");
        }
        return key;
    }

    static ProblemException invalid(String field, String vi, String en) {
        return new ProblemException(CommonProblems.invalidRequest(new Text(field + ": " + vi, field + ": " + en))
                .with("field", field));
    }
}
