package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.CommentSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.ExclusionSheet;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.Grades;
import vn.motcua.award.candidate.JudgementSheet;
import vn.motcua.award.candidate.OwnFiles;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Candidates, monthly grades, judgements, exclusions.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "candidates", description = "Who may be honoured, and what is entered about them; every change is kept")
class CandidateResource {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Grades grades;
    private final Caller caller;

    CandidateResource(Campaigns campaigns, Candidates candidates, Grades grades, Caller caller) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.grades = grades;
        this.caller = caller;
    }

    @GET
    @Path("/campaigns/{campaign}/candidates")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR
    })
    @Operation(summary = "The candidates of a campaign, by code")
    public Page<CandidateView> all(
            @PathParam("campaign") CampaignCode code,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("cursor") @Nullable String cursor) {
        Page<CandidateFile> page = candidates.page(reached(code), PageSize.of(size), cursor);
        return page.map(CandidateView::of);
    }

    @GET
    @Path("/campaigns/{campaign}/candidates/{candidate}")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(summary = "A candidate with everything entered", description = "An officer sees their own file only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CandidateView.class)))
    public Response one(@PathParam("campaign") CampaignCode code, @PathParam("candidate") CandidateCode candidate) {
        CandidateFile file = candidates.require(reached(code), candidate);
        OwnFiles.requireReadable(file, caller);
        return Response.ok(CandidateView.of(file))
                .tag(new EntityTag(Integer.toString(file.sheet().version())))
                .build();
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OFFICER})
    @Operation(
            summary = "Enters a candidate or a new version of what is known of them",
            description =
                    "With `If-Match` only when the version is still the one read. An officer enters themselves only,"
                            + " under their sign-in name, and leaves `filedAt`, `officerCode` and `account` to the clerk.")
    @APIResponse(responseCode = "201", description = "The candidate is new")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "412", description = "`stale-version`")
    public Response put(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid CandidateSheet sheet) {
        Campaign campaign = reached(code);
        Integer seen = version(ifMatch);
        return answer(
                caller.is(Roles.AWARD_CLERK)
                        ? candidates.put(campaign, candidate, sheet, seen, caller.name())
                        : candidates.putOwn(campaign, candidate, sheet, seen, caller.name()));
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/grades/{month}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK_HEAD)
    @Operation(
            summary = "Enters the grade of a month, or signs it",
            description = "A draft may be changed; `signed: true` locks it. A locked grade changes by a decision only:"
                    + " `change`. Nobody grades themselves.")
    @APIResponse(responseCode = "201", description = "The month had no grade")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "409", description = "`grade-locked`, `month-not-over`")
    public Response putGrade(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String month,
            @NotNull @Valid GradeSheet grade) {
        return answer(grades.put(reached(code), candidate, month(month), grade, caller.name()));
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/grades/{month}/comment")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            summary = "Notes what an officer says to their own grade",
            description = "While the grade is a draft; the head reads it before signing.")
    @APIResponse(responseCode = "201", description = "The first comment")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "409", description = "`nothing-to-comment`, `grade-locked`")
    public Response putComment(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String month,
            @NotNull @Valid CommentSheet comment) {
        return answer(grades.comment(reached(code), candidate, month(month), comment, caller.name()));
    }

    @GET
    @Path("/campaigns/{campaign}/candidates/{candidate}/grades/{month}/history")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(summary = "Every version of the grade of a month, oldest first")
    public List<CandidateView.EnteredView<GradeSheet>> gradeHistory(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String month) {
        Campaign campaign = reached(code);
        OwnFiles.requireReadable(candidates.require(campaign, candidate), caller);
        return grades.history(campaign, candidate, month(month)).stream()
                .map(CandidateView.EnteredView::of)
                .toList();
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/judgements/{criterion}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(
            summary = "Enters a judgement with its evidence",
            description = "A favourable one needs as many pieces of evidence as the criterion demands.")
    @APIResponse(responseCode = "201", description = "The first judgement")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    @APIResponse(responseCode = "422", description = "`unknown-criterion`, `evidence-missing`")
    public Response putJudgement(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("criterion") String criterion,
            @NotNull @Valid JudgementSheet judgement) {
        return answer(candidates.putJudgement(reached(code), candidate, criterion, judgement, caller.name()));
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/exclusions/{number}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(
            summary = "Enters or closes an entry of the exclusions register",
            description = "While one is open the candidate is suspended; closed without fault they are released.")
    @APIResponse(responseCode = "201", description = "The entry is new")
    @APIResponse(responseCode = "200", description = "A new version, or the same as before")
    public Response putExclusion(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("number") CandidateCode number,
            @NotNull @Valid ExclusionSheet exclusion) {
        return answer(candidates.putExclusion(reached(code), candidate, number.value(), exclusion, caller.name()));
    }

    private Campaign reached(CampaignCode code) {
        Campaign campaign = campaigns.require(code, null).campaign();
        caller.require(campaign.office());
        return campaign;
    }

    static Response answer(Entered<?> entered) {
        return Response.status(entered.created() && entered.version() == 1 ? 201 : 200)
                .tag(new EntityTag(Integer.toString(entered.version())))
                .entity(CandidateView.EnteredView.of(entered))
                .build();
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException _) {
            throw new ProblemException(CommonProblems.invalidRequest(
                    new Text("Tháng viết dạng 2024-07.", "Write the month like 2024-07.")));
        }
    }

    static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        String plain = ifMatch.replace("\"", "");
        if (!plain.matches("\\d{1,9}")) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "If-Match phải là ETag của lần đọc trước, ví dụ \"3\".",
                    "If-Match must be the ETag of an earlier answer, such as \"3\".")));
        }
        return Integer.valueOf(plain);
    }
}
