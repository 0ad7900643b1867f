package vn.motcua.dossier.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a dossier has become, for reading and lists; folded anew from its facts whenever one comes.
///
/// @param version number of its published events, from 1
/// @param calendarEdition number of the calendars that it is judged by
/// @param traits the procedure as it stood when the dossier began; JSON
public record DossierRow(
        String code,
        String office,
        String procedure,
        String channel,
        String state,
        @Nullable Instant receivedAt,
        @Nullable Instant firstDueAt,
        @Nullable Instant currentDueAt,
        @Nullable Instant judgedDueAt,
        @Nullable String officer,
        long version,
        long calendarEdition,
        @Nullable Instant closesAt,
        String traits) {}
