package vn.motcua.metrics.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Subjects;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Feedback;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rating;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// Counts what the items of decision 766 are made of, as far as the events tell it.
///
/// ⚖ QĐ 766/QĐ-TTg, 23/6/2022; formulas after an unofficial copy of their description
@ApplicationScoped
public class ServiceQuality {

    private static final Instant EVER = Instant.EPOCH;

    private final Subjects subjects;
    private final Figures figures;

    ServiceQuality(Subjects subjects, Figures figures) {
        this.subjects = subjects;
        this.figures = figures;
    }

    /// Something of an office: a dossier, a procedure.
    private record Of(String office, String code) {}

    /// Counts as it goes.
    private static final class Tally {

        private final Map<QualityItem, Ratio> ratios = new EnumMap<>(QualityItem.class);
        private final Map<Of, Boolean> services = new HashMap<>();
        private boolean scanned;

        void add(QualityItem item, boolean good) {
            ratios.merge(item, new Ratio(good ? 1 : 0, 1), Ratio::plus);
        }
    }

    /// The ratio of each item that has cases; an item without them is left out.
    public Map<QualityItem, Ratio> of(Question question) {
        Window window = question.window();
        Instant cutOff = question.cutOff();
        Tally tally = new Tally();
        Set<Of> unhappy = new HashSet<>();
        each(question, SubjectKind.FEEDBACK, Feedback.class, EVER, feedback -> {
            if (feedback.receivedAt() != null && feedback.receivedAt().isBefore(cutOff)) {
                if (!feedback.dossier().isEmpty() && !feedback.unfounded()) {
                    unhappy.add(new Of(feedback.office(), feedback.dossier()));
                }
                handled(feedback, window, cutOff, tally);
            }
        });
        each(question, SubjectKind.RATING, Rating.class, EVER, rating -> {
            if (rating.score() <= 2
                    && rating.at().isBefore(cutOff)
                    && !rating.dossier().isEmpty()) {
                unhappy.add(new Of(rating.office(), rating.dossier()));
            }
        });
        each(question, SubjectKind.DOSSIER, Timeline.class, window.begins(), dossier -> {
            if (SettlementReports.Judged.isIn(dossier, window, cutOff)) {
                look(dossier, window, cutOff, unhappy, tally);
            }
        });
        tally.services.values().forEach(online -> tally.add(QualityItem.I3_2, online));
        if (!tally.scanned) {
            // Nobody told of any scan: the item has no data.
            tally.ratios.remove(QualityItem.I4_2);
        }
        Ratio posted = figures.ratio(Indicator.POSTING, question);
        if (posted.denominator() > 0) {
            tally.ratios.put(QualityItem.I1_3, posted);
        }
        return tally.ratios;
    }

    private <T> void each(Question question, SubjectKind kind, Class<T> type, Instant from, Consumer<T> taker) {
        subjects.each(
                kind,
                question.offices(),
                from,
                question.cutOff(),
                question.knowledge(),
                subject -> taker.accept(type.cast(subject)));
    }

    private static void handled(Feedback feedback, Window window, Instant cutOff, Tally tally) {
        if (feedback.routedOut()) {
            return;
        }
        if (isIn(feedback.classifyDueAt(), window, cutOff)) {
            tally.add(QualityItem.I5_1, byDay(classified(feedback), feedback.classifyDueAt(), cutOff));
        }
        if (isIn(feedback.answerDueAt(), window, cutOff)) {
            tally.add(QualityItem.I5_2, byDay(feedback.answeredAt(), feedback.answerDueAt(), cutOff));
        }
    }

    private static @Nullable Instant classified(Feedback feedback) {
        return Stream.of(feedback.classifiedAt(), feedback.forwardedAt())
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static boolean isIn(@Nullable Instant at, Window window, Instant cutOff) {
        return at != null && !at.isBefore(window.begins()) && at.isBefore(cutOff);
    }

    private static boolean byDay(@Nullable Instant done, @Nullable Instant due, Instant cutOff) {
        return done != null
                && due != null
                && done.isBefore(cutOff)
                && !LocalDays.of(done).isAfter(LocalDays.of(due));
    }

    private static void look(Timeline dossier, Window window, Instant cutOff, Set<Of> unhappy, Tally tally) {
        SettlementReports.Judged judged = SettlementReports.Judged.of(dossier, cutOff);
        Timeline.End end = judged.end();
        boolean completed = end != null && end.state() == Timeline.EndState.COMPLETED;
        if (judged.due().isPresent() && !judged.takenBack()) {
            boolean late = isLate(dossier, judged, cutOff);
            tally.add(QualityItem.I2_1, !late);
            tally.add(QualityItem.I5_4, !late && !unhappy.contains(new Of(dossier.office(), dossier.code())));
        }
        if (SettlementReports.Judged.isReceivedIn(dossier, window) && !judged.takenBack()) {
            received(dossier, completed, cutOff, tally);
        }
        if (end != null && completed) {
            if (dossier.procedure().resultPaper()) {
                tally.add(QualityItem.I4_1, end.resultAttached());
            }
            Timeline.Digitisation scan = dossier.more().digitisation();
            boolean whole = false;
            if (scan != null && scan.at().isBefore(cutOff)) {
                tally.scanned = true;
                whole = scan.digitised() >= scan.required() && scan.result();
            }
            tally.add(QualityItem.I4_2, whole);
        }
    }

    private static boolean isLate(Timeline dossier, SettlementReports.Judged judged, Instant cutOff) {
        LocalDate due = LocalDays.of(judged.due().orElseThrow());
        Timeline.End end = judged.end();
        return dossier.supplementedAgainBefore(cutOff)
                || (end == null
                        ? due.isBefore(LocalDays.of(cutOff)) && !dossier.waitsLawfullyAt(cutOff)
                        : due.isBefore(LocalDays.of(end.at())));
    }

    private static void received(Timeline dossier, boolean completed, Instant cutOff, Tally tally) {
        Timeline.Procedure procedure = dossier.procedure();
        Timeline.End end = dossier.ended();
        if (procedure.offeredOnline()) {
            boolean handledOnline = dossier.channel() == Channel.ONLINE
                    && !(completed && procedure.resultPaper() && end != null && !end.resultAttached());
            tally.add(QualityItem.I3_3, handledOnline);
            tally.services.merge(new Of(dossier.office(), procedure.code()), handledOnline, Boolean::logicalOr);
        }
        Long fee = dossier.more().fee();
        if (fee != null && fee > 0) {
            tally.add(
                    QualityItem.I3_6,
                    dossier.more().payments().stream()
                            .anyMatch(payment -> payment.online()
                                    && payment.paidAt() != null
                                    && payment.paidAt().isBefore(cutOff)));
        }
    }
}
