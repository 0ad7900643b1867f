package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.desk.Reminders;
import vn.motcua.award.mail.Addresses;
import vn.motcua.award.mail.Contacts;
import vn.motcua.award.mail.MailLog;
import vn.motcua.award.mail.MailsView;
import vn.motcua.award.mail.ReminderMails;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The deadlines of a campaign to the second, who has yet to file, and the reminders by mail.
@Path("/campaigns/{campaign}/deadlines")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class ReminderPages {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Reminders reminders;
    private final ReminderMails mails;
    private final MailLog log;
    private final Contacts contacts;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    ReminderPages(
            Campaigns campaigns,
            Candidates candidates,
            Reminders reminders,
            ReminderMails mails,
            MailLog log,
            Contacts contacts,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.reminders = reminders;
        this.mails = mails;
        this.log = log;
        this.contacts = contacts;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// What the page shows of mails.
    ///
    /// @param sent what went out, failed or waits
    /// @param addresses by candidate, of those who have yet to file
    /// @param missing codes of those who have yet to file
    /// @param office the address of the office; empty = none
    /// @param clerk true when the reader may set addresses and send again
    record Mailing(MailsView sent, Map<String, String> addresses, List<String> missing, String office, boolean clerk) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance deadlines(
                Place place,
                List<DeadlineClock> clocks,
                List<Reminders.ReminderView> reminders,
                Map<String, String> names,
                Mailing mailing,
                Form form,
                Instant now);
    }

    @GET
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OPERATOR
    })
    @Operation(hidden = true)
    public String deadlines(@PathParam("campaign") CampaignCode code) {
        return page(reached(code), new Form());
    }

    @POST
    @Path("contacts")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response contacts(@PathParam("campaign") CampaignCode code, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Form form = Form.of(sent);
        Map<String, String> known = names(stored.campaign());
        for (String field : form.names()) {
            if (field.startsWith("email-") && !Addresses.isAddress(form.of(field))) {
                form.wrong(field, "Không phải địa chỉ thư.", "This is no address.");
            }
        }
        if (form.isWrong()) {
            return Response.status(form.status()).entity(page(stored, form)).build();
        }
        for (String field : form.names()) {
            if (field.equals("email-")) {
                contacts.put(stored.campaign().office(), form.given(field), caller.name());
            } else if (field.startsWith("email-") && known.containsKey(field.substring("email-".length()))) {
                contacts.put(
                        code, new CandidateCode(field.substring("email-".length())), form.given(field), caller.name());
            }
        }
        return Links.seeOther("/campaigns/" + code + "/deadlines", frame, "addresses");
    }

    @POST
    @Path("mails/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.AWARD_CLERK)
    @Operation(hidden = true)
    public Response again(
            @PathParam("campaign") CampaignCode code, @PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        Form form = Form.of(sent);
        try {
            mails.again(stored.campaign(), id);
            return Links.seeOther("/campaigns/" + code + "/deadlines", frame, "mails");
        } catch (ProblemException e) {
            form.refused(e.problem());
        }
        return Response.status(form.status()).entity(page(stored, form)).build();
    }

    private String page(StoredCampaign stored, Form form) {
        Instant now = clock.instant();
        Campaign campaign = stored.campaign();
        List<Reminders.ReminderView> views = reminders.of(campaign);
        Map<String, String> all = contacts.of(campaign.code());
        Map<String, String> addresses = new TreeMap<>();
        List<String> missing = views.stream()
                .filter(view -> view.daysLeft() >= 0)
                .flatMap(view -> view.missing().stream())
                .distinct()
                .sorted()
                .toList();
        missing.forEach(candidate -> addresses.put(candidate, all.getOrDefault(candidate, "")));
        return Templates.deadlines(
                        Place.of("deadlines", stored, caller),
                        DeadlineClock.of(campaign, now),
                        views,
                        names(campaign),
                        new Mailing(
                                MailsView.of(mails.on(), log.of(campaign.code().value(), now)),
                                addresses,
                                missing,
                                contacts.of(campaign.office()).orElse(""),
                                caller.is(Roles.AWARD_CLERK)),
                        form,
                        now)
                .render();
    }

    private Map<String, String> names(Campaign campaign) {
        Map<String, String> names = new HashMap<>();
        candidates.each(
                campaign,
                file -> names.put(file.code().value(), file.sheet().value().name()));
        return names;
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
