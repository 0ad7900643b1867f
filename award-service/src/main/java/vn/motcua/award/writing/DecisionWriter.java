package vn.motcua.award.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Bases;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.award.path.Entry;
import vn.motcua.deploy.papers.Wording;

/// Quyết định and its annex: whoever has the power decides in their own name. ⚖ Luật 06/2022/QH15, Điều 80
final class DecisionWriter {

    private final Matter matter;
    private final Heads heads;
    private final List<Granted> granted;
    private final List<Nominee> people;

    DecisionWriter(Matter matter) {
        this.matter = matter;
        this.heads = new Heads(matter);
        this.granted = Granted.of(matter);
        this.people = granted.stream().map(Granted::who).toList();
    }

    Document write() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heads.deciding(matter.written().isEmpty(), "Số: " + matter.decisionNumber(), matter.decisionDay()));
        blocks.add(new Title("QUYẾT ĐỊNH", List.of("Về việc tặng Giấy khen trong " + matter.movementShort())));
        blocks.add(new Centred(Matter.capitals(matter.decider()), Face.BOLD));
        blocks.add(new Bases(bases()));
        blocks.add(new Centred("QUYẾT ĐỊNH:", Face.BOLD));
        blocks.add(Block.paragraph(
                "Điều 1.",
                "Tặng Giấy khen cho " + Matter.counted(people) + " đã có thành tích xuất sắc trong " + matter.movement()
                        + " (có danh sách kèm theo)."));
        blocks.add(Block.paragraph("Điều 2.", bonus()));
        blocks.add(Block.paragraph("Điều 3.", "Quyết định này có hiệu lực kể từ ngày ký."));
        blocks.add(Block.paragraph(executors()
                + " và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết" + " định này./."));
        blocks.add(new Signing(
                matter.here()
                        ? List.of("Như Điều 3", Heads.COUNCIL, "Lưu: VT")
                        : List.of("Như Điều 3", matter.office().name(), "Lưu: VT"),
                List.of(heads.decider(null))));
        return new Document("Quyết định tặng Giấy khen", false, List.of(blocks, annex()));
    }

    private List<String> bases() {
        List<String> bases = new ArrayList<>(matter.bases());
        bases.add("Căn cứ " + matter.plan() + " phát động " + matter.movementShort());
        String authorised = matter.signedIn().basis();
        if (authorised != null) {
            bases.add("Căn cứ " + Wording.shown(authorised));
        }
        bases.add("Xét đề nghị của " + heads.submitter() + " tại " + heads.submissionCited());
        return bases;
    }

    /// ⚖ Luật 06/2022/QH15, Điều 11, khoản 4: whoever signs pays, from the fund of that level
    private String bonus() {
        String payer = " Kinh phí chi từ Quỹ thi đua, khen thưởng của "
                + matter.deciding().name() + ".";
        String given = "Kèm theo Giấy khen, " + Matter.kinds(people) + " có tên tại Điều 1 được thưởng tiền";
        if (matter.written().isEmpty() || granted.stream().anyMatch(one -> one.money() == null)) {
            return given + " theo mức quy định tại ngày ký Quyết định này: ……………… đồng." + payer;
        }
        TreeMap<String, Long> each = new TreeMap<>();
        granted.forEach(one -> each.put(one.who().collective() ? "mỗi tập thể" : "mỗi cá nhân", one.dong()));
        List<String> amounts = each.entrySet().stream()
                .map(one -> one.getKey() + " " + Amount.figures(one.getValue()) + " đồng")
                .toList();
        long total = Granted.total(granted);
        return given + ": " + String.join(", ", amounts) + ". Tổng số tiền: " + Amount.figures(total) + " đồng ("
                + Amount.words(total) + " đồng)." + payer;
    }

    private String executors() {
        return matter.here()
                ? matter.settings().compilerHead() + ", " + matter.settings().paymaster()
                : matter.settings().executorsAbove() + " " + matter.deciding().unit() + ", Chủ tịch "
                        + matter.office().name();
    }

    private List<Block> annex() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Title(
                "DANH SÁCH",
                List.of(Wording.sentence(Matter.kinds(people)) + " được tặng Giấy khen trong "
                        + matter.movementShort())));
        blocks.add(new Centred("(Kèm theo " + matter.decisionCited() + " của " + matter.decider() + ")", Face.ITALIC));
        List<Line> rows = new ArrayList<>();
        rows(
                rows,
                "I. Cá nhân",
                granted.stream().filter(one -> !one.who().collective()).toList());
        rows(
                rows,
                rows.isEmpty() ? "I. Tập thể" : "II. Tập thể",
                granted.stream().filter(one -> one.who().collective()).toList());
        rows.add(new Line.Sum("Tổng cộng: " + Matter.counted(people), List.of(sum())));
        blocks.add(new Grid(
                List.of(
                        new Column("STT (Số sổ vàng)", 16, Align.CENTRE),
                        new Column("Họ và tên, tên tập thể", 55, Align.LEFT),
                        new Column("Chức vụ, đơn vị", 62, Align.LEFT),
                        new Column("Mức thưởng (đồng)", 27, Align.RIGHT)),
                rows));
        return blocks;
    }

    private Cell sum() {
        return granted.stream().anyMatch(one -> one.money() == null) ? Cell.of("") : Cell.of(Granted.total(granted));
    }

    private static void rows(List<Line> rows, String band, List<Granted> granted) {
        if (granted.isEmpty()) {
            return;
        }
        rows.add(new Line.Band(band));
        granted.forEach(one -> rows.add(new Line.Cells(List.of(
                Cell.of(one.position()),
                Cell.of(one.who().addressed()),
                Cell.of(one.who().postAndUnit()),
                one.money() == null ? Cell.of("") : Cell.of(one.dong())))));
    }

    /// Somebody honoured; while the decision is a draft, somebody who is proposed, without money.
    record Granted(Nominee who, int position, Entry.@Nullable Money money) {

        /// In the order of the decision.
        static List<Granted> of(Matter matter) {
            return matter.written()
                    .map(signed -> signed.grants().stream()
                            .map(grant ->
                                    new Granted(matter.nominee(grant.candidate()), grant.position(), grant.bonus()))
                            .toList())
                    .orElseGet(() -> {
                        List<Granted> planned = new ArrayList<>();
                        matter.places().stream()
                                .filter(place ->
                                        matter.open().track().proposed().contains(place.candidate()))
                                .forEach(place -> planned.add(
                                        new Granted(matter.nominee(place.candidate()), planned.size() + 1, null)));
                        return planned;
                    });
        }

        long dong() {
            return money == null ? 0 : money.dong();
        }

        static long total(List<Granted> granted) {
            return granted.stream().mapToLong(Granted::dong).sum();
        }
    }
}
