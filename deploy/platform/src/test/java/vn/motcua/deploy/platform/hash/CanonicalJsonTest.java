package vn.motcua.deploy.platform.hash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @Test
    void order_of_keys_and_blanks_do_not_matter() throws JsonProcessingException {
        String written = CanonicalJson.of(JSON.readTree("{ \"b\": [ 1, {\"d\":null,\"c\":\"đ\"} ], \"a\" : true }"));

        assertThat(written).isEqualTo("{\"a\":true,\"b\":[1,{\"c\":\"đ\",\"d\":null}]}");
    }

    @Test
    void the_same_number_is_written_the_same_way() throws JsonProcessingException {
        assertThat(CanonicalJson.of(JSON.readTree("[1,1.0,1e2,100,0.50,12345678901234567890]")))
                .isEqualTo("[1,1,100,100,0.5,12345678901234567890]");
    }

    @Test
    void a_changed_letter_or_order_of_items_changes_the_hash() throws JsonProcessingException {
        String hash = Sha256.hex(CanonicalJson.of(JSON.readTree("[1,2]")));

        assertThat(hash).hasSize(64).isNotEqualTo(Sha256.hex(CanonicalJson.of(JSON.readTree("[2,1]"))));
        assertThat(Sha256.hex("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }
}
