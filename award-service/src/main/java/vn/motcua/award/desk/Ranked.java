package vn.motcua.award.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.candidate.CandidateFile;
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
        Map<String, CandidateFile> files = archive.inputs(open.list().id()).candidates().stream()
                .collect(Collectors.toMap(file -> file.code().value(), Function.identity()));
        Settings settings = open.campaign().settings();
        List<Ranking.Contender> contenders = open.alive().stream()
                .filter(entry -> closed.isEmpty()
                        || closed.get()
                                .tally(entry.candidate())
                                .map(Tally::passed)
                                .orElse(false))
                .map(entry -> contender(entry, files.get(entry.candidate()), closed))
                .toList();
        return new Ranked(Ranking.of(
                contenders,
                settings.cap(),
                settings.ties(),
                open.track().meeting().map(Meeting::order).orElse(List.of()),
                closed.flatMap(Meeting::staff).orElse(null)));
    }

    private static Ranking.Contender contender(
            EntryView entry, @org.jspecify.annotations.Nullable CandidateFile file, Optional<Meeting> closed) {
        CandidateSheet sheet = java.util.Objects.requireNonNull(file).sheet().value();
        Integer women = sheet.womenPercent();
        return new Ranking.Contender(
                entry.candidate(),
                closed.flatMap(meeting -> meeting.tally(entry.candidate()))
                        .map(Tally::yes)
                        .orElse(0),
                sheet.gender() == CandidateSheet.Gender.FEMALE || (women != null && women >= MOSTLY_WOMEN),
                Boolean.TRUE.equals(sheet.leader()));
    }

    /// True when the cap leaves room for a candidate.
    boolean within(String candidate) {
        return places.stream().anyMatch(place -> place.candidate().equals(candidate) && place.within());
    }
}
