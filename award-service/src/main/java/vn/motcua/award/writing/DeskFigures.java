package vn.motcua.award.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.rule.Figure;
import vn.motcua.award.rule.IndicatorNames;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.papers.Wording;

/// The frozen figures as papers show them; each figure is written in this one place.
final class DeskFigures {

    /// The indicators of section II of the plan, in its order, with their clauses.
    static final Map<String, String> CLAUSES = new LinkedHashMap<>();

    static {
        CLAUSES.put("online-services", "II.2a");
        CLAUSES.put("online-dossiers", "II.2b");
        CLAUSES.put("posting", "II.2c");
        CLAUSES.put("digitisation", "II.2d");
        CLAUSES.put("on-time", "II.2e");
        CLAUSES.put("feedback", "II.3");
    }

    private final Matter matter;
    private final Map<String, Figure> figures;

    DeskFigures(Matter matter) {
        this.matter = matter;
        this.figures = Snapshot.desk(matter.frame().indicators());
    }

    /// `hồ sơ, số liệu đến 00 giờ 00 phút, ngày 01 tháng 10 năm 2024`.
    String until() {
        return "số liệu chốt đến " + Wording.moment(matter.open().list().asOf());
    }

    /// A line for each indicator: `Hồ sơ giải quyết đúng hạn và trước hạn (II.2e): 336/351 = 95,72 %`.
    List<String> lines(EntryView entry) {
        List<String> lines = new ArrayList<>();
        CLAUSES.forEach((code, clause) ->
                lines.add(IndicatorNames.name(code).vi() + " (mục " + clause + "): " + said(code, entry)));
        return lines;
    }

    /// The same below one another, for narrow cells.
    String cell(String code, EntryView entry) {
        return said(code, entry).replace(" = ", "\n");
    }

    private String said(String code, EntryView entry) {
        Figure figure = figures.get(code);
        if (figure != null && !figure.empty()) {
            return figure.words().vi();
        }
        return judged(code, entry.tree())
                .map(outcome -> switch (outcome) {
                    case PASS -> "đạt (theo minh chứng)";
                    case FAIL -> "không đạt";
                    case NOT_APPLICABLE -> "không phát sinh";
                    case PENDING, NEEDS_REVIEW -> "chưa có số liệu";
                })
                .orElse(figure == null ? "chưa có số liệu" : "không phát sinh");
    }

    /// The outcome of the condition on an indicator, or on its clause, which a person may have judged instead.
    private static Optional<Outcome> judged(String code, EntryView.NodeView node) {
        boolean asked = node.id().equals(code)
                || node.id().startsWith(code + "/")
                || node.clause().equals(CLAUSES.get(code));
        if (node.gates() && node.children().isEmpty() && asked) {
            return Optional.of(node.outcome());
        }
        return node.children().stream()
                .map(child -> judged(code, child))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The candidate's own figure, which is shown beside; empty where there is none.
    String own(Nominee one) {
        @Nullable Figure figure = matter.own(one).get("on-time");
        return figure == null || figure.empty()
                ? ""
                : "Hồ sơ của cá nhân đúng hạn: " + figure.words().vi();
    }
}
