package vn.motcua.metrics.register;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// Keeps what the register holds besides dossiers: feedback cases (PAKN), postings and ratings. They are few.
@ApplicationScoped
class OtherRows {

    private static final String KEEP_FEEDBACK = """
            insert into register_feedback as r
                (office, code, sequence, kind, dossier, officer, state, received_at, classify_due_at, accepted_at,
                forwarded_at, rejected_at, answer_due_at, answered_at, publish_due_at, published_at, reopened, upheld,
                routed_out)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (office, code) do update set
                sequence = excluded.sequence, kind = excluded.kind, dossier = excluded.dossier,
                officer = excluded.officer, state = excluded.state, received_at = excluded.received_at,
                classify_due_at = excluded.classify_due_at, accepted_at = excluded.accepted_at,
                forwarded_at = excluded.forwarded_at, rejected_at = excluded.rejected_at,
                answer_due_at = excluded.answer_due_at, answered_at = excluded.answered_at,
                publish_due_at = excluded.publish_due_at, published_at = excluded.published_at,
                reopened = excluded.reopened, upheld = excluded.upheld, routed_out = excluded.routed_out
            where r.sequence < excluded.sequence
            """;

    private static final String KEEP_POSTING = """
            insert into register_posting as r
                (office, procedure, place, number, obliged, complete, late, due_at, checked_at, owner)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (office, procedure, place) do update set
                number = excluded.number, obliged = excluded.obliged,
                complete = case when ? then excluded.complete else r.complete end,
                late = case when ? then excluded.late else r.late end,
                due_at = coalesce(excluded.due_at, r.due_at),
                checked_at = coalesce(excluded.checked_at, r.checked_at), owner = coalesce(excluded.owner, r.owner)
            where r.number < excluded.number
            """;

    private static final String KEEP_RATING = """
            insert into register_rating (office, number, dossier, score, given_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final Database database;

    OtherRows(Database database) {
        this.database = database;
    }

    void keep(List<Notice> notices) {
        for (Notice notice : notices) {
            if (notice.type().startsWith("feedback.")) {
                feedback(notice);
            } else if (notice.type().startsWith("posting.")) {
                posting(notice);
            } else if (notice.type().equals("rating.given")) {
                rating(notice);
            }
        }
    }

    private void feedback(Notice notice) {
        JsonNode value = notice.value();
        JsonNode life = value.path("timeline");
        long sequence = value.path("sequence").asLong();
        if (notice.subject() == null || !life.isObject() || sequence < 1) {
            return;
        }
        String state = EntryReader.text(life, "state");
        database.update(
                KEEP_FEEDBACK,
                notice.office(),
                notice.subject(),
                sequence,
                EntryReader.text(value, "kind"),
                EntryReader.text(value, "dossierCode"),
                EntryReader.text(value, "officerCode"),
                state == null ? EntryReader.text(value, "state") : state,
                EntryReader.time(life, "receivedAt"),
                EntryReader.time(life, "classifyDueAt"),
                EntryReader.time(life, "acceptedAt"),
                EntryReader.time(life.path("forwards").path(0), "at"),
                EntryReader.time(life, "rejectedAt"),
                EntryReader.time(life, "answerDueAt"),
                EntryReader.time(life, "answeredAt"),
                EntryReader.time(life, "publishDueAt"),
                EntryReader.time(life, "publishedAt"),
                life.path("reopenings").size(),
                EntryReader.flag(life, "upheld"),
                Boolean.TRUE.equals(EntryReader.flag(life, "routedOut")));
    }

    private void posting(Notice notice) {
        JsonNode value = notice.value();
        JsonNode posting = value.path("posting");
        String procedure = EntryReader.text(value, "procedureCode");
        String place = first(EntryReader.text(posting, "place"), EntryReader.text(value, "place"));
        if (procedure == null || place == null) {
            return;
        }
        boolean checked = notice.type().equals("posting.checked");
        Boolean complete = EntryReader.flag(posting.isObject() ? posting : value, "complete");
        database.update(
                KEEP_POSTING,
                notice.office(),
                procedure,
                place,
                notice.number(),
                !notice.type().equals("posting.lifted"),
                Boolean.TRUE.equals(complete) && !Boolean.TRUE.equals(EntryReader.flag(posting, "obsolete")),
                Boolean.TRUE.equals(EntryReader.flag(posting, "late")),
                EntryReader.time(posting.hasNonNull("dueAt") ? posting : value, "dueAt"),
                checked ? EntryReader.time(posting, "checkedAt") : null,
                first(EntryReader.text(posting, "ownerOfficerCode"), EntryReader.text(value, "ownerOfficerCode")),
                checked,
                checked);
    }

    private void rating(Notice notice) {
        Integer score = EntryReader.number(notice.value(), "score");
        if (score != null && score >= 1 && score <= 5 && notice.at() != null) {
            database.update(
                    KEEP_RATING,
                    notice.office(),
                    notice.number(),
                    EntryReader.text(notice.value(), "dossierCode"),
                    score,
                    notice.at());
        }
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one == null ? other : one;
    }
}
