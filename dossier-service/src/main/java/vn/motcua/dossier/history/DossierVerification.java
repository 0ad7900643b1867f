package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.FreshReplay;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.EventJson;

/// Verifies the history of one dossier: its chain, the anchors over it, and what its facts make of it.
@ApplicationScoped
public class DossierVerification {

    private static final String OF_DOSSIER = "vn.motcua.dossier.";

    /// An anchor over some rows of the dossier.
    ///
    /// @param rows numbers of the dossier's own rows that it covers
    /// @param holds whether the rows of its day, those of other dossiers too, still make its hash
    public record Covering(LocalDate day, long officeSequence, String hash, List<Long> rows, boolean holds) {}

    /// The result.
    ///
    /// @param rows how many rows tell of the dossier or bear its code
    /// @param head hash of the last; absent when there is none
    /// @param anchoredThrough number of the last row that an anchor covers; 0 = none
    public record Verified(
            String code,
            long version,
            long rows,
            @Nullable String head,
            long anchoredThrough,
            List<Covering> anchors,
            List<Finding> findings) {}

    private final FactStore facts;
    private final DossierStore dossiers;
    private final FreshReplay replay;
    private final Journal journal;
    private final AnchorStore anchors;
    private final OfficeCounters counters;

    DossierVerification(
            FactStore facts,
            DossierStore dossiers,
            FreshReplay replay,
            Journal journal,
            AnchorStore anchors,
            OfficeCounters counters) {
        this.facts = facts;
        this.dossiers = dossiers;
        this.replay = replay;
        this.journal = journal;
        this.anchors = anchors;
        this.counters = counters;
    }

    /// Verifies a dossier, while nothing else can change it.
    ///
    /// @return absent when there is no such dossier
    @Transactional
    public Optional<Verified> of(String code) {
        facts.lock(List.of(code));
        return dossiers.find(code).map(this::of);
    }

    private Verified of(DossierRow stored) {
        String code = stored.code();
        List<JournalRow> rows = journal.of(code);
        List<JournalRow> own =
                rows.stream().filter(row -> row.type().startsWith(OF_DOSSIER)).toList();
        Replayed replayed = replay.of(stored);
        @Nullable Dossier fresh = replayed.dossier();

        List<Finding> findings = new ArrayList<>(ChainCheck.of(code, rows));
        findings.addAll(ChainCheck.ofVersion(
                code,
                stored.version(),
                own.size(),
                rows.isEmpty() ? 0 : rows.getLast().subjectSequence()));
        beyondCounter(rows).forEach(findings::add);
        List<Covering> covering = covering(rows, findings);
        findings.addAll(ReplayCheck.ofStored(stored, fresh));
        if (fresh != null && !own.isEmpty()) {
            findings.addAll(ReplayCheck.ofPublished(EventJson.own(own.getLast().payload()), fresh));
        }
        Set<FactIdentity> told = own.stream()
                .map(row -> new FactIdentity(row.source(), row.eventId()))
                .collect(Collectors.toSet());
        findings.addAll(ReplayCheck.ofFacts(facts.of(List.of(code)), replayed, told));
        return new Verified(
                code,
                stored.version(),
                rows.size(),
                rows.isEmpty() ? null : rows.getLast().hash(),
                covering.stream()
                        .flatMap(anchor -> anchor.rows().stream())
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0),
                covering,
                findings);
    }

    private List<Finding> beyondCounter(List<JournalRow> rows) {
        Map<String, Long> numbered =
                counters.of(rows.stream().map(JournalRow::office).distinct().toList());
        return rows.stream()
                .filter(row -> row.officeSequence() > numbered.getOrDefault(row.office(), 0L))
                .map(row -> RowFindings.beyondCounter(row, numbered.getOrDefault(row.office(), 0L)))
                .toList();
    }

    /// The anchors over these rows, each recomputed from all rows of its day.
    private List<Covering> covering(List<JournalRow> rows, List<Finding> findings) {
        Map<Anchor, List<Long>> covered = new LinkedHashMap<>();
        for (JournalRow row : rows) {
            anchors.covering(row.office(), row.officeSequence())
                    .ifPresent(anchor -> covered.computeIfAbsent(anchor, _ -> new ArrayList<>())
                            .add(row.subjectSequence()));
        }
        List<Covering> all = new ArrayList<>();
        covered.forEach((anchor, numbers) -> {
            AnchorHash hash = anchors.recompute(anchor);
            long found = hash.rows();
            boolean holds = AnchorCheck.holds(anchor, hash);
            if (!holds) {
                findings.add(AnchorCheck.differs(anchor, found).at("rows", numbers));
            }
            all.add(new Covering(anchor.day(), anchor.officeSequence(), anchor.hash(), numbers, holds));
        });
        return all;
    }
}
