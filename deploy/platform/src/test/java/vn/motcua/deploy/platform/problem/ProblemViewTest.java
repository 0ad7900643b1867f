package vn.motcua.deploy.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.deploy.platform.json.JsonHabits;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;

class ProblemViewTest {

    private static final ObjectMapper JSON = mapper();

    private static final Problem STALE = Problem.of(
                    "stale-version", 412, new Text("Đã thay đổi", "Changed"), new Text("Tải lại.", "Reload."))
            .with("allowedActions", List.of("forward", "withdraw"));

    record Taken(Instant at, int count) {}

    @Test
    void a_problem_is_read_in_the_readers_language_with_its_members_beside() throws JsonProcessingException {
        assertThat(JSON.writeValueAsString(ProblemView.of(STALE, Languages.VIETNAMESE, "/api/v1/dossiers/a")))
                .isEqualTo("{\"type\":\"/problems/stale-version\",\"title\":\"Đã thay đổi\",\"status\":412,"
                        + "\"detail\":\"Tải lại.\",\"instance\":\"/api/v1/dossiers/a\","
                        + "\"allowedActions\":[\"forward\",\"withdraw\"]}");
        assertThat(ProblemView.of(STALE, Languages.ENGLISH).detail()).isEqualTo("Reload.");
    }

    @Test
    void times_are_written_in_local_time_and_read_with_any_offset() throws JsonProcessingException {
        Taken read = JSON.readValue("{\"at\":\"2024-09-30T16:59:59.999Z\",\"count\":1}", Taken.class);

        assertThat(JSON.writeValueAsString(read)).isEqualTo("{\"at\":\"2024-09-30T23:59:59.999+07:00\",\"count\":1}");
    }

    @Test
    void what_is_wrong_with_json_is_said_without_class_names() {
        assertThat(detailOf("{\"at\":\"yesterday\",\"count\":1}"))
                .isEqualTo("The value is missing or of the wrong type at at (1:7).");
        assertThat(detailOf("{\"count\":null}")).startsWith("The value is missing or of the wrong type at count");
        assertThat(detailOf("{\"count\":1.5}")).startsWith("The value is missing or of the wrong type at count");
        assertThat(detailOf("{\"count\":1,\"when\":1}"))
                .isEqualTo("There is no field \"when\" (1:21). Known fields: at, count.");
        assertThat(detailOf("{\"count\":1,\"count\":2}")).startsWith("This is not valid JSON");
        assertThat(detailOf("{\"count\":")).startsWith("This is not valid JSON");
        assertThat(detailOf("{\"count\":1} {}")).doesNotContain("vn.motcua").doesNotContain("jackson");
    }

    private static String detailOf(String body) {
        try {
            JSON.readValue(body, Taken.class);
            throw new AssertionError("This was read: " + body);
        } catch (JsonProcessingException e) {
            return ProblemMappers.problemOf(e).detail().en();
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new JsonHabits().customize(mapper);
        return mapper;
    }
}
