package vn.motcua.award.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.ExceedMode;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.MetricScope;
import vn.motcua.award.reading.Settings;

/// Judges a share against a percentage: the desk's, the person's, or both, by reading A5.
///
/// @param settings the readings
record RatioJudge(Settings settings) {

    private static final Message OF_THE_DESK = new Message("Số liệu của bộ phận một cửa", "Figures of the desk");

    Node judge(Rule.Ratio ratio, Rule.Label place, Facts facts) {
        MetricScope scope = facts.collective() ? MetricScope.DESK : (MetricScope) settings.of(Ambiguity.A5);
        Message title = Judge.title(place, IndicatorNames.name(ratio.indicator()));
        Figure deskFigure = facts.desk().get(ratio.indicator());
        return switch (scope) {
            case DESK -> {
                Node desk = deskNode(ratio, place, title, deskFigure, facts);
                yield facts.own() == null || deskFigure == null
                        ? desk
                        : with(desk, beside(ownNode(ratio, place, facts), "own"));
            }
            case PERSON -> {
                if (deskFigure == null) {
                    yield deskNode(ratio, place, title, null, facts);
                }
                Node own = ownNode(ratio, place, facts);
                Node desk = beside(deskNode(ratio, place, OF_THE_DESK, deskFigure, facts), "desk");
                yield with(renamed(own, ratio.indicator(), title), desk);
            }
            case BOTH -> {
                if (deskFigure == null) {
                    yield deskNode(ratio, place, title, null, facts);
                }
                List<Node> both = List.of(
                        renamed(
                                deskNode(ratio, place, OF_THE_DESK, deskFigure, facts),
                                ratio.indicator() + "/desk",
                                OF_THE_DESK),
                        ownNode(ratio, place, facts));
                yield Judge.joined(Combination.ALL, ratio.indicator(), new Rule.Label(place.clause(), title), both);
            }
        };
    }

    /// Under "exceed one at least": whether any of the shares of a group is above its percentage; empty for groups
    /// without shares.
    static Optional<Node> oneExceeded(List<Rule> parts, String id, String clause, Facts facts) {
        List<Rule.Ratio> ratios = parts.stream()
                .filter(Rule.Ratio.class::isInstance)
                .map(Rule.Ratio.class::cast)
                .toList();
        if (ratios.isEmpty()) {
            return Optional.empty();
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule.Ratio ratio : ratios) {
            Figure figure = facts.desk().get(ratio.indicator());
            outcomes.add(
                    figure == null
                            ? Outcome.PENDING
                            : figure.empty()
                                    ? Outcome.NOT_APPLICABLE
                                    : Comparison.ABOVE.holds(figure, ratio.percent()) ? Outcome.PASS : Outcome.FAIL);
        }
        Outcome outcome = Outcome.any(outcomes);
        return Optional.of(new Node(
                id + ".exceeded",
                outcome,
                true,
                clause,
                new Message("Vượt ít nhất một chỉ tiêu", "At least one target exceeded"),
                ExceedMode.EXCEED_ONE.meaning(),
                outcome == Outcome.PASS
                        ? new Message("có chỉ tiêu vượt", "a target is exceeded")
                        : new Message("chưa có chỉ tiêu nào vượt", "no target is exceeded"),
                null,
                List.of(),
                outcome == Outcome.PASS
                        ? new Message("Có ít nhất một chỉ tiêu vượt.", "At least one target is exceeded.")
                        : new Message("Chưa có chỉ tiêu nào vượt.", "No target is exceeded."),
                null,
                List.of()));
    }

    private Node deskNode(Rule.Ratio ratio, Rule.Label place, Message title, @Nullable Figure figure, Facts facts) {
        if (figure != null) {
            return held(ratio.indicator(), ratio, place, title, figure);
        }
        Facts.Judgement judgement = facts.judgements().get(ratio.indicator());
        if (judgement != null) {
            return Judge.judgement(
                    ratio.indicator(),
                    place,
                    title,
                    ratio.comparison()
                            .demand(ratio.percent())
                            .then(new Message(
                                    "(đánh giá thay số liệu, có ít nhất 1 minh chứng)",
                                    "(judged for want of a figure, with evidence)")),
                    1,
                    judgement);
        }
        return new Node(
                ratio.indicator(),
                Outcome.PENDING,
                true,
                Judge.clause(place),
                title,
                ratio.comparison().demand(ratio.percent()),
                new Message("chưa có số liệu", "no figure yet"),
                null,
                List.of(),
                new Message(
                        "metrics-service chưa cung cấp chỉ tiêu này; chờ số liệu, hoặc nhập đánh giá kèm minh chứng.",
                        "metrics-service does not provide this indicator yet; wait for the figure, or enter a judgement"
                                + " with evidence."),
                null,
                List.of());
    }

    private Node ownNode(Rule.Ratio ratio, Rule.Label place, Facts facts) {
        Facts.Own own = facts.own();
        String id = ratio.indicator() + "/own";
        if (own == null) {
            return new Node(
                    id,
                    Outcome.PENDING,
                    true,
                    Judge.clause(place),
                    new Message("Số liệu hồ sơ của cá nhân", "Own dossiers"),
                    ratio.comparison().demand(ratio.percent()),
                    new Message("chưa khai mã cán bộ", "no officer code"),
                    null,
                    List.of(),
                    new Message(
                            "Chưa khai mã cán bộ trên hệ thống một cửa (officerCode), nên chưa tính được số liệu cá nhân.",
                            "The candidate has no officer code, so the own figures cannot be found."),
                    null,
                    List.of());
        }
        Figure figure = own.figures().getOrDefault(ratio.indicator(), new Figure(0, 0));
        return held(
                id,
                ratio,
                place,
                new Message(
                        "Hồ sơ của cá nhân (mã " + own.officerCode() + ")", "Own dossiers (" + own.officerCode() + ")"),
                figure);
    }

    private Node held(String id, Rule.Ratio ratio, Rule.Label place, Message title, Figure figure) {
        Comparison comparison = settings.of(Ambiguity.A3) == ExceedMode.EXCEED_ALL && ratio.percent() < 100
                ? Comparison.ABOVE
                : ratio.comparison();
        Message demand = comparison.demand(ratio.percent());
        if (figure.empty()) {
            return new Node(
                    id,
                    ratio.onEmpty(),
                    true,
                    Judge.clause(place),
                    title,
                    demand,
                    figure.words(),
                    new Node.Count(figure, 0, null),
                    List.of(),
                    new Message(
                            "Không phát sinh trường hợp nào trong kỳ (0/0) nên không có tỷ lệ để so với yêu cầu "
                                    + demand.vi() + ".",
                            "No cases in the period (0/0), so there is no share to hold against " + demand.en() + "."),
                    null,
                    List.of());
        }
        boolean met = comparison.holds(figure, ratio.percent());
        long missing = comparison.missing(figure, ratio.percent());
        OptionalLong needed = comparison.needed(figure, ratio.percent());
        String unit = IndicatorNames.unit(ratio.indicator());
        Message words = figure.words();
        Message short_ = met
                ? new Message("; đạt.", "; met.")
                : new Message(
                        "; còn thiếu " + missing + " " + unit
                                + (needed.isPresent()
                                        ? " (hoặc cần thêm " + needed.getAsLong() + " " + unit + " tốt liên tiếp)."
                                        : "; không bù được bằng trường hợp mới."),
                        "; " + missing + " short"
                                + (needed.isPresent()
                                        ? " (or " + needed.getAsLong() + " more good ones in a row)."
                                        : "; new cases cannot make up for it."));
        return new Node(
                id,
                met ? Outcome.PASS : Outcome.FAIL,
                true,
                Judge.clause(place),
                title,
                demand,
                words,
                new Node.Count(figure, missing, needed.isPresent() ? needed.getAsLong() : null),
                List.of(),
                new Message(
                        words.vi() + ", yêu cầu " + demand.vi() + short_.vi(),
                        words.en() + ", required " + demand.en() + short_.en()),
                null,
                List.of());
    }

    private static Node with(Node node, Node child) {
        List<Node> children = new ArrayList<>(node.children());
        children.add(child);
        return new Node(
                node.id(),
                node.outcome(),
                node.gates(),
                node.clause(),
                node.title(),
                node.required(),
                node.observed(),
                node.count(),
                node.evidence(),
                node.message(),
                node.combination(),
                children);
    }

    private static Node renamed(Node node, String id, Message title) {
        return new Node(
                id,
                node.outcome(),
                node.gates(),
                node.clause(),
                title,
                node.required(),
                node.observed(),
                node.count(),
                node.evidence(),
                node.message(),
                node.combination(),
                node.children());
    }

    private static Node beside(Node node, String part) {
        String indicator =
                node.id().contains("/") ? node.id().substring(0, node.id().indexOf('/')) : node.id();
        return new Node(
                indicator + "/" + part,
                node.outcome(),
                false,
                node.clause(),
                node.title(),
                node.required(),
                node.observed(),
                node.count(),
                node.evidence(),
                node.message()
                        .then(new Message(
                                "Số liệu tham khảo, không quyết định kết quả.",
                                "Shown as support; it does not decide.")),
                node.combination(),
                node.children());
    }
}
