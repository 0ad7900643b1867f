package vn.motcua.deploy.papers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

    private final AtomicInteger printed = new AtomicInteger();
    private final Paper paper = Paper.of("tờ trình\"\r\n../x.pdf", Paper.PDF, "Nội dung", () -> {
        printed.incrementAndGet();
        return "%PDF".getBytes(StandardCharsets.US_ASCII);
    });

    @Test
    void a_file_name_can_neither_leave_its_folder_nor_its_header() {
        assertThat(paper.fileName()).isEqualTo("t_tr_nh_.._x.pdf").matches("[A-Za-z0-9._-]+");
    }

    @Test
    void the_tag_tells_what_the_paper_says() {
        assertThat(paper.tag())
                .isEqualTo(Paper.of("y.pdf", Paper.PDF, "Nội dung", () -> new byte[0])
                        .tag());
        assertThat(paper.tag())
                .isNotEqualTo(
                        Paper.of("y.pdf", Paper.PDF, "Khác", () -> new byte[0]).tag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "TAG", "\"other\", TAG"})
    void who_has_it_already_gets_nothing_printed(String held) {
        try (Response answer = PaperAnswer.of(paper, held.replace("TAG", paper.tag()))) {
            assertThat(answer.getStatus()).isEqualTo(304);
            assertThat(answer.getHeaderString("ETag")).isEqualTo(paper.tag());
        }
        assertThat(printed).hasValue(0);
    }

    @Test
    void what_can_be_edited_is_saved_and_a_pdf_is_shown() {
        Paper edited = Paper.of("a.docx", "application/x", "x", () -> new byte[1]);

        try (Response shown = PaperAnswer.of(paper, null);
                Response saved = PaperAnswer.of(edited, "\"x\"")) {
            assertThat(shown.getHeaderString("Content-Disposition")).startsWith("inline; filename=\"t_tr");
            assertThat(saved.getHeaderString("Content-Disposition")).isEqualTo("attachment; filename=\"a.docx\"");
            assertThat(saved.getHeaderString("Cache-Control")).isEqualTo("private, no-cache");
        }
        assertThat(printed).hasValue(1);
    }
}
