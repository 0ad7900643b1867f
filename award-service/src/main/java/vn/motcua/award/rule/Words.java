package vn.motcua.award.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Message;

/// Days, months and moments as people here write them.
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Words() {}

    /// `30/9/2024`.
    static String day(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }

    /// `tháng 7/2024`, `2024-07`.
    static Message month(YearMonth month) {
        return new Message("tháng " + month.getMonthValue() + "/" + month.getYear(), month.toString());
    }

    /// `16:59:59 ngày 29/9/2024`, to the second.
    static Message moment(Instant instant) {
        ZonedDateTime local = instant.atZone(Period.ZONE);
        String time = TIME.format(local);
        return new Message(time + " ngày " + day(local.toLocalDate()), time + " on " + local.toLocalDate());
    }
}
