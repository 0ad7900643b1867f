package vn.motcua.award.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The reminders of a campaign by mail, without addresses.
///
/// @param on true when mails go out from here
/// @param mails newest deadline first
@Schema(name = "ReminderMails")
public record MailsView(boolean on, List<MailView> mails) {

    /// One mail.
    ///
    /// @param daysBefore 7, 3 or 1
    /// @param candidate to whom; absent = to the office
    /// @param state `waiting`, `sending`, `sent`, `failed` (it is tried again) or `unknown`
    /// @param attempts how often it was tried
    /// @param at of the last attempt
    /// @param detail what the server said to the last attempt; absent when it was taken
    @Schema(name = "ReminderMail")
    public record MailView(
            UUID id,
            String level,
            String subject,
            LocalDate lastDay,
            int daysBefore,
            @Nullable String candidate,
            String state,
            int attempts,
            @Nullable Instant at,
            @Nullable String detail) {

        static MailView of(MailLog.Mail mail) {
            return new MailView(
                    mail.id(),
                    mail.level(),
                    mail.subject(),
                    mail.lastDay(),
                    mail.daysBefore(),
                    mail.recipient().isEmpty() ? null : mail.recipient(),
                    mail.state().code(),
                    mail.attempts(),
                    mail.at(),
                    mail.detail());
        }
    }

    /// What the log has.
    public static MailsView of(boolean on, List<MailLog.Mail> mails) {
        return new MailsView(on, mails.stream().map(MailView::of).toList());
    }
}
