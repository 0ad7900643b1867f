package vn.motcua.metrics.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.foresight.Foresight;
import vn.motcua.metrics.foresight.Outlook;
import vn.motcua.metrics.foresight.Risk;
import vn.motcua.metrics.foresight.RiskBoard;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.rest.WhenAsked;

/// The board of open dossiers, the most pressing first.
@Path("/offices/{office}/at-risk")
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
public class AtRiskPages {

    /// Of each kind on the whole board, and of one kind on a page of its own.
    private static final int FIRST = 10;

    private static final int PAGE = 50;

    private final Questions questions;
    private final Foresight foresight;
    private final Figures figures;
    private final Procedures procedures;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final PageFrame frame;

    AtRiskPages(
            Questions questions,
            Foresight foresight,
            Figures figures,
            Procedures procedures,
            FreshnessDesk freshness,
            OneState state,
            PageFrame frame) {
        this.questions = questions;
        this.foresight = foresight;
        this.figures = figures;
        this.procedures = procedures;
        this.freshness = freshness;
        this.state = state;
        this.frame = frame;
    }

    @GET
    public TemplateInstance board(
            @RestPath String office,
            @BeanParam WhenAsked when,
            @QueryParam("risk") @Nullable String riskCode,
            @QueryParam("cursor") @Nullable String cursor) {
        Risk chosen = Risk.of(riskCode == null ? "" : riskCode).orElse(null);
        RiskBoard.Place left = RiskBoard.Place.of(cursor);
        return state.during(() -> {
            Question question = PageQuestion.asked(questions, office, when);
            RiskBoard board = foresight.board(question);
            return page(
                    question,
                    when.asOf,
                    foresight.ahead(
                            question,
                            board,
                            when.to == null ? null : question.window().to()),
                    chosen == null ? "" : chosen.code(),
                    chosen == null ? groups(board) : List.of(group(board, chosen, left, PAGE)));
        });
    }

    private TemplateInstance page(
            Question question, @Nullable String asOf, Foresight.Ahead ahead, String chosen, List<Group> groups) {
        Locale locale = frame.locale();
        return Templates.board(
                question.office(),
                PageQuestion.of(question, asOf, freshness.of(question.offices(), question.knowledge())),
                ahead.aims().stream()
                        .map(aim -> figures.rule(aim.indicator(), question).ruleVersion())
                        .collect(Collectors.joining(", ")),
                chosen,
                PageQuestion.day(ahead.soonThrough()),
                !ahead.calendarKnown(),
                Arrays.stream(Risk.values())
                        .map(risk -> new Count(
                                risk.code(),
                                name(risk),
                                ahead.open().containsKey(risk)
                                        ? ahead.open().get(risk).all()
                                        : 0))
                        .toList(),
                told(ahead.rate(), locale),
                told(ahead.best(), locale),
                told(ahead.worst(), locale),
                ahead.aims().stream().map(aim -> aim(aim, locale)).toList(),
                groups);
    }

    /// The first of each kind that needs somebody.
    private List<Group> groups(RiskBoard board) {
        return Arrays.stream(Risk.values())
                .filter(risk -> risk != Risk.LATER)
                .map(risk -> group(board, risk, RiskBoard.Place.BEGINNING, FIRST))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private Group group(RiskBoard board, Risk risk, RiskBoard.Place left, int size) {
        Page<RiskBoard.Item> page = Page.of(board.page(List.of(risk), left, size + 1), size, RiskBoard.Item::cursor);
        Map<String, String> names = procedures.names(
                page.items().stream().map(RiskBoard.Item::procedure).collect(Collectors.toSet()));
        return new Group(
                risk.code(),
                name(risk),
                meaning(risk),
                page.items().stream().map(item -> row(item, names)).toList(),
                page.next());
    }

    private Row row(RiskBoard.Item item, Map<String, String> names) {
        LocalDate due = item.dueDay();
        return new Row(
                item.code(),
                item.office(),
                names.getOrDefault(item.procedure(), item.procedure()),
                item.officer().isEmpty() ? frame.say("(chưa phân công)", "(unassigned)") : item.officer(),
                PageQuestion.day(item.receivedAt()),
                due == null ? "–" : PageQuestion.day(due),
                item.late() && item.risk() != Risk.OVERDUE
                        ? frame.say(
                                "đã tính trễ: yêu cầu bổ sung quá một lần", "late anyway: a second supplement request")
                        : "");
    }

    private String name(Risk risk) {
        return frame.say(risk.vi(), risk.en());
    }

    private String meaning(Risk risk) {
        return switch (risk) {
            case OVERDUE ->
                frame.say(
                        "Đang làm giảm tỷ lệ; giải quyết xong vẫn là quá hạn, nhưng để lâu thì người dân phải chờ thêm.",
                        "They lower the rate already; settled, they stay late, and citizens keep waiting.");
            case DUE_TODAY ->
                frame.say(
                        "Xong trong hôm nay là đúng hạn; từ 00:00 ngày mai bị tính quá hạn.",
                        "Settled today they are on time; from midnight on they count as overdue.");
            case DUE_SOON -> frame.say("Cần xong trước hạn ghi ở bảng.", "To be settled by the day in the table.");
            case LATER -> frame.say("Còn hạn.", "Due later.");
            case WAITING ->
                frame.say(
                        "Đang chờ công dân bổ sung hoặc nộp tiền: chưa tính đúng hạn hay quá hạn.",
                        "Waiting for papers or a payment of the citizen: neither on time nor late.");
            case NO_DUE_DATE ->
                frame.say("Không đánh giá được; cần bổ sung hạn trả.", "They cannot be judged; a due date is missing.");
        };
    }

    private Aim aim(Foresight.Aim aim, Locale locale) {
        Outlook outlook = aim.outlook();
        String text =
                switch (outlook.verdict()) {
                    case MET -> frame.say("Đang đạt.", "Met now.");
                    case NO_LONGER_REACHABLE ->
                        frame.say("Không còn đạt được trong kỳ này.", "No longer reachable in this window.");
                    case NO_CASES -> frame.say("Chưa có hồ sơ.", "No cases yet.");
                    case ON_COURSE ->
                        frame.say(
                                "Cần thêm " + outlook.needed() + " hồ sơ đạt liên tiếp; với nhịp hiện nay sẽ đạt vào "
                                        + day(outlook.byWhen()) + ".",
                                outlook.needed() + " further good cases in a row; at the present pace by "
                                        + day(outlook.byWhen()) + ".");
                    case TOO_SLOW ->
                        frame.say(
                                "Cần thêm " + outlook.needed() + " hồ sơ đạt liên tiếp; nhịp hiện nay không kịp trong"
                                        + " kỳ.",
                                outlook.needed() + " further good cases in a row; the present pace is too slow for the"
                                        + " window.");
                };
        return new Aim(
                frame.say(aim.indicator().vi(), aim.indicator().en()),
                told(aim.ratio(), locale),
                frame.say(aim.target().operator().vi(), aim.target().operator().en()) + " "
                        + aim.target().percent() + " %",
                text,
                frame.say(
                        "Nhịp: " + outlook.paceGood() + " hồ sơ đạt trong " + outlook.paceDays()
                                + " ngày làm việc gần nhất.",
                        "Pace: " + outlook.paceGood() + " good cases in the last " + outlook.paceDays()
                                + " working days."));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : PageQuestion.day(day);
    }

    private static String told(Ratio ratio, Locale locale) {
        return IndicatorCard.fraction(ratio) + " = " + IndicatorCard.percent(ratio, locale);
    }

    /// How many there are of one kind.
    record Count(String code, String name, long count) {}

    /// One target.
    record Aim(String name, String now, String promise, String text, String pace) {}

    /// Dossiers of one kind.
    ///
    /// @param next cursor of what follows; absent when that is all
    record Group(
            String code,
            String name,
            String meaning,
            List<Row> rows,
            @Nullable String next) {}

    /// One dossier.
    record Row(
            String code, String office, String procedure, String officer, String received, String due, String note) {}

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(
                Offices.Office office,
                PageQuestion asked,
                String rules,
                String chosen,
                String soonThrough,
                boolean provisional,
                List<Count> counts,
                String rate,
                String best,
                String worst,
                List<Aim> aims,
                List<Group> groups);
    }
}
