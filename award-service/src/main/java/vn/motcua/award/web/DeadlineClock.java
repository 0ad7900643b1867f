package vn.motcua.award.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.FilingWindow;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Message;

/// One deadline to the second, and how long it still is.
///
/// @param level of the award
/// @param subject to whom
/// @param clause of the plan that sets it; absent where it names none
/// @param opens first instant in time; absent = any time before it closes
/// @param closes first instant that is late
/// @param lastDay last day in time
/// @param question how the plan says it is open to more than one reading
/// @param reading how it is read
/// @param left how long, in words
/// @param style the class of the style sheet
record DeadlineClock(
        Message level,
        Message subject,
        @Nullable String clause,
        @Nullable Instant opens,
        Instant closes,
        LocalDate lastDay,
        Message question,
        Message reading,
        Message left,
        String style) {

    private static final Duration SOON = Duration.ofDays(7);

    /// The deadlines of a campaign, in the order of its offers.
    static List<DeadlineClock> of(Campaign campaign, Instant now) {
        return campaign.offers().stream().map(offer -> of(offer, campaign, now)).toList();
    }

    private static DeadlineClock of(Offer offer, Campaign campaign, Instant now) {
        FilingWindow window = offer.term().window(campaign.settings());
        Ambiguity place = offer.term() instanceof FilingTerm.Before ? Ambiguity.A11 : Ambiguity.A13;
        Instant opens = window.opens();
        boolean early = opens != null && now.isBefore(opens);
        boolean closed = !now.isBefore(window.closes());
        return new DeadlineClock(
                offer.level().label(),
                offer.subject().label(),
                offer.termClause(),
                opens,
                window.closes(),
                offer.term().lastDay(campaign.settings()),
                place.question(),
                campaign.settings().of(place).meaning(),
                early && opens != null
                        ? told("Mở sau", "Opens in", Duration.between(now, opens), "", "")
                        : closed
                                ? told("Đã đóng", "Closed", Duration.between(window.closes(), now), "trước", "ago")
                                : told("Còn", "", Duration.between(now, window.closes()), "", "left"),
                closed ? "bad" : Duration.between(now, window.closes()).compareTo(SOON) < 0 ? "open" : "good");
    }

    private static Message told(String vi, String en, Duration time, String viAfter, String enAfter) {
        long days = time.toDays();
        return new Message(
                (vi + " " + days + " ngày " + time.toHoursPart() + " giờ " + time.toMinutesPart() + " phút " + viAfter)
                        .strip(),
                (en + " " + days + " d " + time.toHoursPart() + " h " + time.toMinutesPart() + " min " + enAfter)
                        .strip());
    }
}
