package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// Where an officer enters themselves in a campaign, or changes what they said of themselves.
@Path("/campaigns/{campaign}/my-file")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class DeclarePages {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame frame;

    DeclarePages(Campaigns campaigns, Candidates candidates, Validator validator, Caller caller, PageFrame frame) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.validator = validator;
        this.caller = caller;
        this.frame = frame;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance declare(Place place, Form form, List<Integer> rows, List<DeskRole> roles);
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public String form(@PathParam("campaign") CampaignCode code) {
        StoredCampaign stored = reached(code);
        Optional<CandidateFile> own = candidates.own(stored.campaign(), caller.name());
        return page(
                stored,
                own.map(file -> CandidateForm.of(
                                file.sheet().value(), file.sheet().version()))
                        .orElseGet(() -> new Form()
                                .with("kind", CandidateSheet.Kind.PERSON.code())
                                .with("version", 0)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response enter(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Campaign campaign = stored.campaign();
        Form form = Form.of(sent);
        Optional<CandidateFile> own = candidates.own(campaign, caller.name());
        CandidateCode mine = own.map(CandidateFile::code).orElseGet(() -> CandidateCode.ofName(caller.name()));
        Integer version = form.whole("version");
        Optional<CandidateSheet> sheet =
                CandidateForm.read(form, own.map(file -> file.sheet().value()).orElse(null), validator);
        if (sheet.isPresent()) {
            try {
                candidates.putOwn(campaign, mine, sheet.get(), version == null ? 0 : version, caller.name());
                return Links.seeOther("/campaigns/" + code + "/candidates/" + mine + "/file", frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(page(stored, form)).build();
    }

    private String page(StoredCampaign stored, Form form) {
        int rows = CandidateForm.ROWS;
        while (form.given("from" + rows) != null) {
            rows++;
        }
        return Templates.declare(
                        Place.of("mine", stored, caller),
                        form,
                        IntStream.range(0, rows).boxed().toList(),
                        List.of(DeskRole.values()))
                .render();
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
