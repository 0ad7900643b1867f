package vn.motcua.award.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InspectionTest {

    static Stream<Arguments> honest() {
        return Stream.of(
                arguments(EvidenceKind.PDF, SampleFiles.pdf("biên bản")),
                arguments(EvidenceKind.JPEG, SampleFiles.picture("jpg")),
                arguments(EvidenceKind.PNG, SampleFiles.picture("png")),
                arguments(EvidenceKind.DOCX, SampleFiles.docx()),
                arguments(EvidenceKind.XLSX, SampleFiles.xlsx()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void an_honest_file_is_taken_as_its_own_kind_only(EvidenceKind kind, byte[] bytes) {
        for (EvidenceKind promised : EvidenceKind.values()) {
            assertThat(Inspection.defect(bytes, promised).isEmpty())
                    .as("%s as %s", kind, promised)
                    .isEqualTo(kind == promised);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void a_file_whose_upload_broke_off_is_refused(EvidenceKind kind, byte[] bytes) {
        for (int length : new int[] {1, bytes.length / 2, bytes.length - 12}) {
            assertThat(Inspection.defect(Arrays.copyOf(bytes, length), kind)).isPresent();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void a_file_with_an_archive_behind_it_is_refused(EvidenceKind kind, byte[] bytes) {
        assertThat(Inspection.defect(SampleFiles.joined(bytes, SampleFiles.archive("a.class", 10)), kind))
                .isPresent();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void a_file_behind_something_else_is_refused(EvidenceKind kind, byte[] bytes) {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

        assertThat(Inspection.defect(SampleFiles.joined(page, bytes), kind)).isPresent();
    }

    static Stream<Arguments> hostile() {
        byte[] gif = "GIF89a".getBytes(StandardCharsets.US_ASCII);
        byte[] commented = SampleFiles.picture("jpg");
        byte[] text = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] comment = SampleFiles.joined(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)}, text);
        byte[] withComment = SampleFiles.joined(
                SampleFiles.joined(Arrays.copyOf(commented, 2), comment),
                Arrays.copyOfRange(commented, 2, commented.length));
        return Stream.of(
                arguments("a page", EvidenceKind.PDF, "<html></html>".getBytes(StandardCharsets.UTF_8)),
                arguments(
                        "a drawing with script",
                        EvidenceKind.PNG,
                        "<svg onload=\"x()\"/>".getBytes(StandardCharsets.UTF_8)),
                arguments("another kind of picture", EvidenceKind.PNG, gif),
                arguments("a program", EvidenceKind.PDF, new byte[] {'M', 'Z', 0, 0}),
                arguments(
                        "a PDF with script",
                        EvidenceKind.PDF,
                        SampleFiles.pdf("x\n3 0 obj<</S/JavaScript/JS(x)>>endobj")),
                arguments("a picture with a page in its comment", EvidenceKind.JPEG, withComment),
                arguments("an archive that is no document", EvidenceKind.DOCX, SampleFiles.archive("a.txt", 10)),
                arguments("a bomb", EvidenceKind.XLSX, SampleFiles.archive("[Content_Types].xml", 80 << 20)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void what_is_hostile_is_refused(String what, EvidenceKind promised, byte[] bytes) {
        assertThat(Inspection.defect(bytes, promised)).as(what).isPresent();
    }

    @Test
    void the_kind_is_promised_by_the_last_extension() {
        assertThat(EvidenceKind.promisedBy("BÁO CÁO.PDF")).contains(EvidenceKind.PDF);
        assertThat(EvidenceKind.promisedBy("anh.jpeg")).contains(EvidenceKind.JPEG);
        for (String refused : new String[] {"a.pdf.html", "a.svg", "a.docm", "a.xls", "pdf.", ""}) {
            assertThat(EvidenceKind.promisedBy(refused)).as(refused).isEmpty();
        }
    }
}
