package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.rest.ReportDesk;
import vn.motcua.metrics.rest.ServiceQualityView;
import vn.motcua.metrics.rest.WhenAsked;

/// The items of decision 766, as far as the data allow.
@Path("/offices/{office}/service-quality")
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
public class ServiceQualityPages {

    private final Questions questions;
    private final ReportDesk reports;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;

    ServiceQualityPages(
            Questions questions, ReportDesk reports, FreshnessDesk freshness, OneState state, PageFrame frame) {
        this.questions = questions;
        this.reports = reports;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance quality(@RestPath String office, @BeanParam WhenAsked when) {
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            ServiceQualityView view = reports.quality(question);
            return Templates.quality(
                    question.office(),
                    PageQuestion.of(question, when.asOf, freshness.of(question.offices(), question.knowledge())),
                    told(view.points()),
                    view.of(),
                    view.groups().stream().map(this::group).toList());
        });
    }

    private Group group(ServiceQualityView.GroupView group) {
        return new Group(
                group.code(),
                switch (group.code()) {
                    case "CKMB" -> frame.say("Công khai, minh bạch", "Openness");
                    case "TDGQ" -> frame.say("Tiến độ giải quyết", "Timeliness");
                    case "DVTT" -> frame.say("Cung cấp dịch vụ trực tuyến", "Online services");
                    case "TTTT" -> frame.say("Thanh toán trực tuyến", "Online payment");
                    case "MDSH" -> frame.say("Mức độ số hoá", "Digitisation");
                    case "MDHL" -> frame.say("Mức độ hài lòng", "Satisfaction");
                    default -> group.code();
                },
                group.max(),
                told(group.points()),
                group.of(),
                group.items().stream().map(this::item).toList());
    }

    private Item item(ServiceQualityView.ItemView item) {
        Long numerator = item.numerator();
        Long denominator = item.denominator();
        Ratio ratio = numerator == null || denominator == null ? new Ratio(0, 0) : new Ratio(numerator, denominator);
        boolean known = ratio.denominator() > 0;
        return new Item(
                item.code(),
                item.name().in(frame.locale()),
                item.max(),
                item.threshold(),
                item.pointsKnown(),
                known ? IndicatorCard.fraction(ratio) : "–",
                IndicatorCard.percent(ratio, frame.locale()),
                known ? (int) (100 * ratio.numerator() / Math.max(1, ratio.denominator())) : 0,
                item.points() == null ? "–" : told(item.points()),
                item.missing() == null ? "" : item.missing().in(frame.locale()));
    }

    private String told(String points) {
        return frame.getLang().equals("en") ? points : points.replace('.', ',');
    }

    /// A group of items.
    ///
    /// @param of full marks of its items with data
    record Group(String code, String name, int max, String points, int of, List<Item> items) {}

    /// One item.
    ///
    /// @param known false when its share of the group's marks is a house rule
    /// @param bar its percentage, 0..100
    /// @param missing what data it lacks; empty when it has points
    record Item(
            String code,
            String name,
            int max,
            int threshold,
            boolean known,
            String fraction,
            String percent,
            int bar,
            String points,
            String missing) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance quality(
                Offices.Office office, PageQuestion asked, String points, int of, List<Group> groups);
    }
}
