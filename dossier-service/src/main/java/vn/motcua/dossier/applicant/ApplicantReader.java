package vn.motcua.dossier.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.applicant.Applicant.Identity;
import vn.motcua.dossier.applicant.Applicant.Paper;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.ReturnMedium;

/// Reads an applicant from JSON; a member that nobody knows is refused, never dropped.
public final class ApplicantReader {

    private static final Set<String> MEMBERS =
            Set.of("name", "kind", "address", "phone", "email", "identity", "papers", "resultDelivery");
    private static final Set<String> IDENTITY = Set.of("kind", "number");
    private static final Set<String> PAPER = Set.of("name", "kind", "count");

    private ApplicantReader() {}

    /// The applicant as told.
    ///
    /// @param known who is kept already: a number told as it is shown masked means that it stays
    /// @throws InvalidApplicant which member is wrong, and what is expected
    public static Applicant read(JsonNode told, @Nullable Applicant known) {
        ObjectNode in = object("", told, MEMBERS);
        return new Applicant(
                required("name", text(in, "", "name")),
                oneOf(in, "", "kind", ApplicantKind::of, ApplicantKind.values(), ApplicantKind::code),
                text(in, "", "address"),
                text(in, "", "phone"),
                text(in, "", "email"),
                identity(in.get("identity"), known == null ? null : known.identity()),
                papers(in.get("papers")),
                oneOf(in, "", "resultDelivery", ReturnMedium::of, ReturnMedium.values(), ReturnMedium::code));
    }

    private static @Nullable Identity identity(@Nullable JsonNode told, @Nullable Identity known) {
        if (told == null || told.isNull()) {
            return null;
        }
        ObjectNode in = object("identity", told, IDENTITY);
        IdentityKind kind = required(
                "identity.kind",
                oneOf(in, "identity.", "kind", IdentityKind::of, IdentityKind.values(), IdentityKind::code));
        String number = required("identity.number", text(in, "identity.", "number"));
        return known != null && known.kind() == kind && known.masked().equals(number)
                ? known
                : new Identity(kind, number);
    }

    private static List<Paper> papers(@Nullable JsonNode told) {
        if (told == null || told.isNull()) {
            return List.of();
        }
        if (!told.isArray()) {
            throw new InvalidApplicant("papers", new Text("phải là danh sách.", "it must be a list."));
        }
        List<Paper> papers = new ArrayList<>();
        for (JsonNode one : told) {
            String path = "papers[" + papers.size() + "]";
            papers.add(paper(path, object(path, one, PAPER)));
        }
        return papers;
    }

    private static Paper paper(String path, ObjectNode in) {
        String prefix = path + ".";
        String name = required(prefix + "name", text(in, prefix, "name"));
        PaperKind kind = required(
                prefix + "kind", oneOf(in, prefix, "kind", PaperKind::of, PaperKind.values(), PaperKind::code));
        try {
            return new Paper(name, kind, count(prefix, in.get("count")));
        } catch (InvalidApplicant e) {
            throw e.member().startsWith(prefix) ? e : new InvalidApplicant(prefix + e.member(), e.reason());
        }
    }

    /// One, unless another number is told.
    private static int count(String prefix, @Nullable JsonNode told) {
        if (told == null || told.isNull()) {
            return 1;
        }
        if (!told.isIntegralNumber() || !told.canConvertToInt()) {
            throw new InvalidApplicant(prefix + "count", new Text("phải là số nguyên.", "it must be a whole number."));
        }
        return told.intValue();
    }

    private static ObjectNode object(String path, JsonNode told, Set<String> members) {
        if (!(told instanceof ObjectNode in)) {
            throw new InvalidApplicant(
                    path.isEmpty() ? "applicant" : path,
                    new Text("phải là một đối tượng JSON.", "it must be a JSON object."));
        }
        in.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                String known = String.join(", ", members.stream().sorted().toList());
                throw new InvalidApplicant(
                        path.isEmpty() ? "applicant" : path,
                        new Text(
                                "có trường không biết; các trường được nhận: " + known + ".",
                                "it has an unknown field; known fields: " + known + "."));
            }
        });
        return in;
    }

    private static @Nullable String text(ObjectNode in, String prefix, String name) {
        @Nullable JsonNode value = in.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new InvalidApplicant(prefix + name, new Text("phải là chuỗi ký tự.", "it must be a string."));
        }
        return value.textValue();
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            ObjectNode in,
            String prefix,
            String name,
            Function<String, Optional<E>> of,
            E[] all,
            Function<E, String> code) {
        @Nullable String text = text(in, prefix, name);
        if (text == null) {
            return null;
        }
        String list = String.join(", ", Arrays.stream(all).map(code).toList());
        return of.apply(text)
                .orElseThrow(() -> new InvalidApplicant(
                        prefix + name,
                        new Text("phải là một trong: " + list + ".", "it must be one of: " + list + ".")));
    }

    private static <T> T required(String member, @Nullable T value) {
        if (value == null) {
            throw new InvalidApplicant(member, new Text("bắt buộc phải có.", "it is required."));
        }
        return value;
    }
}
