package vn.motcua.metrics.foresight;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.counts.Subjects;
import vn.motcua.metrics.figures.Figure;
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

    /// What is to come for the offices of a question. To be asked within one state of the database.
    ///
    /// @param board their open dossiers
    /// @param end last day of the window when it stands still; absent for one that moves with the day
    public Ahead ahead(Question question, RiskBoard board, @Nullable LocalDate end) {
        WorkingCalendar calendar = calendars.all();
        LocalDate today = LocalDays.of(question.cutOff());
        LocalDate soon = soon(question);
        Map<Risk, RiskBoard.Tally> open = board.tallies();
        boolean ended = !question.cutOff().isBefore(question.window().ends());
        List<Window> windows = ended
                ? List.of(question.window())
                : List.of(question.window(), new Window(daysAgo(today, calendar), today));
        List<List<Figure>> asked = figures.all(question, windows);
        Map<Indicator, Figure> now = byIndicator(asked.getFirst());
        Map<Indicator, Figure> lately = byIndicator(asked.getLast());
        Ratio rate = requireNonNull(now.get(Indicator.ON_TIME)).ratio();
        long saveable =
                open.values().stream().mapToLong(RiskBoard.Tally::saveable).sum();
        long pressing = of(open, Risk.DUE_TODAY).all() + of(open, Risk.DUE_SOON).all();
        Prospect prospect = new Prospect(today, end, ended, calendar);
        return new Ahead(
                rate,
                rate.plus(new Ratio(saveable, saveable)),
                rate.plus(new Ratio(0, pressing)),
                open,
                today,
                soon,
                calendar.knows(today, soon),
                PACED.stream()
                        .flatMap(indicator ->
                                aim(requireNonNull(now.get(indicator)), requireNonNull(lately.get(indicator)), prospect)
                                        .stream())
                        .toList());
    }

    private static Map<Indicator, Figure> byIndicator(List<Figure> figures) {
        return figures.stream().collect(Collectors.toMap(Figure::indicator, Function.identity()));
    }

    /// From when, and until when, is looked ahead.
    ///
    /// @param end last day of the window when it stands still
    /// @param ended true when the window is over
    private record Prospect(LocalDate today, @Nullable LocalDate end, boolean ended, WorkingCalendar calendar) {}

    /// None where nothing is promised.
    private Optional<Aim> aim(Figure now, Figure lately, Prospect prospect) {
        Indicator indicator = now.indicator();
        Target target = now.rule().target();
        if (target == null) {
            return Optional.empty();
        }
        // A window that has ended says nothing of today's pace, and needs none.
        long good = prospect.ended() ? 0 : lately.ratio().numerator();
        return Optional.of(new Aim(
                indicator,
                target,
                now.ratio(),
                Outlook.of(
                        now.ratio(),
                        target,
                        indicator.pathFrom(now.ratio(), target),
                        good,
                        settings.paceWorkingDays(),
                        prospect.today(),
                        prospect.end(),
                        prospect.ended(),
                        prospect.calendar())));
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
