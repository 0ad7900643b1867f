package vn.motcua.award.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.council.Tally;
import vn.motcua.award.reading.Settings;

/// The ranking of a list: those whom the council supports, or before it has met everybody still open.
///
/// @param places best first
public record Ranked(List<Ranking.Place> places) {

    private static final int MOSTLY_WOMEN = 70;

    static Ranked of(OpenList open, AwardListArchive archive) {
        Optional<Meeting> closed =
                open.track().meeting().filter(meeting -> meeting.closedAt().isPresent());
        Map<String, CandidateSheet> sheets = new HashMap<>();
        archive.eachInput(
                open.list().id(),
                file -> sheets.put(file.code().value(), file.sheet().value()));
        Settings settings = open.campaign().settings();
        List<Ranking.Contender> contenders = open.alive().stream()
                .filter(entry -> closed.isEmpty()
                        || closed.get()
                                .tally(entry.candidate())
                                .map(Tally::passed)
                                .orElse(false))
                .map(entry -> contender(entry, Objects.requireNonNull(sheets.get(entry.candidate())), closed))
                .toList();
        return new Ranked(Ranking.of(
                contenders,
                settings.cap(),
                settings.ties(),
                open.track().meeting().map(Meeting::order).orElse(List.of()),
                closed.flatMap(Meeting::staff).orElse(null)));
    }

    private static Ranking.Contender contender(Listed entry, CandidateSheet sheet, Optional<Meeting> closed) {
        Integer women = sheet.womenPercent();
        return new Ranking.Contender(
                entry.candidate(),
                closed.flatMap(meeting -> meeting.tally(entry.candidate()))
                        .map(Tally::yes)
                        .orElse(0),
                sheet.gender() == CandidateSheet.Gender.FEMALE || (women != null && women >= MOSTLY_WOMEN),
                Boolean.TRUE.equals(sheet.leader()));
    }

    /// Those for whom the cap leaves room.
    Set<String> within() {
        return places.stream()
                .filter(Ranking.Place::within)
                .map(Ranking.Place::candidate)
                .collect(Collectors.toSet());
    }
}
