package vn.motcua.metrics.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Row;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.window.Granularity;

/// The overview of an office, and the way to it. Complete without scripts; the chart is drawn where they run.
@Path("/")
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
public class OfficePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final int MOST_CASES = 100;
    private final Offices offices;
    private final Procedures procedures;
    private final Questions questions;
    private final Figures figures;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final OneState state;
    private final PageFrame frame;
    private final ObjectMapper json;

    OfficePages(
            Offices offices,
            Procedures procedures,
            Questions questions,
            Figures figures,
            FreshnessDesk freshness,
            Caller caller,
            OneState state,
            PageFrame frame,
            ObjectMapper json) {
        this.offices = offices;
        this.procedures = procedures;
        this.questions = questions;
        this.figures = figures;
        this.freshness = freshness;
        this.caller = caller;
        this.state = state;
        this.frame = frame;
        this.json = json;
    }

    @GET
    public TemplateInstance all() {
        return Templates.offices(offices.all().stream()
                .filter(office -> caller.reaches(office.code()))
                .toList());
    }

    @GET
    @Path("offices/{office}")
    public TemplateInstance one(
            @RestPath String office,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("window") @Nullable String window,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("knownAt") @Nullable String knownAt) {
        return state.during(() -> overview(questions.of(office, from, to, window, asOf, knownAt), window));
    }

    private TemplateInstance overview(Question question, @Nullable String window) {
        Freshness fresh = freshness.of(question.offices(), question.knowledge());
        Locale locale = frame.locale();
        Asked asked = new Asked(
                question.window().from().toString(),
                question.window().to().toString(),
                window == null ? "" : window,
                MOMENT.format(question.asOf().atZone(Vietnam.ZONE)),
                fresh.eventsThrough()
                        .map(through -> MOMENT.format(through.atZone(Vietnam.ZONE)))
                        .orElse("–"),
                fresh.missingEvents(),
                DAY.format(question.window().from()),
                DAY.format(question.window().to()));
        List<IndicatorCard> cards = figures.all(question).stream()
                .map(figure -> IndicatorCard.of(figure, locale))
                .toList();
        List<Cases.Case> failing =
                figures.dossiers(Indicator.ON_TIME, Side.FAILING, question, Cases.Place.BEGINNING, MOST_CASES + 1);
        Map<String, String> names = procedures.names(
                failing.stream().map(one -> one.timeline().procedure().code()).collect(Collectors.toSet()));
        List<Line> lines = Stream.of(Indicator.ONLINE_DOSSIERS, Indicator.ON_TIME)
                .map(indicator -> new Line(
                        figures.rule(indicator, question), figures.series(indicator, question, Granularity.MONTH)))
                .toList();
        return Templates.office(
                question.office(),
                asked,
                cards,
                breakdown(question, Grouping.OFFICER).stream()
                        .map(row -> new PersonRow(
                                row.key().isEmpty() ? frame.say("(chưa phân công)", "(unassigned)") : row.key(),
                                IndicatorCard.fraction(row.ratio()),
                                IndicatorCard.percent(row.ratio(), locale)))
                        .toList(),
                breakdown(question, Grouping.PROCEDURE).stream()
                        .map(row -> new ProcedureRow(
                                row.key(),
                                row.name(),
                                IndicatorCard.fraction(row.ratio()),
                                IndicatorCard.percent(row.ratio(), locale)))
                        .toList(),
                failing.stream()
                        .limit(MOST_CASES)
                        .map(one -> caseRow(one, names, question))
                        .toList(),
                failing.size() > MOST_CASES,
                trend(lines, locale),
                chart(lines));
    }

    private List<Row> breakdown(Question question, Grouping by) {
        return figures.breakdown(Indicator.ON_TIME, question, by);
    }

    private CaseRow caseRow(Cases.Case one, Map<String, String> names, Question question) {
        String procedure = one.timeline().procedure().code();
        return new CaseRow(
                one.timeline().dossier(),
                names.getOrDefault(procedure, procedure),
                one.standing().officer().isEmpty() ? "–" : one.standing().officer(),
                one.timeline().receivedAt() == null
                        ? "–"
                        : DAY.format(one.timeline().receivedAt().atZone(Vietnam.ZONE)),
                one.timeline()
                        .judgedDueBefore(question.cutOff())
                        .map(due -> DAY.format(due.atZone(Vietnam.ZONE)))
                        .orElse("–"),
                one.timeline()
                        .endedBefore(question.cutOff())
                        .map(end -> DAY.format(end.at().atZone(Vietnam.ZONE)))
                        .orElse(frame.say("chưa xong", "still open")));
    }

    private static List<TrendRow> trend(List<Line> lines, Locale locale) {
        List<Point> online = lines.get(0).points();
        List<Point> onTime = lines.get(1).points();
        return IntStream.range(0, online.size())
                .mapToObj(i -> new TrendRow(
                        MONTH.format(online.get(i).window().from()),
                        told(online.get(i).ratio(), locale),
                        told(onTime.get(i).ratio(), locale)))
                .toList();
    }

    private static String told(Ratio ratio, Locale locale) {
        return ratio.denominator() == 0
                ? "–"
                : IndicatorCard.percent(ratio, locale) + " (" + IndicatorCard.fraction(ratio) + ")";
    }

    /// What the chart's script reads: months and percentages with their fractions.
    private String chart(List<Line> lines) {
        List<Map<String, Object>> drawn = lines.stream().map(this::drawn).toList();
        try {
            return json.writeValueAsString(drawn).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are JSON", e);
        }
    }

    private Map<String, Object> drawn(Line line) {
        Map<String, Object> drawn = new HashMap<>();
        drawn.put("name", frame.say(line.indicator().vi(), line.indicator().en()));
        drawn.put("points", line.points().stream().map(OfficePages::drawn).toList());
        if (line.rule().target() != null) {
            drawn.put("target", line.rule().target().percent());
        }
        return drawn;
    }

    private static Map<String, Object> drawn(Point point) {
        Ratio ratio = point.ratio();
        Map<String, Object> drawn = new HashMap<>();
        drawn.put("month", MONTH.format(point.window().from()));
        drawn.put("fraction", IndicatorCard.fraction(ratio));
        if (ratio.denominator() > 0) {
            drawn.put("percent", 100.0 * ratio.numerator() / ratio.denominator());
        }
        return drawn;
    }

    /// One indicator month by month.
    private record Line(Rule rule, List<Point> points) {
        Indicator indicator() {
            return rule.indicator();
        }
    }

    /// The question as the page repeats it.
    record Asked(
            String from,
            String to,
            String window,
            String asOf,
            String fresh,
            long missing,
            String fromShown,
            String toShown) {}

    /// One dossier that is not on time.
    record CaseRow(String code, String procedure, String officer, String received, String due, String ended) {}

    /// One officer's share.
    record PersonRow(String officer, String fraction, String percent) {}

    /// One procedure's share.
    record ProcedureRow(String code, String name, String fraction, String percent) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offices(List<Offices.Office> offices);

        static native TemplateInstance office(
                Offices.Office office,
                Asked asked,
                List<IndicatorCard> cards,
                List<PersonRow> officers,
                List<ProcedureRow> procedures,
                List<CaseRow> failing,
                boolean moreFailing,
                List<TrendRow> trend,
                String chart);
    }

    /// One month.
    record TrendRow(String month, String online, String onTime) {}
}
