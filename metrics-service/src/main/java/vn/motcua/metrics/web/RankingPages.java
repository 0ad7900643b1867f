package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Target;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.ranking.Ranking;
import vn.motcua.metrics.ranking.Rankings;
import vn.motcua.metrics.rest.WhenAsked;

/// The ranking of the offices below one office; each with a bar that says the same as its number.
@Path("/offices/{office}/ranking/{indicator}")
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
public class RankingPages {

    private final Questions questions;
    private final Rankings rankings;
    private final OneState state;
    private final FreshnessDesk freshness;
    private final PageFrame frame;

    RankingPages(Questions questions, Rankings rankings, OneState state, FreshnessDesk freshness, PageFrame frame) {
        this.questions = questions;
        this.rankings = rankings;
        this.state = state;
        this.freshness = freshness;
        this.frame = frame;
    }

    @GET
    public TemplateInstance ranking(
            @RestPath String office,
            @RestPath String indicator,
            @QueryParam("level") @Nullable String level,
            @BeanParam WhenAsked when) {
        Indicator asked = Indicator.of(indicator)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có chỉ tiêu " + indicator + ".", "There is no indicator " + indicator + "."))));
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            return page(asked, question, when.asOf, rankings.of(asked, question, level));
        });
    }

    private TemplateInstance page(
            Indicator indicator, Question question, @Nullable String asOf, Rankings.SideBySide offices) {
        Locale locale = frame.locale();
        return Templates.ranking(
                question.office(),
                indicator.code(),
                frame.say(indicator.vi(), indicator.en()),
                PageQuestion.of(question, asOf, freshness.of(question.offices(), question.knowledge())),
                offices.rule().ruleVersion(),
                IndicatorCard.promise(offices.rule().target(), locale),
                offices.rule().target(),
                offices.explanation().in(locale),
                rows(offices.ranking().ranked(), offices, locale),
                rows(offices.ranking().unranked(), offices, locale),
                told(offices.total(), locale),
                offices.rest().denominator() == 0 ? "" : told(offices.rest(), locale),
                Arrays.stream(Indicator.values())
                        .map(one -> new Choice(one.code(), frame.say(one.vi(), one.en()), one == indicator))
                        .toList());
    }

    private List<PlaceRow> rows(List<Ranking.Place> places, Rankings.SideBySide offices, Locale locale) {
        return places.stream().map(place -> row(place, offices, locale)).toList();
    }

    private PlaceRow row(Ranking.Place place, Rankings.SideBySide offices, Locale locale) {
        Ratio ratio = place.entry().ratio();
        String office = place.entry().office();
        return new PlaceRow(
                place.rank() == null ? "–" : place.rank().toString(),
                place.sharedBy(),
                office,
                offices.names().getOrDefault(office, office),
                IndicatorCard.fraction(ratio),
                IndicatorCard.percent(ratio, locale),
                ratio.denominator() == 0 ? 0 : (int) (100 * ratio.numerator() / ratio.denominator()),
                switch (offices.rule().judge(ratio)) {
                    case MET -> "✓ " + frame.say("Đạt", "Met");
                    case NOT_MET -> "✗ " + frame.say("Chưa đạt", "Not met");
                    case NOT_APPLICABLE -> "– " + frame.say("Chưa có", "No cases");
                },
                switch (offices.rule().judge(ratio)) {
                    case MET -> "good";
                    case NOT_MET -> "bad";
                    case NOT_APPLICABLE -> "open";
                });
    }

    private static String told(Ratio ratio, Locale locale) {
        return IndicatorCard.fraction(ratio) + " = " + IndicatorCard.percent(ratio, locale);
    }

    /// Another indicator to look at.
    record Choice(String code, String name, boolean chosen) {}

    /// One office.
    ///
    /// @param bar length of its bar, 0..100
    record PlaceRow(
            String rank,
            int sharedBy,
            String office,
            String name,
            String fraction,
            String percent,
            int bar,
            String status,
            String tone) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ranking(
                Offices.Office office,
                String indicator,
                String name,
                PageQuestion asked,
                String rules,
                String promise,
                @Nullable Target target,
                String explanation,
                List<PlaceRow> ranked,
                List<PlaceRow> unranked,
                String total,
                String rest,
                List<Choice> choices);
    }
}
