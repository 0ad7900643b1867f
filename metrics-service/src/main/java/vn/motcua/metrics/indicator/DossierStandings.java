package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.motcua.metrics.window.LocalDays;

/// How a dossier stands at a cut-off.
final class DossierStandings {

    private DossierStandings() {}

    static List<Standing> at(Timeline dossier, Instant cutOff) {
        List<Standing> standings = new ArrayList<>(12);
        Instant receivedAt = dossier.receivedAt();
        if (receivedAt != null && receivedAt.isBefore(cutOff)) {
            LocalDate day = LocalDays.of(receivedAt);
            String officer = dossier.firstOfficerBefore(cutOff);
            receivedAs(dossier, cutOff).forEach(measure -> standings.add(new Standing(measure, day, officer)));
            if (dossier.endedBefore(cutOff).isEmpty()) {
                standings.addAll(open(dossier, cutOff));
            }
        }
        dossier.endedBefore(cutOff)
                .filter(end -> end.state().settles())
                .ifPresent(end -> standings.addAll(settled(dossier, end)));
        return standings;
    }

    private static List<Measure> receivedAs(Timeline dossier, Instant cutOff) {
        List<Measure> measures = new ArrayList<>(5);
        Measure filed = filedAs(dossier, cutOff);
        measures.add(filed);
        if (filed == Measure.RECEIVED_ONLINE && dossier.more().assisted()) {
            measures.add(Measure.RECEIVED_ONLINE_ASSISTED);
        }
        measures.add(digitisedAs(dossier, cutOff));
        paidAs(dossier, cutOff).ifPresent(measures::add);
        measures.add(compliesAs(dossier, cutOff));
        if (dossier.backDatedBefore(cutOff)) {
            measures.add(Measure.RECEIVED_BACK_DATED);
        }
        if (dossier.has(Defect.UNKNOWN_PROCEDURE)) {
            measures.add(Measure.RECEIVED_OF_UNKNOWN_PROCEDURE);
        }
        return measures;
    }

    private static Measure filedAs(Timeline dossier, Instant cutOff) {
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

    // ⚖ QĐ 766/QĐ-TTg, item 4.2: every component's file and the result's. TT 03/2025/TT-VPCP, Điều 5.2: what was filed
    // electronically is not scanned.
    private static Measure digitisedAs(Timeline dossier, Instant cutOff) {
        Timeline.Digitisation known = dossier.more().digitisation();
        Timeline.Digitisation scanned = known != null && known.at().isBefore(cutOff) ? known : null;
        boolean nothingToScan = (dossier.channel() == Channel.ONLINE
                        && "regime-118".equals(dossier.more().regime()))
                || (scanned != null && scanned.required() == 0);
        if (scanned == null && !nothingToScan) {
            return Measure.DIGITISATION_UNKNOWN;
        }
        if (scanned != null && !nothingToScan && scanned.digitised() < scanned.required()) {
            return Measure.NOT_DIGITISED;
        }
        Optional<Timeline.End> given = dossier.endedBefore(cutOff)
                .filter(end -> end.state() == Timeline.EndState.COMPLETED
                        && dossier.procedure().resultPaper());
        if (given.isEmpty()) {
            return nothingToScan ? Measure.DIGITISATION_EXEMPT : Measure.DIGITISED;
        }
        return given.get().resultAttached() || (scanned != null && scanned.result())
                ? Measure.DIGITISED
                : Measure.DIGITISED_WITHOUT_RESULT;
    }

    // ⚖ QĐ 766/QĐ-TTg, item 3.6: of the dossiers that cost something, those paid online.
    private static Optional<Measure> paidAs(Timeline dossier, Instant cutOff) {
        Long fee = dossier.more().fee();
        boolean asked = false;
        boolean paid = false;
        boolean otherwise = false;
        for (Timeline.Payment payment : dossier.more().payments()) {
            boolean costs = payment.amount() == null || payment.amount() > 0;
            boolean paidNow = payment.paidAt() != null && payment.paidAt().isBefore(cutOff);
            boolean askedNow =
                    payment.requestedAt() != null && payment.requestedAt().isBefore(cutOff);
            asked |= costs && (askedNow || paidNow);
            paid |= costs && paidNow;
            otherwise |= costs && paidNow && !payment.online();
        }
        if (paid) {
            return Optional.of(otherwise ? Measure.PAID_OTHERWISE : Measure.PAID_ONLINE);
        }
        if (asked || (fee != null && fee > 0)) {
            return Optional.of(Measure.NOT_PAID);
        }
        return fee == null ? Optional.of(Measure.FEE_UNKNOWN) : Optional.empty();
    }

    // ⚖ NĐ 61/2018/NĐ-CP, Điều 11.2.c (one supplement), 19.9 (apology at least a day before the due day).
    private static Measure compliesAs(Timeline dossier, Instant cutOff) {
        if (dossier.supplementedAgainBefore(cutOff)) {
            return Measure.BREAKS_SUPPLEMENT_RULE;
        }
        List<String> broken = dossier.more().violations().stream()
                .filter(violation -> violation.at().isBefore(cutOff))
                .map(Timeline.Violation::code)
                .toList();
        if (broken.contains("late-rescheduling") || isLateWithoutApology(dossier, cutOff)) {
            return Measure.BREAKS_APOLOGY_RULE;
        }
        return broken.isEmpty() ? Measure.COMPLIANT : Measure.BREAKS_OTHER_RULE;
    }

    private static boolean isLateWithoutApology(Timeline dossier, Instant cutOff) {
        Optional<Instant> ended = dossier.endedBefore(cutOff).map(Timeline.End::at);
        Instant until = ended.map(end -> end.plusNanos(1)).orElse(cutOff);
        LocalDate today = LocalDays.of(ended.orElse(cutOff));
        return dossier.judgedDueBefore(until)
                .map(LocalDays::of)
                .filter(due ->
                        due.isBefore(today) && !dossier.waitsLawfullyAt(until) && !dossier.apologisedBefore(due, until))
                .isPresent();
    }

    private static List<Standing> settled(Timeline dossier, Timeline.End end) {
        // Whatever happened up to and at the end counts, also in the same instant.
        Instant justAfter = end.at().plusNanos(1);
        LocalDate day = LocalDays.of(end.at());
        String officer = dossier.officerBefore(justAfter);
        Measure settled = settledAs(dossier, end, justAfter);
        List<Standing> standings = new ArrayList<>(8);
        standings.add(new Standing(settled, day, officer));
        boolean good = settled == Measure.SETTLED_EARLY || settled == Measure.SETTLED_ON_DUE_DAY;
        if (good && isPast(dossier.firstDueBefore(justAfter), day)) {
            standings.add(new Standing(Measure.SETTLED_AFTER_FIRST_DUE, day, officer));
        }
        if (settled == Measure.SETTLED_LATE
                && !dossier.supplementedAgainBefore(justAfter)
                && !isPast(dossier.promisedDueBefore(justAfter), day)) {
            standings.add(new Standing(Measure.SETTLED_BY_NEW_DATE, day, officer));
        }
        settledDefects(dossier, end, justAfter).forEach(measure -> standings.add(new Standing(measure, day, officer)));
        TimeSpent.of(dossier, end.at()).forEach((measure, minutes) -> {
            if (minutes > 0) {
                standings.add(new Standing(measure, day, officer, minutes));
            }
        });
        return standings;
    }

    private static List<Measure> settledDefects(Timeline dossier, Timeline.End end, Instant justAfter) {
        List<Measure> defects = new ArrayList<>(2);
        Instant receivedAt = dossier.receivedAt();
        if (receivedAt != null && end.at().isBefore(receivedAt)) {
            defects.add(Measure.SETTLED_BEFORE_RECEIPT);
        }
        if (isDueBeforeReceipt(dossier, justAfter)) {
            defects.add(Measure.SETTLED_WITH_DUE_BEFORE_RECEIPT);
        }
        if (end.state() == Timeline.EndState.COMPLETED && dossier.procedure().resultPaper() && !end.resultAttached()) {
            defects.add(Measure.SETTLED_WITHOUT_RESULT_FILE);
        }
        if (dossier.has(Defect.PROVISIONAL_DUE_DATE)) {
            defects.add(Measure.SETTLED_WITH_PROVISIONAL_DUE);
        }
        if (dossier.has(Defect.DUE_DATE_NOT_RECOMPUTED)) {
            defects.add(Measure.SETTLED_WITH_UNMOVED_DUE);
        }
        if (dossier.backDatedBefore(justAfter)) {
            defects.add(Measure.SETTLED_BACK_DATED);
        }
        return defects;
    }

    private static List<Measure> openDefects(Timeline dossier, Instant cutOff) {
        List<Measure> defects = new ArrayList<>(2);
        if (isDueBeforeReceipt(dossier, cutOff)) {
            defects.add(Measure.OPEN_WITH_DUE_BEFORE_RECEIPT);
        }
        if (dossier.has(Defect.PROVISIONAL_DUE_DATE)) {
            defects.add(Measure.OPEN_WITH_PROVISIONAL_DUE);
        }
        if (dossier.has(Defect.DUE_DATE_NOT_RECOMPUTED)) {
            defects.add(Measure.OPEN_WITH_UNMOVED_DUE);
        }
        if (dossier.backDatedBefore(cutOff)) {
            defects.add(Measure.OPEN_BACK_DATED);
        }
        return defects;
    }

    private static boolean isDueBeforeReceipt(Timeline dossier, Instant cutOff) {
        Instant receivedAt = dossier.receivedAt();
        return receivedAt != null && isPast(dossier.judgedDueBefore(cutOff), LocalDays.of(receivedAt));
    }

    private static boolean isPast(Optional<Instant> due, LocalDate day) {
        return due.map(LocalDays::of).filter(last -> last.isBefore(day)).isPresent();
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
        LocalDate today = LocalDays.of(cutOff);
        List<Standing> standings = new ArrayList<>(3);
        standings.add(new Standing(Measure.OPEN, null, officer));
        openDefects(dossier, cutOff).forEach(measure -> standings.add(new Standing(measure, null, officer)));
        boolean waits = dossier.waitsLawfullyAt(cutOff);
        if (isPast(due, today) && !waits) {
            standings.add(new Standing(Measure.OVERDUE, null, officer));
            if (!dossier.supplementedAgainBefore(cutOff) && !isPast(dossier.promisedDueBefore(cutOff), today)) {
                standings.add(new Standing(Measure.OVERDUE_WITHIN_NEW_DATE, null, officer));
            }
        } else if (isPast(dossier.firstDueBefore(cutOff), today) && !waits) {
            standings.add(new Standing(Measure.OPEN_AFTER_FIRST_DUE, null, officer));
        }
        return standings;
    }
}
