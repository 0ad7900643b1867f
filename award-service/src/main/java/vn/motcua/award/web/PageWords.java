package vn.motcua.award.web;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.time.Vietnam;

/// How pages write days, moments and outcomes; the sign says the same as the colour.
@TemplateExtension
final class PageWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

    private PageWords() {}

    /// `30/09/2024`.
    static String shown(LocalDate day) {
        return DAY.format(day);
    }

    /// The name of a field of a row of a form: `from0`.
    static String named(Integer row, String field) {
        return field + row;
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

    /// The first twelve digits of a hash, enough to compare by eye.
    static String brief(String hash) {
        String digits = hash.startsWith("sha256:") ? hash.substring("sha256:".length()) : hash;
        return digits.length() <= 12 ? digits : digits.substring(0, 12);
    }
}
