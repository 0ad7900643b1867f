package vn.motcua.deploy.platform.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The key of the last item of a page, as an opaque word for the client to bring back.
public final class Cursor {

    private static final String SEPARATOR = "\u001f";

    private Cursor() {}

    /// Writes the parts of a key as one word, safe in a URL.
    public static String encode(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /// Reads the parts of a key.
    ///
    /// @param parts how many there must be
    /// @throws ProblemException 400 `bad-cursor` when the word is not one of ours
    public static List<String> decode(String cursor, int parts) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            List<String> read = List.of(text.split(SEPARATOR, -1));
            if (read.size() == parts && encode(read.toArray(String[]::new)).equals(cursor)) {
                return read;
            }
        } catch (IllegalArgumentException _) {
            // Answered below like every other word that is not ours.
        }
        throw refused();
    }

    /// What to answer to a word that has our form, but says nothing that we would have written.
    public static ProblemException refused() {
        return new ProblemException(Problem.of(
                "bad-cursor",
                400,
                new Text("Con trỏ trang không đúng", "Bad page cursor"),
                new Text(
                        "Tham số cursor phải là giá trị next của trang trước; bỏ nó đi để đọc từ đầu.",
                        "The parameter cursor must be the next of the page before; leave it out to read from the"
                                + " beginning.")));
    }
}
