package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.OfficeScope;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.Evidence;
import vn.motcua.dossier.posting.Obligation;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.posting.Posting;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.posting.PostingTerm;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.reference.ReferenceProblems;
import vn.motcua.dossier.store.CheckRow;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.PostingStore;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.PostingJson;

/// Keeps what offices must post, takes in the checks that their people make, and says how all of it stands.
@ApplicationScoped
public class PostingDesk {

    /// Who computes due days anew when a calendar has changed.
    private static final String SYSTEM = "motcua";

    private static final Duration TOLERATED_FUTURE = Duration.ofMinutes(5);

    /// A duty as it is entered.
    ///
    /// @param validFrom absent = the day the office received the decision
    public record Duty(
            String decisionNo,
            LocalDate signedAt,
            LocalDate receivedAt,
            LocalDate effectiveAt,
            String owner,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate liftedAt) {}

    /// A check as it is entered.
    ///
    /// @param missing codes of components
    /// @param checkedAt absent = now
    /// @param note for the office alone
    public record Finding(
            boolean complete,
            boolean obsolete,
            List<String> missing,
            @Nullable String evidenceRef,
            @Nullable Instant checkedAt,
            @Nullable String note) {}

    /// A posting and its judgement today.
    ///
    /// @param procedure absent = not in the catalogue
    public record Judged(PostingKey key, @Nullable Procedure procedure, Posting posting, Posting.Judgement judgement) {}

    /// What became of an entry.
    ///
    /// @param fresh false when it was known before, and nothing changed
    public record Entered(boolean fresh, Judged judged) {}

    private final PostingStore postings;
    private final FactStore facts;
    private final OfficeFolding folding;
    private final Journal journal;
    private final Catalogue catalogue;
    private final PostingSettings settings;
    private final InstantSource clock;

    PostingDesk(
            PostingStore postings,
            FactStore facts,
            OfficeFolding folding,
            Journal journal,
            Catalogue catalogue,
            PostingSettings settings,
            InstantSource clock) {
        this.postings = postings;
        this.facts = facts;
        this.folding = folding;
        this.journal = journal;
        this.catalogue = catalogue;
        this.settings = settings;
        this.clock = clock;
    }

    /// Enters, changes or lifts a duty, and publishes it. The same once more changes nothing.
    ///
    /// @throws ProblemException 403; 404; 422 `unknown-procedure`, `procedure-not-offered`,
    ///     `posting-days-out-of-order`
    @Transactional
    public Entered oblige(PostingKey key, Duty duty, Sender sender) {
        Office office = reached(key.office(), sender);
        Procedure procedure = catalogue
                .procedure(key.procedure())
                .orElseThrow(() -> new ProblemException(DeskProblems.unknownProcedure(key.procedure())));
        if (!procedure.levels().contains(office.level())) {
            throw new ProblemException(PostingProblems.notOfItsLevel(key));
        }
        LocalDate validFrom = duty.validFrom() == null ? duty.receivedAt() : duty.validFrom();
        requireOrder("signedAt", duty.signedAt(), "receivedAt", duty.receivedAt());
        if (duty.liftedAt() != null) {
            requireOrder("validFrom", validFrom, "liftedAt", duty.liftedAt());
        }
        facts.lock(List.of(key.subject()));
        @Nullable Obligation known = standing(key).obligation();
        // A duty that is only corrected or lifted keeps the term it was entered by.
        PostingTerm term = known != null && known.receivedAt().equals(duty.receivedAt())
                ? known.term()
                : new PostingTerm(settings.termDays(), settings.termSource());
        Due due = term.due(
                duty.receivedAt(),
                duty.effectiveAt(),
                catalogue.calendars().calendars().latest().calendar());
        Obligation obligation = new Obligation(
                duty.decisionNo(),
                duty.signedAt(),
                duty.receivedAt(),
                duty.effectiveAt(),
                due.at(),
                due.provisional(),
                term,
                duty.owner(),
                validFrom,
                duty.liftedAt());
        if (obligation.equals(known)) {
            return new Entered(false, judged(key, standing(key)));
        }
        postings.put(key, obligation);
        Posting after = standing(key);
        journal.append(List.of(entry(key, obligation, after, sender)));
        return new Entered(true, judged(key, after));
    }

    /// Takes in a check, and publishes it. The same check twice is one: the same finding of the same person at the
    /// same moment, or, without a moment, as the last one of that day.
    ///
    /// @param request the caller's own name for this request, which then tells it apart; absent = as above
    /// @throws ProblemException 403; 404; 422 when it contradicts itself or shows nothing for what it claims, or
    ///     `unknown-procedure`, `time-in-future`, `idempotency-key-reused`
    @Transactional
    public Entered check(PostingKey key, Finding finding, @Nullable String request, Sender sender) {
        reached(key.office(), sender);
        requireSense(finding);
        if (!finding.obsolete() && catalogue.procedure(key.procedure()).isEmpty()) {
            throw new ProblemException(DeskProblems.unknownProcedure(key.procedure()));
        }
        Instant now = now();
        Instant at = finding.checkedAt() == null ? now : finding.checkedAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now.plus(TOLERATED_FUTURE))) {
            throw new ProblemException(DeskProblems.timeInFuture(at, TOLERATED_FUTURE));
        }
        String id = request == null ? UUID.randomUUID().toString() : sender.idOf(request);
        facts.lock(List.of(key.subject(), id));
        Posting before = standing(key);
        if (request == null ? known(key, finding, at, before, sender) : told(id, key, finding)) {
            return new Entered(false, judged(key, before));
        }
        Check check = new Check(
                at,
                EventReader.COUNTER,
                id,
                finding.complete(),
                finding.obsolete(),
                finding.missing(),
                finding.evidenceRef(),
                before.owner(),
                before.dueAt());
        Posting after = before.with(check);
        Entry entry = folding.checked(key, check, PostingJson.data(key, check), after, sender);
        postings.add(List.of(new CheckRow(key, check, finding.note(), now, sender.name())));
        facts.add(List.of(fact(key, check, hash(key, finding), now, sender)));
        journal.append(List.of(entry));
        return new Entered(true, judged(key, after));
    }

    /// Everything the office must post, has posted or had checked, in the order of procedures and places.
    ///
    /// @throws ProblemException 403; 404
    public List<Judged> of(String code, Sender sender) {
        Office office = reached(code, sender);
        LocalDate today = Vietnam.dayOf(now());
        Map<PostingKey, Posting> all = new TreeMap<>(postings.ofOffice(code));
        for (Procedure procedure : catalogue.procedures()) {
            if (procedure.offeredBy(office.level(), today)) {
                for (Place place : Place.values()) {
                    all.putIfAbsent(new PostingKey(code, procedure.code(), place), Posting.UNKNOWN);
                }
            }
        }
        List<Judged> judged = new ArrayList<>(all.size());
        all.forEach((key, posting) -> judged.add(judged(key, posting)));
        return judged;
    }

    /// One posting.
    ///
    /// @throws ProblemException 403; 404 also when nothing is known of it and the office need not have it
    public Judged one(PostingKey key, Sender sender) {
        Office office = reached(key.office(), sender);
        Posting posting = standing(key);
        boolean offered = catalogue
                .procedure(key.procedure())
                .filter(procedure -> procedure.offeredBy(office.level(), Vietnam.dayOf(now())))
                .isPresent();
        if (posting.equals(Posting.UNKNOWN) && !offered) {
            throw new ProblemException(PostingProblems.noPosting(key));
        }
        return judged(key, posting);
    }

    /// Computes some open duties by the calendars as they stand now, and publishes those that changed.
    ///
    /// @param after the last one of the time before
    /// @return the last one looked at; absent when there are no more
    @Transactional
    public @Nullable PostingKey recompute(PostingKey after, int most) {
        List<PostingKey> keys = postings.open(after, most);
        if (keys.isEmpty()) {
            return null;
        }
        facts.lock(keys.stream().map(PostingKey::subject).toList());
        WorkingCalendar calendar =
                catalogue.latestCalendars().calendars().latest().calendar();
        Sender system = new Sender(SYSTEM, new OfficeScope(true, Set.of()));
        List<Entry> entries = new ArrayList<>();
        postings.of(keys).forEach((key, posting) -> {
            @Nullable Obligation known = posting.obligation();
            if (known != null && known.liftedAt() == null && posting.firstWholeAt() == null) {
                Obligation anew = known.dueBy(calendar);
                if (!anew.equals(known)) {
                    postings.put(key, anew);
                    entries.add(entry(key, anew, new Posting(anew, posting.latest(), null), system));
                }
            }
        });
        journal.append(entries);
        return keys.getLast();
    }

    private Judged judged(PostingKey key, Posting posting) {
        LocalDate today = Vietnam.dayOf(now());
        @Nullable LocalDate last = folding.repealedAfter(key);
        return new Judged(
                key,
                catalogue.procedure(key.procedure()).orElse(null),
                posting,
                posting.on(today, last != null && today.isAfter(last)));
    }

    private Posting standing(PostingKey key) {
        return Objects.requireNonNull(postings.of(List.of(key)).get(key));
    }

    private boolean known(PostingKey key, Finding finding, Instant at, Posting before, Sender sender) {
        @Nullable Check latest = before.latest();
        @Nullable Instant told = finding.checkedAt();
        if (told == null && (latest == null || !Vietnam.dayOf(latest.at()).equals(Vietnam.dayOf(at)))) {
            return false;
        }
        return postings
                .checksAt(key, told == null ? Objects.requireNonNull(latest).at() : at)
                .stream()
                .filter(row -> told != null || row.check().equals(latest))
                .anyMatch(row -> row.check().source().equals(EventReader.COUNTER)
                        && row.recordedBy().equals(sender.name())
                        && row.check().complete() == finding.complete()
                        && row.check().obsolete() == finding.obsolete()
                        && row.check().missing().equals(finding.missing())
                        && Objects.equals(row.check().evidenceRef(), finding.evidenceRef())
                        && Objects.equals(row.note(), finding.note()));
    }

    private boolean told(String id, PostingKey key, Finding finding) {
        List<FactRow> before = facts.known(List.of(EventReader.COUNTER), List.of(id));
        if (!before.isEmpty() && !before.getFirst().contentHash().equals(hash(key, finding))) {
            throw new ProblemException(DeskProblems.keyReused());
        }
        return !before.isEmpty();
    }

    private static String hash(PostingKey key, Finding finding) {
        return Sha256.hex(key.subject() + "\n" + finding);
    }

    /// The counter is held to what the portal's checks are only marked for.
    private static void requireSense(Finding finding) {
        if (finding.complete() && !finding.missing().isEmpty()) {
            throw new ProblemException(PostingProblems.completeYetMissing(finding.missing()));
        }
        if (finding.complete() && finding.obsolete()) {
            throw new ProblemException(PostingProblems.completeYetObsolete());
        }
        for (String component : finding.missing()) {
            if (Component.of(component).isEmpty()) {
                throw new ProblemException(PostingProblems.unknownComponent(component));
            }
        }
        @Nullable String evidence = finding.evidenceRef();
        if (evidence == null && finding.complete()) {
            throw new ProblemException(PostingProblems.noEvidence());
        }
        if (evidence != null && !Evidence.isVerifiable(evidence)) {
            throw new ProblemException(PostingProblems.badEvidence(evidence));
        }
    }

    private static void requireOrder(String earlierName, LocalDate earlier, String laterName, LocalDate later) {
        if (later.isBefore(earlier)) {
            throw new ProblemException(PostingProblems.daysOutOfOrder(earlierName, laterName));
        }
    }

    private Entry entry(PostingKey key, Obligation obligation, Posting after, Sender sender) {
        Instant now = now();
        var data = PostingJson.data(key, obligation);
        data.set("posting", PostingJson.standing(key.place(), after, Vietnam.dayOf(now), folding.repealedAfter(key)));
        return new Entry(
                key.office(),
                key.subject(),
                EventReader.COUNTER,
                UUID.randomUUID().toString(),
                obligation.liftedAt() == null ? "vn.motcua.posting.obliged.v1" : "vn.motcua.posting.lifted.v1",
                now,
                sender.name(),
                data);
    }

    private static FactRow fact(PostingKey key, Check check, String hash, Instant now, Sender sender) {
        return new FactRow(
                check.source(),
                check.id(),
                key.subject(),
                "posting.checked",
                check.at(),
                PostingJson.data(key, check).toString(),
                hash,
                now,
                sender.name(),
                sender.reach(),
                "applied",
                null);
    }

    private Office reached(String office, Sender sender) {
        if (!sender.scope().covers(office, catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
        return catalogue.office(office).orElseThrow(() -> new ProblemException(ReferenceProblems.noOffice(office)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
