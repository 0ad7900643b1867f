package vn.motcua.award.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;

/// Where a page stands in the navigation.
///
/// @param here the part that is lit: `mine`, `plan`, `candidates`, `checklist`, `grades`, `lists`,
///     `what-if`, `overlaps`, `deadlines`, or of a list `result`, `path`, `council`, `ranking`, `complaints`,
///     `changes`, `trail`
/// @param campaign code of the campaign
/// @param title its name
/// @param list the list that is open; absent on the pages of the campaign itself
/// @param seesLists true for those who may read award lists
/// @param seesPeople true for those who may read candidates
/// @param keepsPlan true for those who may store a campaign
/// @param seesPlan true for those who may read the plan
/// @param declares true for those who may declare for themselves
record Place(
        String here,
        String campaign,
        Message title,
        @Nullable AwardListSummary list,
        boolean seesLists,
        boolean seesPeople,
        boolean keepsPlan,
        boolean seesPlan,
        boolean declares) {

    private static final Set<String> READERS =
            Set.of(Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR);

    /// A page of a campaign.
    static Place of(String here, StoredCampaign stored, Caller caller) {
        return at(here, stored, null, caller);
    }

    /// A page of a list of a campaign.
    static Place of(String here, StoredCampaign stored, AwardListSummary list, Caller caller) {
        return at(here, stored, list, caller);
    }

    private static Place at(String here, StoredCampaign stored, @Nullable AwardListSummary list, Caller caller) {
        boolean reader = READERS.stream().anyMatch(caller::is);
        return new Place(
                here,
                stored.campaign().code().value(),
                stored.campaign().title(),
                list,
                reader,
                reader || caller.is(Roles.DESK_HEAD),
                caller.is(Roles.AWARD_CLERK) || caller.is(Roles.OPERATOR),
                reader || caller.is(Roles.DESK_HEAD) || caller.is(Roles.OPERATOR),
                caller.is(Roles.OFFICER));
    }
}
