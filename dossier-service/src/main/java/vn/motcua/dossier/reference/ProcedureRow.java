package vn.motcua.dossier.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.SupplementEffect;

/// A procedure as it is kept.
@Entity(name = "ProcedureRow")
@Table(name = "procedure")
class ProcedureRow {

    @Id
    String code;

    @Column
    String name;

    @Column
    String field;

    @Column
    String online;

    @Column(name = "result_paper")
    boolean resultPaper;

    @Column(name = "term_amount")
    int termAmount;

    @Column(name = "term_unit")
    String termUnit;

    @Column
    String supplement;

    @Column
    String payment;

    @Column(name = "office_hours")
    LocalTime @Nullable [] officeHours;

    @Column(name = "acknowledge_within")
    int acknowledgeWithin;

    @Column(name = "notice_within")
    int noticeWithin;

    @Column(name = "supplement_within")
    @Nullable
    Integer supplementWithin;

    @Column(name = "late_cutoff")
    @Nullable
    LocalTime lateCutoff;

    @Column(name = "same_day")
    boolean sameDay;

    @Column
    String[] levels;

    @Column(name = "valid_from")
    @Nullable
    LocalDate validFrom;

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    @Column
    @Nullable
    Long fee;

    @Column
    String @Nullable [] documents;

    Procedure toProcedure() {
        return new Procedure(
                code,
                name,
                field,
                OnlineLevel.of(online).orElseThrow(),
                resultPaper,
                new DeadlinePolicy(
                        new Term(termAmount, TermUnit.of(termUnit).orElseThrow()),
                        SupplementEffect.of(supplement).orElseThrow(),
                        PaymentEffect.of(payment).orElseThrow(),
                        lateCutoff,
                        sameDay,
                        officeHours == null
                                ? null
                                : new OfficeHours(officeHours[0], officeHours[1], officeHours[2], officeHours[3]),
                        new DeadlinePolicy.Waits(acknowledgeWithin, noticeWithin, supplementWithin)),
                Stream.of(levels).map(level -> Level.of(level).orElseThrow()).toList(),
                validFrom,
                validTo,
                fee,
                documents == null ? null : List.of(documents));
    }

    void take(Procedure procedure) {
        code = procedure.code();
        name = procedure.name();
        field = procedure.field();
        online = procedure.online();
        resultPaper = procedure.resultPaper();
        take(procedure.policy());
        levels = procedure.levels().stream().map(Level::code).toArray(String[]::new);
        validFrom = procedure.validFrom();
        validTo = procedure.validTo();
        fee = procedure.fee();
        List<String> papers = procedure.documents();
        documents = papers == null ? null : papers.toArray(String[]::new);
    }

    private void take(DeadlinePolicy policy) {
        termAmount = policy.term().amount();
        termUnit = policy.term().unit().code();
        supplement = policy.supplement().code();
        payment = policy.payment().code();
        lateCutoff = policy.lateReceiptCutoff();
        sameDay = policy.sameDay();
        OfficeHours hours = policy.hours();
        officeHours = hours == null
                ? null
                : new LocalTime[] {hours.morningFrom(), hours.morningTo(), hours.afternoonFrom(), hours.afternoonTo()};
        acknowledgeWithin = policy.waits().acknowledgeWithin();
        noticeWithin = policy.waits().noticeWithin();
        supplementWithin = policy.waits().supplementWithin();
    }
}
