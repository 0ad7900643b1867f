package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.metrics.window.LocalDays;

/// How a dossier stands at a cut-off.
final class DossierStandings {

    private DossierStandings() {}

    static List<Standing> at(Timeline dossier, Instant cutOff) {
        List<Standing> standings = new ArrayList<>(3);
        received(dossier, cutOff).ifPresent(standings::add);
        settled(dossier, cutOff).ifPresent(standings::add);
        if (dossier.receivedBefore(cutOff) && dossier.endedBefore(cutOff).isEmpty()) {
            standings.addAll(open(dossier, cutOff));
        }
        return standings;
    }

    private static Optional<Standing> received(Timeline dossier, Instant cutOff) {
        Instant receivedAt = dossier.receivedAt();
        if (receivedAt == null || !receivedAt.isBefore(cutOff)) {
            return Optional.empty();
        }
        return Optional.of(new Standing(
                receivedAs(dossier, cutOff), LocalDays.of(receivedAt), dossier.firstOfficerBefore(cutOff)));
    }

    private static Measure receivedAs(Timeline dossier, Instant cutOff) {
        if (!dossier.procedure().offeredOnline()) {
            return Measure.RECEIVED_NOT_OFFERED;
        }
        return switch (dossier.channel()) {
            case COUNTER, POSTAL -> Measure.RECEIVED_OTHERWISE;
            case ONLINE ->
                finishedWithoutResult(dossier, cutOff)
                        ? Measure.RECEIVED_ONLINE_WITHOUT_RESULT
                        : Measure.RECEIVED_ONLINE;
        };
    }

    // ⚖ QĐ 766/QĐ-TTg, item 3.3: online means filed online and answered with an electronic result.
    private static boolean finishedWithoutResult(Timeline dossier, Instant cutOff) {
        return dossier.procedure().resultPaper()
                && dossier.endedBefore(cutOff)
                        .filter(end -> end.state() == Timeline.EndState.COMPLETED)
                        .filter(end -> !end.resultAttached())
                        .isPresent();
    }

    private static Optional<Standing> settled(Timeline dossier, Instant cutOff) {
        return dossier.endedBefore(cutOff).filter(end -> end.state().settles()).map(end -> {
            // Whatever happened up to and at the end counts, also in the same instant.
            Instant justAfter = end.at().plusNanos(1);
            return new Standing(
                    settledAs(dossier, end, justAfter), LocalDays.of(end.at()), dossier.officerBefore(justAfter));
        });
    }

    private static Measure settledAs(Timeline dossier, Timeline.End end, Instant justAfter) {
        Optional<Instant> due = dossier.judgedDueBefore(justAfter);
        if (due.isEmpty()) {
            return Measure.SETTLED_WITHOUT_DUE;
        }
        int order = LocalDays.of(end.at()).compareTo(LocalDays.of(due.get()));
        if (order > 0) {
            return Measure.SETTLED_LATE;
        }
        // ⚖ NĐ 61/2018/NĐ-CP, Điều 11.2.c: a supplement may be asked for once; QĐ 766/QĐ-TTg, item 2.1: more is late.
        if (dossier.supplementedAgainBefore(justAfter)) {
            return Measure.SETTLED_AFTER_SECOND_SUPPLEMENT;
        }
        return order < 0 ? Measure.SETTLED_EARLY : Measure.SETTLED_ON_DUE_DAY;
    }

    private static List<Standing> open(Timeline dossier, Instant cutOff) {
        String officer = dossier.officerBefore(cutOff);
        Optional<Instant> due = dossier.judgedDueBefore(cutOff);
        if (due.isEmpty()) {
            return List.of(new Standing(Measure.OPEN_WITHOUT_DUE, null, officer));
        }
        Standing open = new Standing(Measure.OPEN, null, officer);
        boolean overdue = LocalDays.of(due.get()).isBefore(LocalDays.of(cutOff)) && !dossier.waitsLawfullyAt(cutOff);
        return overdue ? List.of(open, new Standing(Measure.OVERDUE, null, officer)) : List.of(open);
    }
}
