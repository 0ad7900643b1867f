package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Posting;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.store.CheckRow;
import vn.motcua.dossier.store.PostingStore;
import vn.motcua.dossier.store.RatingRow;
import vn.motcua.dossier.store.RatingStore;
import vn.motcua.dossier.wire.Incoming;
import vn.motcua.dossier.wire.PostingJson;

/// Keeps what is told of an office and of no dossier, and makes of it what is published: ratings as they are, checks of
/// postings with the judged posting after them.
@ApplicationScoped
class OfficeFolding {

    private static final String CHECKED = "posting.checked";
    private static final String RATED = "rating.given";

    private final PostingStore postings;
    private final RatingStore ratings;
    private final Catalogue catalogue;

    OfficeFolding(PostingStore postings, RatingStore ratings, Catalogue catalogue) {
        this.postings = postings;
        this.ratings = ratings;
        this.catalogue = catalogue;
    }

    /// The subjects that must be held while an event is taken in: its own, and the posting's that it is about.
    static Stream<String> held(Incoming.Event event) {
        return event instanceof Incoming.OfOffice && event.name().equals(CHECKED)
                ? Stream.of(event.subject(), PostingJson.key(event.data()).subject())
                : Stream.of(event.subject());
    }

    /// Keeps events that are new; the transaction holds their subjects.
    ///
    /// @return what is to be published of them, in the same order
    @Transactional(Transactional.TxType.MANDATORY)
    List<Entry> fold(List<Incoming.OfOffice> events, Sender sender, Instant now) {
        List<PostingKey> keys = events.stream()
                .filter(event -> event.name().equals(CHECKED))
                .map(event -> PostingJson.key(event.data()))
                .distinct()
                .toList();
        Map<PostingKey, Posting> known = keys.isEmpty() ? Map.of() : postings.of(keys);
        List<Entry> entries = new ArrayList<>(events.size());
        List<CheckRow> checks = new ArrayList<>();
        List<RatingRow> given = new ArrayList<>();
        for (Incoming.OfOffice event : events) {
            switch (event.name()) {
                case CHECKED -> {
                    PostingKey key = PostingJson.key(event.data());
                    Check check = PostingJson.check(event.source(), event.id(), event.time(), event.data());
                    Posting posting = Objects.requireNonNull(known.get(key)).with(check);
                    known.put(key, posting);
                    checks.add(new CheckRow(key, check, null, now, sender.name()));
                    entries.add(checked(key, check, event.data().deepCopy(), posting, sender));
                }
                case RATED -> {
                    given.add(rating(event, sender, now));
                    entries.add(entry(event, sender));
                }
                default -> entries.add(entry(event, sender));
            }
        }
        postings.add(checks);
        ratings.add(given);
        return entries;
    }

    /// What is published of a check.
    ///
    /// @param data of the event; the judged posting is added to it
    /// @param after the posting with the check
    Entry checked(PostingKey key, Check check, ObjectNode data, Posting after, Sender sender) {
        LocalDate day = Vietnam.dayOf(Objects.requireNonNull(after.latest()).at());
        data.set("posting", PostingJson.standing(key.place(), after, day, repealedAfter(key)));
        return new Entry(
                key.office(),
                key.subject(),
                check.source(),
                check.id(),
                "vn.motcua." + CHECKED + ".v1",
                check.at(),
                sender.name(),
                data);
    }

    /// The last day of the posted procedure; absent = in force until further notice, or not in the catalogue.
    @Nullable
    LocalDate repealedAfter(PostingKey key) {
        return catalogue.procedure(key.procedure()).map(Procedure::validTo).orElse(null);
    }

    private static Entry entry(Incoming.OfOffice event, Sender sender) {
        return new Entry(
                event.office(),
                event.subject(),
                event.source(),
                event.id(),
                "vn.motcua." + event.name() + ".v1",
                event.time(),
                sender.name(),
                event.data().deepCopy());
    }

    private static RatingRow rating(Incoming.OfOffice event, Sender sender, Instant now) {
        return new RatingRow(
                event.source(),
                event.id(),
                event.office(),
                text(event.data(), "dossierCode"),
                text(event.data(), "officerCode"),
                event.data().get("score").intValue(),
                event.data().get("means").textValue(),
                event.time(),
                now,
                sender.name());
    }

    private static @Nullable String text(ObjectNode data, String name) {
        @Nullable JsonNode value = data.get(name);
        return value == null ? null : value.textValue();
    }
}
