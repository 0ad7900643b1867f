package vn.motcua.award.web;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.Problem;

/// What stands in the fields of a form, and what is wrong with them. What a person typed is shown again until it is
/// taken.
final class Form {

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Message> errors = new LinkedHashMap<>();
    private @Nullable Problem problem;

    /// An empty form.
    Form() {}

    /// A form as a browser sent it.
    static Form of(MultivaluedMap<String, String> sent) {
        Form form = new Form();
        sent.forEach((name, given) -> form.values.put(
                name,
                new ArrayList<>(given.stream()
                        .map(value -> value.replace("\r\n", "\n").strip())
                        .toList())));
        return form;
    }

    /// The same form with a field filled in; absent leaves it empty.
    Form with(String name, @Nullable Object value) {
        if (value != null) {
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value.toString());
        }
        return this;
    }

    /// The same form with something wrong in a field.
    Form wrong(String name, String vi, String en) {
        errors.putIfAbsent(name, new Message(vi, en));
        return this;
    }

    /// The same form with the reason for which it was refused as a whole.
    Form refused(Problem why) {
        problem = why;
        return this;
    }

    /// What stands in a field; empty when nothing does.
    public String of(String name) {
        List<String> given = values.getOrDefault(name, List.of());
        return given.isEmpty() ? "" : given.getFirst();
    }

    /// What stands in a field, or absent when nothing does.
    @Nullable
    String given(String name) {
        String value = of(name);
        return value.isEmpty() ? null : value;
    }

    /// Everything that stands in fields of that name.
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// The names of the fields that were sent.
    Iterable<String> names() {
        return values.keySet();
    }

    /// True when a box or choice of that value is ticked.
    public boolean has(String name, String value) {
        return all(name).contains(value);
    }

    /// What is wrong with a field; absent when nothing is.
    public @Nullable Message error(String name) {
        return errors.get(name);
    }

    /// True when something is wrong.
    public boolean isWrong() {
        return problem != null || !errors.isEmpty();
    }

    /// Why it was refused as a whole; absent when it was not.
    public @Nullable Problem problem() {
        return problem;
    }

    /// The status of the page that shows it again.
    int status() {
        Problem why = problem;
        return why != null ? why.status() : errors.isEmpty() ? 200 : 422;
    }

    /// The day in a field; absent when it is empty, or is none, which is then said beside it.
    @Nullable
    LocalDate day(String name) {
        String value = of(name);
        try {
            return value.isEmpty() ? null : LocalDate.parse(value);
        } catch (DateTimeException _) {
            wrong(name, "Không phải ngày hợp lệ.", "This is no date.");
            return null;
        }
    }

    /// The local moment in a field; absent when it is empty, or is none, which is then said beside it.
    @Nullable
    Instant moment(String name) {
        String value = of(name);
        try {
            return value.isEmpty()
                    ? null
                    : OffsetDateTime.parse(
                                    (value.length() == "2024-09-20T10:00".length() ? value + ":00" : value) + "+07:00")
                            .toInstant();
        } catch (DateTimeException _) {
            wrong(name, "Không phải ngày giờ hợp lệ.", "This is no moment.");
            return null;
        }
    }

    /// The whole number in a field; absent when it is empty, or is none, which is then said beside it.
    @Nullable
    Integer whole(String name) {
        String value = of(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("\\d{1,9}")) {
            wrong(name, "Hãy ghi một số nguyên.", "Give a whole number.");
            return null;
        }
        return Integer.valueOf(value);
    }

    /// The measure in a field, with a comma or a point; absent when it is empty, or is none, which is then
    /// said beside it.
    @Nullable
    BigDecimal decimal(String name) {
        String value = of(name).replace(',', '.');
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("-?\\d{1,4}(\\.\\d{1,2})?")) {
            wrong(name, "Hãy ghi một số đo như 12,5.", "Give a measure such as 12.5.");
            return null;
        }
        return new BigDecimal(value);
    }

    /// The text in a field that must not be empty.
    String needed(String name) {
        String value = of(name);
        if (value.isEmpty()) {
            wrong(name, "Cần điền ô này.", "This is needed.");
        }
        return value;
    }
}
