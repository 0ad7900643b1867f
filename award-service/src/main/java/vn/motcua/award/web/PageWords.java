package vn.motcua.award.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.certificate.Field;
import vn.motcua.award.certificate.Fitting;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certificate.Written;
import vn.motcua.award.desk.Checklist;
import vn.motcua.award.evidence.EvidenceFile;
import vn.motcua.award.path.Action;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.time.Vietnam;

/// How pages write days, moments and outcomes; the sign says the same as the colour.
@TemplateExtension
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

    private static final Pattern ACTION = Pattern.compile("\"action\":\"([a-z]+)\"");
    private static final Map<String, Message> KINDS = Map.of(
            "complained", new Message("Ghi khiếu nại", "Recorded a complaint"),
            "complaint-answered", new Message("Trả lời khiếu nại", "Answered a complaint"),
            "attended", new Message("Ghi có mặt", "Noted as present"),
            "recused", new Message("Không tham gia xét", "Recused"),
            "voted", new Message("Bỏ phiếu", "Voted"),
            "ordered", new Message("Xếp thứ tự người bằng nhau", "Ordered equals"),
            "closed", new Message("Kết thúc họp, kiểm phiếu", "Closed the meeting"),
            "override-asked", new Message("Đề nghị thay kết quả", "Asked for an override"),
            "override-answered", new Message("Trả lời đề nghị thay kết quả", "Answered an override"),
            "paper-filed", new Message("Nộp văn bản đã ký", "Filed a signed paper"));
    private static final Set<String> MILESTONES = Set.of("filed", "council-held", "decision-signed", "received-above");
    private static final Map<String, Message> FLAGS = Map.ofEntries(
            Map.entry("complaint-open", new Message("Có khiếu nại chưa trả lời", "A complaint has no answer yet")),
            Map.entry(
                    "complaint-upheld",
                    new Message(
                            "Khiếu nại được chấp nhận nhưng chưa huỷ quyết định",
                            "A complaint was upheld and nothing is revoked yet")),
            Map.entry("declared-late", new Message("Báo cáo thành tích khai sau hạn", "Declared after the term")),
            Map.entry("late", new Message("Hồ sơ nộp muộn", "Filed late")),
            Map.entry("late:council-held", new Message("Hội đồng họp sau hạn", "The council met after the deadline")),
            Map.entry(
                    "late:decision-signed",
                    new Message("Quyết định ký sau hạn", "The decision was signed after the deadline")),
            Map.entry("late:received-above", new Message("Cấp trên nhận sau hạn", "Received above after the deadline")),
            Map.entry(
                    "early:received-above",
                    new Message("Cấp trên nhận sớm hơn kỳ nhận", "Received above before the window")),
            Map.entry(
                    "signed-earlier-than-recorded",
                    new Message(
                            "Quyết định ký trước ngày ghi vào hệ thống",
                            "The decision was signed before it was recorded here")),
            Map.entry(
                    "figures-restated",
                    new Message("Số liệu đã chốt bị thay đổi sau đó", "The frozen figures were restated since")),
            Map.entry(
                    "newer-campaign-version",
                    new Message("Kế hoạch đã có phiên bản mới hơn", "The campaign has a newer version")));

    private static final Map<String, Message> PAPERS = Map.of(
            "to-trinh", new Message("Tờ trình", "Submission letter"),
            "danh-sach", new Message("Danh sách đề nghị", "List of nominations"),
            "trich-ngang", new Message("Trích ngang thành tích", "Summary of achievements"),
            "bien-ban", new Message("Biên bản họp Hội đồng", "Minutes of the council"),
            "quyet-dinh", new Message("Quyết định khen thưởng", "Decision"),
            "giay-khen", new Message("Giấy khen (cả tệp)", "Certificates (the whole file)"),
            "chi-thuong", new Message("Danh sách chi thưởng", "Payment list"));
    private static final Map<String, Message> ORIGINS = Map.of(
            "same-file",
            new Message(
                    "Đúng tệp hệ thống đã phát, chữ ký nối sau, từng trang không đổi",
                    "The very file that was handed out, signatures behind it, each page unchanged"),
            "same-text",
            new Message(
                    "Phần mềm ký đã ghi lại tệp; nội dung chữ trùng bản đã phát",
                    "Written anew by the software that signed; its text is that of the paper handed out"),
            "declared",
            new Message("Nội dung do người nộp đối chiếu và cam kết", "Compared and vouched for by whoever filed it"));

    private PageWords() {}

    /// `30/09/2024`.
    static String shown(LocalDate day) {
        return DAY.format(day);
    }

    /// The name of a field of a row of a form: `from0`.
    static String named(Integer row, String field) {
        return field + row;
    }

    /// A number as a word, to be compared with what a form says.
    static String text(Integer number) {
        return number.toString();
    }

    /// The name of the field for the address of a candidate: `email-hoa`.
    static String emailField(String candidate) {
        return "email-" + candidate;
    }

    /// The name of a field of the form of a blank: `x-name`.
    static String named(Slot slot, String field) {
        return field + "-" + slot.code();
    }

    /// The class of the style sheet.
    static String code(Field.Cut cut) {
        return cut.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The size of letters in millimetres.
    static double millimetres(Written.Line line) {
        return line.size() * Fitting.POINT;
    }

    /// What a paper is called.
    static Message paperWords(String paper) {
        return PAPERS.getOrDefault(paper, new Message(paper, paper));
    }

    /// How a signed paper came to be.
    static Message originWords(String origin) {
        return ORIGINS.getOrDefault(origin, new Message(origin, origin));
    }

    /// The number by which people call what is counted from 0.
    static int next(Integer index) {
        return index + 1;
    }

    /// A pointer further down.
    static String plus(String pointer, String more) {
        return pointer + more;
    }

    /// Where the words of a criterion stand: `/criteria/C1/text/vi`.
    static String textPointer(String criterion) {
        return "/criteria/" + criterion + "/text/vi";
    }

    /// The name of the field for the moment of filing: `filed-commune`.
    static String filedField(AwardLevel level) {
        return "filed-" + level.code();
    }

    /// `05/2024`.
    static String shown(YearMonth month) {
        return MONTH.format(month);
    }

    /// `16:59:59 29/09/2024`, local time.
    static String shown(Instant instant) {
        ZonedDateTime local = instant.atZone(Vietnam.ZONE);
        return MOMENT.format(local);
    }

    /// `1.410.000`.
    static String money(Long dong) {
        return String.format(Locale.ROOT, "%,d", dong).replace(',', '.');
    }

    /// What happened by a row of the audit trail.
    static Message said(Trail.Line row) {
        Matcher action = ACTION.matcher(row.content());
        if (row.kind().equals("moved") && action.find()) {
            return Action.of(action.group(1)).map(NextStep::label).orElse(new Message(row.kind(), row.kind()));
        }
        return KINDS.getOrDefault(row.kind(), new Message(row.kind(), row.kind()));
    }

    /// What a flag of a list says.
    static Message flagWords(String flag) {
        String code = flag.startsWith("declared-late:")
                ? "declared-late"
                : flag.startsWith("late:") && !MILESTONES.contains(flagOf(flag)) ? "late" : flag;
        return FLAGS.getOrDefault(code, new Message(flag, flag));
    }

    /// Whom a flag concerns: what stands behind its colon.
    static String flagOf(String flag) {
        return flag.substring(flag.indexOf(':') + 1);
    }

    /// The class of the style sheet.
    static String style(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "good";
            case FAIL -> "bad";
            case PENDING, NEEDS_REVIEW -> "open";
            case NOT_APPLICABLE -> "void";
        };
    }

    /// A sign for those who do not see colours.
    static String sign(Outcome outcome) {
        return switch (outcome) {
            case PASS -> "✓";
            case FAIL -> "✗";
            case PENDING -> "…";
            case NEEDS_REVIEW -> "?";
            case NOT_APPLICABLE -> "–";
        };
    }

    /// True for a condition that people should see without opening it.
    static boolean unfolded(EntryView.NodeView node) {
        return node.outcome() != Outcome.PASS && node.outcome() != Outcome.NOT_APPLICABLE;
    }

    /// The class of the style sheet.
    static String style(Checklist.Item item) {
        return switch (item.state()) {
            case "present" -> "good";
            case "missing" -> "bad";
            case "late" -> "open";
            default -> "void";
        };
    }

    /// A sign for those who do not see colours.
    static String sign(Checklist.Item item) {
        return switch (item.state()) {
            case "present" -> "✓";
            case "missing" -> "✗";
            case "late" -> "!";
            default -> "–";
        };
    }

    /// What the sign says, for those who hear it.
    static Message stateWords(Checklist.Item item) {
        return switch (item.state()) {
            case "present" -> new Message("đã có", "there");
            case "missing" -> new Message("còn thiếu", "missing");
            case "late" -> new Message("nộp muộn", "late");
            default -> new Message("không cần", "not needed");
        };
    }

    /// The step that waits for an item.
    static Message waits(Checklist.Item item) {
        return Action.of(item.blocks()).map(NextStep::label).orElse(new Message("", ""));
    }

    /// `cấp xã`.
    static Message levelWords(Checklist list) {
        return AwardLevel.of(list.level()).label();
    }

    /// How long there is until the term.
    static Message daysLeftWords(Checklist list) {
        long days = list.daysLeft();
        return days > 0
                ? new Message("còn " + days + " ngày", days + " days left")
                : days == 0
                        ? new Message("hôm nay là hạn cuối", "today is the last day")
                        : new Message("đã quá hạn " + -days + " ngày", -days + " days past the term");
    }

    /// `1,2 MB`.
    static String sizeShown(EvidenceFile file) {
        return file.size() < 1 << 20
                ? Math.max(1, file.size() >> 10) + " KB"
                : String.format(Locale.ROOT, "%.1f MB", file.size() / 1_048_576.0)
                        .replace('.', ',');
    }

    /// The first twelve digits of a hash, enough to compare by eye.
    static String brief(String hash) {
        String digits = hash.startsWith("sha256:") ? hash.substring("sha256:".length()) : hash;
        return digits.length() <= 12 ? digits : digits.substring(0, 12);
    }
}
