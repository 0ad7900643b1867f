package vn.motcua.award.signed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.platform.problem.ProblemException;

/// Files that a person should never be able to make us open.
@Timeout(60)
class PdfTest {

    @FunctionalInterface
    private interface Making {
        void of(PDDocument document) throws IOException;
    }

    private static byte[] made(Making making) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            making.of(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void refused(byte[] file, String problem) {
        assertThatThrownBy(() -> Pdf.open(file, Rules.ORDINARY).close())
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        why -> assertThat(why.problem().slug()).isEqualTo(problem));
    }

    private static byte[] raw(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void an_ordinary_file_is_opened() throws IOException {
        try (Pdf pdf = Pdf.open(made(_ -> {}), Rules.ORDINARY)) {
            assertThat(pdf.document().getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "%PDF-", "%PDF-1.7\nrubbish", "PK\u0003\u0004 a zip", "<html></html>", "%PDF-1.7\n%%EOF"
            })
    void what_is_no_pdf_is_refused(String content) {
        refused(raw(content), "not-a-pdf");
    }

    @Test
    void a_file_cut_in_half_is_refused_or_repaired_but_never_an_error() throws IOException {
        byte[] whole = made(_ -> {});
        for (int length = 0; length < whole.length; length += 7) {
            try (Pdf pdf = Pdf.open(Arrays.copyOf(whole, length), Rules.ORDINARY)) {
                assertThat(pdf.document().getNumberOfPages()).isPositive();
            } catch (ProblemException e) {
                assertThat(e.problem().status()).isEqualTo(422);
            }
        }
    }

    @Test
    void a_locked_file_is_refused_with_and_without_a_password_to_open_it() throws IOException {
        for (String user : new String[] {"", "mo"}) {
            refused(
                    made(document ->
                            document.protect(new StandardProtectionPolicy("chu", user, new AccessPermission()))),
                    "pdf-locked");
        }
    }

    @Test
    void scripts_and_programs_are_refused() throws IOException {
        refused(
                made(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "pdf-active-content");
        refused(
                made(document -> {
                    PDActionLaunch launch = new PDActionLaunch();
                    document.getPage(0).getCOSObject().setItem(COSName.getPDFName("X"), launch.getCOSObject());
                }),
                "pdf-active-content");
    }

    @Test
    void a_script_that_nothing_points_to_is_refused() throws IOException {
        refused(
                made(document -> {
                    COSDictionary hidden = new COSDictionary();
                    hidden.setName(COSName.S, "JavaScript");
                    hidden.setString(COSName.JS, "app.alert(1)");
                    document.getDocumentInformation().getCOSObject().setItem(COSName.getPDFName("Y"), hidden);
                }),
                "pdf-active-content");
    }

    @Test
    void a_name_written_in_parts_is_read_as_what_it_is() {
        refused(raw("""
                %PDF-1.4
                1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAct#69on<</S/J#61vaScript/J#53(x)>>>>endobj
                2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
                3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]>>endobj
                trailer<</Root 1 0 R>>
                %%EOF"""), "pdf-active-content");
    }

    @Test
    void attached_files_are_refused() throws IOException {
        refused(
                made(document -> {
                    PDComplexFileSpecification file = new PDComplexFileSpecification();
                    file.setFile("a.exe");
                    file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(raw("MZ"))));
                    PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
                    files.setNames(Map.of("a.exe", file));
                    PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                    names.setEmbeddedFiles(files);
                    document.getDocumentCatalog().setNames(names);
                }),
                "pdf-active-content");
    }

    private static byte[] zeros(int mebibytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] mebibyte = new byte[1024 * 1024];
            for (int i = 0; i < mebibytes; i++) {
                out.write(mebibyte);
            }
        }
        return packed.toByteArray();
    }

    private static byte[] withStream(String dictionary, byte[] content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(
                raw("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>"
                        + "endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 10 10]/Contents 4 0 R>>endobj\n4 0 obj<<"
                        + dictionary + "/Length " + content.length + ">>stream\n"));
        file.write(content);
        file.write(raw("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return file.toByteArray();
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        byte[] bomb = zeros(300);
        assertThat(bomb.length).isLessThan(400_000);

        refused(withStream("/Filter/FlateDecode", bomb), "pdf-too-large-inside");
    }

    @Test
    void a_bomb_within_a_packed_part_is_refused() throws IOException {
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(twice)) {
            out.write(zeros(300));
        }

        refused(withStream("/Filter[/FlateDecode/FlateDecode]", twice.toByteArray()), "pdf-too-large-inside");
        refused(withStream("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", zeros(300)), "pdf-too-large-inside");
    }

    @Test
    void nesting_without_end_is_refused() {
        String deep = "[".repeat(200_000);

        refused(
                raw("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R/X " + deep
                        + ">>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>" + "endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
                "not-a-pdf");
    }

    @Test
    void a_file_larger_than_allowed_is_refused_unread() {
        assertThatThrownBy(() -> Pdf.open(new byte[9 * 1024 * 1024], Rules.ORDINARY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        why -> assertThat(why.problem().status()).isEqualTo(413));
    }
}
