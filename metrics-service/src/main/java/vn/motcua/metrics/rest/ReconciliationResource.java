package vn.motcua.metrics.rest;

import io.quarkus.oidc.AccessTokenCredential;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.reconciliation.Reconciliation;
import vn.motcua.metrics.reconciliation.Standpoint;

/// Whether the events folded here are the ones that dossier-service has recorded.
@Path("/api/v1/reconciliation")
@Produces("application/json")
@RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
@Tag(name = "Reconciliation", description = "What is folded here against what dossier-service has")
public class ReconciliationResource {

    private final Reconciliation reconciliation;
    private final Offices offices;
    private final Caller caller;
    private final AccessTokenCredential token;

    ReconciliationResource(Reconciliation reconciliation, Offices offices, Caller caller, AccessTokenCredential token) {
        this.reconciliation = reconciliation;
        this.offices = offices;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Operation(
            summary = "An office and all below it, compared by counts and hashes",
            description =
                    "In pages, by code. Both services compute the hash over the dossiers alone, whatever the order of the events; see GET /offices/{office}/position of dossier-service. The caller's own token is used there.")
    @APIResponses({
        @APIResponse(responseCode = "200", description = "Each office with what to do"),
        @APIResponse(
                responseCode = "404",
                description = "The office is not known",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                }),
        @APIResponse(
                responseCode = "503",
                description = "dossier-service does not answer",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                })
    })
    public Page<ComparedView> of(
            @Parameter(description = "The office, with all below it", required = true, example = "X01.02")
                    @QueryParam("office")
                    @Nullable
                    String office,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "1..500, 50 when absent") @QueryParam("size") @Nullable Integer size) {
        if (office == null || office.isBlank()) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Thiếu tham số office: mã đơn vị cần đối chiếu, gồm cả các đơn vị trực thuộc.",
                    "The parameter office is missing: the code of the office to compare, with all below it.")));
        }
        String asked = office.strip();
        caller.require(asked);
        if (offices.find(asked).isEmpty()) {
            throw new ProblemException(CommonProblems.notFound(
                    new Text("Chưa có đơn vị " + asked + ".", "There is no office " + asked + ".")));
        }
        int most = PageSize.of(size);
        String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
        List<String> next = offices.below(asked).stream()
                .filter(code -> code.compareTo(after) > 0)
                .sorted()
                .limit(most + 1L)
                .toList();
        Page<String> page = Page.of(next, most, Cursor::encode);
        return new Page<>(
                reconciliation.of(page.items(), token.getToken()).stream()
                        .map(ComparedView::of)
                        .toList(),
                page.next());
    }

    /// One office.
    ///
    /// @param finding `equal`, `behind`, `ahead`, `differs` or `unknown-there`
    /// @param missing how many events below ours were jumped over here
    /// @param here what is folded here
    /// @param there what dossier-service has; absent when it does not know the office
    public record ComparedView(
            String office,
            String finding,
            Text whatToDo,
            long missing,
            Standpoint here,
            @Nullable Standpoint there) {
        static ComparedView of(Reconciliation.Compared one) {
            return new ComparedView(
                    one.office(),
                    one.finding().code(),
                    one.finding().whatToDo(),
                    one.missing(),
                    one.here(),
                    one.there());
        }
    }
}
