package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.law.OneLine;
import vn.motcua.award.registry.Series;
import vn.motcua.award.writing.NumberDesk;
import vn.motcua.award.writing.NumberRequest;
import vn.motcua.award.writing.NumberView;
import vn.motcua.award.writing.NumbersElsewhere;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Numbers of papers, reserved ahead of signing.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "papers")
class NumberResource {

    private final NumberDesk desk;
    private final AwardListArchive archive;
    private final Caller caller;

    NumberResource(NumberDesk desk, AwardListArchive archive, Caller caller) {
        this.desk = desk;
        this.archive = archive;
        this.caller = caller;
    }

    @PUT
    @Path("/award-lists/{id}/documents/{paper}/number")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(
            summary = "Reserves a number for a paper that is to be signed, with the day and signer that it will bear",
            description =
                    "`to-trinh` by a clerk, `quyet-dinh` by a clerk or decider who reaches the office that decides,"
                            + " after the step propose. Without `number` the next one of the office, mark and year. Numbers left"
                            + " out before it need a `reason`. Sent again it changes day and signer; the number stays until it is"
                            + " given back. `decide` must then name this number, day and signer.")
    @APIResponse(responseCode = "200", description = "The number as it is reserved")
    @APIResponse(responseCode = "403", description = "`forbidden`, `own-case`, `office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "No such list or paper")
    @APIResponse(
            responseCode = "409",
            description = "`number-too-early`, `number-held`, `number-used`, `number-taken`, `number-gap`")
    public NumberView reserve(
            @PathParam("id") UUID id, @PathParam("paper") String paper, @NotNull @Valid NumberRequest request) {
        return desk.reserve(id, paper, request, actor());
    }

    @DELETE
    @Path("/award-lists/{id}/documents/{paper}/number")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(summary = "Gives a reserved number back, with a reason that the registry keeps")
    @APIResponse(responseCode = "204", description = "It may be reserved again")
    @APIResponse(responseCode = "404", description = "No such list or paper, or it has no number")
    @APIResponse(responseCode = "409", description = "`number-used`")
    public void release(
            @PathParam("id") UUID id, @PathParam("paper") String paper, @QueryParam("reason") @Nullable String reason) {
        desk.release(id, paper, reason, actor());
    }

    @GET
    @Path("/award-lists/{id}/documents/{paper}/number")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(summary = "The number of a paper, and what else it bears")
    @APIResponse(responseCode = "404", description = "No such list or paper, or it has no number")
    public NumberView number(@PathParam("id") UUID id, @PathParam("paper") String paper) {
        caller.require(archive.summary(id).office());
        return desk.of(id, paper)
                .orElseThrow(() -> new ProblemException(
                        CommonProblems.notFound(new Text("Văn bản này chưa giữ số.", "This paper has no number."))));
    }

    @GET
    @Path("/offices/{office}/paper-numbers")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "The numbers that an office gave in a year, by their marks",
            description = "Numbers of which nothing is known though higher ones were given stand in `gaps`.")
    public List<NumberView.SeriesView> register(
            @PathParam("office") String office, @QueryParam("year") @Nullable Integer year) {
        caller.require(office);
        return desk.register(office, year);
    }

    @POST
    @Path("/offices/{office}/paper-numbers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(summary = "Notes that numbers went to papers which are not kept here")
    @APIResponse(responseCode = "200", description = "The numbers of the mark and year")
    @APIResponse(responseCode = "409", description = "`number-taken`")
    @APIResponse(responseCode = "422", description = "`impossible-numbers`")
    public NumberView.SeriesView elsewhere(
            @PathParam("office") String office, @NotNull @Valid NumbersElsewhere request) {
        caller.require(office);
        return desk.elsewhere(office, request, caller.name());
    }

    @DELETE
    @Path("/offices/{office}/paper-numbers/{from}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(summary = "Takes back the note that numbers from this one on went elsewhere, with a reason that is kept")
    @APIResponse(responseCode = "200", description = "The numbers of the mark and year")
    @APIResponse(responseCode = "404", description = "No note begins at this number")
    public NumberView.SeriesView retract(
            @PathParam("office") String office,
            @PathParam("from") int from,
            @QueryParam("mark") @NotBlank String mark,
            @QueryParam("year") int year,
            @QueryParam("reason") @Nullable String reason) {
        caller.require(office);
        return desk.retract(new Series(office, OneLine.of(mark), year), from, reason, caller.name());
    }

    private Actor actor() {
        return new Actor(caller.name(), caller.roles(), caller::reaches);
    }
}
