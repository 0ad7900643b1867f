package vn.motcua.metrics.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonDifferencesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_same_in_another_order_of_members_is_equal() {
        assertThat(paths("{\"a\":1,\"b\":[1,2]}", "{\"b\":[1,2],\"a\":1.0}")).isEmpty();
    }

    @Test
    void each_place_that_differs_is_named() {
        assertThat(paths("{\"a\":1,\"b\":[1,2],\"c\":{\"d\":null}}", "{\"a\":2,\"b\":[1],\"c\":{}}"))
                .containsExactly("/a", "/b/1", "/c/d");
    }

    @Test
    void one_more_named_thing_does_not_shift_the_others() {
        assertThat(
                        paths(
                                "[{\"office\":\"A\",\"sequence\":1},{\"office\":\"C\",\"sequence\":3}]",
                                "[{\"office\":\"A\",\"sequence\":1},{\"office\":\"B\",\"sequence\":2},{\"office\":\"C\",\"sequence\":4}]"))
                .containsExactly("/B", "/C/sequence");
    }

    private static List<String> paths(String left, String right) {
        try {
            return JsonDifferences.between(JSON.readTree(left), JSON.readTree(right)).stream()
                    .map(JsonDifferences.Difference::path)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
