package vn.motcua.metrics.integrity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;

/// The rules that look at several dossiers of one office together. Pure.
final class OfficeRules {

    /// A dossier that was settled.
    record Closure(String code, String officer, Instant at) {}

    /// A fact of a dossier and when it became known.
    record Fact(String code, LocalDate happened) {}

    private static final Set<Timeline.EndState> WITHOUT_RESULT =
            EnumSet.of(Timeline.EndState.NOT_ACCEPTED, Timeline.EndState.WITHDRAWN, Timeline.EndState.STOPPED);
    private static final int HOURS_OF_A_DAY = 8;

    private final WorkingCalendar calendar;
    private final Thresholds thresholds;

    OfficeRules(WorkingCalendar calendar, Thresholds thresholds) {
        this.calendar = calendar;
        this.thresholds = thresholds;
    }

    /// G1 of the dossiers of one applicant and one procedure.
    List<Ground> again(List<Timeline> dossiers) {
        List<Ground> grounds = new ArrayList<>();
        for (Timeline later : dossiers) {
            dossiers.stream()
                    .filter(earlier -> !earlier.code().equals(later.code()))
                    .flatMap(earlier -> ended(earlier, later).stream())
                    .max(Comparator.comparing(Before::at)
                            .thenComparing(before -> before.entry().code()))
                    .ifPresent(before -> grounds.add(new Ground(
                            DetectionRule.G1,
                            later.office(),
                            later.code(),
                            List.of(before.entry().code(), later.code()),
                            List.of(
                                    DossierRules.officerAt(before.entry(), before.at()),
                                    DossierRules.officerAt(later, DossierRules.EVER_AFTER)),
                            Map.of(
                                    "earlier",
                                    before.entry().code(),
                                    "later",
                                    later.code(),
                                    "workingDays",
                                    before.workingDays(),
                                    "due",
                                    DossierRules.told(before.due())))));
        }
        return grounds;
    }

    private record Before(Timeline entry, Instant at, Instant due, int workingDays) {}

    private Optional<Before> ended(Timeline earlier, Timeline later) {
        Timeline.End end = earlier.ended();
        Instant received = later.receivedAt();
        if (end == null || received == null || received.isBefore(end.at()) || !WITHOUT_RESULT.contains(end.state())) {
            return Optional.empty();
        }
        LocalDate day = Vietnam.dayOf(end.at());
        int since = calendar.between(day, Vietnam.dayOf(received));
        return since > thresholds.of(Threshold.AGAIN_WITHIN)
                ? Optional.empty()
                : earlier.judgedDueBefore(end.at())
                        .filter(due -> calendar.between(day, Vietnam.dayOf(due)) <= thresholds.of(Threshold.NEAR_DUE))
                        .map(due -> new Before(earlier, end.at(), due, since));
    }

    /// G7 of the dossiers of one device: a question for each month.
    List<Ground> device(List<Timeline> dossiers) {
        Map<YearMonth, List<Timeline>> months = new TreeMap<>(dossiers.stream()
                .filter(entry -> entry.channel() == Channel.ONLINE
                        && !entry.more().assisted()
                        && entry.more().traces().applicant() != null
                        && filedAt(entry) != null)
                .collect(Collectors.groupingBy(
                        entry -> YearMonth.from(Vietnam.dayOf(Objects.requireNonNull(filedAt(entry)))))));
        List<Ground> grounds = new ArrayList<>();
        months.forEach((month, filed) -> {
            long applicants = filed.stream()
                    .map(entry -> entry.more().traces().applicant())
                    .distinct()
                    .count();
            if (applicants >= thresholds.of(Threshold.APPLICANTS)) {
                Timeline first = filed.getFirst();
                grounds.add(new Ground(
                        DetectionRule.G7,
                        first.office(),
                        first.more().traces().device() + "/" + month,
                        filed.stream().map(Timeline::code).toList(),
                        List.of(),
                        Map.of(
                                "month",
                                month.toString(),
                                "applicants",
                                applicants,
                                "dossiers",
                                filed.size(),
                                "quick",
                                filed.stream().filter(this::acceptedAtOnce).count())));
            }
        });
        return grounds;
    }

    private static @Nullable Instant filedAt(Timeline entry) {
        return entry.more().traces().submittedAt() == null
                ? entry.receivedAt()
                : entry.more().traces().submittedAt();
    }

    private boolean acceptedAtOnce(Timeline entry) {
        Instant submitted = entry.more().traces().submittedAt();
        Instant received = entry.receivedAt();
        return submitted != null
                && received != null
                && Duration.between(submitted, received).toMinutes() < thresholds.of(Threshold.ACCEPTED_WITHIN);
    }

    /// G10 of the facts that became known on one day.
    Optional<Ground> recorded(String office, LocalDate day, List<Fact> facts) {
        Map<LocalDate, Integer> delays = facts.stream()
                .map(Fact::happened)
                .distinct()
                .collect(Collectors.toMap(happened -> happened, happened -> calendar.between(happened, day)));
        List<Fact> late = facts.stream()
                .filter(one -> delays.getOrDefault(one.happened(), 0) > thresholds.of(Threshold.RECORDED_WITHIN))
                .toList();
        Set<String> cases = late.stream().map(Fact::code).collect(Collectors.toSet());
        return late.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ground(
                        DetectionRule.G10,
                        office,
                        day.toString(),
                        List.copyOf(cases),
                        List.of(),
                        Map.of(
                                "day",
                                day.toString(),
                                "events",
                                late.size(),
                                "dossiers",
                                cases.size(),
                                "workingDays",
                                late.stream()
                                        .mapToInt(one -> delays.getOrDefault(one.happened(), 0))
                                        .max()
                                        .orElse(0))));
    }

    /// G13 of all that was settled in one month: a question for each hour that stands out. Working hours in which
    /// nothing was settled belong to the mean.
    List<Ground> closures(String office, YearMonth month, List<Closure> closures) {
        Map<Instant, List<Closure>> hours = new TreeMap<>(closures.stream()
                .collect(Collectors.groupingBy(closure -> closure.at().truncatedTo(ChronoUnit.HOURS))));
        long workingHours = HOURS_OF_A_DAY
                * Stream.iterate(month.atDay(1), day -> day.plusDays(1))
                        .limit(month.lengthOfMonth())
                        .filter(calendar::isWorkingDay)
                        .count();
        double n = Math.max(Math.max(workingHours, hours.size()), 1);
        double mean = closures.size() / n;
        double squares = hours.values().stream()
                .mapToDouble(hour -> (double) hour.size() * hour.size())
                .sum();
        double limit = mean + thresholds.of(Threshold.DEVIATIONS) * Math.sqrt(Math.max(squares / n - mean * mean, 0));
        List<Ground> grounds = new ArrayList<>();
        hours.forEach((hour, closed) -> {
            if (closed.size() > limit && closed.size() >= thresholds.of(Threshold.CLOSURES)) {
                grounds.add(new Ground(
                        DetectionRule.G13,
                        office,
                        DossierRules.told(hour),
                        closed.stream().map(Closure::code).toList(),
                        closed.stream().map(Closure::officer).toList(),
                        Map.of(
                                "hour",
                                DossierRules.told(hour),
                                "closures",
                                closed.size(),
                                "mean",
                                decimal(mean),
                                "limit",
                                decimal(limit))));
            }
        });
        return grounds;
    }

    private static String decimal(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
