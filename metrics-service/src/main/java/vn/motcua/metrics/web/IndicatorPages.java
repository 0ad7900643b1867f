package vn.motcua.metrics.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.CaseFacts;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Row;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Defect;
import vn.motcua.metrics.indicator.Formula;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.rest.WhenAsked;
import vn.motcua.metrics.window.Granularity;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// One indicator of an office down to its cases. Complete without scripts; the chart is drawn where they run.
@Path("/offices/{office}/indicators/{indicator}")
@Produces("text/html")
@RolesAllowed({
    Roles.VIEWER,
    Roles.DESK,
    Roles.DESK_HEAD,
    Roles.OFFICER,
    Roles.AWARD_CLERK,
    Roles.AWARD_VERIFIER,
    Roles.COUNCIL,
    Roles.DECIDER,
    Roles.AUDITOR,
    Roles.OPERATOR
})
public class IndicatorPages {

    private static final int PAGE = 50;
    private static final int MOST_POINTS = 400;
    private static final long MINUTES_OF_AN_HOUR = 60;

    private final Questions questions;
    private final Figures figures;
    private final Procedures procedures;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;
    private final ObjectMapper json;

    IndicatorPages(
            Questions questions,
            Figures figures,
            Procedures procedures,
            FreshnessDesk freshness,
            OneState state,
            PageFrame frame,
            ObjectMapper json) {
        this.questions = questions;
        this.figures = figures;
        this.procedures = procedures;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
        this.json = json;
    }

    @GET
    public TemplateInstance one(
            @RestPath String office,
            @RestPath String indicator,
            @BeanParam WhenAsked when,
            @QueryParam("side") @Nullable String side,
            @QueryParam("defect") @Nullable String defect,
            @QueryParam("by") @Nullable String by,
            @QueryParam("granularity") @Nullable String granularity,
            @QueryParam("cursor") @Nullable String cursor) {
        Indicator shown = Indicator.of(indicator)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có chỉ tiêu " + indicator + ".", "There is no indicator " + indicator + "."))));
        List<String> left = cursor == null || cursor.isBlank() ? List.of("", "") : Cursor.decode(cursor, 2);
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            Granularity steps = granularity(granularity, question.window());
            List<Point> points = figures.series(shown, question, steps);
            Window before = NamedWindow.before(when.window, question.window());
            List<Figure> both = figures.all(question, List.of(question.window(), before)).stream()
                    .flatMap(all -> all.stream().filter(one -> one.indicator() == shown))
                    .toList();
            Figure figure = both.getFirst();
            IndicatorCard card = IndicatorCard.of(figure, both.getLast(), before, points, frame.locale());
            Side wanted = Side.of(side == null ? "" : side)
                    .orElse(figure.ratio().numerator() < figure.ratio().denominator() ? Side.FAILING : Side.NUMERATOR);
            Grouping split = Grouping.of(by == null ? "" : by)
                    .filter(Grouping.of(shown.counted())::contains)
                    .orElse(Grouping.of(shown.counted()).getFirst());
            Cases.Place after = new Cases.Place(left.get(0), left.get(1));
            Defect defective = Defect.of(defect == null ? "" : defect)
                    .filter(shown.defects()::containsKey)
                    .orElse(null);
            boolean pairs = defective == null && shown.counted().isOfPairs();
            Page<CaseRow> cases = pairs
                    ? services(shown, wanted, question, left)
                    : cases(
                            shown,
                            question,
                            defective == null
                                    ? figures.dossiers(shown, wanted, question, after, PAGE + 1)
                                    : figures.defective(shown, defective, question, after, PAGE + 1));
            return Templates.indicator(
                    question.office(),
                    PageQuestion.of(question, when.asOf, freshness.of(question.offices(), question.knowledge())),
                    card,
                    Arrays.stream(Indicator.values())
                            .map(one -> new Choice(one.code(), frame.say(one.vi(), one.en()), one == shown))
                            .toList(),
                    words(figures.formula(shown, question).good()),
                    words(figures.formula(shown, question).rest()),
                    Arrays.stream(Granularity.values())
                            .map(one -> new Choice(one.code(), name(one), one == steps))
                            .toList(),
                    points.stream().map(this::pointRow).toList(),
                    chart(shown, figure.rule().target(), points, steps),
                    Grouping.of(shown.counted()).stream()
                            .map(one -> new Choice(one.code(), CaseWords.of(one).in(frame.locale()), one == split))
                            .toList(),
                    split == Grouping.OFFICER && shown == Indicator.ON_TIME,
                    figures.breakdown(shown, question, split).stream()
                            .map(row -> shareRow(row, split))
                            .toList(),
                    Arrays.stream(Side.values())
                            .map(one -> new SideChoice(
                                    one.code(),
                                    CaseWords.of(one).in(frame.locale()),
                                    defective == null && one == wanted,
                                    count(one, figure.ratio())))
                            .toList(),
                    shown.defects().keySet().stream()
                            .sorted()
                            .map(one -> new SideChoice(
                                    one.code(),
                                    frame.say(one.vi(), one.en()),
                                    one == defective,
                                    figure.defects().getOrDefault(one, 0L)))
                            .toList(),
                    pairs,
                    cases.items(),
                    cases.next(),
                    cursor != null && !cursor.isBlank());
        });
    }

    private Page<CaseRow> cases(Indicator shown, Question question, List<Cases.Case> found) {
        Formula formula = figures.formula(shown, question);
        Page<CaseFacts> page = Page.of(
                        found,
                        PAGE,
                        one -> Cursor.encode(one.subject().code(), one.subject().office()))
                .map(one -> CaseFacts.of(one, formula, question.cutOff()));
        Map<String, String> names = procedures.names(page.items().stream()
                .map(CaseFacts::procedure)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.map(facts -> new CaseRow(
                facts.code(),
                facts.office(),
                facts.procedure() == null ? "–" : names.getOrDefault(facts.procedure(), facts.procedure()),
                facts.channel() == null
                        ? ""
                        : CaseWords.channel(facts.channel()).in(frame.locale()),
                facts.officer() == null ? frame.say("(chưa phân công)", "(unassigned)") : facts.officer(),
                PageQuestion.day(facts.receivedAt()),
                PageQuestion.day(facts.dueAt()),
                PageQuestion.day(facts.endedAt()),
                CaseWords.of(facts.measure()).in(frame.locale()),
                facts.good()));
    }

    private Page<CaseRow> services(Indicator shown, Side side, Question question, List<String> left) {
        List<Figures.Service> rest = figures.services(shown, side, question).stream()
                .filter(one -> one.comesAfter(left.get(0), left.get(1)))
                .limit(PAGE + 1L)
                .toList();
        Page<Figures.Service> page = Page.of(rest, PAGE, one -> Cursor.encode(one.office(), one.procedure()));
        Map<String, String> names = procedures.names(
                page.items().stream().map(Figures.Service::procedure).collect(Collectors.toSet()));
        return page.map(one -> new CaseRow(
                one.procedure(),
                one.office(),
                names.getOrDefault(one.procedure(), one.procedure()),
                "",
                "",
                "",
                "",
                "",
                IndicatorCard.fraction(one.dossiers()),
                one.good()));
    }

    private ShareRow shareRow(Row row, Grouping by) {
        String name = row.key().isEmpty() ? frame.say("(không rõ)", "(not known)") : row.name();
        return new ShareRow(
                switch (by) {
                    case CHANNEL -> CaseWords.channel(row.key()).in(frame.locale());
                    case OFFICER -> row.key().isEmpty() ? frame.say("(chưa phân công)", "(unassigned)") : row.name();
                    case NONE, PROCEDURE, FIELD, OFFICE_AND_PROCEDURE, SHARE, OFFICER_AND_PAIR -> name;
                },
                IndicatorCard.fraction(row.ratio()),
                IndicatorCard.percent(row.ratio(), frame.locale()),
                bar(row.ratio()),
                hours(row.time().beforeAssignment()),
                hours(row.time().waitingForCitizen()),
                hours(row.time().waitingForAgency()),
                hours(row.time().inHand()));
    }

    private PointRow pointRow(Point point) {
        return new PointRow(
                PageQuestion.day(point.window().from()) + " – "
                        + PageQuestion.day(point.window().to()),
                IndicatorCard.fraction(point.ratio()),
                IndicatorCard.percent(point.ratio(), frame.locale()));
    }

    /// What the chart's script reads.
    private String chart(Indicator shown, @Nullable Target target, List<Point> points, Granularity steps) {
        Map<String, Object> drawn = new HashMap<>();
        drawn.put("name", frame.say(shown.vi(), shown.en()));
        drawn.put("points", points.stream().map(point -> drawn(point, steps)).toList());
        if (target != null) {
            drawn.put("target", target.percent());
            drawn.put("promise", IndicatorCard.promise(target, frame.locale()));
        }
        try {
            return json.writeValueAsString(drawn).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are JSON", e);
        }
    }

    private Map<String, Object> drawn(Point point, Granularity steps) {
        Map<String, Object> drawn = new HashMap<>();
        String first = PageQuestion.day(point.window().from());
        drawn.put("label", steps == Granularity.MONTH ? first.substring(3) : first.substring(0, 5));
        drawn.put(
                "told",
                first + " – " + PageQuestion.day(point.window().to()) + ": " + IndicatorCard.fraction(point.ratio())
                        + " = " + IndicatorCard.percent(point.ratio(), frame.locale()));
        if (point.ratio().denominator() > 0) {
            drawn.put(
                    "percent", 100.0 * point.ratio().numerator() / point.ratio().denominator());
        }
        return drawn;
    }

    private List<String> words(Set<Measure> measures) {
        return measures.stream()
                .sorted()
                .map(measure -> CaseWords.of(measure).in(frame.locale()))
                .distinct()
                .toList();
    }

    private String name(Granularity granularity) {
        return switch (granularity) {
            case DAY -> frame.say("Theo ngày", "By day");
            case WEEK -> frame.say("Theo tuần", "By week");
            case MONTH -> frame.say("Theo tháng", "By month");
        };
    }

    private static Granularity granularity(@Nullable String asked, Window window) {
        return Granularity.of(asked == null ? "" : asked)
                .filter(one -> window.tiles(one).size() <= MOST_POINTS)
                .orElseGet(() -> Course.granularity(window));
    }

    private static long count(Side side, Ratio ratio) {
        return switch (side) {
            case NUMERATOR -> ratio.numerator();
            case DENOMINATOR -> ratio.denominator();
            case FAILING -> ratio.denominator() - ratio.numerator();
        };
    }

    private static long bar(Ratio ratio) {
        return ratio.denominator() == 0 ? 0 : 100 * ratio.numerator() / ratio.denominator();
    }

    private String hours(long minutes) {
        String hours = String.format(Locale.ROOT, "%,d", minutes / MINUTES_OF_AN_HOUR);
        return (frame.getLang().equals("en") ? hours : hours.replace(',', '.')) + " h";
    }

    /// Something to look at instead.
    record Choice(String code, String name, boolean chosen) {}

    /// A side of the ratio, or a defect of the data.
    ///
    /// @param count how many cases there are
    record SideChoice(String code, String name, boolean chosen, long count) {}

    /// One case.
    ///
    /// @param why why it counts; for a service its good dossiers of all
    record CaseRow(
            String code,
            String office,
            String procedure,
            String channel,
            String officer,
            String received,
            String due,
            String ended,
            String why,
            boolean good) {}

    /// One row of the breakdown.
    ///
    /// @param bar its percentage, 0..100
    record ShareRow(
            String name,
            String fraction,
            String percent,
            long bar,
            String beforeAssignment,
            String waitingForCitizen,
            String waitingForAgency,
            String inHand) {}

    /// One point of the chart in words.
    record PointRow(String days, String fraction, String percent) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance indicator(
                Offices.Office office,
                PageQuestion asked,
                IndicatorCard card,
                List<Choice> indicators,
                List<String> good,
                List<String> rest,
                List<Choice> steps,
                List<PointRow> points,
                String chart,
                List<Choice> splits,
                boolean times,
                List<ShareRow> shares,
                List<SideChoice> sides,
                List<SideChoice> defects,
                boolean pairs,
                List<CaseRow> cases,
                @Nullable String next,
                boolean later);
    }
}
