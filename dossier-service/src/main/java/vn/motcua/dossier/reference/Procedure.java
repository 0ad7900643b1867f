package vn.motcua.dossier.reference;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.ProcedureTraits;

/// An administrative procedure of the catalogue.
///
/// @param code the national code, e.g. `1.001193.000.00.00.H56`
/// @param field field of administration (lĩnh vực)
/// @param resultPaper whether the result is a paper, which an online dossier must have as a file
/// @param levels of the offices that offer it
/// @param validFrom first day in force; absent = always was
/// @param validTo last day in force; absent = until further notice
/// @param fee đồng
/// @param documents what the citizen hands in
public record Procedure(
        String code,
        String name,
        String field,
        @JsonIgnore OnlineLevel onlineLevel,
        boolean resultPaper,
        @JsonIgnore DeadlinePolicy policy,
        List<Level> levels,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long fee,
        @Nullable List<String> documents) {

    /// The deadline as it stands in JSON.
    public record Deadline(
            int amount,
            String unit,
            String supplement,
            String payment,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime lateReceiptCutoff,
            boolean sameDay,
            @Nullable Hours officeHours,
            int acknowledgeWithin,
            int noticeWithin,
            @Nullable Integer supplementWithin) {}

    /// Office hours as they stand in JSON: `{"morningFrom":"07:00",…}`.
    public record Hours(
            @JsonFormat(pattern = "HH:mm") LocalTime morningFrom,
            @JsonFormat(pattern = "HH:mm") LocalTime morningTo,
            @JsonFormat(pattern = "HH:mm") LocalTime afternoonFrom,
            @JsonFormat(pattern = "HH:mm") LocalTime afternoonTo) {

        static @Nullable Hours of(@Nullable OfficeHours hours) {
            return hours == null
                    ? null
                    : new Hours(hours.morningFrom(), hours.morningTo(), hours.afternoonFrom(), hours.afternoonTo());
        }
    }

    public Procedure {
        levels = List.copyOf(levels);
        documents = documents == null ? null : List.copyOf(documents);
    }

    /// `full`, `partial` or `none`.
    @JsonProperty
    public String online() {
        return onlineLevel.code();
    }

    /// The deadline as it stands in JSON.
    @JsonProperty
    public Deadline deadline() {
        Term term = policy.term();
        return new Deadline(
                term.amount(),
                term.unit().code(),
                policy.supplement().code(),
                policy.payment().code(),
                policy.lateReceiptCutoff(),
                policy.sameDay(),
                Hours.of(policy.hours()),
                policy.waits().acknowledgeWithin(),
                policy.waits().noticeWithin(),
                policy.waits().supplementWithin());
    }

    /// What a dossier is judged by.
    public ProcedureTraits traits() {
        return new ProcedureTraits(code, field, onlineLevel, resultPaper, fee, policy);
    }

    /// True when offices of that level offer it on that day.
    public boolean offeredBy(Level level, LocalDate day) {
        return levels.contains(level)
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }
}
