package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;

/// The value of a published event of a dossier: the fact's own data, and the judged dossier after it.
public final class DossierPayload {

    private DossierPayload() {}

    /// The value, still without `recordedAt`, `sequence` and `officeSequence`, which the journal knows.
    public static ObjectNode of(ObjectNode data, Dossier dossier) {
        ObjectNode value = data.deepCopy();
        value.put("officeCode", dossier.office());
        value.put("procedureCode", dossier.procedure());
        value.put("channel", dossier.channel().code());
        // The fact may have named another officer or reception than the one that stands.
        value.remove("officerCode");
        value.remove("receivedAt");
        text(value, "officerCode", dossier.officer());
        time(value, "receivedAt", dossier.receivedAt());
        time(value, "firstDueAt", dossier.firstDueAt());
        time(value, "currentDueAt", dossier.currentDueAt());
        time(value, "judgedDueAt", dossier.judgedDueAt());
        value.put("state", dossier.state().code());
        value.set("timeline", timeline(dossier));
        return value;
    }

    private static ObjectNode timeline(Dossier dossier) {
        ObjectNode timeline = EventJson.object();
        @Nullable ProcedureTraits traits = dossier.traits();
        if (traits != null) {
            ObjectNode procedure = timeline.putObject("procedure")
                    .put("code", traits.code())
                    .put("field", traits.field())
                    .put("online", traits.online().code())
                    .put("resultPaper", traits.resultPaper());
            if (traits.fee() != null) {
                procedure.put("fee", traits.fee());
            }
        }
        text(timeline, "regime", code(dossier.regime(), Regime::code));
        text(timeline, "applicantKind", code(dossier.applicantKind(), ApplicantKind::code));
        text(timeline, "applicantRef", dossier.applicantRef());
        text(timeline, "filedBy", code(dossier.filedBy(), FiledBy::code));
        text(timeline, "deviceRef", dossier.deviceRef());
        text(timeline, "previousDossierCode", dossier.previousDossierCode());
        time(timeline, "submittedAt", dossier.submittedAt());
        time(timeline, "receivedAt", dossier.receivedAt());
        ArrayNode dueChanges = timeline.putArray("dueChanges");
        for (Dossier.DueChange change : dossier.dueChanges()) {
            ObjectNode item = dueChanges.addObject();
            time(item, "at", change.at());
            time(item, "dueAt", change.dueAt());
            time(item, "judgedDueAt", change.judgedDueAt());
            item.put("cause", change.cause().code());
            text(item, "form", change.cause().form());
            text(item, "actor", change.actor());
        }
        ArrayNode waits = timeline.putArray("waits");
        for (Dossier.Wait wait : dossier.waits()) {
            ObjectNode item = waits.addObject();
            item.put("kind", wait.kind().code());
            time(item, "from", wait.from());
            time(item, "to", wait.to());
            item.put("lawful", wait.lawful());
        }
        Dossier.@Nullable Ended ended = dossier.ended();
        if (ended != null) {
            ObjectNode item = timeline.putObject("ended");
            time(item, "at", ended.at());
            item.put("state", ended.state().code());
            text(item, "outcome", code(ended.outcome(), Outcome::code));
            text(item, "resultFileHash", ended.resultFileHash());
            text(item, "evidenceRef", ended.evidenceRef());
            text(item, "cause", code(ended.stopCause(), StopCause::code));
        }
        time(timeline, "returnedAt", dossier.returnedAt());
        ArrayNode officers = timeline.putArray("officers");
        for (Dossier.OfficerSpan span : dossier.officers()) {
            ObjectNode item = officers.addObject();
            item.put("officerCode", span.officerCode());
            time(item, "from", span.from());
        }
        ArrayNode supplements = timeline.putArray("supplements");
        for (Dossier.Supplement supplement : dossier.supplements()) {
            ObjectNode item = supplements.addObject();
            time(item, "requestedAt", supplement.requestedAt());
            item.put("items", supplement.items().size());
            time(item, "receivedAt", supplement.receivedAt());
            ArrayNode hashes = item.putArray("fileHashes");
            supplement.fileHashes().forEach(hashes::add);
        }
        ArrayNode payments = timeline.putArray("payments");
        for (Dossier.Payment payment : dossier.payments()) {
            ObjectNode item = payments.addObject();
            time(item, "requestedAt", payment.requestedAt());
            number(item, "requested", payment.requested());
            time(item, "paidAt", payment.paidAt());
            number(item, "paid", payment.paid());
            text(item, "method", code(payment.method(), PaymentMethod::code));
        }
        ArrayNode consultations = timeline.putArray("consultations");
        for (Dossier.Consultation consultation : dossier.consultations()) {
            ObjectNode item = consultations.addObject();
            item.put("unit", consultation.unit());
            time(item, "askedAt", consultation.askedAt());
            time(item, "dueAt", consultation.dueAt());
            time(item, "answeredAt", consultation.answeredAt());
        }
        Dossier.@Nullable Digitisation digitisation = dossier.digitisation();
        if (digitisation != null) {
            ObjectNode item = timeline.putObject("digitisation");
            item.put("componentsRequired", digitisation.componentsRequired());
            item.put("componentsDigitised", digitisation.componentsDigitised());
            item.put("resultDigitised", digitisation.resultDigitised());
            if (digitisation.pages() != null) {
                item.put("pages", digitisation.pages());
            }
            time(item, "at", digitisation.at());
        }
        time(timeline, "closesAt", dossier.closesAt());
        ArrayNode violations = timeline.putArray("violations");
        for (Dossier.Violation violation : dossier.violations()) {
            ObjectNode item = violations.addObject();
            item.put("code", violation.code().code());
            time(item, "at", violation.at());
        }
        ArrayNode dataQuality = timeline.putArray("dataQuality");
        dossier.dataQuality().forEach(defect -> dataQuality.add(defect.code()));
        return timeline;
    }

    private static void time(ObjectNode object, String name, @Nullable Instant time) {
        if (time != null) {
            object.put(name, EventJson.time(time));
        }
    }

    private static <T> @Nullable String code(@Nullable T value, Function<T, String> code) {
        return value == null ? null : code.apply(value);
    }

    private static void number(ObjectNode object, String name, @Nullable Long value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void text(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }
}
