package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.security.OfficeScope;
import vn.motcua.dossier.desk.Folding.Folded;
import vn.motcua.dossier.desk.Folding.Judged;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.feedback.FeedbackCase;
import vn.motcua.dossier.feedback.FeedbackContext;
import vn.motcua.dossier.feedback.FeedbackFact;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.feedback.FeedbackReplay;
import vn.motcua.dossier.feedback.FeedbackReplay.Replayed;
import vn.motcua.dossier.feedback.FeedbackReplay.Verdict;
import vn.motcua.dossier.feedback.FeedbackTerms;
import vn.motcua.dossier.feedback.KnownFeedbackFact;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.reference.CalendarEdition;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.FeedbackRow;
import vn.motcua.dossier.store.FeedbackStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.FeedbackPayload;
import vn.motcua.dossier.wire.FeedbackReader;

/// Adds facts to feedback cases, as [Folding] does to dossiers: all that is known of a case is replayed, and what came
/// out of it is written and published.
@ApplicationScoped
class FeedbackFolding {

    /// A fact that is not known yet.
    ///
    /// @param data as it came
    record Fresh(KnownFeedbackFact known, ObjectNode data, String contentHash) {}

    /// What is to be done to one case.
    ///
    /// @param again known facts that were sent again and are judged anew, as the sender's
    record Work(String subject, List<Fresh> fresh, Set<FactIdentity> again) {

        static Work of(String subject) {
            return new Work(subject, new ArrayList<>(), new HashSet<>());
        }
    }

    private record Told(KnownFeedbackFact fact, ObjectNode data) {}

    private final FactStore facts;
    private final FeedbackStore cases;
    private final Catalogue catalogue;
    private final FeedbackTerms terms;

    FeedbackFolding(FactStore facts, FeedbackStore cases, Catalogue catalogue, FeedbackSettings settings) {
        this.facts = facts;
        this.cases = cases;
        this.catalogue = catalogue;
        this.terms = settings.terms();
    }

    /// Judges the facts of these cases; the transaction holds their locks.
    ///
    /// @param folded takes what is still to be written, beside the cases
    /// @return the cases as they are to be written
    @Transactional(Transactional.TxType.MANDATORY)
    List<FeedbackRow> judge(Collection<Work> works, Sender sender, Instant now, Folded folded) {
        List<FeedbackRow> judged = new ArrayList<>();
        if (works.isEmpty()) {
            return judged;
        }
        List<String> subjects = works.stream().map(Work::subject).toList();
        Map<String, List<FactRow>> stored =
                facts.of(subjects).stream().collect(Collectors.groupingBy(FactRow::subject));
        Map<String, FeedbackRow> rows =
                cases.of(subjects).stream().collect(Collectors.toMap(FeedbackRow::code, row -> row));
        for (Work work : works) {
            judge(work, rows.get(work.subject()), stored.getOrDefault(work.subject(), List.of()), sender, now, folded)
                    .ifPresent(judged::add);
        }
        return judged;
    }

    /// Writes the cases as they stand now.
    @Transactional(Transactional.TxType.MANDATORY)
    void write(List<FeedbackRow> judged) {
        cases.write(judged);
    }

    /// All that is known of a case, replayed by the calendars that it is judged by.
    FeedbackCase replay(FeedbackRow row) {
        List<KnownFeedbackFact> known = facts.of(List.of(row.code())).stream()
                .filter(FeedbackFolding::isFeedback)
                .filter(fact -> mayCount(fact, row.office()))
                .map(FeedbackFolding::known)
                .toList();
        return Objects.requireNonNull(
                FeedbackReplay.of(known, context(row, calendars(row))).feedback());
    }

    /// Judges some open cases by the calendars as they stand now.
    ///
    /// @return how many; fewer than asked for when no others are left
    @Transactional
    int rejudge(int most) {
        CalendarEdition calendars = catalogue.latestCalendars();
        List<String> codes = cases.judgedBefore(calendars.number(), most);
        facts.lock(codes);
        List<FeedbackRow> judged = new ArrayList<>();
        Map<String, List<FactRow>> stored = facts.of(codes).stream()
                .filter(FeedbackFolding::isFeedback)
                .collect(Collectors.groupingBy(FactRow::subject));
        for (FeedbackRow row : cases.of(codes)) {
            List<KnownFeedbackFact> known = stored.getOrDefault(row.code(), List.of()).stream()
                    .filter(fact -> mayCount(fact, row.office()))
                    .map(FeedbackFolding::known)
                    .toList();
            FeedbackCase feedback = Objects.requireNonNull(
                    FeedbackReplay.of(known, context(row, calendars)).feedback());
            judged.add(row(row.code(), feedback, row.openedBy(), row.version(), calendars, row.terms()));
        }
        cases.write(judged);
        return codes.size();
    }

    private Optional<FeedbackRow> judge(
            Work work, @Nullable FeedbackRow row, List<FactRow> stored, Sender sender, Instant now, Folded folded) {
        List<Fresh> fresh = admitted(work, row, stored, sender, folded);
        @Nullable String office = row == null ? officeOf(fresh, stored) : row.office();
        CalendarEdition calendars = row == null ? catalogue.calendars() : calendars(row);
        FeedbackContext context = row == null
                ? new FeedbackContext(terms, calendars.calendars().latest(), null, null)
                : context(row, calendars);

        Map<FactIdentity, FactRow> before = new LinkedHashMap<>();
        Map<FactIdentity, Told> told = new HashMap<>();
        Map<FactIdentity, Judged> verdicts = new HashMap<>();
        List<KnownFeedbackFact> known = new ArrayList<>();
        for (FactRow fact : stored) {
            if (!isFeedback(fact)) {
                continue;
            }
            FactIdentity identity = new FactIdentity(fact.source(), fact.id());
            before.put(identity, fact);
            boolean vouched = work.again().contains(identity) && (office == null || covers(sender.scope(), office));
            if (office == null || vouched || mayCount(fact, office)) {
                known.add(known(fact));
                told.put(identity, new Told(known(fact), EventJson.own(fact.data())));
            } else {
                verdicts.put(identity, new Judged(Taken.Status.REFUSED, CommonProblems.officeOutOfReach(office)));
            }
        }
        fresh.forEach(one -> told.put(one.known().identity(), new Told(one.known(), one.data())));
        Set<FactIdentity> applied = before.values().stream()
                .filter(fact -> fact.status().equals("applied"))
                .map(fact -> new FactIdentity(fact.source(), fact.id()))
                .collect(Collectors.toCollection(HashSet::new));

        // One at a time, in the order in which they happened, so that each is published with the case after it.
        List<Entry> entries = new ArrayList<>();
        Replayed replayed = FeedbackReplay.of(known, context);
        publish(work.subject(), replayed, applied, told, sender, entries);
        for (Fresh one : fresh) {
            known.add(one.known());
            replayed = FeedbackReplay.of(known, context);
            publish(work.subject(), replayed, applied, told, sender, entries);
        }

        replayed.verdicts().forEach((identity, verdict) -> verdicts.put(identity, judged(verdict)));
        for (Fresh one : fresh) {
            Judged judged = judgedOf(verdicts, one.known().identity());
            folded.verdicts().put(one.known().identity(), judged);
            folded.added().add(row(work.subject(), one, judged, sender, now));
        }
        before.forEach((identity, fact) ->
                Folding.restated(fact, judgedOf(verdicts, identity)).ifPresent(folded.restated()::add));
        work.again().forEach(identity -> folded.verdicts().put(identity, judgedOf(verdicts, identity)));
        folded.entries().addAll(entries);
        FeedbackCase feedback = replayed.feedback();
        if (feedback == null || entries.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(row(
                work.subject(),
                feedback,
                row == null ? openedBy(replayed) : row.openedBy(),
                (row == null ? 0 : row.version()) + entries.size(),
                calendars,
                context.terms()));
    }

    /// The fresh facts that may be facts of this case at all, in the order in which they happened.
    private List<Fresh> admitted(
            Work work, @Nullable FeedbackRow row, List<FactRow> stored, Sender sender, Folded folded) {
        boolean ofDossier = stored.stream()
                .anyMatch(fact -> FactType.ofWireName(fact.type()).isPresent());
        List<Fresh> admitted = new ArrayList<>();
        for (Fresh one : work.fresh().stream()
                .sorted((a, b) -> a.known().compareTo(b.known()))
                .toList()) {
            @Nullable Problem problem = null;
            if (ofDossier) {
                problem = FeedbackProblems.ofDossier(work.subject());
            } else if (row != null && !covers(sender.scope(), row.office())) {
                problem = CommonProblems.officeOutOfReach(row.office());
            } else if (stored.size() + admitted.size() >= Folding.MOST_FACTS) {
                problem = DeskProblems.tooManyFacts(work.subject(), Folding.MOST_FACTS);
            }
            if (problem == null) {
                admitted.add(one);
            } else {
                folded.verdicts().put(one.known().identity(), new Judged(Taken.Status.REFUSED, problem));
            }
        }
        return admitted;
    }

    private static void publish(
            String subject,
            Replayed replayed,
            Set<FactIdentity> applied,
            Map<FactIdentity, Told> told,
            Sender sender,
            List<Entry> entries) {
        @Nullable FeedbackCase feedback = replayed.feedback();
        replayed.verdicts().forEach((identity, verdict) -> {
            if (!(verdict instanceof Verdict.Applied)) {
                // Should it become possible again, it is told again.
                applied.remove(identity);
            } else if (feedback != null && applied.add(identity)) {
                Told one = Objects.requireNonNull(told.get(identity));
                entries.add(new Entry(
                        feedback.office(),
                        subject,
                        identity.source(),
                        identity.id(),
                        one.fact().fact().type().eventType(),
                        one.fact().time(),
                        sender.name(),
                        FeedbackPayload.of(one.data(), feedback)));
            }
        });
    }

    /// The office of the earliest reception that is known or comes in now.
    private static @Nullable String officeOf(List<Fresh> fresh, List<FactRow> stored) {
        List<KnownFeedbackFact> known = new ArrayList<>();
        stored.stream()
                .filter(FeedbackFolding::isFeedback)
                .map(FeedbackFolding::known)
                .forEach(known::add);
        fresh.stream().map(Fresh::known).forEach(known::add);
        return known.stream()
                .filter(one -> one.fact() instanceof FeedbackFact.Received)
                .sorted()
                .map(one -> one.fact().officeCode())
                .findFirst()
                .orElse(null);
    }

    private static String openedBy(Replayed replayed) {
        return replayed.verdicts().entrySet().stream()
                .filter(one -> one.getValue() instanceof Verdict.Applied)
                .map(one -> one.getKey().source())
                .findFirst()
                .orElseThrow();
    }

    private CalendarEdition calendars(FeedbackRow row) {
        boolean ended = row.nextDueAt() == null;
        return ended ? catalogue.calendars(row.calendarEdition()) : catalogue.calendars();
    }

    private static FeedbackContext context(FeedbackRow row, CalendarEdition calendars) {
        boolean ours = row.openedBy().equals(EventReader.COUNTER);
        return new FeedbackContext(
                row.terms(), calendars.calendars().latest(), row.office(), ours ? EventReader.COUNTER : null);
    }

    /// A fact that waited for its case counts only if its sender may speak for the office it turned out to be.
    private boolean mayCount(FactRow fact, String office) {
        return fact.status().equals("applied") || fact.reach() == null || covers(OfficeScope.of(fact.reach()), office);
    }

    private boolean covers(OfficeScope scope, String office) {
        return scope.covers(office, catalogue);
    }

    static boolean isFeedback(FactRow row) {
        return FeedbackFactType.ofWireName(row.type()).isPresent();
    }

    private static KnownFeedbackFact known(FactRow row) {
        FeedbackFactType type = FeedbackFactType.ofWireName(row.type()).orElseThrow();
        return new KnownFeedbackFact(
                new FactIdentity(row.source(), row.id()),
                row.time(),
                FeedbackReader.read(type, EventJson.own(row.data())));
    }

    private static Judged judged(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Applied _ -> new Judged(Taken.Status.ACCEPTED, null);
            case Verdict.Parked(var waitingFor) -> new Judged(Taken.Status.PARKED, FeedbackProblems.parked(waitingFor));
            case Verdict.Refused(var why) -> new Judged(Taken.Status.REFUSED, FeedbackProblems.refused(why));
        };
    }

    private static Judged judgedOf(Map<FactIdentity, Judged> verdicts, FactIdentity identity) {
        return Objects.requireNonNull(verdicts.get(identity), "every known fact has a verdict");
    }

    private static FactRow row(String subject, Fresh fresh, Judged judged, Sender sender, Instant now) {
        KnownFeedbackFact known = fresh.known();
        return new FactRow(
                known.identity().source(),
                known.identity().id(),
                subject,
                known.fact().type().wireName(),
                known.time(),
                EventJson.write(fresh.data()),
                fresh.contentHash(),
                now,
                sender.name(),
                sender.reach(),
                Folding.status(judged),
                Folding.problem(judged));
    }

    private static FeedbackRow row(
            String code,
            FeedbackCase feedback,
            String openedBy,
            long version,
            CalendarEdition calendars,
            FeedbackTerms terms) {
        return new FeedbackRow(
                code,
                feedback.office(),
                feedback.kind().code(),
                feedback.state().code(),
                feedback.dossierCode(),
                feedback.officerCode(),
                feedback.receivedAt(),
                feedback.nextDueAt(),
                openedBy,
                version,
                calendars.number(),
                terms);
    }
}
