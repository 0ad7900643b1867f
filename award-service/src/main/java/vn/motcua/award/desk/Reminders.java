package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.deploy.platform.time.Vietnam;

/// Who has yet to file, seven, three and one days before each deadline.
@ApplicationScoped
public class Reminders {

    /// How many days before a deadline the first reminder is due.
    public static final int FIRST = 7;

    private static final List<Integer> DAYS_BEFORE = List.of(FIRST, 3, 1);

    private final Candidates candidates;
    private final InstantSource clock;

    Reminders(Candidates candidates, InstantSource clock) {
        this.candidates = candidates;
        this.clock = clock;
    }

    /// The reminder before one deadline.
    ///
    /// @param level of the award
    /// @param subject `ca-nhan` or `tap-the`
    /// @param opens when files are first taken; absent = any time
    /// @param closes first instant that is late
    /// @param lastDay last day in time
    /// @param daysLeft from today to the last day; negative once it has passed
    /// @param remindOn the days of the reminders
    /// @param due the reminder that is due: 7, 3 or 1; absent before and after
    /// @param missing codes of the candidates without a file at the level
    @Schema(name = "Reminder")
    public record ReminderView(
            String level,
            String subject,
            @Nullable Instant opens,
            Instant closes,
            LocalDate lastDay,
            long daysLeft,
            List<LocalDate> remindOn,
            @Nullable Integer due,
            List<String> missing) {}

    /// The reminders of a campaign, in the order of its offers.
    public List<ReminderView> of(Campaign campaign) {
        LocalDate today = Vietnam.dayOf(clock.instant());
        List<CandidateFile> files = candidates.all(campaign);
        return campaign.offers().stream()
                .map(offer -> reminder(campaign, offer, files, today))
                .toList();
    }

    static @Nullable Integer due(LocalDate lastDay, LocalDate today) {
        long left = ChronoUnit.DAYS.between(today, lastDay);
        return Stream.of(1, 3, FIRST)
                .filter(days -> left >= 0 && left <= days)
                .findFirst()
                .orElse(null);
    }

    private static ReminderView reminder(Campaign campaign, Offer offer, List<CandidateFile> files, LocalDate today) {
        LocalDate last = offer.term().lastDay(campaign.settings());
        var window = offer.term().window(campaign.settings());
        CandidateSheet.Level level = CandidateSheet.Level.valueOf(offer.level().name());
        return new ReminderView(
                offer.level().code(),
                offer.subject().code(),
                window.opens(),
                window.closes(),
                last,
                ChronoUnit.DAYS.between(today, last),
                DAYS_BEFORE.stream().map(days -> last.minusDays(days)).toList(),
                due(last, today),
                files.stream()
                        .filter(file -> file.sheet()
                                .value()
                                .kind()
                                .code()
                                .equals(offer.subject().code()))
                        .filter(file -> !file.sheet().value().filedAt().containsKey(level))
                        .map(file -> file.code().value())
                        .toList());
    }
}
