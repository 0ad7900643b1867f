package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.office.Offices;
import vn.motcua.award.path.Track;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.trail.Trail;

/// Opens lists with where they stand.
@ApplicationScoped
public class Lists {

    private final AwardListArchive archive;
    private final Campaigns campaigns;
    private final Offices offices;
    private final Trail trail;

    Lists(AwardListArchive archive, Campaigns campaigns, Offices offices, Trail trail) {
        this.archive = archive;
        this.campaigns = campaigns;
        this.offices = offices;
        this.trail = trail;
    }

    /// A list with its path.
    ///
    /// @throws vn.motcua.deploy.platform.problem.ProblemException 404 when there is none
    @Transactional
    public OpenList open(UUID id) {
        AwardListSummary list = archive.summary(id);
        return new OpenList(
                list,
                archive.head(id),
                archive.listed(id),
                campaigns
                        .require(new CampaignCode(list.campaign()), list.campaignVersion())
                        .campaign(),
                Track.of(archive.enteredBy(id), trail.of(id)),
                archive.byOwnName(id));
    }

    /// The office at which the authority of a level stands: the office of the list itself, or one above it. Where the
    /// offices above are not known yet, the highest that is.
    @Transactional
    public String decidingOffice(String office, AwardLevel level) {
        return offices.selfOrAbove(office, level.code());
    }
}
