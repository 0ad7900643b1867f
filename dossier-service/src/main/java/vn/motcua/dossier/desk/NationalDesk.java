package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.national.AgencyCode;
import vn.motcua.dossier.national.NationalApplicant;
import vn.motcua.dossier.national.NationalFault;
import vn.motcua.dossier.national.NationalRecord;
import vn.motcua.dossier.national.Reconciliation;
import vn.motcua.dossier.national.Remark;
import vn.motcua.dossier.national.Rendering;
import vn.motcua.dossier.national.ToldFact;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.RefusalRow;
import vn.motcua.dossier.store.RefusalStore;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.FactWriter;
import vn.motcua.dossier.wire.Incoming;
import vn.motcua.dossier.wire.NationalJson;
import vn.motcua.dossier.wire.NationalProblems;
import vn.motcua.dossier.wire.ProblemJson;

/// Takes in records of the national format: each becomes facts of ours, or is kept as refused with its bytes.
///
/// A record is held against all that is known of its dossier, so what was told before is not told again, and what
/// contradicts it is refused as a whole.
@ApplicationScoped
public class NationalDesk {

    private final IntakeDesk intake;
    private final Folding folding;
    private final FactStore facts;
    private final RefusalStore refusals;
    private final NationalApplicants applicants;
    private final Catalogue catalogue;
    private final InstantSource clock;

    NationalDesk(
            IntakeDesk intake,
            Folding folding,
            FactStore facts,
            RefusalStore refusals,
            NationalApplicants applicants,
            Catalogue catalogue,
            InstantSource clock) {
        this.intake = intake;
        this.folding = folding;
        this.facts = facts;
        this.refusals = refusals;
        this.applicants = applicants;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Takes a request, whole or not at all.
    ///
    /// @return one result for each record, in order
    /// @throws ProblemException 422 `unknown-office`, 403 `office-out-of-reach`: of the agency that sends
    @Transactional
    public List<TakenRecord> take(NationalJson.Request request, Sender sender) {
        String agency = agency(request.agency(), sender);
        NationalRecord.Context context = new NationalRecord.Context(
                agency, this::registered, code -> catalogue.procedure(code).isPresent());
        List<Read> reads = request.records().stream()
                .map(record -> read(request, record, context, sender))
                .toList();
        reconcile(reads);

        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        settleRefusals(request, reads, context.sender(), sender, now);
        List<Incoming> batch = reads.stream()
                .flatMap(read -> read.fresh().stream()
                        .map(fact -> EventReader.read(
                                FactWriter.event(read.code(), fact.identity(), fact.time(), fact.fact()))))
                .toList();
        // Last, for it ends with the journal.
        var taken = intake.take(batch, sender).iterator();
        List<TakenRecord> records = reads.stream()
                .map(read -> read.taken(fact -> read.isFresh(fact)
                        ? taken.next()
                        : new Taken(fact.identity().id(), Taken.Status.DUPLICATE, null)))
                .toList();
        return withApplicants(reads, records, sender);
    }

    /// Keeps the applicants of the records that were taken.
    private List<TakenRecord> withApplicants(List<Read> reads, List<TakenRecord> records, Sender sender) {
        Map<String, NationalApplicant> told = new LinkedHashMap<>();
        for (int i = 0; i < reads.size(); i++) {
            @Nullable NationalRecord record = reads.get(i).record;
            if (record != null && record.applicant() != null && records.get(i).became() != Taken.Status.REFUSED) {
                told.put(record.code(), record.applicant());
            }
        }
        Map<String, List<Remark>> remarks = applicants.keep(told, sender);
        return records.stream()
                .map(record -> record.became() == Taken.Status.REFUSED
                        ? record
                        : record.with(remarks.getOrDefault(record.code(), List.of())))
                .toList();
    }

    /// A dossier in the words of the national format.
    ///
    /// @param snapshot of `DongBoHoSoMC`
    /// @param progress of `CapNhatTienDoHoSoMC`
    public record National(
            String code, String office, Rendering.Rendered snapshot, List<Map<String, Object>> progress) {}

    /// Renders a dossier for the portal to fetch.
    ///
    /// @param withApplicant whether the applicant is told; the reading of an identity number is noted
    /// @throws ProblemException 404 when it is not known; 403 when its office is out of the caller's reach
    @Transactional
    public National render(String code, Sender sender, boolean withApplicant) {
        Folding.@Nullable Standing standing = folding.standings(List.of(code)).get(code);
        @Nullable
        Dossier dossier = standing == null ? null : standing.replayed().dossier();
        if (standing == null || dossier == null) {
            throw new ProblemException(DeskProblems.noDossier(code));
        }
        if (!sender.scope().covers(dossier.office(), catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(dossier.office()));
        }
        List<KnownFact> known = standing.facts().stream()
                .filter(row -> FactType.ofWireName(row.type()).isPresent())
                .map(Folding::factOf)
                .toList();
        String procedure =
                catalogue.procedure(dossier.procedure()).map(Procedure::name).orElse(null);
        return new National(
                code,
                dossier.office(),
                Rendering.snapshot(
                        code,
                        dossier,
                        standing.replayed(),
                        known,
                        procedure,
                        withApplicant ? applicants.fields(code, sender) : null),
                Rendering.progress(code, standing.replayed(), known));
    }

    /// Judges a refused record once more.
    @Transactional
    Taken retry(RefusalRow refusal, Sender sender) {
        if (refusal.office() == null || !sender.scope().covers(refusal.office(), catalogue)) {
            throw new ProblemException(
                    CommonProblems.officeOutOfReach(Objects.requireNonNullElse(refusal.office(), "?")));
        }
        if (!refusal.rawComplete()) {
            throw new ProblemException(DeskProblems.incompleteEntry());
        }
        TakenRecord record =
                take(NationalJson.request(refusal.raw(), 1), sender).getFirst();
        @Nullable
        Problem problem = record.problem() != null
                ? record.problem()
                : record.results().stream()
                        .map(result -> result.taken().problem())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return new Taken(record.code(), record.became(), problem);
    }

    private String agency(String told, Sender sender) {
        String agency = registered(told).orElseThrow(() -> new ProblemException(DeskProblems.unknownOffice(told)));
        if (!sender.scope().covers(agency, catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(agency));
        }
        return agency;
    }

    /// The office as it is registered, by its code in either shape.
    public Optional<String> registered(String told) {
        return AgencyCode.of(told).flatMap(code -> code.shapes().stream()
                .flatMap(shape -> catalogue.office(shape).stream())
                .map(Office::code)
                .findFirst());
    }

    private Read read(NationalJson.Request request, JsonNode json, NationalRecord.Context context, Sender sender) {
        @Nullable Map<String, Object> values = NationalJson.values(json);
        if (values == null) {
            return new Read(json, null, NationalProblems.notARecord());
        }
        try {
            NationalRecord record = NationalRecord.of(request.service(), values, context);
            @Nullable String office = record.office();
            @Nullable
            Problem problem = office != null && !sender.scope().covers(office, catalogue)
                    ? CommonProblems.officeOutOfReach(office)
                    : null;
            return new Read(json, record, problem);
        } catch (NationalFault fault) {
            return new Read(json, null, NationalProblems.of(fault));
        }
    }

    /// Holds every record against what is known, and against the records before it in the same request.
    private void reconcile(List<Read> reads) {
        List<String> codes = reads.stream()
                .filter(read -> read.problem == null)
                .map(Read::code)
                .distinct()
                .toList();
        facts.lock(codes);
        Map<String, Folding.Standing> standings = folding.standings(codes);
        Map<String, List<Reconciliation.Known>> known = new HashMap<>();
        for (Read read : reads) {
            NationalRecord record = read.record;
            if (record == null || read.problem != null) {
                continue;
            }
            Folding.@Nullable Standing standing = standings.get(record.code());
            List<Reconciliation.Known> ofDossier = known.computeIfAbsent(
                    record.code(), code -> standing == null ? new ArrayList<>() : known(standing));
            @Nullable
            Dossier dossier = standing == null ? null : standing.replayed().dossier();
            try {
                Reconciliation.Result result = Reconciliation.of(record, ofDossier, dossier);
                read.result = result;
                result.fresh().forEach(fact -> ofDossier.add(new Reconciliation.Known(fact, true)));
            } catch (NationalFault fault) {
                read.problem = NationalProblems.of(fault);
            }
        }
    }

    private static List<Reconciliation.Known> known(Folding.Standing standing) {
        List<Reconciliation.Known> known = new ArrayList<>();
        for (FactRow row : standing.facts()) {
            if (FactType.ofWireName(row.type()).isPresent()) {
                known.add(new Reconciliation.Known(
                        ToldFact.of(Folding.factOf(row)), !row.status().equals("refused")));
            }
        }
        return known;
    }

    /// Keeps the records that are refused as a whole. A better record about the same closes the refusal of a worse one.
    private void settleRefusals(
            NationalJson.Request request, List<Read> reads, String agency, Sender sender, Instant now) {
        List<String> sources = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<RefusalRow> refused = new ArrayList<>();
        for (Read read : reads) {
            @Nullable Problem problem = read.problem;
            if (problem != null) {
                refused.add(refusal(request, read, problem, agency, sender, now));
            } else {
                sources.add(NationalRecord.SOURCE + agency);
                ids.add(Objects.requireNonNull(NationalJson.about(request.service(), read.json)));
            }
        }
        refusals.resolve(sources, ids, now);
        refusals.keep(refused);
    }

    private static RefusalRow refusal(
            NationalJson.Request request, Read read, Problem problem, String agency, Sender sender, Instant now) {
        byte[] raw = NationalJson.alone(request, read.json);
        boolean whole = raw.length <= EventReader.KEPT_BYTES;
        String hash = RefusalRow.NATIONAL + Sha256.hex(raw);
        return new RefusalRow(
                UUID.nameUUIDFromBytes(hash.getBytes(StandardCharsets.UTF_8)),
                hash,
                NationalRecord.SOURCE + agency,
                NationalJson.about(request.service(), read.json),
                agency,
                now,
                now,
                1,
                sender.name(),
                sender.reach(),
                whole ? raw : Arrays.copyOf(raw, EventReader.KEPT_BYTES),
                whole,
                ProblemJson.write(problem));
    }

    /// A record on its way from JSON to what became of it.
    private static final class Read {

        private final JsonNode json;
        private final @Nullable NationalRecord record;
        private @Nullable Problem problem;
        private Reconciliation.@Nullable Result result;

        Read(JsonNode json, @Nullable NationalRecord record, @Nullable Problem problem) {
            this.json = json;
            this.record = record;
            this.problem = problem;
        }

        String code() {
            return Objects.requireNonNull(record).code();
        }

        List<ToldFact> fresh() {
            return result == null ? List.of() : result.fresh();
        }

        boolean isFresh(ToldFact fact) {
            return fresh().contains(fact);
        }

        TakenRecord taken(java.util.function.Function<ToldFact, Taken> became) {
            @Nullable String code = record == null ? NationalJson.code(json) : record.code();
            int status = record == null ? 0 : record.status();
            if (result == null) {
                return new TakenRecord(code, status, List.of(), problem, record == null ? List.of() : record.remarks());
            }
            return new TakenRecord(
                    code,
                    status,
                    result.steps().stream()
                            .map(step -> new TakenRecord.Result(
                                    step.fact().fact().type().eventType(), became.apply(step.fact())))
                            .toList(),
                    null,
                    result.remarks());
        }
    }
}
