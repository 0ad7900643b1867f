package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.feedback.FeedbackCase;

/// The value of a published event of a feedback case: the fact's own data, and the judged case after it.
public final class FeedbackPayload {

    private FeedbackPayload() {}

    /// The value, still without `recordedAt`, `sequence` and `officeSequence`, which the journal knows.
    public static ObjectNode of(ObjectNode data, FeedbackCase feedback) {
        ObjectNode value = data.deepCopy();
        value.put("officeCode", feedback.office());
        value.put("kind", feedback.kind().code());
        // The fact may have named others than those that stand.
        value.remove("dossierCode");
        value.remove("officerCode");
        text(value, "dossierCode", feedback.dossierCode());
        text(value, "officerCode", feedback.officerCode());
        value.put("state", feedback.state().code());
        value.set("timeline", timeline(feedback));
        return value;
    }

    private static ObjectNode timeline(FeedbackCase feedback) {
        ObjectNode timeline = EventJson.object();
        timeline.put("state", feedback.state().code());
        time(timeline, "receivedAt", feedback.receivedAt());
        time(timeline, "acceptedAt", feedback.acceptedAt());
        time(timeline, "classifiedAt", feedback.classifiedAt());
        time(timeline, "classifyDueAt", feedback.classifyDueAt());
        ArrayNode waits = timeline.putArray("infoWaits");
        for (FeedbackCase.InfoWait wait : feedback.infoWaits()) {
            ObjectNode item = waits.addObject();
            time(item, "from", wait.from());
            time(item, "to", wait.to());
            item.put("lawful", wait.lawful());
        }
        ArrayNode forwards = timeline.putArray("forwards");
        for (FeedbackCase.Forward forward : feedback.forwards()) {
            ObjectNode item = forwards.addObject();
            time(item, "at", forward.at());
            item.put("to", forward.to());
            item.put("competence", forward.competence().code());
            time(item, "dueAt", forward.dueAt());
        }
        time(timeline, "answerDueAt", feedback.answerDueAt());
        time(timeline, "answeredAt", feedback.answeredAt());
        time(timeline, "publishDueAt", feedback.publishDueAt());
        time(timeline, "publishedAt", feedback.publishedAt());
        time(timeline, "rejectedAt", feedback.rejectedAt());
        ArrayNode reopenings = timeline.putArray("reopenings");
        feedback.reopenings().forEach(at -> time(reopenings.addObject(), "at", at));
        if (feedback.upheld() != null) {
            timeline.put("upheld", feedback.upheld());
        }
        text(
                timeline,
                "routedOut",
                feedback.routedOut() == null ? null : feedback.routedOut().code());
        ArrayNode violations = timeline.putArray("violations");
        for (FeedbackCase.Violation violation : feedback.violations()) {
            ObjectNode item = violations.addObject();
            item.put("code", violation.code().code());
            time(item, "at", violation.at());
        }
        ArrayNode dataQuality = timeline.putArray("dataQuality");
        feedback.dataQuality().forEach(defect -> dataQuality.add(defect.code()));
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
