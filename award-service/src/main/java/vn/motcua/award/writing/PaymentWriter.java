package vn.motcua.award.writing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Signer;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.award.path.Entry;
import vn.motcua.award.reading.Settings;

/// Danh sách chi tiền thưởng, from the amounts stored with the decision; nobody whose award was revoked is paid.
final class PaymentWriter {

    private final Matter matter;
    private final List<DecisionWriter.Granted> paid;

    PaymentWriter(Matter matter) {
        this.matter = matter;
        this.paid = DecisionWriter.Granted.of(matter).stream()
                .filter(one ->
                        !matter.open().track().held().containsKey(one.who().code()))
                .toList();
    }

    Document write() {
        Entry.Decision decision = matter.decision().orElseThrow();
        List<Block> blocks = new ArrayList<>();
        Heads heads = new Heads(matter);
        blocks.add(heads.deciding(false, "", Matter.undated(decision.signedOn())));
        blocks.add(
                new Title("DANH SÁCH", List.of("Chi tiền thưởng kèm theo Giấy khen trong " + matter.movementShort())));
        blocks.add(new Centred("(Theo " + matter.decisionCited() + " của " + matter.decider() + ")", Face.ITALIC));
        List<Line> rows = new ArrayList<>();
        for (DecisionWriter.Granted one : paid) {
            Entry.Money money = one.money();
            rows.add(new Line.Cells(List.of(
                    Cell.of(rows.size() + 1),
                    Cell.of(one.who().addressed()),
                    Cell.of(one.who().postAndUnit()),
                    money == null ? Cell.of("") : Cell.of(money.baseSalary()),
                    money == null ? Cell.of("") : Cell.of(coefficient(money)),
                    money == null ? Cell.of("") : Cell.of(money.dong()),
                    Cell.of(""))));
        }
        long total = DecisionWriter.Granted.total(paid);
        rows.add(new Line.Sum(
                "Tổng cộng: "
                        + Matter.counted(
                                paid.stream().map(DecisionWriter.Granted::who).toList()),
                List.of(Cell.of(total), Cell.of(""))));
        blocks.add(new Grid(
                List.of(
                        new Column("STT", 12, Align.CENTRE),
                        new Column("Họ và tên, tên tập thể", 58, Align.LEFT),
                        new Column("Chức vụ, đơn vị", 68, Align.LEFT),
                        new Column("Lương cơ sở (đồng)", 28, Align.RIGHT),
                        new Column("Hệ số", 15, Align.CENTRE),
                        new Column("Số tiền (đồng)", 28, Align.RIGHT),
                        new Column("Ký nhận", 40, Align.CENTRE)),
                rows));
        blocks.add(Block.paragraph("Bằng chữ: " + Amount.words(total) + " đồng."));
        blocks.add(Block.paragraph(basis()));
        blocks.add(new Signing(
                List.of(),
                List.of(
                        new Signer(List.of("NGƯỜI LẬP"), "(Ký, ghi rõ họ tên)", null),
                        new Signer(List.of("KẾ TOÁN"), "(Ký, ghi rõ họ tên)", null),
                        heads.decider("(Ký, đóng dấu)"))));
        return new Document("Danh sách chi tiền thưởng", true, List.of(blocks));
    }

    /// What the amounts were counted from, as stored with the decision.
    private String basis() {
        String rounding = paid.stream()
                .map(DecisionWriter.Granted::money)
                .filter(Objects::nonNull)
                .map(money -> switch (Settings.Rounding.valueOf(money.rounding())) {
                    case UP_10000 -> "làm tròn lên đến hàng chục nghìn đồng";
                    case HALF_UP_10000 -> "làm tròn đến hàng chục nghìn đồng gần nhất";
                    case NONE -> "không làm tròn";
                })
                .distinct()
                .collect(Collectors.joining(", "));
        String sources = paid.stream()
                .map(DecisionWriter.Granted::money)
                .filter(Objects::nonNull)
                .map(Entry.Money::source)
                .distinct()
                .collect(Collectors.joining(", "));
        return rounding.isEmpty()
                ? "Chưa có mức thưởng trong dữ liệu pháp luật tại ngày ký quyết định; bổ sung trước khi chi."
                : "Số tiền = lương cơ sở tại ngày ký quyết định × hệ số (" + sources + "), " + rounding
                        + ". Nguồn chi: Quỹ thi đua, khen thưởng của "
                        + matter.deciding().name()
                        + " (Luật Thi đua, khen thưởng số 06/2022/QH15, Điều 11, khoản 4).";
    }

    private static String coefficient(Entry.Money money) {
        return new BigDecimal(money.coefficient()).setScale(2).toPlainString().replace('.', ',');
    }
}
