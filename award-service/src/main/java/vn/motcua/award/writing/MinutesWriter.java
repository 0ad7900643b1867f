package vn.motcua.award.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.award.council.Convened;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.council.Tally;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Align;
import vn.motcua.award.paper.Block.Cell;
import vn.motcua.award.paper.Block.Column;
import vn.motcua.award.paper.Block.Grid;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Line;
import vn.motcua.award.paper.Block.Signer;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.award.reading.Settings;
import vn.motcua.deploy.papers.Wording;

/// Biên bản họp Hội đồng, from the facts of the meeting. ⚖ Luật 06/2022/QH15, Điều 84, khoản 2, điểm c
final class MinutesWriter {

    private final Matter matter;
    private final Meeting meeting;
    private final Convened council;

    MinutesWriter(Matter matter) {
        this.matter = matter;
        this.meeting = matter.meeting().orElseThrow();
        this.council = meeting.convened();
    }

    Document write() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Letterhead(
                false,
                matter.office().lines(),
                List.of("HỘI ĐỒNG", "THI ĐUA - KHEN THƯỞNG"),
                "Số: ……/BB-HĐTĐKT",
                null,
                Matter.placed(matter.office(), Wording.day(council.heldAt()))));
        blocks.add(new Title("BIÊN BẢN", List.of("Họp xét khen thưởng " + matter.movementShort())));
        blocks.add(Block.paragraph("Hôm nay, hồi " + Wording.moment(council.heldAt())
                + (council.place() == null ? "" : ", tại " + Wording.shown(council.place())) + ", " + Heads.COUNCIL
                + " "
                + matter.office().unit() + " họp xét khen thưởng " + matter.movement() + " theo " + matter.plan()
                + "."));
        attendance(blocks);
        proceedings(blocks);
        votes(blocks);
        ranking(blocks);
        conclusion(blocks);
        return Document.of("Biên bản họp Hội đồng", blocks);
    }

    private void attendance(List<Block> blocks) {
        blocks.add(Block.paragraph("I. THÀNH PHẦN", ""));
        blocks.add(Block.paragraph("1. Chủ trì: " + named(Convened.Part.CHAIR) + "."));
        blocks.add(Block.paragraph("2. Thư ký: " + named(Convened.Part.SECRETARY) + "."));
        people(
                blocks,
                "3. Có mặt",
                council.members().stream().filter(this::present).toList());
        List<Convened.Member> absent =
                council.members().stream().filter(one -> !present(one)).toList();
        people(blocks, "4. Vắng mặt", absent);
        List<Convened.Member> written = absent.stream().filter(this::wrote).toList();
        blocks.add(Block.paragraph("Tham gia ý kiến: " + count(meeting.tookPart()) + "/"
                + count(council.members().size())
                + " thành viên (có mặt " + count(meeting.present().size()) + ", gửi ý kiến bằng văn bản "
                + count(written.size()) + "); yêu cầu tối thiểu "
                + matter.campaign().settings().vote().quorum()
                + " số thành viên, đủ điều kiện tiến hành."));
    }

    private void people(List<Block> blocks, String what, List<Convened.Member> members) {
        blocks.add(Block.paragraph(what + ": " + count(members.size()) + "/"
                + count(council.members().size()) + (members.isEmpty() ? "." : ", gồm:")));
        blocks.addAll(Block.points(members.stream()
                .map(one -> inFull(one) + (wrote(one) ? " (gửi ý kiến bằng văn bản)" : ""))
                .toList()));
    }

    private void proceedings(List<Block> blocks) {
        blocks.add(Block.paragraph("II. NỘI DUNG", ""));
        blocks.add(Block.paragraph("1. Hội đồng nghe báo cáo kết quả thẩm định hồ sơ và xem xét thành tích của "
                + Matter.counted(council.agenda().stream().map(matter::nominee).toList()) + ": "
                + council.agenda().stream()
                        .map(code -> matter.nominee(code).addressed())
                        .collect(Collectors.joining("; "))
                + "."));
        List<String> recused = new ArrayList<>();
        for (String candidate : council.agenda()) {
            for (Map.Entry<String, String> one : meeting.recusedFor(candidate).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                recused.add(name(one.getKey()) + " không tham gia xét "
                        + matter.nominee(candidate).addressed() + ": " + Wording.shown(one.getValue()));
            }
        }
        blocks.add(
                Block.paragraph("2. Thành viên không tham gia biểu quyết: " + (recused.isEmpty() ? "không có." : "")));
        blocks.addAll(Block.points(recused));
        List<String> opinions = new ArrayList<>();
        meeting.ballots().forEach((member, ballot) -> {
            String opinion = ballot.opinion();
            if (ballot.written()) {
                opinions.add(name(member) + ": "
                        + (opinion == null || opinion.isBlank()
                                ? "có phiếu, không ghi thêm ý kiến"
                                : "“" + Wording.shown(opinion) + "”"));
            }
        });
        blocks.add(Block.paragraph(
                "3. Ý kiến bằng văn bản của thành viên vắng mặt: " + (opinions.isEmpty() ? "không có." : "")));
        blocks.addAll(Block.points(opinions));
    }

    private void votes(List<Block> blocks) {
        Settings.Vote rule = matter.campaign().settings().vote();
        blocks.add(Block.paragraph("III. KẾT QUẢ BIỂU QUYẾT", ""));
        blocks.add(Block.paragraph("Hình thức: " + (council.secret() ? "bỏ phiếu kín" : "biểu quyết công khai")
                + ". Điều kiện thông qua: " + (rule.pass().startsWith(">=") ? "ít nhất " : "trên ")
                + rule.pass().replaceFirst(">=?", "") + " "
                + switch (rule.of()) {
                    case "PRESENT" -> "số thành viên tham gia";
                    case "NON_RECUSED" -> "số thành viên, không tính người không tham gia biểu quyết";
                    default -> "tổng số thành viên Hội đồng";
                }
                + "."));
        List<Line> rows = new ArrayList<>();
        for (Tally tally : meeting.tallies()) {
            rows.add(new Line.Cells(Stream.concat(
                            Stream.of(
                                    Cell.of(rows.size() + 1),
                                    Cell.of(matter.nominee(tally.candidate()).inFull())),
                            Stream.of(
                                    Cell.of(tally.yes()),
                                    Cell.of(tally.no()),
                                    Cell.of(tally.blank()),
                                    Cell.of(tally.recused()),
                                    Cell.of(NomineeLists.vote(tally)),
                                    Cell.of(tally.passed() ? "Thông qua" : "Không thông qua")))
                    .toList()));
        }
        blocks.add(new Grid(
                List.of(
                        new Column("STT", 12, Align.CENTRE),
                        new Column("Cá nhân, tập thể", 42, Align.LEFT),
                        new Column("Đồng ý", 15, Align.CENTRE),
                        new Column("Không đồng ý", 17, Align.CENTRE),
                        new Column("Phiếu trắng", 16, Align.CENTRE),
                        new Column("Không tham gia", 17, Align.CENTRE),
                        new Column("Tỷ lệ đồng ý", 22, Align.CENTRE),
                        new Column("Kết quả", 19, Align.CENTRE)),
                rows));
    }

    /// Each step that told equals apart is written down. Ambiguity A20
    private void ranking(List<Block> blocks) {
        if (matter.places().isEmpty()) {
            return;
        }
        TreeMap<Integer, List<Ranking.Place>> ranks =
                new TreeMap<>(matter.places().stream().collect(Collectors.groupingBy(Ranking.Place::rank)));
        blocks.add(Block.paragraph("Thứ tự xếp hạng theo số phiếu đồng ý:"));
        blocks.addAll(Block.points(ranks.entrySet().stream()
                .map(rank -> "Hạng " + rank.getKey() + " ("
                        + rank.getValue().getFirst().yes() + " phiếu đồng ý): "
                        + rank.getValue().stream().map(this::placed).collect(Collectors.joining("; ")))
                .toList()));
        List<String> apart = new ArrayList<>();
        for (int i = 1; i < matter.places().size(); i++) {
            Ranking.Place before = matter.places().get(i - 1);
            Ranking.Place place = matter.places().get(i);
            if (before.yes() == place.yes() && before.rank() != place.rank()) {
                apart.add(matter.nominee(place.candidate()).addressed() + ": "
                        + place.why().vi().replaceFirst("\\.$", ""));
            }
        }
        if (!apart.isEmpty()) {
            blocks.add(Block.paragraph("Phân định giữa những người bằng phiếu:"));
            blocks.addAll(Block.points(apart));
        }
        if (!meeting.order().isEmpty()) {
            blocks.add(Block.paragraph("Thứ tự do Chủ tịch Hội đồng quyết định giữa những người bằng nhau: "
                    + meeting.order().stream()
                            .map(code -> matter.nominee(code).addressed())
                            .collect(Collectors.joining(", "))
                    + "."));
        }
    }

    private String placed(Ranking.Place place) {
        return matter.nominee(place.candidate()).addressed() + (place.within() ? "" : " (ngoài số lượng)");
    }

    private void conclusion(List<Block> blocks) {
        List<Nominee> supported = matter.places().stream()
                .filter(Ranking.Place::within)
                .map(place -> matter.nominee(place.candidate()))
                .sorted(Nominee.ORDER)
                .toList();
        blocks.add(Block.paragraph("IV. KẾT LUẬN", ""));
        blocks.add(Block.paragraph(
                supported.isEmpty()
                        ? "Không có trường hợp nào đủ điều kiện để đề nghị khen thưởng."
                        : "Hội đồng thống nhất đề nghị " + matter.decider() + " tặng Giấy khen cho "
                                + Matter.counted(supported) + ": "
                                + supported.stream().map(Nominee::inFull).collect(Collectors.joining("; ")) + "."));
        blocks.add(Block.paragraph(
                "Biên bản được lập thành 02 bản, đã thông qua các thành viên dự họp; cuộc họp kết thúc hồi "
                        + meeting.closedAt().map(Wording::moment).orElseThrow() + "./."));
        blocks.add(new Signing(
                List.of(),
                List.of(
                        new Signer(List.of("THƯ KÝ"), "(Ký, ghi rõ họ tên)", alone(Convened.Part.SECRETARY)),
                        new Signer(List.of("CHỦ TRÌ"), "(Ký, ghi rõ họ tên)", alone(Convened.Part.CHAIR)))));
    }

    private boolean present(Convened.Member one) {
        return meeting.isPresent(one.account());
    }

    private boolean wrote(Convened.Member one) {
        Meeting.Ballot ballot = meeting.ballots().get(one.account().toLowerCase(Locale.ROOT));
        return ballot != null && ballot.written();
    }

    private String named(Convened.Part part) {
        return council.members().stream()
                .filter(one -> one.part() == part)
                .map(MinutesWriter::inFull)
                .findFirst()
                .orElse(Matter.DOTS);
    }

    private String alone(Convened.Part part) {
        return council.members().stream()
                .filter(one -> one.part() == part)
                .map(one -> Wording.shown(one.name()))
                .findFirst()
                .orElse("");
    }

    private String name(String account) {
        return council.member(account).map(one -> Wording.shown(one.name())).orElse(account);
    }

    private static String inFull(Convened.Member one) {
        String part =
                switch (one.part()) {
                    case CHAIR -> "Chủ tịch Hội đồng";
                    case SECRETARY -> "Thư ký Hội đồng";
                    case MEMBER -> "Ủy viên";
                };
        return Wording.shown(one.name()) + (one.post() == null ? "" : ", " + Wording.shown(one.post())) + " - " + part;
    }

    private static String count(int number) {
        return Amount.twoDigits(number);
    }
}
