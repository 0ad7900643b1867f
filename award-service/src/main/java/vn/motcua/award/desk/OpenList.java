package vn.motcua.award.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.AwardListView;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.path.Route;
import vn.motcua.award.path.Track;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;

/// A list with where it stands on its path.
///
/// @param view the list
/// @param campaign the version of the campaign by which it was judged
/// @param track where it stands
/// @param ownNames sign-in names of each candidate, in lower case
public record OpenList(AwardListView view, Campaign campaign, Track track, Map<String, Set<String>> ownNames) {

    /// What names the list.
    public AwardListSummary list() {
        return view.list();
    }

    /// The level of the award.
    public AwardLevel level() {
        return AwardLevel.of(list().level());
    }

    /// Who decides.
    public Route route() {
        return level() == AwardLevel.COMMUNE ? Route.HERE : Route.ABOVE;
    }

    /// The entry of a candidate; empty when there is none.
    public Optional<EntryView> entry(String candidate) {
        return view.entries().stream()
                .filter(entry -> entry.candidate().equals(candidate))
                .findFirst();
    }

    /// The candidate who signs in under that name and is not out; empty when nobody on the list does.
    Optional<String> self(String name) {
        String wanted = name.toLowerCase(java.util.Locale.ROOT);
        return ownNames.entrySet().stream()
                .filter(entry -> entry.getValue().contains(wanted))
                .map(Map.Entry::getKey)
                .filter(candidate -> !track.held().containsKey(candidate))
                .findFirst();
    }

    /// The outcome that counts: the verdict, or what two people put in its place.
    Outcome outcome(EntryView entry) {
        return track.override(entry.candidate())
                .map(override -> override.pass() ? Outcome.PASS : Outcome.FAIL)
                .orElse(entry.outcome());
    }

    /// The entries that are neither withdrawn, suspended, rejected nor failed.
    public List<EntryView> alive() {
        return view.entries().stream()
                .filter(entry -> !track.held().containsKey(entry.candidate()))
                .filter(entry -> outcome(entry) != Outcome.FAIL && outcome(entry) != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /// The offers of the level to those who are on the list.
    List<Offer> offers() {
        return campaign.offersAt(level()).stream()
                .filter(offer -> view.entries().stream()
                        .anyMatch(entry -> entry.kind().equals(offer.subject().code())))
                .toList();
    }
}
