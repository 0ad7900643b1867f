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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.Cases;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Row;
import vn.motcua.metrics.figures.Side;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
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
    private static final int MOST_CASES = 100;
    private final Offices offices;
    private final Procedures procedures;
    private final Questions questions;
    private final Figures figures;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final PageFrame frame;
    private final ObjectMapper json;

    OfficePages(
            Offices offices,
            Procedures procedures,
            Questions questions,
            Figures figures,
            FreshnessDesk freshness,
            Caller caller,
            PageFrame frame,
            ObjectMapper json) {
        this.offices = offices;
        this.procedures = procedures;
        this.questions = questions;
        this.figures = figures;
        this.freshness = freshness;
        this.caller = caller;
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
            @QueryParam("asOf") @Nullable String asOf) {
        Question question = questions.of(office, from, to, window, asOf);
        Freshness fresh = freshness.of(question.offices());
        Locale locale = frame.locale();
        Asked asked = new Asked(
                question.window().from().toString(),
                question.window().to().toString(),
                window == null ? "" : window,
                MOMENT.format(question.asOf().atZone(Vietnam.ZONE)),
                fresh.eventsThrough()
                        .map(through -> MOMENT.format(through.atZone(Vietnam.ZONE)))
                        .orElse("–"),
                DAY.format(question.window().from()),
                DAY.format(question.window().to()));
        List<IndicatorCard> cards = figures.all(question).stream()
                .map(figure -> IndicatorCard.of(figure, locale))
                .toList();
        List<Cases.Case> failing = figures.dossiers(Indicator.ON_TIME, Side.FAILING, question, "", 101);
        List<TrendRow> trend = trend(question, locale);
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
                failing.stream().limit(100).map(one -> caseRow(one, question)).toList(),
                failing.size() > 100,
                trend,
                chart(question));
    }

    private List<Row> breakdown(Question question, Grouping by) {
        return figures.breakdown(Indicator.ON_TIME, question, by);
    }

    private CaseRow caseRow(Cases.Case one, Question question) {
        return new CaseRow(
                one.timeline().dossier(),
                procedures.name(one.timeline().procedure().code()),
                one.standing().officer(),
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

    private List<TrendRow> trend(Question question, Locale locale) {
        List<Point> online = figures.series(Indicator.ONLINE_DOSSIERS, question, Granularity.MONTH);
        List<Point> onTime = figures.series(Indicator.ON_TIME, question, Granularity.MONTH);
        List<TrendRow> rows = new ArrayList<>();

        for (int i = 0; i < online.size(); i++) {
            rows.add(new TrendRow(
                    online.get(i).window().from().format(DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT)),
                    IndicatorCard.percent(online.get(i).ratio(), locale) + " ("
                            + IndicatorCard.fraction(online.get(i).ratio()) + ")",
                    IndicatorCard.percent(onTime.get(i).ratio(), locale) + " ("
                            + IndicatorCard.fraction(onTime.get(i).ratio()) + ")"));
        }

        return rows;
    }

    /// What the chart's script reads: months and percentages with their fractions.
    private String chart(Question question) {
        List<Map<String, Object>> lines = new ArrayList<>();

        for (Indicator indicator : List.of(Indicator.ONLINE_DOSSIERS, Indicator.ON_TIME)) {
            List<Map<String, Object>> points = new ArrayList<>();

            for (Point point : figures.series(indicator, question, Granularity.MONTH)) {
                points.add(Map.of(
                        "month",
                        point.window().from().format(DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT)),
                        "percent",
                        point.ratio().denominator() == 0
                                ? ""
                                : 100.0
                                        * point.ratio().numerator()
                                        / point.ratio().denominator(),
                        "fraction",
                        IndicatorCard.fraction(point.ratio())));
            }

            lines.add(Map.of(
                    "name",
                    frame.say(indicator.vi(), indicator.en()),
                    "target",
                    indicator.target().percent(),
                    "points",
                    points));
        }

        try {
            return json.writeValueAsString(lines).replace("<", "\\u003c");
        } catch (JsonProcessingException var8) {
            throw new IllegalStateException("Maps of texts and numbers are JSON", var8);
        }
    }

    /// The question as the page repeats it.
    record Asked(String from, String to, String window, String asOf, String fresh, String fromShown, String toShown) {}

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
