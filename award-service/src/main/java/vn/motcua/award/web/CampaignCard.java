package vn.motcua.award.web;

import java.util.List;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Finding;

/// What the first page shows of a campaign.
///
/// @param campaign the campaign
/// @param version its newest version
/// @param officeName name of its office, or the code
/// @param findings what is odd in the plan
/// @param lists its newest award lists
record CampaignCard(
        Campaign campaign, int version, String officeName, List<Finding> findings, List<AwardListSummary> lists) {}
