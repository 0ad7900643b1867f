package vn.motcua.award.writing;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.paper.Block;
import vn.motcua.award.paper.Block.Dots;
import vn.motcua.award.paper.Block.Letterhead;
import vn.motcua.award.paper.Block.Signer;
import vn.motcua.award.paper.Block.Signing;
import vn.motcua.award.paper.Block.Title;
import vn.motcua.award.paper.Document;
import vn.motcua.deploy.papers.Wording;

/// Báo cáo thành tích: figures filled in, dotted lines for what only the candidate can write.
///
/// ⚖ Luật 06/2022/QH15, Điều 84, khoản 2, điểm b
final class ReportWriter {

    private final Matter matter;

    ReportWriter(Matter matter) {
        this.matter = matter;
    }

    Document write(List<Nominee> people) {
        return new Document(
                "Báo cáo thành tích",
                false,
                people.stream()
                        .map(one -> one.collective() ? collective(one) : person(one))
                        .toList());
    }

    private List<Block> person(Nominee one) {
        List<Block> blocks = head();
        blocks.add(Block.paragraph("I. SƠ LƯỢC LÝ LỊCH", ""));
        blocks.addAll(Block.points(List.of(
                "Họ và tên: " + one.name(),
                "Giới tính: " + orDots(one.gender()),
                "Ngày, tháng, năm sinh: " + orDots(one.birthDate()),
                "Chức vụ: " + orDots(one.post()),
                "Đơn vị công tác: " + orDots(one.unit()),
                "Công việc được giao tại bộ phận một cửa: " + orDots(assignments(one)))));
        blocks.add(Block.paragraph("II. THÀNH TÍCH ĐẠT ĐƯỢC", ""));
        blocks.add(Block.paragraph(
                "1. Kết quả thực hiện nhiệm vụ và đóng góp của cá nhân trong " + matter.movement() + ":"));
        told(blocks, one);
        figures(blocks, one, "2");
        blocks.add(Block.paragraph("3. Xếp loại hằng tháng: " + grades(one) + "."));
        blocks.add(Block.paragraph("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", ""));
        blocks.add(new Dots(3));
        blocks.add(attested());
        blocks.add(signing("NGƯỜI BÁO CÁO", one.name()));
        return blocks;
    }

    private List<Block> collective(Nominee one) {
        List<Block> blocks = head();
        blocks.add(Block.paragraph("I. ĐẶC ĐIỂM, TÌNH HÌNH", ""));
        blocks.add(Block.paragraph("1. Tên tập thể: " + one.name() + "."));
        blocks.add(Block.paragraph("2. Đặc điểm, tình hình, chức năng, nhiệm vụ được giao:"));
        blocks.add(new Dots(4));
        blocks.add(Block.paragraph("II. THÀNH TÍCH ĐẠT ĐƯỢC", ""));
        blocks.add(Block.paragraph("1. Giải pháp, cách làm và kết quả của tập thể trong " + matter.movement() + ":"));
        told(blocks, one);
        figures(blocks, one, "2");
        blocks.add(Block.paragraph("III. CÁC HÌNH THỨC ĐÃ ĐƯỢC KHEN THƯỞNG", ""));
        blocks.add(new Dots(3));
        blocks.add(attested());
        blocks.add(signing("ĐẠI DIỆN TẬP THỂ", null));
        return blocks;
    }

    private List<Block> head() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Letterhead(
                false,
                List.of(),
                matter.office().lines(),
                null,
                null,
                Matter.placed(matter.office(), Matter.undated(matter.lawDay()))));
        blocks.add(new Title("BÁO CÁO THÀNH TÍCH", List.of("Đề nghị tặng Giấy khen của " + matter.decider())));
        return blocks;
    }

    /// Their own words; where there are none, what was judged of them and lines to write on.
    private static void told(List<Block> blocks, Nominee one) {
        if (one.report().isEmpty()) {
            blocks.addAll(Block.points(one.merits()));
            blocks.add(new Dots(6));
        } else {
            one.report()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .forEach(line -> blocks.add(Block.paragraph(line.strip())));
        }
        if (!one.initiatives().isEmpty()) {
            blocks.add(Block.paragraph("Sáng kiến, giải pháp:"));
            blocks.addAll(Block.points(one.initiatives()));
        }
    }

    private void figures(List<Block> blocks, Nominee one, String number) {
        DeskFigures figures = new DeskFigures(matter);
        blocks.add(Block.paragraph(number + ". Kết quả của bộ phận một cửa (" + figures.until() + "):"));
        String own = figures.own(one);
        blocks.addAll(Block.points(
                Stream.concat(figures.lines(one.entry()).stream(), own.isEmpty() ? Stream.empty() : Stream.of(own))
                        .toList()));
    }

    private String grades(Nominee one) {
        return matter.campaign().period().months().stream()
                .map(month -> "tháng " + month.getMonthValue() + ": " + grade(one, month))
                .collect(Collectors.joining("; "));
    }

    private static String grade(Nominee one, YearMonth month) {
        Entered<GradeSheet> entered = one.file().grades().get(month);
        if (entered == null) {
            return one.sheet().deskAssignments().isEmpty() ? "không thuộc diện xếp loại" : "chưa có";
        }
        String grade = entered.value().grade();
        return grade == null ? "miễn xếp loại" : grade;
    }

    private static String assignments(Nominee one) {
        return one.sheet().deskAssignments().stream()
                .map(part -> "từ " + Wording.brief(part.from())
                        + (part.to() == null ? "" : " đến " + Wording.brief(part.to()))
                        + (part.decision() == null ? "" : " theo " + Wording.shown(part.decision())))
                .collect(Collectors.joining(", "));
    }

    /// ⚖ Luật 06/2022/QH15, Điều 15: no false declarations
    private static Block attested() {
        return Block.paragraph(
                "Tôi cam đoan những nội dung báo cáo là đúng sự thật và chịu trách nhiệm trước pháp luật./.");
    }

    private static Signing signing(String who, @Nullable String name) {
        return new Signing(
                List.of(),
                List.of(
                        new Signer(List.of("XÁC NHẬN CỦA", "THỦ TRƯỞNG ĐƠN VỊ"), "(Ký, đóng dấu)", null),
                        new Signer(List.of(who), "(Ký, ghi rõ họ tên)", name)));
    }

    private static String orDots(String text) {
        return text.isEmpty() ? Matter.DOTS + Matter.DOTS : text;
    }
}
