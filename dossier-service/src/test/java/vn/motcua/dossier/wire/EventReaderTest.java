package vn.motcua.dossier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EventReaderTest {

    @Test
    void a_member_that_is_null_says_nothing_and_is_not_published() {
        Incoming.Event silent = read("{\"reason\":\"Không đủ giấy tờ\"}");
        Incoming.Event empty = read("{\"reason\":\"Không đủ giấy tờ\",\"reasonCode\":null}");

        assertThat(empty.data()).isEqualTo(silent.data());
        assertThat(empty.contentHash()).isEqualTo(silent.contentHash());
    }

    private static Incoming.Event read(String data) {
        byte[] bytes = """
                {"specversion":"1.0","id":"1","source":"urn:portal:test","subject":"X01.02.03-240502-0001",
                 "type":"vn.motcua.dossier.not-accepted.v1","time":"2024-05-02T09:00:00+07:00","data":%s}
                """.formatted(data).getBytes(StandardCharsets.UTF_8);
        return (Incoming.Event) EventReader.read(bytes, 0, bytes.length);
    }
}
