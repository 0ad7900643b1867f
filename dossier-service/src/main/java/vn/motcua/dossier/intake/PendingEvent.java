package vn.motcua.dossier.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;

/// An event that is parked or was refused.
///
/// @param id what a person calls it by; it may be sent through again under this
/// @param eventId as it came, if that could be read
/// @param type name without prefix and version: `dossier.accepted`; absent for an event that became no fact
/// @param expiresAt when it will be refused unless what it waits for has come; absent for an event that does not wait
/// @param times how often it came
/// @param problem why it was refused, or what it waits for
/// @param raw an event that became no fact, as it came, or its beginning
public record PendingEvent(
        UUID id,
        @Nullable String source,
        @Nullable String eventId,
        @Nullable String subject,
        @Nullable String type,
        Instant receivedAt,
        @Nullable Instant expiresAt,
        String receivedBy,
        int times,
        Problem problem,
        @Nullable String raw) {

    PendingEvent expiringAt(Instant moment) {
        return new PendingEvent(
                id, source, eventId, subject, type, receivedAt, moment, receivedBy, times, problem, raw);
    }
}
