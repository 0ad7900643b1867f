package vn.motcua.award.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Centred;
import vn.motcua.award.paper.Block.Face;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Track;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.time.Vietnam;

/// Tells those who are not honoured why, and gives files back with what is lacking.
final class NoticeWriter {

    private static final String NUMBER = "Số: ……/TB-UBND";

    private final Matter matter;
    private final Heads heads;

    NoticeWriter(Matter matter) {
        this.matter = matter;
        this.heads = new Heads(matter);
    }

    /// Who is not honoured by now, and why, in words that they may read.
    static Map<String, String> refused(Matter matter) {
        Map<String, String> refused = new TreeMap<>();
        matter.open().track().held().forEach((candidate, held) -> refused.put(candidate, held(held)));
        if (matter.open().track().state() == PathState.REJECTED) {
            matter.open()
                    .entries()
                    .forEach(entry -> refused.putIfAbsent(
                            entry.candidate(), "Người có thẩm quyền không quyết định khen thưởng danh sách này."));
        }
        matter.decision().ifPresent(signed -> signed.refused().stream()
                .filter(one -> !refused.containsKey(one.candidate()))
                .map(Entry.NotGranted.class::cast)
                .forEach(one -> refused.put(one.candidate(), Wording.shown(one.reason()))));
        return refused;
    }

    private static String held(Track.Held held) {
        String what =
                switch (held.how()) {
                    case "withdrawn" -> "Hồ sơ đã được rút";
                    case "suspended" -> "Hồ sơ tạm dừng xét";
                    case "revoked" -> "Quyết định tặng Giấy khen đã bị hủy";
                    default -> "Hồ sơ không được chấp thuận";
                };
        return held.reason().isBlank() ? what + "." : what + ": " + Wording.shown(held.reason());
    }

    /// One letter for each who is refused, or for one of them.
    Document refusals(List<String> candidates) {
        Map<String, String> why = refused(matter);
        return new Document(
                "Thông báo kết quả xét khen thưởng",
                false,
                candidates.stream()
                        .map(matter::nominee)
                        .sorted(Nominee.ORDER)
                        .map(one -> refusal(one, why.getOrDefault(one.code(), "")))
                        .toList());
    }

    private List<Block> refusal(Nominee one, String why) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heads.committee(false, NUMBER, null, Matter.undated(matter.lawDay())));
        blocks.add(new Title("THÔNG BÁO", List.of("Kết quả xét tặng Giấy khen trong " + matter.movementShort())));
        blocks.add(new Centred("Kính gửi: " + one.inFull(), Face.PLAIN));
        blocks.add(Block.paragraph(matter.office().name() + " đã xem xét hồ sơ đề nghị tặng Giấy khen của "
                + one.spokenOf() + " trong " + matter.movement() + ", theo " + matter.plan()
                + (matter.decision().isPresent() ? " và " + matter.decisionCited() + " của " + matter.decider() : "")
                + "."));
        blocks.add(Block.paragraph(
                "Hồ sơ của " + one.spokenOf() + " không được tặng Giấy khen đợt này, vì lý do sau đây:"));
        blocks.add(Block.paragraph("Lý do:", why));
        List<String> gaps = one.entry().nearestGap().stream()
                .map(gap -> (gap.clause().isEmpty() ? "" : "Mục " + gap.clause() + ": ")
                        + Wording.shown(gap.title().vi()) + ": "
                        + Wording.shown(gap.message().vi()).replaceFirst("\\.$", ""))
                .distinct()
                .toList();
        if (!gaps.isEmpty()) {
            blocks.add(Block.paragraph("Các điều kiện chưa đạt hoặc còn thiếu so với Kế hoạch:"));
            blocks.addAll(Block.points(gaps));
        }
        blocks.add(Block.paragraph("Nếu không đồng ý, " + one.spokenOf()
                + " có quyền khiếu nại trong thời hạn 90 ngày, kể từ ngày nhận được hoặc biết được quyết định (Luật Khiếu nại"
                + " số 02/2011/QH13, Điều 9)."));
        blocks.add(Block.paragraph(matter.office().name() + " thông báo để " + one.spokenOf() + " được biết./."));
        blocks.add(signed());
        return blocks;
    }

    /// The letter with which a list goes back.
    Document back(@Nullable String why) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(heads.committee(false, NUMBER, null, Matter.undated(matter.lawDay())));
        blocks.add(new Title("THÔNG BÁO", List.of("Về việc trả lại hồ sơ đề nghị tặng Giấy khen")));
        blocks.add(new Centred(
                "Kính gửi: " + matter.settings().compiler() + " "
                        + matter.office().unit(),
                Face.PLAIN));
        blocks.add(Block.paragraph("Hồ sơ đề nghị tặng Giấy khen trong " + matter.movement() + ", lập "
                + Wording.day(Vietnam.dayOf(matter.open().list().createdAt())) + ", gồm " + Matter.counted(matter.all())
                + ", được trả lại để hoàn thiện."));
        blocks.add(Block.paragraph("Lý do:", why == null ? "" : Wording.shown(why)));
        blocks.add(Block.paragraph("Hồ sơ gồm:"));
        blocks.addAll(Block.points(matter.all().stream().map(Nominee::inFull).toList()));
        blocks.add(Block.paragraph(
                "Đề nghị bổ sung, hoàn thiện theo lý do nêu trên và nộp lại trong thời hạn của Kế hoạch./."));
        blocks.add(signed());
        return Document.of("Thông báo trả lại hồ sơ", blocks);
    }

    private Signing signed() {
        return new Signing(List.of("Như trên", "Lưu: VT"), List.of(heads.chairman()));
    }
}
