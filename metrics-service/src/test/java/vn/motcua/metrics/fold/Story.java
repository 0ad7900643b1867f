package vn.motcua.metrics.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/// A dossier's state as dossier-service publishes it, told step by step. Times are local: `2024-06-03T09:00`.
public final class Story {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String office;
    private final String code;
    private final ObjectNode value = JSON.createObjectNode();
    private final ObjectNode life = JSON.createObjectNode();

    private Story(String office, String code) {
        this.office = office;
        this.code = code;
        value.put("officeCode", office).put("channel", "counter");
        for (String list : new String[] {"dueChanges", "waits", "officers", "violations"}) {
            life.putArray(list);
        }
        procedure("1.001", "Hộ tịch", "full", false);
    }

    /// A dossier of an office; its code there.
    public static Story of(String office, String code) {
        return new Story(office, code);
    }

    public Story procedure(String procedure, String field, String online, boolean resultPaper) {
        value.put("procedureCode", procedure);
        life.putObject("procedure")
                .put("code", procedure)
                .put("field", field)
                .put("online", online)
                .put("resultPaper", resultPaper);
        return this;
    }

    public Story fee(long dong) {
        ((ObjectNode) life.get("procedure")).put("fee", dong);
        return this;
    }

    public Story channel(String channel) {
        value.put("channel", channel);
        return this;
    }

    /// Any plain member of the timeline: `filedBy`, `applicantRef`, `deviceRef`, `regime`, `withdrawalEvidence`.
    public Story with(String member, Object told) {
        life.putPOJO(member, told);
        return this;
    }

    public Story submitted(String at) {
        life.put("submittedAt", at(at));
        return this;
    }

    /// Received, with the first due date.
    public Story received(String at, @Nullable String dueAt) {
        life.put("receivedAt", at(at));
        return dueAt == null ? this : due(at, dueAt, "acceptance", null);
    }

    public Story due(String at, String judgedDueAt, String cause, @Nullable String form) {
        ObjectNode change = ((ArrayNode) life.get("dueChanges"))
                .addObject()
                .put("at", at(at))
                .put("dueAt", at(judgedDueAt))
                .put("judgedDueAt", at(judgedDueAt))
                .put("cause", cause);
        if (form != null) {
            change.put("form", form);
        }
        return this;
    }

    public Story waited(String kind, String from, @Nullable String to) {
        ObjectNode wait = ((ArrayNode) life.get("waits"))
                .addObject()
                .put("kind", kind)
                .put("from", at(from))
                .put("lawful", true);
        if (to != null) {
            wait.put("to", at(to));
        }
        return this;
    }

    public Story officer(String officer, String from) {
        ((ArrayNode) life.get("officers"))
                .addObject()
                .put("officerCode", officer)
                .put("from", at(from));
        return this;
    }

    public Story violation(String violation, String at) {
        ((ArrayNode) life.get("violations")).addObject().put("code", violation).put("at", at(at));
        return this;
    }

    public Story ended(String state, String at, @Nullable String resultHash) {
        ObjectNode ended = life.putObject("ended").put("at", at(at)).put("state", state);
        if (resultHash != null) {
            ended.put("resultFileHash", resultHash);
        }
        return this;
    }

    public Story completed(String at) {
        return ended("completed", at, null);
    }

    public Story digitised(int required, int done, boolean result, String at) {
        life.putObject("digitisation")
                .put("componentsRequired", required)
                .put("componentsDigitised", done)
                .put("resultDigitised", result)
                .put("at", at(at));
        return this;
    }

    public Story supplement(String requestedAt, int items, @Nullable String receivedAt, String... hashes) {
        ObjectNode supplement = life.withArray("supplements")
                .addObject()
                .put("requestedAt", at(requestedAt))
                .put("items", items);
        if (receivedAt != null) {
            supplement.put("receivedAt", at(receivedAt));
        }
        ArrayNode files = supplement.putArray("fileHashes");
        Arrays.stream(hashes).forEach(files::add);
        return this;
    }

    public Story payment(@Nullable String requestedAt, @Nullable String paidAt, @Nullable String method) {
        ObjectNode payment = life.withArray("payments").addObject().put("requested", 8000);
        if (requestedAt != null) {
            payment.put("requestedAt", at(requestedAt));
        }
        if (paidAt != null) {
            payment.put("paidAt", at(paidAt)).put("paid", 8000);
        }
        if (method != null) {
            payment.put("method", method);
        }
        return this;
    }

    /// The event as it travels.
    ///
    /// @param number its place in the office's sequence
    /// @param sequence its place among the dossier's events
    public ProducerRecord<String, byte[]> event(Topic topic, long number, long sequence, String recordedAt) {
        value.put("recordedAt", at(recordedAt)).put("sequence", sequence).put("officeSequence", number);
        value.set("timeline", life);
        return topic.message(office, "vn.motcua.dossier.forwarded.v1", code, number, value.toString());
    }

    /// The dossier's code.
    public String code() {
        return code;
    }

    private static String at(String local) {
        return local + (local.length() == 16 ? ":00" : "") + "+07:00";
    }
}
