package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.foresight.Foresight;
import vn.motcua.metrics.foresight.Outlook;
import vn.motcua.metrics.foresight.Risk;
import vn.motcua.metrics.foresight.RiskBoard;
import vn.motcua.metrics.indicator.Ratio;

/// The open dossiers in order of what they will do to the rate of being on time.
///
/// @param knownAt what had become known by that instant was used
/// @param today the local day on which it is asked
/// @param soonThrough the last day that counts as soon
/// @param provisional true when a year without official calendar was counted Monday to Friday
/// @param counts how many open dossiers there are of each kind
/// @param rate of being on time, now and as it may become
/// @param targets whether the targets can still be met
/// @param items the most pressing first, then by due day
/// @param next cursor of the next page; absent on the last
public record AtRiskView(
        String office,
        FiguresView.WindowView window,
        Instant asOf,
        Instant knownAt,
        FiguresView.FreshnessView freshness,
        LocalDate today,
        LocalDate soonThrough,
        boolean provisional,
        List<CountView> counts,
        RateView rate,
        List<TargetView> targets,
        List<ItemView> items,
        @Nullable String next) {

    static AtRiskView of(Question question, Known known, Foresight.Ahead ahead, Page<RiskBoard.Item> items) {
        return new AtRiskView(
                question.office().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness(),
                ahead.today(),
                ahead.soonThrough(),
                !ahead.calendarKnown(),
                Arrays.stream(Risk.values())
                        .map(risk -> CountView.of(risk, ahead))
                        .toList(),
                RateView.of(ahead),
                ahead.aims().stream().map(TargetView::of).toList(),
                items.items().stream().map(ItemView::of).toList(),
                items.next());
    }

    /// How many open dossiers are of one kind.
    public record CountView(String risk, Text name, long count) {
        static CountView of(Risk risk, Foresight.Ahead ahead) {
            RiskBoard.Tally tally = ahead.open().get(risk);
            return new CountView(risk.code(), new Text(risk.vi(), risk.en()), tally == null ? 0 : tally.all());
        }
    }

    /// A ratio.
    public record ShareView(
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio) {
        static ShareView of(Ratio ratio) {
            return new ShareView(ratio.numerator(), ratio.denominator(), FiguresView.decimal(ratio));
        }
    }

    /// The rate of being on time and what can become of it.
    ///
    /// @param oneMoreInTime after one more dossier settled in time
    /// @param oneMoreMissed after one more that becomes overdue: what each due today or soon is worth
    /// @param best when every open dossier that still can be is settled by its due day
    /// @param worst when every dossier due today or soon becomes overdue
    public record RateView(
            ShareView now, ShareView oneMoreInTime, ShareView oneMoreMissed, ShareView best, ShareView worst) {
        static RateView of(Foresight.Ahead ahead) {
            return new RateView(
                    ShareView.of(ahead.rate()),
                    ShareView.of(ahead.afterOneMore(true)),
                    ShareView.of(ahead.afterOneMore(false)),
                    ShareView.of(ahead.best()),
                    ShareView.of(ahead.worst()));
        }
    }

    /// Whether a target can still be met.
    ///
    /// @param verdict `met`, `on-course`, `too-slow`, `no-longer-reachable`, `no-cases`
    /// @param needed how many further good cases in a row would meet it; null when no number would
    /// @param paceGood good cases in the last `paceWorkingDays` working days
    /// @param byWhen the day on which it is met at that pace, if no bad case comes; null without
    /// @param workingDaysLeft until the window's end, today included; null for a window that moves with the day
    public record TargetView(
            String indicator,
            FiguresView.TargetView target,
            ShareView now,
            String verdict,
            @Nullable @JsonInclude(Include.ALWAYS) Long needed,
            long paceGood,
            int paceWorkingDays,
            @Nullable @JsonInclude(Include.ALWAYS) LocalDate byWhen,
            @Nullable @JsonInclude(Include.ALWAYS) Integer workingDaysLeft) {
        static TargetView of(Foresight.Aim aim) {
            Outlook outlook = aim.outlook();
            return new TargetView(
                    aim.indicator().code(),
                    FiguresView.TargetView.of(aim.target()),
                    ShareView.of(aim.ratio()),
                    outlook.verdict().code(),
                    outlook.needed(),
                    outlook.paceGood(),
                    outlook.paceDays(),
                    outlook.byWhen(),
                    outlook.workingDaysLeft());
        }
    }

    /// An open dossier.
    ///
    /// @param risk `overdue`, `due-today`, `due-soon`, `later`, `waiting` or `no-due-date`
    /// @param officer in charge; absent when nobody is
    /// @param lostAlready true when it counts as late however soon it is settled
    public record ItemView(
            String risk,
            String code,
            String office,
            String procedure,
            @Nullable String officer,
            String channel,
            Instant receivedAt,
            @Nullable Instant judgedDueAt,
            @Nullable LocalDate dueDay,
            boolean lostAlready) {
        static ItemView of(RiskBoard.Item item) {
            return new ItemView(
                    item.risk().code(),
                    item.code(),
                    item.office(),
                    item.procedure(),
                    item.officer().isEmpty() ? null : item.officer(),
                    item.channel(),
                    item.receivedAt(),
                    item.due(),
                    item.dueDay(),
                    item.late());
        }
    }
}
