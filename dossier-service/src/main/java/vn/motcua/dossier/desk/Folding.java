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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.security.OfficeScope;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.lifecycle.Replay;
import vn.motcua.dossier.lifecycle.ReplayContext;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.lifecycle.Verdict;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.Regime;
import vn.motcua.dossier.reference.CalendarEdition;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.DossierPayload;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.FactReader;
import vn.motcua.dossier.wire.ProblemJson;
import vn.motcua.dossier.wire.TraitsJson;

/// Adds facts to dossiers: all that is known of a dossier is replayed, and what came out of it is written and
/// published.
///
/// Reads and writes are a handful of statements, however many dossiers a batch touches.
@ApplicationScoped
class Folding {

    /// More facts than any dossier has in its life; keeps one hostile dossier from costing the time of all others.
    static final int MOST_FACTS = 500;

    /// A fact that is not known yet.
    ///
    /// @param data as it came
    record Fresh(KnownFact known, String subject, ObjectNode data, String contentHash) {}

    /// What is to be done to one dossier.
    ///
    /// @param again known facts that were sent again and are judged anew, as the sender's
    record Work(String subject, List<Fresh> fresh, Set<FactIdentity> again) {

        static Work of(String subject) {
            return new Work(subject, new ArrayList<>(), new HashSet<>());
        }
    }

    private record Told(KnownFact fact, ObjectNode data) {}

    /// What became of a fact.
    record Judged(Taken.Status status, @Nullable Problem problem) {}

    /// What is still to be written.
    ///
    /// @param verdicts of the facts that were asked for
    /// @param entries to be published, in order
    record Folded(
            Map<FactIdentity, Judged> verdicts,
            List<FactRow> added,
            List<FactRow> restated,
            List<DossierRow> dossiers,
            List<Entry> entries) {

        static Folded empty() {
            return new Folded(
                    new HashMap<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final FactStore facts;
    private final DossierStore dossiers;
    private final Journal journal;
    private final Catalogue catalogue;

    Folding(FactStore facts, DossierStore dossiers, Journal journal, Catalogue catalogue) {
        this.facts = facts;
        this.dossiers = dossiers;
        this.journal = journal;
        this.catalogue = catalogue;
    }

    /// Judges the facts of these dossiers; the transaction holds their locks.
    @Transactional(Transactional.TxType.MANDATORY)
    Folded judge(Collection<Work> works, Sender sender, Instant now) {
        List<String> subjects = works.stream().map(Work::subject).toList();
        Map<String, List<FactRow>> stored = facts.of(subjects).stream()
                .filter(row -> FactType.ofWireName(row.type()).isPresent())
                .collect(Collectors.groupingBy(FactRow::subject));
        Map<String, DossierRow> rows =
                dossiers.of(subjects).stream().collect(Collectors.toMap(DossierRow::code, row -> row));
        Folded folded = Folded.empty();
        for (Work work : works) {
            judge(
                    work,
                    Optional.ofNullable(rows.get(work.subject())),
                    stored.getOrDefault(work.subject(), List.of()),
                    sender,
                    now,
                    folded);
        }
        return folded;
    }

    /// Writes what was judged, the journal last.
    @Transactional(Transactional.TxType.MANDATORY)
    void write(Folded folded) {
        facts.add(folded.added());
        facts.restate(folded.restated());
        dossiers.write(folded.dossiers());
        journal.append(folded.entries());
    }

    /// Judges some open dossiers by the calendars as they are known now, and publishes those that it changed.
    ///
    /// @return how many; fewer than asked for when no others are left
    @Transactional
    int rejudge(int most) {
        CalendarEdition calendars = catalogue.latestCalendars();
        List<String> codes = dossiers.judgedBefore(calendars.number(), most);
        facts.lock(codes);
        Map<String, List<FactRow>> stored = facts.of(codes).stream().collect(Collectors.groupingBy(FactRow::subject));
        Folded folded = Folded.empty();
        for (DossierRow row : dossiers.of(codes)) {
            Optional<DossierRow> known = Optional.of(row);
            List<KnownFact> counted = counted(stored.getOrDefault(row.code(), List.of()), known);
            ReplayContext context = context(known, counted, calendars);
            Dossier before = dossier(counted, context(known, counted, catalogue.calendars(row.calendarEdition())));
            Dossier after = dossier(counted, context);
            boolean changed = !after.equals(before);
            if (changed) {
                folded.entries().add(Rejudging.entry(row.code(), after, calendars));
            }
            folded.dossiers()
                    .add(row(
                            row.code(),
                            after,
                            changed ? row.version() + 1 : row.version(),
                            calendars.number(),
                            context.procedures().values()));
        }
        write(folded);
        return codes.size();
    }

    private static Dossier dossier(List<KnownFact> facts, ReplayContext context) {
        return Objects.requireNonNull(Replay.of(facts, context).dossier(), "what was published has facts");
    }

    /// All that is known of a dossier, replayed by the calendars that it is judged by.
    Replayed replay(String code, Optional<DossierRow> row) {
        List<KnownFact> known = counted(facts.of(List.of(code)), row);
        return Replay.of(known, context(row, known, editionOf(row)));
    }

    /// What is known of some dossiers.
    ///
    /// @param facts all of them, also those that do not stand
    /// @param replayed of those that may count
    record Standing(List<FactRow> facts, Optional<DossierRow> row, Replayed replayed) {}

    /// All that is known of these dossiers, by code; one that nothing is known of is absent.
    Map<String, Standing> standings(Collection<String> codes) {
        Map<String, DossierRow> rows =
                dossiers.of(codes).stream().collect(Collectors.toMap(DossierRow::code, row -> row));
        Map<String, Standing> standings = new HashMap<>();
        facts.of(codes).stream()
                .collect(Collectors.groupingBy(FactRow::subject))
                .forEach((code, stored) -> {
                    Optional<DossierRow> row = Optional.ofNullable(rows.get(code));
                    List<KnownFact> known = counted(stored, row);
                    standings.put(
                            code, new Standing(stored, row, Replay.of(known, context(row, known, editionOf(row)))));
                });
        return standings;
    }

    /// The fact that a row keeps.
    static KnownFact factOf(FactRow row) {
        return known(row);
    }

    private List<KnownFact> counted(List<FactRow> stored, Optional<DossierRow> row) {
        return stored.stream()
                .filter(fact -> FactType.ofWireName(fact.type()).isPresent())
                .filter(fact -> row.isEmpty() || mayCount(fact, row.get().office()))
                .map(Folding::known)
                .toList();
    }

    private CalendarEdition editionOf(Optional<DossierRow> row) {
        return row.map(found -> catalogue.calendars(found.calendarEdition())).orElseGet(catalogue::calendars);
    }

    private void judge(
            Work work, Optional<DossierRow> row, List<FactRow> stored, Sender sender, Instant now, Folded folded) {
        List<Fresh> fresh = admitted(work, row, stored, sender, folded);
        @Nullable String office = row.map(DossierRow::office).orElseGet(() -> officeOf(fresh));

        Map<FactIdentity, FactRow> before = new LinkedHashMap<>();
        Map<FactIdentity, Told> data = new HashMap<>();
        List<KnownFact> known = new ArrayList<>();
        Map<FactIdentity, Judged> verdicts = new HashMap<>();
        for (FactRow fact : stored) {
            FactIdentity identity = new FactIdentity(fact.source(), fact.id());
            before.put(identity, fact);
            boolean vouched = work.again().contains(identity) && (office == null || covers(sender.scope(), office));
            if (office == null || vouched || mayCount(fact, office)) {
                KnownFact told = known(fact);
                known.add(told);
                data.put(identity, new Told(told, EventJson.own(fact.data())));
            } else {
                verdicts.put(identity, new Judged(Taken.Status.REFUSED, CommonProblems.officeOutOfReach(office)));
            }
        }
        Set<FactIdentity> applied = before.values().stream()
                .filter(fact -> fact.status().equals("applied"))
                .map(fact -> new FactIdentity(fact.source(), fact.id()))
                .collect(Collectors.toCollection(HashSet::new));
        fresh.forEach(one -> data.put(one.known().identity(), new Told(one.known(), one.data())));
        CalendarEdition calendars = catalogue.calendars();
        ReplayContext context = context(
                row,
                Stream.concat(known.stream(), fresh.stream().map(Fresh::known)).toList(),
                calendars);

        // One at a time, in the order in which they happened, so that each is published with the dossier after it.
        List<Entry> entries = new ArrayList<>();
        Replayed replayed = Replay.of(known, context);
        publish(work.subject(), replayed, applied, data, sender, entries);
        for (Fresh one : fresh) {
            known.add(one.known());
            replayed = Replay.of(known, context);
            publish(work.subject(), replayed, applied, data, sender, entries);
        }

        Regime regime = regime(replayed.dossier(), now);
        replayed.verdicts().forEach((identity, verdict) -> verdicts.put(identity, judged(verdict, regime)));
        for (Fresh one : fresh) {
            folded.added().add(row(one, judgedOf(verdicts, one.known().identity()), sender, now));
        }
        before.forEach(
                (identity, fact) -> restated(fact, judgedOf(verdicts, identity)).ifPresent(folded.restated()::add));
        fresh.forEach(one -> folded.verdicts()
                .put(one.known().identity(), judgedOf(verdicts, one.known().identity())));
        work.again().forEach(identity -> folded.verdicts().put(identity, judgedOf(verdicts, identity)));
        Dossier dossier = replayed.dossier();
        if (dossier != null && !entries.isEmpty()) {
            long version = row.map(DossierRow::version).orElse(0L) + entries.size();
            folded.dossiers()
                    .add(row(
                            work.subject(),
                            dossier,
                            version,
                            calendars.number(),
                            context.procedures().values()));
        }
        folded.entries().addAll(entries);
    }

    /// The fresh facts that may be facts of this dossier at all, in the order in which they happened.
    private List<Fresh> admitted(
            Work work, Optional<DossierRow> row, List<FactRow> stored, Sender sender, Folded folded) {
        List<Fresh> admitted = new ArrayList<>();
        @Nullable String office = row.map(DossierRow::office).orElse(null);
        for (Fresh one : work.fresh().stream()
                .sorted((a, b) -> a.known().compareTo(b.known()))
                .toList()) {
            @Nullable String named = officeNamedBy(one.known().fact());
            if (office == null) {
                office = named;
            }
            @Nullable Problem problem = null;
            if (office != null && !covers(sender.scope(), office)) {
                problem = CommonProblems.officeOutOfReach(office);
            } else if (office != null && named != null && !named.equals(office)) {
                problem = DeskProblems.officeDiffers(work.subject(), office, named);
            } else if (stored.size() + admitted.size() >= MOST_FACTS) {
                problem = DeskProblems.tooManyFacts(work.subject(), MOST_FACTS);
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
            Map<FactIdentity, Told> data,
            Sender sender,
            List<Entry> entries) {
        @Nullable Dossier dossier = replayed.dossier();
        replayed.verdicts().forEach((identity, verdict) -> {
            if (!(verdict instanceof Verdict.Applied)) {
                // Should it become possible again, it is told again.
                applied.remove(identity);
            } else if (dossier != null && applied.add(identity)) {
                Told told = Objects.requireNonNull(data.get(identity));
                entries.add(new Entry(
                        dossier.office(),
                        subject,
                        identity.source(),
                        identity.id(),
                        told.fact().fact().type().eventType(),
                        told.fact().time(),
                        sender.name(),
                        DossierPayload.of(told.data(), dossier)));
            }
        });
    }

    private ReplayContext context(Optional<DossierRow> row, List<KnownFact> known, CalendarEdition calendars) {
        Map<String, ProcedureTraits> kept =
                row.map(found -> TraitsJson.read(found.traits())).orElseGet(HashMap::new);
        for (KnownFact fact : known) {
            @Nullable String code = procedureNamedBy(fact.fact());
            if (code != null && !kept.containsKey(code)) {
                catalogue.procedure(code).map(Procedure::traits).ifPresent(traits -> kept.put(code, traits));
            }
        }
        return new ReplayContext(kept, calendars.calendars());
    }

    private static @Nullable String officeOf(List<Fresh> fresh) {
        return fresh.stream()
                .map(one -> officeNamedBy(one.known().fact()))
                .filter(office -> office != null)
                .findFirst()
                .orElse(null);
    }

    static @Nullable String officeNamedBy(Fact fact) {
        return switch (fact) {
            case Fact.Submitted submitted -> submitted.officeCode();
            case Fact.Accepted accepted -> accepted.officeCode();
            case Fact _ -> null;
        };
    }

    static @Nullable String procedureNamedBy(Fact fact) {
        return switch (fact) {
            case Fact.Submitted submitted -> submitted.procedureCode();
            case Fact.Accepted accepted -> accepted.procedureCode();
            case Fact.Corrected corrected ->
                corrected.field() == CorrectableField.PROCEDURE_CODE ? corrected.to() : null;
            case Fact _ -> null;
        };
    }

    /// A fact that waited for its dossier counts only if its sender may speak for the office it turned out to be.
    private boolean mayCount(FactRow fact, String office) {
        return fact.status().equals("applied") || fact.reach() == null || covers(OfficeScope.of(fact.reach()), office);
    }

    private boolean covers(OfficeScope scope, String office) {
        return scope.covers(office, catalogue);
    }

    private static KnownFact known(FactRow row) {
        FactType type = FactType.ofWireName(row.type()).orElseThrow();
        return new KnownFact(
                new FactIdentity(row.source(), row.id()),
                row.time(),
                FactReader.read(type, EventJson.own(row.data())),
                row.recordedAt(),
                row.recordedBy());
    }

    /// The law that is cited: that of the reception, or of today as long as there was none.
    static Regime regime(@Nullable Dossier dossier, Instant now) {
        Regime received = dossier == null ? null : dossier.regime();
        return received == null ? Regime.at(now) : received;
    }

    private static Judged judged(Verdict verdict, Regime regime) {
        return switch (verdict) {
            case Verdict.Applied _ -> new Judged(Taken.Status.ACCEPTED, null);
            case Verdict.Parked parked -> new Judged(Taken.Status.PARKED, DeskProblems.parked(parked));
            case Verdict.Refused(var refusal) ->
                new Judged(Taken.Status.REFUSED, DeskProblems.refused(refusal, regime));
        };
    }

    private static Judged judgedOf(Map<FactIdentity, Judged> verdicts, FactIdentity identity) {
        return Objects.requireNonNull(verdicts.get(identity), "every known fact has a verdict");
    }

    static String status(Judged judged) {
        return switch (judged.status()) {
            case ACCEPTED, DUPLICATE -> "applied";
            case PARKED -> "parked";
            case REFUSED -> "refused";
        };
    }

    static @Nullable String problem(Judged judged) {
        return judged.problem() == null ? null : ProblemJson.write(judged.problem());
    }

    private static FactRow row(Fresh fresh, Judged judged, Sender sender, Instant now) {
        KnownFact known = fresh.known();
        return new FactRow(
                known.identity().source(),
                known.identity().id(),
                fresh.subject(),
                known.fact().type().wireName(),
                known.time(),
                EventJson.write(fresh.data()),
                fresh.contentHash(),
                now,
                sender.name(),
                sender.reach(),
                status(judged),
                problem(judged));
    }

    static Optional<FactRow> restated(FactRow row, Judged judged) {
        String status = status(judged);
        if (row.status().equals(status) && status.equals("applied")) {
            return Optional.empty();
        }
        @Nullable String problem = problem(judged);
        boolean same = row.status().equals(status)
                && row.problem() != null
                && problem != null
                && EventJson.own(row.problem()).equals(EventJson.own(problem));
        return same
                ? Optional.empty()
                : Optional.of(new FactRow(
                        row.source(),
                        row.id(),
                        row.subject(),
                        row.type(),
                        row.time(),
                        row.data(),
                        row.contentHash(),
                        row.recordedAt(),
                        row.recordedBy(),
                        row.reach(),
                        status,
                        problem));
    }

    private static DossierRow row(
            String code, Dossier dossier, long version, long edition, Collection<ProcedureTraits> traits) {
        return new DossierRow(
                code,
                dossier.office(),
                dossier.procedure(),
                dossier.channel().code(),
                dossier.state().code(),
                dossier.receivedAt(),
                dossier.firstDueAt(),
                dossier.currentDueAt(),
                dossier.judgedDueAt(),
                dossier.officer(),
                version,
                edition,
                dossier.closesAt(),
                TraitsJson.write(traits));
    }
}
