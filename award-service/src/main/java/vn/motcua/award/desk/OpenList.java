package vn.motcua.award.desk;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.ListHead;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.path.Route;
import vn.motcua.award.path.Track;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;

/// A list with where it stands on its path.
///
/// @param list what names it
/// @param head what holds for all its entries
/// @param entries everybody on it, without their trees: those who pass first, then by code
/// @param campaign the version of the campaign by which it was judged
/// @param track where it stands
/// @param byOwnName candidates by the names under which they may sign in, in lower case
public record OpenList(
        AwardListSummary list,
        ListHead head,
        List<Listed> entries,
        Campaign campaign,
        Track track,
        Map<String, Set<String>> byOwnName) {

    /// The level of the award.
    public AwardLevel level() {
        return AwardLevel.of(list.level());
    }

    /// Who decides.
    public Route route() {
        return level() == AwardLevel.COMMUNE ? Route.HERE : Route.ABOVE;
    }

    /// The names of everybody on the list by code, in the order of codes.
    public Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        entries.forEach(entry -> names.put(entry.candidate(), entry.name()));
        return names;
    }

    /// The row of a candidate; empty when they are not on the list.
    public Optional<Listed> listed(String candidate) {
        return entries.stream()
                .filter(entry -> entry.candidate().equals(candidate))
                .findFirst();
    }

    /// The candidate who signs in under that name and is not out; empty when nobody on the list does.
    public Optional<String> self(String name) {
        return byOwnName.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of()).stream()
                .filter(candidate -> !track.held().containsKey(candidate))
                .findFirst();
    }

    /// The outcome that counts: the verdict, or what two people put in its place.
    Outcome outcome(Listed entry) {
        return track.override(entry.candidate())
                .map(override -> override.pass() ? Outcome.PASS : Outcome.FAIL)
                .orElse(entry.outcome());
    }

    /// The entries that are neither withdrawn, suspended, rejected nor failed.
    public List<Listed> alive() {
        Map<String, Track.Held> held = track.held();
        return entries.stream()
                .filter(entry -> !held.containsKey(entry.candidate()))
                .filter(entry -> outcome(entry) != Outcome.FAIL && outcome(entry) != Outcome.NOT_APPLICABLE)
                .toList();
    }

    /// The offers of the level to those who are on the list.
    public List<Offer> offers() {
        return campaign.offersAt(level()).stream()
                .filter(offer -> entries.stream()
                        .anyMatch(entry -> entry.kind().equals(offer.subject().code())))
                .toList();
    }
}
