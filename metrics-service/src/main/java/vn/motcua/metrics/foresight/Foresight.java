package vn.motcua.metrics.foresight;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.counts.Subjects;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.SubjectKind;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;
import vn.motcua.metrics.workdays.Calendars;

/// What is to come: the open dossiers, what they can do to the rate, and how far the targets are.
@ApplicationScoped
public class Foresight {

    /// The indicators whose cases come one by one, so that a pace can be told.
    private static final List<Indicator> PACED = List.of(Indicator.ON_TIME, Indicator.ONLINE_DOSSIERS);

    private final Subjects subjects;
    private final Figures figures;
    private final Calendars calendars;
    private final ForesightSettings settings;

    Foresight(Subjects subjects, Figures figures, Calendars calendars, ForesightSettings settings) {
        this.subjects = subjects;
        this.figures = figures;
        this.calendars = calendars;
        this.settings = settings;
    }

    /// All that the board says above its list.
    ///
    /// @param rate of being on time, now
    /// @param best the rate when every open dossier that still can be is settled by its due day
    /// @param worst the rate when every open dossier that is due today or soon becomes overdue
    /// @param soonThrough the last day that is "soon"
    /// @param calendarKnown false when a year without official calendar was counted Monday to Friday
    public record Ahead(
            Ratio rate,
            Ratio best,
            Ratio worst,
            Map<Risk, RiskBoard.Tally> open,
            LocalDate today,
            LocalDate soonThrough,
            boolean calendarKnown,
            List<Aim> aims) {

        public Ahead {
            open = Map.copyOf(open);
            aims = List.copyOf(aims);
        }

        /// The rate after one more dossier: settled in time, or become overdue.
        public Ratio afterOneMore(boolean good) {
            return rate.plus(new Ratio(good ? 1 : 0, 1));
        }
    }

    /// What is promised of one indicator, and whether it can still be met.
    public record Aim(Indicator indicator, Target target, Ratio ratio, Outlook outlook) {}

    /// The open dossiers of the offices of a question, as they stand at its cut-off.
    public RiskBoard board(Question question) {
        Instant cutOff = question.cutOff();
        LocalDate soon = soon(question);
        List<RiskBoard.Item> open = new ArrayList<>();
        subjects.each(SubjectKind.DOSSIER, question.offices(), cutOff, cutOff, question.knowledge(), subject -> {
            if (subject instanceof Timeline dossier) {
                Instant received = dossier.receivedAt();
                if (received != null
                        && received.isBefore(cutOff)
                        && dossier.endedBefore(cutOff).isEmpty()) {
                    open.add(RiskBoard.Item.of(dossier, received, cutOff, soon));
                }
            }
        });
        return new RiskBoard(open);
    }

    private LocalDate soon(Question question) {
        return calendars.all().plus(LocalDays.of(question.cutOff()), settings.soonWorkingDays());
    }

    /// What is to come for the offices of a question.
    ///
    /// @param board their open dossiers
    /// @param end last day of the window when it stands still; absent for one that moves with the day
    public Ahead ahead(Question question, RiskBoard board, @Nullable LocalDate end) {
        WorkingCalendar calendar = calendars.all();
        LocalDate today = LocalDays.of(question.cutOff());
        LocalDate soon = soon(question);
        Map<Risk, RiskBoard.Tally> open = board.tallies();
        Ratio rate = figures.ratio(Indicator.ON_TIME, question);
        long saveable =
                open.values().stream().mapToLong(RiskBoard.Tally::saveable).sum();
        long pressing = of(open, Risk.DUE_TODAY).all() + of(open, Risk.DUE_SOON).all();
        return new Ahead(
                rate,
                rate.plus(new Ratio(saveable, saveable)),
                rate.plus(new Ratio(0, pressing)),
                open,
                today,
                soon,
                calendar.knows(today, soon),
                PACED.stream()
                        .flatMap(indicator -> aim(indicator, question, end, today, calendar).stream())
                        .toList());
    }

    /// None where nothing is promised.
    private Optional<Aim> aim(
            Indicator indicator,
            Question question,
            @Nullable LocalDate end,
            LocalDate today,
            WorkingCalendar calendar) {
        Target target = figures.rule(indicator, question).target();
        if (target == null) {
            return Optional.empty();
        }
        Ratio ratio = figures.ratio(indicator, question);
        Window lately = new Window(daysAgo(today, calendar), today);
        // A window that has ended says nothing of today's pace, and needs none.
        boolean ended = !question.cutOff().isBefore(question.window().ends());
        long good = ended ? 0 : figures.ratio(indicator, question.in(lately)).numerator();
        return Optional.of(new Aim(
                indicator,
                target,
                ratio,
                Outlook.of(
                        ratio,
                        target,
                        indicator.pathFrom(ratio, target),
                        good,
                        settings.paceWorkingDays(),
                        today,
                        end,
                        ended,
                        calendar)));
    }

    /// The first of the last working days over which the pace is measured, today included.
    private LocalDate daysAgo(LocalDate today, WorkingCalendar calendar) {
        LocalDate day = today;
        int counted = calendar.isWorkingDay(day) ? 1 : 0;
        while (counted < settings.paceWorkingDays()) {
            day = day.minusDays(1);
            if (calendar.isWorkingDay(day)) {
                counted++;
            }
        }
        return day;
    }

    private static RiskBoard.Tally of(Map<Risk, RiskBoard.Tally> open, Risk risk) {
        return open.getOrDefault(risk, new RiskBoard.Tally(0, 0));
    }
}
