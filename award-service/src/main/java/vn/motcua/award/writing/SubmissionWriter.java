package vn.motcua.award.writing;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Bases;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.deploy.papers.Wording;

/// Tờ trình. ⚖ Luật 06/2022/QH15, Điều 84, khoản 2, điểm a
final class SubmissionWriter {

    private final Matter matter;
    private final Heads heads;

    SubmissionWriter(Matter matter) {
        this.matter = matter;
        this.heads = new Heads(matter);
    }

    Document write() {
        List<Nominee> nominees = matter.nominees();
        List<Block> blocks = new ArrayList<>();
        blocks.add(heads.submitter(!matter.proposed(), "Số: " + heads.submissionNumber()));
        blocks.add(new Title("TỜ TRÌNH", List.of("Về việc đề nghị tặng Giấy khen của " + matter.decider())));
        blocks.add(new Centred("Kính gửi: " + matter.decider(), Face.PLAIN));
        blocks.add(new Bases(bases()));
        blocks.add(Block.paragraph(opening(nominees)));
        int part = 1;
        part = named(
                blocks,
                part,
                "Tập thể",
                nominees.stream().filter(Nominee::collective).toList());
        named(
                blocks,
                part,
                "Cá nhân",
                nominees.stream().filter(one -> !one.collective()).toList());
        DeskFigures figures = new DeskFigures(matter);
        blocks.add(Block.paragraph("Kết quả của bộ phận một cửa trong thời gian thi đua (" + figures.until() + "):"));
        blocks.addAll(Block.points(figures.lines(nominees.getFirst().entry())));
        blocks.add(new Block.Paragraph(
                "",
                "(Có báo cáo thành tích, biên bản họp xét khen thưởng, danh sách và trích ngang thành tích kèm theo)",
                Face.ITALIC));
        blocks.add(Block.paragraph("Kính đề nghị " + matter.decider() + " xem xét, quyết định./."));
        blocks.add(new Signing(recipients(), List.of(heads.submitterSigns())));
        return Document.of("Tờ trình đề nghị tặng Giấy khen", blocks);
    }

    private List<String> bases() {
        List<String> bases = new ArrayList<>(matter.bases());
        bases.add("Căn cứ " + matter.plan() + " phát động " + matter.movementShort());
        matter.meeting()
                .ifPresent(meeting -> bases.add("Căn cứ Biên bản họp xét khen thưởng "
                        + Wording.day(meeting.convened().heldAt()) + " của " + Heads.COUNCIL + " "
                        + matter.office().unit()));
        return bases;
    }

    private String opening(List<Nominee> nominees) {
        String reviewed = matter.meeting()
                .map(Meeting::convened)
                .map(council -> "hồ sơ đã được " + Heads.COUNCIL + " "
                        + matter.office().unit() + " xét duyệt tại phiên họp " + Wording.day(council.heldAt()))
                .orElse("hồ sơ sẽ được " + Heads.COUNCIL + " " + matter.office().unit() + " xét duyệt");
        return "Sau khi tổng kết " + matter.movement() + ", " + reviewed + ", " + heads.submitter() + " kính trình "
                + matter.decider() + " xem xét, quyết định tặng Giấy khen cho " + Matter.counted(nominees)
                + " đã có thành tích xuất sắc, gồm:";
    }

    private static int named(List<Block> blocks, int part, String kind, List<Nominee> people) {
        if (people.isEmpty()) {
            return part;
        }
        blocks.add(Block.paragraph(part + ". " + kind + ":", Amount.twoDigits(people.size())));
        blocks.addAll(Block.points(people.stream().map(Nominee::inFull).toList()));
        return part + 1;
    }

    private List<String> recipients() {
        return matter.here()
                ? List.of("Như trên", Heads.COUNCIL, "Lưu: VT")
                : List.of(
                        "Như trên", matter.receiver() + " " + matter.deciding().unit(), "Lưu: VT");
    }
}
