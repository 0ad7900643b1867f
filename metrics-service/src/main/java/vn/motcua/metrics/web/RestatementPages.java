package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Stand;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.rest.WhenAsked;
import vn.motcua.metrics.restatement.Restatements;
import vn.motcua.metrics.window.Knowledge;

/// What late and corrected events changed in the figures of a window, one by one.
@Path("/offices/{office}/restatements")
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
public class RestatementPages {

    private static final int PAGE = 50;

    private final Questions questions;
    private final Figures figures;
    private final Restatements restatements;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;

    RestatementPages(
            Questions questions,
            Figures figures,
            Restatements restatements,
            FreshnessDesk freshness,
            OneState state,
            PageFrame frame) {
        this.questions = questions;
        this.figures = figures;
        this.restatements = restatements;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance all(
            @RestPath String office,
            @BeanParam WhenAsked when,
            @QueryParam("since") @Nullable String since,
            @QueryParam("cursor") @Nullable String cursor) {
        Restatements.Place left = cursor == null || cursor.isBlank() ? null : Restatements.Place.of(cursor);
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            Instant until = question.knowledge().isAll()
                    ? questions.now()
                    : question.knowledge().until();
            Instant ends = question.window().ends();
            Instant first =
                    questions.past("since", PageQuestion.instant(since)).orElse(ends.isBefore(until) ? ends : until);
            // An instant after the last one leaves nothing between them.
            Instant begin = first.isAfter(until) ? until : first;
            List<Restatements.Judged> judged = Arrays.stream(Indicator.values())
                    .map(one -> new Restatements.Judged(one, figures.formula(one, question)))
                    .toList();
            Page<Restatements.Restatement> page = Page.of(
                    restatements.page(question, judged, begin, until, left, PAGE + 1),
                    PAGE,
                    one -> Cursor.encode(one.knownAt().toString(), one.office()));
            return Templates.all(
                    question.office(),
                    PageQuestion.of(question, when.asOf, freshness.of(question.offices(), question.knowledge())),
                    PageQuestion.moment(begin),
                    PageQuestion.moment(until),
                    PageQuestion.field(begin),
                    changed(
                            figures.all(question.knowing(new Knowledge(begin))),
                            figures.all(question.knowing(new Knowledge(until)))),
                    page.items().stream().map(this::row).toList(),
                    page.next());
        });
    }

    private List<ChangedRow> changed(List<Figure> before, List<Figure> after) {
        Locale locale = frame.locale();
        List<ChangedRow> rows = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            Figure then = before.get(i);
            Figure now = after.get(i);
            if (!then.ratio().equals(now.ratio())) {
                rows.add(new ChangedRow(
                        now.indicator().code(),
                        frame.say(now.indicator().vi(), now.indicator().en()),
                        IndicatorCard.fraction(then.ratio()) + " = " + IndicatorCard.percent(then.ratio(), locale),
                        IndicatorCard.fraction(now.ratio()) + " = " + IndicatorCard.percent(now.ratio(), locale),
                        then.status() != now.status()));
            }
        }
        return rows;
    }

    private EventRow row(Restatements.Restatement one) {
        Instant happened = one.happenedAt();
        return new EventRow(
                one.subject(),
                one.office(),
                EventWords.of(one.type()).in(frame.locale()),
                happened == null ? "–" : PageQuestion.moment(happened),
                PageQuestion.moment(one.knownAt()),
                one.number(),
                one.changes().stream()
                        .map(change -> new ChangeLine(
                                frame.say(
                                        change.indicator().vi(),
                                        change.indicator().en()),
                                told(change.before()),
                                told(change.after())))
                        .toList());
    }

    private String told(Stand stand) {
        Measure measure = stand.measure();
        return measure == null
                ? frame.say("không tính", "not counted")
                : (stand.good() ? "✓ " : "✗ ") + CaseWords.of(measure).in(frame.locale());
    }

    /// A figure at both instants.
    ///
    /// @param turned true when its status changed, too
    record ChangedRow(String code, String name, String before, String after, boolean turned) {}

    /// One event.
    ///
    /// @param number its place in the office's sequence
    record EventRow(
            String subject,
            String office,
            String what,
            String happened,
            String known,
            long number,
            List<ChangeLine> changes) {}

    /// What it changed in one indicator.
    record ChangeLine(String indicator, String before, String after) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance all(
                Offices.Office office,
                PageQuestion asked,
                String since,
                String until,
                String sinceField,
                List<ChangedRow> figures,
                List<EventRow> events,
                @Nullable String next);
    }
}
