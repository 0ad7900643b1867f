package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;

/// Writes a fact as the event that tells it; [EventReader] reads the same fact from it.
public final class FactWriter {

    private FactWriter() {}

    /// The CloudEvent of a fact of this dossier.
    public static ObjectNode event(String dossier, FactIdentity identity, Instant time, Fact fact) {
        ObjectNode event = EventJson.object();
        event.put("specversion", "1.0")
                .put("source", identity.source())
                .put("id", identity.id())
                .put("type", fact.type().eventType())
                .put("subject", dossier)
                .put("time", EventJson.time(time))
                .put("datacontenttype", "application/json");
        event.set("data", data(fact));
        return event;
    }

    /// The data of a fact's event; what is absent is left out.
    public static ObjectNode data(Fact fact) {
        ObjectNode data = EventJson.object();
        switch (fact) {
            case Fact.Submitted one -> {
                data.put("officeCode", one.officeCode())
                        .put("procedureCode", one.procedureCode())
                        .put("channel", one.channel().code());
                text(
                        data,
                        "applicantKind",
                        one.applicantKind() == null ? null : one.applicantKind().code());
                text(data, "applicantRef", one.applicantRef());
                text(
                        data,
                        "filedBy",
                        one.filedBy() == null ? null : one.filedBy().code());
                text(data, "deviceRef", one.deviceRef());
                text(data, "previousDossierCode", one.previousDossierCode());
            }
            case Fact.Accepted one -> {
                data.put("officeCode", one.officeCode())
                        .put("procedureCode", one.procedureCode())
                        .put("channel", one.channel().code());
                text(data, "officerCode", one.officerCode());
                time(data, "dueAt", one.dueAt());
                time(data, "receivedAt", one.receivedAt());
                text(data, "previousDossierCode", one.previousDossierCode());
            }
            case Fact.NotAccepted one -> text(data.put("reason", one.reason()), "reasonCode", one.reasonCode());
            case Fact.Forwarded one -> {
                text(data, "officerCode", one.officerCode());
                text(data, "unit", one.unit());
            }
            case Fact.ConsultationRequested one -> time(data.put("unit", one.unit()), "dueAt", one.dueAt());
            case Fact.ConsultationAnswered one -> data.put("unit", one.unit());
            case Fact.SupplementRequested one -> texts(data.put("reason", one.reason()), "items", one.items());
            case Fact.SupplementReceived one -> {
                if (!one.fileHashes().isEmpty()) {
                    texts(data, "fileHashes", one.fileHashes());
                }
                time(data, "dueAt", one.dueAt());
            }
            case Fact.PaymentRequested one -> data.put("amount", one.amount());
            case Fact.Paid one ->
                data.put("amount", one.amount()).put("method", one.method().code());
            case Fact.Rescheduled one -> time(data.put("reason", one.reason()), "dueAt", one.dueAt());
            case Fact.Withdrawn one -> text(data.put("reason", one.reason()), "evidenceRef", one.evidenceRef());
            case Fact.Stopped one ->
                text(
                        data.put("reason", one.reason()),
                        "cause",
                        one.cause() == null ? null : one.cause().code());
            case Fact.Completed one ->
                text(data.put("outcome", one.outcome().code()), "resultFileHash", one.resultFileHash());
            case Fact.Returned one ->
                text(data, "medium", one.medium() == null ? null : one.medium().code());
            case Fact.Digitised one -> {
                data.put("componentsRequired", one.componentsRequired())
                        .put("componentsDigitised", one.componentsDigitised())
                        .put("resultDigitised", one.resultDigitised());
                if (one.pages() != null) {
                    data.put("pages", one.pages());
                }
                if (!one.fileHashes().isEmpty()) {
                    texts(data, "fileHashes", one.fileHashes());
                }
            }
            case Fact.Corrected one -> {
                data.put("field", one.field().code()).put("to", one.to());
                text(data, "from", one.from());
                data.put("reason", one.reason()).put("decidedBy", one.decidedBy());
            }
        }
        return data;
    }

    private static void text(ObjectNode data, String name, @Nullable String text) {
        if (text != null) {
            data.put(name, text);
        }
    }

    private static void time(ObjectNode data, String name, @Nullable Instant time) {
        if (time != null) {
            data.put(name, EventJson.time(time));
        }
    }

    private static void texts(ObjectNode data, String name, List<String> texts) {
        ArrayNode array = data.putArray(name);
        texts.forEach(array::add);
    }
}
