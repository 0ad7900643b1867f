package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.procedure.ProcedureTraits;

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
            timeline.putObject("procedure")
                    .put("code", traits.code())
                    .put("field", traits.field())
                    .put("online", traits.online().code())
                    .put("resultPaper", traits.resultPaper());
        }
        time(timeline, "submittedAt", dossier.submittedAt());
        time(timeline, "receivedAt", dossier.receivedAt());
        ArrayNode dueChanges = timeline.putArray("dueChanges");
        for (Dossier.DueChange change : dossier.dueChanges()) {
            ObjectNode item = dueChanges.addObject();
            time(item, "at", change.at());
            time(item, "dueAt", change.dueAt());
            time(item, "judgedDueAt", change.judgedDueAt());
            item.put("cause", change.cause().code());
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
            text(
                    item,
                    "outcome",
                    ended.outcome() == null ? null : ended.outcome().code());
            text(item, "resultFileHash", ended.resultFileHash());
        }
        time(timeline, "returnedAt", dossier.returnedAt());
        ArrayNode officers = timeline.putArray("officers");
        for (Dossier.OfficerSpan span : dossier.officers()) {
            ObjectNode item = officers.addObject();
            item.put("officerCode", span.officerCode());
            time(item, "from", span.from());
        }
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

    private static void text(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }
}
