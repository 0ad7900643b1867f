package vn.motcua.dossier.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.dossier.desk.ParkedSettings;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.RefusalRow;
import vn.motcua.dossier.store.RefusalStore;
import vn.motcua.dossier.wire.NationalJson;
import vn.motcua.dossier.wire.ProblemJson;

/// The events that came in and changed nothing: those that wait, and those that were refused.
@ApplicationScoped
public class PendingEvents {

    private final FactStore facts;
    private final RefusalStore refusals;
    private final ParkedSettings settings;

    PendingEvents(FactStore facts, RefusalStore refusals, ParkedSettings settings) {
        this.facts = facts;
        this.refusals = refusals;
        this.settings = settings;
    }

    /// One page of the events that wait for an earlier one, oldest first.
    ///
    /// @param offices codes; absent = all
    /// @throws vn.motcua.deploy.platform.problem.ProblemException 400 when the cursor is not one of ours
    public Page<PendingEvent> parked(@Nullable List<String> offices, @Nullable String cursor, int most) {
        Key after = Key.of(cursor);
        List<FactRow> found = facts.notApplied("parked", offices, after.time(), after.id(), most + 1);
        Map<UUID, Instant> since = facts.parkedSince(
                found.stream().map(row -> FactRow.ref(row.source(), row.id())).toList());
        return Page.of(
                found.stream()
                        .map(PendingEvents::event)
                        .map(event -> expiring(event, since.get(event.id())))
                        .toList(),
                most,
                PendingEvents::cursor);
    }

    /// One page of the events that were refused, oldest first.
    ///
    /// @param offices codes; absent = all
    /// @throws vn.motcua.deploy.platform.problem.ProblemException 400 when the cursor is not one of ours
    public Page<PendingEvent> refused(@Nullable List<String> offices, @Nullable String cursor, int most) {
        Key after = Key.of(cursor);
        List<PendingEvent> both = new ArrayList<>();
        facts.notApplied("refused", offices, after.time(), after.id(), most + 1).forEach(row -> both.add(event(row)));
        refusals.open(offices, after.time(), after.id(), most + 1).forEach(row -> both.add(event(row)));
        // PostgreSQL orders UUIDs by their bytes, as their text does.
        both.sort(Comparator.comparing(PendingEvent::receivedAt)
                .thenComparing(event -> event.id().toString()));
        return Page.of(both.subList(0, Math.min(both.size(), most + 1)), most, PendingEvents::cursor);
    }

    /// The events of one dossier that changed nothing, in the order in which they happened.
    public List<PendingEvent> of(String dossier) {
        return facts.of(List.of(dossier)).stream()
                .filter(row -> !row.status().equals("applied"))
                .sorted(Comparator.comparing(FactRow::time))
                .map(PendingEvents::event)
                .toList();
    }

    private PendingEvent expiring(PendingEvent event, @Nullable Instant since) {
        return since == null ? event : event.expiringAt(since.plus(settings.expiry()));
    }

    private static String cursor(PendingEvent event) {
        return Cursor.encode(event.receivedAt().toString(), event.id().toString());
    }

    private static PendingEvent event(FactRow row) {
        return new PendingEvent(
                FactRow.ref(row.source(), row.id()),
                row.source(),
                row.id(),
                row.subject(),
                row.type(),
                row.recordedAt(),
                null,
                row.recordedBy(),
                1,
                ProblemJson.read(Objects.requireNonNull(row.problem())),
                null);
    }

    private static PendingEvent event(RefusalRow row) {
        return new PendingEvent(
                row.id(),
                row.source(),
                row.eventId(),
                null,
                null,
                row.lastAt(),
                null,
                row.receivedBy(),
                row.times(),
                ProblemJson.read(row.problem()),
                row.ofNationalFormat()
                        ? NationalJson.masked(row.raw())
                        : new String(row.raw(), StandardCharsets.UTF_8));
    }

    private record Key(@Nullable Instant time, @Nullable UUID id) {

        static Key of(@Nullable String cursor) {
            if (cursor == null) {
                return new Key(null, null);
            }
            List<String> parts = Cursor.decode(cursor, 2);
            try {
                return new Key(Instant.parse(parts.get(0)), UUID.fromString(parts.get(1)));
            } catch (DateTimeException | IllegalArgumentException _) {
                // Well written, but none of ours: refused as any other broken cursor.
                Cursor.decode("", 2);
                return new Key(null, null);
            }
        }
    }
}
