package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.desk.Checklists;
import vn.motcua.award.office.Offices;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// "Hồ sơ của tôi": the campaigns in which an officer may stand, and what is missing in their file.
@Path("/my-files")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class MyFilePages {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Checklists checklists;
    private final Offices offices;
    private final Caller caller;

    MyFilePages(Campaigns campaigns, Candidates candidates, Checklists checklists, Offices offices, Caller caller) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.checklists = checklists;
        this.offices = offices;
        this.caller = caller;
    }

    /// A campaign, and the reader's file in it.
    ///
    /// @param file absent when they have none
    /// @param checklist of their file; absent when they have none
    record MyFile(
            String campaign,
            Message title,
            String office,
            @Nullable CandidateFile file,
            Checklists.@Nullable CandidateChecklist checklist) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance myFiles(List<MyFile> files);
    }

    @GET
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public String mine() {
        return Templates.myFiles(campaigns.all().stream()
                        .map(StoredCampaign::campaign)
                        .filter(campaign -> caller.reaches(campaign.office()))
                        .map(this::mine)
                        .toList())
                .render();
    }

    private MyFile mine(Campaign campaign) {
        CandidateFile own = candidates.own(campaign, caller.name()).orElse(null);
        return new MyFile(
                campaign.code().value(),
                campaign.title(),
                offices.nameOf(campaign.office()).orElse(campaign.office()),
                own,
                own == null ? null : checklists.of(campaign, List.of(own)).getFirst());
    }
}
