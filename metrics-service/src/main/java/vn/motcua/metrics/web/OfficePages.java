package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Point;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.rest.WhenAsked;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// The offices in reach, and the overview of one of them. Complete without scripts.
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

    private final Offices offices;
    private final Questions questions;
    private final Figures figures;
    private final FreshnessDesk freshness;
    private final Caller caller;
    private final OneState state;
    private final PageFrame frame;

    OfficePages(
            Offices offices,
            Questions questions,
            Figures figures,
            FreshnessDesk freshness,
            Caller caller,
            OneState state,
            PageFrame frame) {
        this.offices = offices;
        this.questions = questions;
        this.figures = figures;
        this.freshness = freshness;
        this.caller = caller;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance all() {
        return Templates.offices(offices.all().stream()
                .filter(office -> caller.reaches(office.code()))
                .toList());
    }

    @GET
    @Path("offices/{office}")
    public TemplateInstance one(@RestPath String office, @BeanParam WhenAsked when) {
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            List<IndicatorCard> cards = cards(question, when.window);
            return Templates.office(
                    question.office(),
                    PageQuestion.of(question, when.asOf, freshness.of(question.offices(), question.knowledge())),
                    cards.stream().map(IndicatorCard::rule).collect(Collectors.joining(", ")),
                    cards);
        });
    }

    private List<IndicatorCard> cards(Question question, @Nullable String window) {
        Window before = NamedWindow.before(window, question.window());
        List<Window> tiles = Figures.tiles(question, Course.granularity(question.window()));
        List<Window> windows = new ArrayList<>(List.of(question.window(), before));
        windows.addAll(tiles);
        List<List<Figure>> all = figures.all(question, windows);
        List<Figure> now = all.get(0);
        List<Figure> then = all.get(1);
        Map<Indicator, List<Point>> courses = new EnumMap<>(Indicator.class);
        for (int i = 0; i < tiles.size(); i++) {
            for (Figure figure : all.get(i + 2)) {
                courses.computeIfAbsent(figure.indicator(), _ -> new ArrayList<>())
                        .add(new Point(tiles.get(i), figure.ratio()));
            }
        }
        return IntStream.range(0, now.size())
                .mapToObj(i -> IndicatorCard.of(
                        now.get(i),
                        then.get(i),
                        before,
                        courses.getOrDefault(now.get(i).indicator(), List.of()),
                        frame.locale()))
                .toList();
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance offices(List<Offices.Office> offices);

        static native TemplateInstance office(
                Offices.Office office, PageQuestion asked, String rules, List<IndicatorCard> cards);
    }
}
