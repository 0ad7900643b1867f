package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;

/// A problem as it is kept: in both languages, to be shown in the reader's.
public final class ProblemJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ProblemJson() {}

    /// `{"slug":…,"status":…,"title":{"vi":…,"en":…},"detail":{…},"members":{…}}`
    public static String write(Problem problem) {
        ObjectNode object = MAPPER.createObjectNode();
        object.put("slug", problem.slug());
        object.put("status", problem.status());
        object.set("title", text(problem.title()));
        object.set("detail", text(problem.detail()));
        object.set("members", MAPPER.valueToTree(problem.members()));
        return object.toString();
    }

    /// What [#write] wrote.
    public static Problem read(String json) {
        ObjectNode object = EventJson.own(json);
        Map<String, Object> members = new HashMap<>();
        object.get("members").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        return new Problem(
                object.get("slug").textValue(),
                object.get("status").intValue(),
                text(object.get("title")),
                text(object.get("detail")),
                members);
    }

    private static ObjectNode text(Text text) {
        return MAPPER.createObjectNode().put("vi", text.vi()).put("en", text.en());
    }

    private static Text text(JsonNode node) {
        return new Text(node.get("vi").textValue(), node.get("en").textValue());
    }
}
