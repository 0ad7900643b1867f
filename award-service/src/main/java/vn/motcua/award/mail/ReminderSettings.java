package vn.motcua.award.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Email;
import java.time.Duration;
import java.util.Optional;

/// Whether reminders go out by mail. The server they go through is set by `quarkus.mailer.*`.
@ConfigMapping(prefix = "motcua.reminders")
interface ReminderSettings {

    /// The address that reminders come from; without one none are sent.
    Optional<@Email String> from();

    /// How often is looked for reminders that are due; `off` = never.
    @WithDefault("10m")
    String every();

    /// How long is waited for a server to take or refuse one mail.
    @WithDefault("1m")
    Duration patience();
}
