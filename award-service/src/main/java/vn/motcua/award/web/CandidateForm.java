package vn.motcua.award.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.deploy.platform.time.Vietnam;

/// The sheet of a candidate as a form, there and back.
final class CandidateForm {

    /// Empty rows for assignments that are offered beside those there are.
    static final int ROWS = 4;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(Vietnam.ZONE);

    private CandidateForm() {}

    /// The form of a sheet.
    static Form of(CandidateSheet sheet, int version) {
        Form form = new Form()
                .with("kind", sheet.kind().code())
                .with("version", version)
                .with("name", sheet.name())
                .with("post", sheet.post())
                .with("unit", sheet.unit())
                .with("gender", sheet.gender() == null ? null : sheet.gender().code())
                .with("womenPercent", sheet.womenPercent())
                .with("leader", Boolean.TRUE.equals(sheet.leader()) ? "yes" : null)
                .with("officerCode", sheet.officerCode())
                .with("account", sheet.account());
        CandidateSheet.Particulars more = sheet.particulars();
        if (more != null) {
            form.with("birthDate", more.birthDate())
                    .with("department", more.department())
                    .with("address", more.address())
                    .with("classification", more.classification())
                    .with("award", more.award())
                    .with("honour", more.title());
        }
        sheet.roles().forEach(role -> form.with("role", role.name()));
        for (int i = 0; i < sheet.deskAssignments().size(); i++) {
            CandidateSheet.DeskAssignment one = sheet.deskAssignments().get(i);
            form.with("from" + i, one.from())
                    .with("to" + i, one.to())
                    .with(
                            "manner" + i,
                            one.manner() == null ? null : one.manner().code())
                    .with("decision" + i, one.decision());
        }
        sheet.filedAt().forEach((level, at) -> form.with("filed-" + level.code(), MOMENT.format(at)));
        return form;
    }

    /// The sheet of a form; empty when something is wrong, which is then said beside the fields.
    ///
    /// @param before the sheet that the form changes; absent for a new one
    static Optional<CandidateSheet> read(Form form, @Nullable CandidateSheet before, Validator validator) {
        CandidateSheet sheet = new CandidateSheet(
                form.of("kind").equals(CandidateSheet.Kind.COLLECTIVE.code())
                        ? CandidateSheet.Kind.COLLECTIVE
                        : CandidateSheet.Kind.PERSON,
                form.needed("name"),
                form.given("post"),
                form.given("unit"),
                gender(form),
                form.whole("womenPercent"),
                form.has("leader", "yes"),
                form.given("officerCode"),
                form.given("account"),
                assignments(form),
                Arrays.stream(DeskRole.values())
                        .filter(role -> form.has("role", role.name()))
                        .toList(),
                filed(form, before),
                particulars(form));
        for (ConstraintViolation<CandidateSheet> violation : validator.validate(sheet)) {
            form.wrong(
                    violation.getPropertyPath().toString(),
                    "Giá trị quá dài hoặc ngoài khoảng cho phép.",
                    violation.getMessage());
        }
        return form.isWrong() ? Optional.empty() : Optional.of(sheet);
    }

    private static CandidateSheet.@Nullable Gender gender(Form form) {
        return switch (form.of("gender")) {
            case "female" -> CandidateSheet.Gender.FEMALE;
            case "male" -> CandidateSheet.Gender.MALE;
            default -> null;
        };
    }

    private static CandidateSheet.@Nullable Particulars particulars(Form form) {
        CandidateSheet.Particulars more = new CandidateSheet.Particulars(
                form.day("birthDate"),
                form.given("department"),
                form.given("address"),
                form.given("classification"),
                form.given("award"),
                form.given("honour"));
        return more.holdsNothing() ? null : more;
    }

    private static List<CandidateSheet.DeskAssignment> assignments(Form form) {
        List<CandidateSheet.DeskAssignment> found = new ArrayList<>();
        for (int i = 0; form.given("from" + i) != null || i < ROWS; i++) {
            LocalDate from = form.day("from" + i);
            LocalDate to = form.day("to" + i);
            String decision = form.given("decision" + i);
            if (from == null && (to != null || decision != null)) {
                form.wrong("from" + i, "Cần ngày bắt đầu phân công.", "An assignment has a first day.");
            }
            if (from != null) {
                found.add(new CandidateSheet.DeskAssignment(from, to, manner(form.of("manner" + i)), decision));
            }
        }
        return found;
    }

    private static CandidateSheet.Manner manner(String code) {
        return switch (code) {
            case "part-time" -> CandidateSheet.Manner.PART_TIME;
            case "shifts" -> CandidateSheet.Manner.SHIFTS;
            default -> CandidateSheet.Manner.FULL_TIME;
        };
    }

    /// A moment that nobody touched keeps its fraction of a second, which the form does not show.
    private static Map<CandidateSheet.Level, Instant> filed(Form form, @Nullable CandidateSheet before) {
        Map<CandidateSheet.Level, Instant> filed = new EnumMap<>(CandidateSheet.Level.class);
        for (CandidateSheet.Level level : CandidateSheet.Level.values()) {
            String field = "filed-" + level.code();
            Instant at = form.moment(field);
            Instant kept = before == null ? null : before.filedAt().get(level);
            if (at != null) {
                filed.put(level, kept != null && MOMENT.format(kept).equals(form.of(field)) ? kept : at);
            }
        }
        return filed;
    }
}
