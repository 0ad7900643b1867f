package vn.motcua.award.mail;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.desk.Reminders.ReminderView;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.time.Vietnam;

/// A reminder in words: the deadline to the second, and who is late. Nothing else about anybody.
///
/// @param subject one line
/// @param text the letter
record Letter(String subject, String text) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm:ss 'ngày' dd/MM/yyyy", Locale.ROOT)
            .withZone(Vietnam.ZONE);
    private static final String END = "Thư này do hệ thống Một Cửa gửi tự động; xin không trả lời thư này.\n";

    /// To somebody whose file has not been received.
    static Letter toCandidate(Campaign campaign, ReminderView reminder, String name) {
        return new Letter(
                subject(reminder),
                "Kính gửi: " + name + "\n\n"
                        + "Hồ sơ đề nghị tặng Giấy khen " + level(reminder) + " trong “"
                        + campaign.title().vi() + "” chưa được nhận.\n\n" + deadline(reminder)
                        + "Nếu đã nộp, xin liên hệ nơi nhận hồ sơ để được ghi nhận.\n\n" + END);
    }

    /// To the office that takes files in.
    ///
    /// @param names of those whose file has not been received
    static Letter toOffice(Campaign campaign, ReminderView reminder, String office, List<String> names) {
        String list = IntStream.range(0, names.size())
                .mapToObj(i -> (i + 1) + ". " + names.get(i))
                .collect(Collectors.joining("\n"));
        return new Letter(
                subject(reminder),
                "Kính gửi: " + office + "\n\n"
                        + "Đợt “" + campaign.title().vi() + "” còn " + names.size() + " "
                        + (reminder.subject().equals("tap-the") ? "tập thể" : "người")
                        + " chưa nộp hồ sơ đề nghị tặng Giấy khen " + level(reminder) + ":\n\n" + list + "\n\n"
                        + deadline(reminder) + END);
    }

    private static String subject(ReminderView reminder) {
        return "Nhắc nộp hồ sơ khen thưởng " + level(reminder) + ": hết ngày " + day(reminder.lastDay()) + ", "
                + left(reminder);
    }

    private static String deadline(ReminderView reminder) {
        return "Hạn nộp: hết ngày " + day(reminder.lastDay()) + " (muộn từ " + MOMENT.format(reminder.closes())
                + ", giờ Việt Nam), " + left(reminder) + ".\n\n";
    }

    private static String left(ReminderView reminder) {
        return reminder.daysLeft() == 0 ? "là hôm nay" : "còn " + reminder.daysLeft() + " ngày";
    }

    private static String level(ReminderView reminder) {
        return AwardLevel.of(reminder.level()).label().vi();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }
}
