package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.feedback.KnownFeedbackFact;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.FeedbackRow;
import vn.motcua.dossier.store.ImportStore;
import vn.motcua.dossier.store.RefusalRow;
import vn.motcua.dossier.store.RefusalStore;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.Incoming;
import vn.motcua.dossier.wire.ProblemJson;

/// Takes in what portals tell: everything is either applied, known before, parked, or kept as refused.
@ApplicationScoped
public class IntakeDesk {

    /// How far a source's clock may be ahead of ours. House rule.
    private static final Duration TOLERATED_FUTURE = Duration.ofMinutes(5);

    private final Folding folding;
    private final FeedbackFolding feedback;
    private final OfficeFolding offices;
    private final FactStore facts;
    private final RefusalStore refusals;
    private final ImportStore imports;
    private final Catalogue catalogue;
    private final InstantSource clock;

    IntakeDesk(
            Folding folding,
            FeedbackFolding feedback,
            OfficeFolding offices,
            FactStore facts,
            RefusalStore refusals,
            ImportStore imports,
            Catalogue catalogue,
            InstantSource clock) {
        this.folding = folding;
        this.feedback = feedback;
        this.offices = offices;
        this.facts = facts;
        this.refusals = refusals;
        this.imports = imports;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Takes a batch, whole or not at all.
    ///
    /// @return one result for each event, in order
    @Transactional
    public List<Taken> take(List<Incoming> batch, Sender sender) {
        return taken(batch, sender);
    }

    /// Takes a part of an import, and notes the progress in the same commit.
    @Transactional
    public List<Taken> take(List<Incoming> batch, Sender sender, UUID importId, String firstProblems) {
        List<Taken> results = taken(batch, sender);
        imports.progress(
                importId,
                batch.size(),
                Taken.count(results, Taken.Status.ACCEPTED),
                Taken.count(results, Taken.Status.DUPLICATE),
                Taken.count(results, Taken.Status.PARKED),
                Taken.count(results, Taken.Status.REFUSED),
                firstProblems,
                now());
        return results;
    }

    /// Judges a parked or refused event once more.
    ///
    /// @param id of the refusal, or what a parked or refused fact is called by
    /// @throws ProblemException 404 when there is none; 403 when it is not the caller's; 409 `incomplete-entry`
    @Transactional
    public Taken retry(UUID id, Sender sender) {
        @Nullable RefusalRow refusal = refusals.find(id).orElse(null);
        if (refusal != null) {
            requireReach(refusal.office(), refusal.reach(), sender);
            if (!refusal.rawComplete()) {
                throw new ProblemException(DeskProblems.incompleteEntry());
            }
            Incoming incoming = EventReader.read(refusal.raw(), 0, refusal.raw().length);
            Taken result = taken(List.of(incoming), sender).getFirst();
            if (result.status() != Taken.Status.REFUSED) {
                refusals.resolve(id, now());
            }
            return result;
        }
        FactRow fact = facts.notApplied(id).orElseThrow(() -> new ProblemException(DeskProblems.noSuchEntry(id)));
        facts.lock(List.of(fact.subject()));
        requireReach(null, fact.reach(), sender);
        FactIdentity identity = new FactIdentity(fact.source(), fact.id());
        Set<FactIdentity> again = Set.of(identity);
        Folding.Folded folded;
        if (FeedbackFolding.isFeedback(fact)) {
            folded = Folding.Folded.empty();
            feedback.write(feedback.judge(
                    List.of(new FeedbackFolding.Work(fact.subject(), List.of(), again)), sender, now(), folded));
        } else {
            folded = folding.judge(List.of(new Folding.Work(fact.subject(), List.of(), again)), sender, now());
        }
        folding.write(folded);
        return result(fact.id(), Objects.requireNonNull(folded.verdicts().get(identity)));
    }

    private void requireReach(@Nullable String office, @Nullable List<String> reach, Sender sender) {
        boolean reaches = sender.scope().everything()
                || (office != null && sender.scope().covers(office, catalogue))
                || (reach != null
                        && !reach.isEmpty()
                        && reach.stream().allMatch(one -> sender.scope().covers(one, catalogue)));
        if (!reaches) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office == null ? "?" : office));
        }
    }

    private List<Taken> taken(List<Incoming> batch, Sender sender) {
        Instant now = now();
        @Nullable Taken[] results = new @Nullable Taken[batch.size()];
        List<Incoming.Event> events = new ArrayList<>();
        batch.stream().filter(Incoming.Event.class::isInstance).forEach(one -> events.add((Incoming.Event) one));
        facts.lock(events.stream().flatMap(OfficeFolding::held).distinct().toList());
        Map<FactIdentity, FactRow> known = known(events);
        Map<FactIdentity, Incoming.Event> first = new HashMap<>();
        Map<String, Folding.Work> works = new LinkedHashMap<>();
        Map<String, FeedbackFolding.Work> cases = new LinkedHashMap<>();
        Map<FactIdentity, Integer> awaited = new HashMap<>();
        List<FactRow> ofOffices = new ArrayList<>();
        List<Incoming.OfOffice> told = new ArrayList<>();
        List<RefusalRow> refused = new ArrayList<>();

        for (int i = 0; i < results.length; i++) {
            Incoming incoming = batch.get(i);
            if (!(incoming instanceof Incoming.Event event)) {
                results[i] = refuse(incoming, ((Incoming.Broken) incoming).problem(), sender, now, refused);
                continue;
            }
            FactIdentity identity = new FactIdentity(event.source(), event.id());
            @Nullable Problem problem = objection(event, sender, now);
            @Nullable FactRow stored = known.get(identity);
            Incoming.@Nullable Event earlier = first.get(identity);
            if (problem != null) {
                results[i] = refuse(event, problem, sender, now, refused);
            } else if ((stored != null && !stored.contentHash().equals(event.contentHash()))
                    || (earlier != null && !earlier.contentHash().equals(event.contentHash()))) {
                results[i] = refuse(event, DeskProblems.idReused(), sender, now, refused);
            } else if (earlier != null || (stored != null && !stored.status().equals("refused"))) {
                results[i] = new Taken(event.id(), Taken.Status.DUPLICATE, null);
            } else {
                first.put(identity, event);
                Folding.Work work = works.computeIfAbsent(event.subject(), Folding.Work::of);
                FeedbackFolding.Work feedbackWork = cases.computeIfAbsent(event.subject(), FeedbackFolding.Work::of);
                if (stored != null) {
                    (FeedbackFolding.isFeedback(stored) ? feedbackWork.again() : work.again()).add(identity);
                    awaited.put(identity, i);
                    continue;
                }
                switch (event) {
                    case Incoming.OfFeedback ofFeedback -> {
                        feedbackWork
                                .fresh()
                                .add(new FeedbackFolding.Fresh(
                                        new KnownFeedbackFact(identity, event.time(), ofFeedback.fact()),
                                        event.data(),
                                        event.contentHash()));
                        awaited.put(identity, i);
                    }
                    case Incoming.OfDossier ofDossier -> {
                        work.fresh()
                                .add(new Folding.Fresh(
                                        new KnownFact(identity, event.time(), ofDossier.fact(), now, sender.name()),
                                        event.subject(),
                                        event.data(),
                                        event.contentHash()));
                        awaited.put(identity, i);
                    }
                    case Incoming.OfOffice ofOffice -> {
                        ofOffices.add(row(ofOffice, sender, now));
                        told.add(ofOffice);
                        results[i] = new Taken(event.id(), Taken.Status.ACCEPTED, null);
                    }
                }
            }
        }

        Folding.Folded folded = folding.judge(
                works.values().stream()
                        .filter(work -> !work.fresh().isEmpty() || !work.again().isEmpty())
                        .toList(),
                sender,
                now);
        List<FeedbackRow> judgedCases = feedback.judge(
                cases.values().stream()
                        .filter(work -> !work.fresh().isEmpty() || !work.again().isEmpty())
                        .toList(),
                sender,
                now,
                folded);
        Set<FactIdentity> added = folded.added().stream()
                .map(row -> new FactIdentity(row.source(), row.id()))
                .collect(Collectors.toSet());
        List<String> sources = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        awaited.forEach((identity, i) -> {
            Taken result = result(
                    identity.id(), Objects.requireNonNull(folded.verdicts().get(identity)));
            results[i] = result;
            if (known.containsKey(identity) || added.contains(identity)) {
                sources.add(identity.source());
                ids.add(identity.id());
            } else {
                refuse(batch.get(i), Objects.requireNonNull(result.problem()), sender, now, refused);
            }
        });
        folded.added().addAll(ofOffices);
        folded.entries().addAll(offices.fold(told, sender, now));
        refusals.resolve(sources, ids, now);
        refusals.keep(refused);
        feedback.write(judgedCases);
        folding.write(folded);
        return List.of(Objects.requireNonNull(results));
    }

    private Map<FactIdentity, FactRow> known(List<Incoming.Event> events) {
        Map<FactIdentity, FactRow> known = new HashMap<>();
        if (!events.isEmpty()) {
            facts.known(
                            events.stream().map(Incoming.Event::source).toList(),
                            events.stream().map(Incoming.Event::id).toList())
                    .forEach(row -> known.put(new FactIdentity(row.source(), row.id()), row));
        }
        return known;
    }

    /// What speaks against an event before its dossier is asked.
    private @Nullable Problem objection(Incoming.Event event, Sender sender, Instant now) {
        if (event.time().isAfter(now.plus(TOLERATED_FUTURE))) {
            return DeskProblems.timeInFuture(event.time(), TOLERATED_FUTURE);
        }
        return switch (event) {
            case Incoming.OfOffice ofOffice -> objectionToOffice(ofOffice.office(), sender);
            case Incoming.OfFeedback ofFeedback -> {
                @Nullable String office = ofFeedback.fact().officeCode();
                yield office == null ? null : objectionToOffice(office, sender);
            }
            case Incoming.OfDossier ofDossier -> {
                @Nullable String office = Folding.officeNamedBy(ofDossier.fact());
                @Nullable Problem problem = office == null ? null : objectionToOffice(office, sender);
                @Nullable String procedure = Folding.procedureNamedBy(ofDossier.fact());
                yield problem == null
                                && procedure != null
                                && catalogue.procedure(procedure).isEmpty()
                        ? DeskProblems.unknownProcedure(procedure)
                        : problem;
            }
        };
    }

    private @Nullable Problem objectionToOffice(String office, Sender sender) {
        if (!sender.scope().covers(office, catalogue)) {
            return CommonProblems.officeOutOfReach(office);
        }
        return catalogue.office(office).isEmpty() ? DeskProblems.unknownOffice(office) : null;
    }

    private static Taken refuse(
            Incoming incoming, Problem problem, Sender sender, Instant now, List<RefusalRow> refused) {
        byte[] raw = incoming.raw();
        boolean whole = raw.length <= EventReader.KEPT_BYTES;
        byte[] kept = whole ? raw : java.util.Arrays.copyOf(raw, EventReader.KEPT_BYTES);
        refused.add(
                switch (incoming) {
                    case Incoming.Broken broken ->
                        refusal(
                                Sha256.hex(raw),
                                broken.source(),
                                broken.id(),
                                null,
                                kept,
                                broken.complete() && whole,
                                problem,
                                sender,
                                now);
                    case Incoming.Event event ->
                        refusal(
                                event.contentHash(),
                                event.source(),
                                event.id(),
                                officeOf(event),
                                kept,
                                whole,
                                problem,
                                sender,
                                now);
                });
        return new Taken(incoming.id(), Taken.Status.REFUSED, problem);
    }

    private static @Nullable String officeOf(Incoming.Event event) {
        return switch (event) {
            case Incoming.OfDossier ofDossier -> Folding.officeNamedBy(ofDossier.fact());
            case Incoming.OfFeedback ofFeedback -> ofFeedback.fact().officeCode();
            case Incoming.OfOffice ofOffice -> ofOffice.office();
        };
    }

    private static RefusalRow refusal(
            String hash,
            @Nullable String source,
            @Nullable String id,
            @Nullable String office,
            byte[] raw,
            boolean complete,
            Problem problem,
            Sender sender,
            Instant now) {
        return new RefusalRow(
                UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)),
                hash,
                source,
                id,
                office,
                now,
                now,
                1,
                sender.name(),
                sender.reach(),
                raw,
                complete,
                ProblemJson.write(problem));
    }

    private static FactRow row(Incoming.OfOffice event, Sender sender, Instant now) {
        return new FactRow(
                event.source(),
                event.id(),
                event.subject(),
                event.name(),
                event.time(),
                event.data().toString(),
                event.contentHash(),
                now,
                sender.name(),
                sender.reach(),
                "applied",
                null);
    }

    private static Taken result(String id, Folding.Judged judged) {
        return new Taken(id, judged.status(), judged.problem());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
