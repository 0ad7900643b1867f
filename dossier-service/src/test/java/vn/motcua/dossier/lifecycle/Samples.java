package vn.motcua.dossier.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.SupplementEffect;

/// Facts and surroundings that the tests of this package share.
public final class Samples {

    public static final String OFFICE = "H99.01";
    /// Five working days, reset by a supplement.
    public static final String RESETTING = "9.000001";
    /// Five working days, paused by a supplement.
    public static final String PAUSING = "9.000002";
    /// Registered nowhere.
    public static final String UNKNOWN = "9.000009";

    private static final Term FIVE_DAYS = new Term(5, TermUnit.WORKING_DAY);

    public static final ReplayContext CONTEXT = new ReplayContext(
            Map.of(
                    RESETTING,
                    new ProcedureTraits(
                            RESETTING, "H99-01", OnlineLevel.FULL, false, null, DeadlinePolicy.of(FIVE_DAYS)),
                    PAUSING,
                    new ProcedureTraits(
                            PAUSING,
                            "H99-01",
                            OnlineLevel.FULL,
                            false,
                            null,
                            DeadlinePolicy.of(FIVE_DAYS).with(SupplementEffect.PAUSE))),
            WorkingCalendar.of(OfficialCalendars.years()));

    private Samples() {}

    /// A local time in Vietnam, e.g. `2024-06-03T09:00`.
    public static Instant at(String local) {
        return OfficeDay.at(LocalDate.parse(local.substring(0, 10)), LocalTime.parse(local.substring(11)));
    }

    /// A fact that is identified by its type and time.
    public static KnownFact known(String local, Fact fact) {
        return new KnownFact(
                new FactIdentity("urn:test", fact.type().wireName() + "@" + local), at(local), fact, at(local), "test");
    }

    public static Fact.Submitted submitted() {
        return new Fact.Submitted(
                OFFICE, RESETTING, Channel.ONLINE, ApplicantKind.CITIZEN, null, FiledBy.CITIZEN, null, null);
    }

    public static Fact.Accepted accepted() {
        return accepted(RESETTING);
    }

    public static Fact.Accepted accepted(String procedure) {
        return new Fact.Accepted(OFFICE, procedure, Channel.ONLINE, "Nga", null, null, null);
    }

    public static Fact.SupplementRequested supplementRequested() {
        return new Fact.SupplementRequested(List.of("Bản sao giấy khai sinh"), "Thiếu giấy tờ");
    }

    public static Fact.SupplementReceived supplementReceived() {
        return new Fact.SupplementReceived(List.of(), null);
    }

    public static Fact.Completed completed() {
        return new Fact.Completed(Outcome.GRANTED, null);
    }

    public static Fact.Corrected corrected(CorrectableField field, String from, String to) {
        return new Fact.Corrected(field, from, to, "Ghi nhầm", "Lan");
    }

    /// One fact of each type, in the order of [FactType].
    public static List<Fact> oneOfEach() {
        return List.of(
                submitted(),
                accepted(),
                new Fact.NotAccepted("Không thuộc thẩm quyền", null),
                new Fact.Forwarded("Minh", "Tư pháp"),
                new Fact.ConsultationRequested("Công an", at("2024-06-07T17:00")),
                new Fact.ConsultationAnswered("Công an"),
                supplementRequested(),
                supplementReceived(),
                new Fact.PaymentRequested(50_000),
                new Fact.Paid(50_000, PaymentMethod.ONLINE),
                new Fact.Rescheduled(at("2024-06-20T17:00"), "Chờ xác minh"),
                new Fact.Digitised(3, 3, true, 7, List.of()),
                new Fact.Withdrawn("don-rut.pdf", "Không còn nhu cầu"),
                new Fact.Stopped("Quá hạn bổ sung", null),
                completed(),
                new Fact.Returned(ReturnMedium.COUNTER),
                corrected(CorrectableField.PROCEDURE_CODE, RESETTING, PAUSING));
    }

    public static Dossier dossier(KnownFact... facts) {
        return Objects.requireNonNull(Replay.of(List.of(facts), CONTEXT).dossier());
    }
}
