package vn.motcua.deploy.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;

/// What every `type` of a problem means and what to do about it, for people and machines; open to everybody.
@Path("/problems")
@PermitAll
public class ProblemPages {

    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8;qs=1.0";
    private static final String JSON = MediaType.APPLICATION_JSON + ";qs=0.9";

    /// A kind of problem in the reader's language.
    ///
    /// @param example an occurrence, as a client would read it
    public record KindView(
            String slug, String type, int status, String title, String meaning, String remedy, ProblemView example) {

        static KindView of(ProblemKind kind, Locale locale) {
            return new KindView(
                    kind.slug(),
                    kind.type(),
                    kind.status(),
                    kind.title().in(locale),
                    kind.meaning().in(locale),
                    kind.remedy().in(locale),
                    ProblemView.of(kind.example(), locale, "/api/v1/…"));
        }
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance all(List<KindView> kinds);

        static native TemplateInstance one(KindView kind, String example);
    }

    private final ProblemCatalogue catalogue;
    private final PageFrame frame;
    private final ObjectMapper json;

    ProblemPages(ProblemCatalogue catalogue, PageFrame frame, ObjectMapper json) {
        this.catalogue = catalogue;
        this.frame = frame;
        this.json = json;
    }

    @GET
    @Produces(HTML)
    @Operation(hidden = true)
    public TemplateInstance page() {
        return Templates.all(kinds());
    }

    @GET
    @Produces(JSON)
    @Operation(hidden = true)
    public List<KindView> kinds() {
        return catalogue.kinds().stream()
                .map(kind -> KindView.of(kind, frame.locale()))
                .toList();
    }

    @GET
    @Path("{slug}")
    @Produces(HTML)
    @Operation(hidden = true)
    public TemplateInstance page(String slug) throws JsonProcessingException {
        KindView kind = kind(slug);
        return Templates.one(kind, json.writerWithDefaultPrettyPrinter().writeValueAsString(kind.example()));
    }

    @GET
    @Path("{slug}")
    @Produces(JSON)
    @Operation(hidden = true)
    public KindView kind(String slug) {
        return catalogue
                .kind(slug)
                .map(kind -> KindView.of(kind, frame.locale()))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Dịch vụ này không có loại lỗi " + slug + "; danh sách ở /problems.",
                        "This service has no kind of problem " + slug + "; see /problems for all."))));
    }
}
