package vn.motcua.award.awardlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.json.JsonHabits;

/// A list is written piece by piece; the bytes and hashes are those of the whole written at once.
class ListMakerTest {

    private static final ObjectMapper MAPPER = mapper();
    private static final CanonicalJson.Writer JSON = CanonicalJson.writer(MAPPER);
    private static final Campaign PLAN = SampleCampaigns.with("{\"combine\":\"ANY\"}");
    private static final Inputs.Frame FRAME = new Inputs.Frame(
            SampleCampaigns.document().put("version", 3),
            "commune",
            Instant.parse("2024-10-15T03:00:00Z"),
            List.of(new Snapshot.Indicator("on-time", null, 336, 351, "on-time/1")),
            List.of(new Snapshot.Officer("R1", List.of(new Snapshot.Indicator("on-time", null, 105, 111, null)))));

    @Test
    void inputs_written_one_by_one_are_the_canonical_json_of_all() {
        List<CandidateFile> files = files(3);
        InputsWriter writer = new InputsWriter(FRAME, JSON);
        files.forEach(file -> writer.add(JSON.bytes(file)));

        InputsWriter.Written written = writer.end();

        ObjectNode whole = MAPPER.valueToTree(FRAME);
        whole.set("candidates", MAPPER.valueToTree(files));
        String canonical = CanonicalJson.of(whole);
        assertThat(new String(written.packed().plain(), UTF_8)).isEqualTo(canonical);
        assertThat(written.hash()).isEqualTo(Sha256.hex(canonical));
        List<CandidateFile> read = new ArrayList<>();
        Inputs.Frame frame =
                Inputs.eachCandidate(new ByteArrayInputStream(written.packed().plain()), MAPPER, read::add);
        assertThat(read).isEqualTo(files);
        assertThat(frame).isEqualTo(FRAME);
    }

    @Test
    void a_list_of_any_length_is_in_order_and_hashed_as_one_document() throws JsonProcessingException {
        for (int candidates : new int[] {0, 1, 256, 600}) {
            ListMaker maker = new ListMaker(PLAN, FRAME, JSON);
            files(candidates).forEach(maker::add);

            ListMaker.Result made = maker.end();

            assertThat(made.entries()).hasSize(candidates);
            assertThat(made.entries())
                    .isSortedAccordingTo(Comparator.comparing(
                                    (ListMaker.Made one) -> one.listed().outcome() != Outcome.PASS)
                            .thenComparing(one -> one.listed().candidate()));
            ObjectNode whole = MAPPER.createObjectNode();
            whole.put("inputs", made.inputs().hash()).put("status", "final");
            var entries = whole.putArray("entries");
            Judging judging = new Judging(PLAN, FRAME);
            for (ListMaker.Made one : made.entries()) {
                String json = new String(one.packed().plain(), UTF_8);
                entries.add(MAPPER.readTree(json));
                CandidateFile file = file(one.listed().candidate());
                assertThat(json)
                        .isEqualTo(CanonicalJson.of(
                                MAPPER.valueToTree(judging.judge(file).orElseThrow())));
            }
            assertThat(made.listHash()).isEqualTo(Sha256.hex(CanonicalJson.of(whole)));
        }
    }

    @Test
    void what_is_packed_comes_back_and_what_is_damaged_is_said_to_be() {
        byte[] plain = "{\"a\":\"đủ\"}".repeat(5000).getBytes(UTF_8);
        Packed packed = Packed.of(plain);

        assertThat(packed.plain()).isEqualTo(plain);
        assertThat(packed.bytes().length).isLessThan(plain.length / 10);
        assertThatThrownBy(() -> new Packed(Arrays.copyOf(packed.bytes(), 20)).plain())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Packed("damaged".getBytes(UTF_8)).plain())
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<CandidateFile> files(int count) {
        List<CandidateFile> files = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            files.add(file(String.format(Locale.ROOT, "cc%04d", i)));
        }
        return files;
    }

    /// Every third passes by an initiative; the others have not been judged.
    private static CandidateFile file(String code) {
        String entered = "\"version\":2,\"at\":\"2024-09-27T10:00:00+07:00\",\"by\":\"clerk\",\"created\":false";
        String judgements = Integer.parseInt(code.substring(2)) % 3 == 0
                ? "\"C2\":{\"value\":{\"outcome\":\"pass\",\"reason\":\"Có sáng kiến\",\"evidence\":[{\"title\":\"QĐ 7\"}]},"
                        + entered + "}"
                : "";
        try {
            return MAPPER.readValue(
                    "{\"code\":{\"value\":\"" + code
                            + "\"},\"sheet\":{\"value\":{\"kind\":\"ca-nhan\",\"name\":\"Trần Thị "
                            + code + "\",\"roles\":[\"ORGANISE\"],\"officerCode\":\"R1\",\"filedAt\":{\"commune\":"
                            + "\"2024-09-27T10:00:00+07:00\",\"district\":\"2024-10-01T10:00:00+07:00\"}}," + entered
                            + "},\"grades\":{\"2024-07\":{\"value\":{\"grade\":\"A\",\"signed\":true}," + entered
                            + "}},\"judgements\":{" + judgements + "},\"exclusions\":{}}",
                    CandidateFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
        new JsonHabits().customize(mapper);
        return mapper;
    }
}
