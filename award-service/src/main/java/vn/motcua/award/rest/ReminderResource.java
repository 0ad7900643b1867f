package vn.motcua.award.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.mail.Addresses;
import vn.motcua.award.mail.Contacts;
import vn.motcua.award.mail.MailLog;
import vn.motcua.award.mail.MailsView;
import vn.motcua.award.mail.ReminderMails;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// Reminders by mail.
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "reminders", description = "Who is written to before a deadline, and what became of it")
class ReminderResource {

    private final ReminderMails mails;
    private final MailLog log;
    private final Contacts contacts;
    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Caller caller;
    private final InstantSource clock;

    ReminderResource(
            ReminderMails mails,
            MailLog log,
            Contacts contacts,
            Campaigns campaigns,
            Candidates candidates,
            Caller caller,
            InstantSource clock) {
        this.mails = mails;
        this.log = log;
        this.contacts = contacts;
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.caller = caller;
        this.clock = clock;
    }

    /// An address.
    ///
    /// @param email absent = none any more
    @Schema(name = "ReminderContact")
    record ContactRequest(
            @Nullable @Size(max = 254) @Pattern(regexp = Addresses.FORM)
            String email) {}

    @GET
    @Path("/campaigns/{campaign}/reminder-mails")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(
            summary = "The reminders that were sent, failed or wait",
            description =
                    "A reminder goes out once to each candidate whose file is missing, and to the office, 7, 3 and 1"
                            + " calendar days before the last day. `unknown`: something broke while it was being sent; it is not"
                            + " sent again unless somebody asks for it.")
    public MailsView mails(@PathParam("campaign") CampaignCode code) {
        Campaign campaign = reached(code);
        return MailsView.of(mails.on(), log.of(campaign.code().value(), clock.instant()));
    }

    @POST
    @Path("/campaigns/{campaign}/reminder-mails/{id}/again")
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(summary = "Sends a reminder again that failed, or of which nobody knows whether it left")
    @APIResponse(responseCode = "409", description = "`mail-sent`, `mails-off`, `nothing-to-remind`")
    public MailsView again(@PathParam("campaign") CampaignCode code, @PathParam("id") UUID id) {
        Campaign campaign = reached(code);
        mails.again(campaign, id);
        return MailsView.of(mails.on(), log.of(campaign.code().value(), clock.instant()));
    }

    @PUT
    @Path("/offices/{office}/reminder-contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(summary = "Sets the address of the office that takes files in; without `email` takes it away")
    public void office(
            @PathParam("office") @Pattern(regexp = "[A-Za-z0-9._-]{1,64}") String office,
            @NotNull @Valid ContactRequest request) {
        caller.require(office);
        contacts.put(office, request.email(), caller.name());
    }

    @PUT
    @Path("/campaigns/{campaign}/candidates/{candidate}/reminder-contact")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(summary = "Sets the address of a candidate for reminders; it is copied into no list")
    public void candidate(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @NotNull @Valid ContactRequest request) {
        Campaign campaign = reached(code);
        candidates.require(campaign, candidate);
        contacts.put(campaign.code(), candidate, request.email(), caller.name());
    }

    private Campaign reached(CampaignCode code) {
        Campaign campaign = campaigns.require(code, null).campaign();
        caller.require(campaign.office());
        return campaign;
    }
}
