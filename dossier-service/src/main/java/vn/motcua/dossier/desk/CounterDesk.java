package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.lifecycle.Counter;
import vn.motcua.dossier.lifecycle.Decision;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.national.DossierCode;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.store.AnswerStore;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.FactReader;
import vn.motcua.dossier.wire.InvalidEvent;

/// The counter: registers dossiers and takes them one step at a time, for the officers of their office.
@ApplicationScoped
public class CounterDesk {

    private final Folding folding;
    private final FactStore facts;
    private final DossierStore dossiers;
    private final Once once;
    private final Catalogue catalogue;
    private final InstantSource clock;

    CounterDesk(
            Folding folding,
            FactStore facts,
            DossierStore dossiers,
            Once once,
            Catalogue catalogue,
            InstantSource clock) {
        this.folding = folding;
        this.facts = facts;
        this.dossiers = dossiers;
        this.once = once;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Registers a dossier and issues its code.
    ///
    /// ⚖ 01/2018/TT-VPCP, Điều 19 khoản 1: agency, day of reception, serial of that day for that agency
    ///
    /// @param asked all that the caller asked for, which a repeated request has to equal
    /// @param key the caller's own name for this request; absent = every request makes a dossier
    /// @param data of `dossier.submitted`
    /// @param registered what else is to be kept of the dossier with that code, in the same transaction
    /// @param written the dossier as it is answered
    /// @throws ProblemException 400 when the data is not that of a submission; 403; 422 `unknown-office`,
    ///     `unknown-procedure`, `procedure-not-offered`, `idempotency-key-reused`
    @Transactional
    public AnswerStore.Answer register(
            ObjectNode asked,
            ObjectNode data,
            Sender sender,
            @Nullable String key,
            Consumer<String> registered,
            Function<OpenedDossier, String> written) {
        return once.take(
                sender,
                key,
                "register",
                asked,
                201,
                now(),
                () -> {
                    String code = register(data, sender);
                    registered.accept(code);
                    return opened(code, sender);
                },
                written);
    }

    /// Takes one step.
    ///
    /// @param data of the event that the action makes; what the dossier knows already may be left out
    /// @param accepted tells whether a version is the one that the caller has seen; absent = any
    /// @throws ProblemException 404; 403; 412 `stale-version`; 400 when the data is not that of the action; 409
    ///     when the
    ///     lifecycle refuses; 422 `idempotency-key-reused`
    @Transactional
    public AnswerStore.Answer act(
            String code,
            Action action,
            ObjectNode data,
            Sender sender,
            java.util.function.@Nullable LongPredicate accepted,
            @Nullable String key,
            Function<OpenedDossier, String> written) {
        return once.take(
                sender,
                key,
                code + " " + action.code(),
                data,
                200,
                now(),
                () -> {
                    step(code, action, data, sender, accepted);
                    return opened(code, sender);
                },
                written);
    }

    /// Opens a dossier for reading.
    ///
    /// @throws ProblemException 404 when it is not known; 403 when its office is out of the caller's reach
    @Transactional
    public OpenedDossier open(String code, Sender sender) {
        return opened(code, sender);
    }

    private String register(ObjectNode data, Sender sender) {
        Fact.Submitted fact = (Fact.Submitted) read(FactType.SUBMITTED, data);
        requireReach(sender, fact.officeCode());
        Office office = catalogue
                .office(fact.officeCode())
                .orElseThrow(() -> new ProblemException(DeskProblems.unknownOffice(fact.officeCode())));
        Procedure procedure = catalogue
                .procedure(fact.procedureCode())
                .orElseThrow(() -> new ProblemException(DeskProblems.unknownProcedure(fact.procedureCode())));
        Instant now = now();
        LocalDate today = Vietnam.dayOf(now);
        if (!procedure.offeredBy(office.level(), today)) {
            throw new ProblemException(DeskProblems.notOffered(procedure.code(), office.code()));
        }
        String code = freeCode(office.code(), today);
        add(code, fact, data, now, sender);
        return code;
    }

    /// The next code that no portal has used for a dossier of its own.
    private String freeCode(String office, LocalDate day) {
        while (true) {
            String code = DossierCode.issued(office, day, dossiers.nextSerial(office, day))
                    .text();
            facts.lock(List.of(code));
            if (facts.of(List.of(code)).isEmpty()) {
                return code;
            }
        }
    }

    private void step(
            String code,
            Action action,
            ObjectNode given,
            Sender sender,
            java.util.function.@Nullable LongPredicate accepted) {
        facts.lock(List.of(code));
        OpenedDossier opened = opened(code, sender);
        if (accepted != null && !accepted.test(opened.version())) {
            throw new ProblemException(DeskProblems.staleVersion(code, opened.version()));
        }
        Dossier dossier = opened.dossier();
        ObjectNode data = completed(given, action, dossier, sender);
        Fact fact = read(action.fact(), data);
        // Never before what happened last, or the step would be judged in another order than it was taken.
        Instant now = now();
        Instant at =
                now.isAfter(dossier.lastFactAt()) ? now : dossier.lastFactAt().plus(1, ChronoUnit.MICROS);
        if (Counter.decide(dossier, action, fact, at) instanceof Decision.Refused(var refusal)) {
            throw new ProblemException(
                    DeskProblems.refused(refusal, Folding.regime(dossier, now), opened.allowedActions()));
        }
        if (fact instanceof Fact.Accepted named && !named.officeCode().equals(dossier.office())) {
            throw new ProblemException(DeskProblems.officeDiffers(code, dossier.office(), named.officeCode()));
        }
        add(code, fact, data, at, sender);
    }

    /// Adds what the dossier and the caller's token say anyway.
    private static ObjectNode completed(ObjectNode given, Action action, Dossier dossier, Sender sender) {
        ObjectNode data = given.deepCopy();
        if (action == Action.ACCEPT) {
            data.putIfAbsent("officeCode", data.textNode(dossier.office()));
            data.putIfAbsent("procedureCode", data.textNode(dossier.procedure()));
            data.putIfAbsent("channel", data.textNode(dossier.channel().code()));
        }
        if (action == Action.CORRECT) {
            data.putIfAbsent("decidedBy", data.textNode(sender.name()));
        }
        return data;
    }

    private void add(String code, Fact fact, ObjectNode data, Instant at, Sender sender) {
        FactIdentity identity =
                new FactIdentity(EventReader.COUNTER, UUID.randomUUID().toString());
        Folding.Fresh fresh = new Folding.Fresh(
                new KnownFact(identity, at, fact, at, sender.name()), code, data, Sha256.hex(CanonicalJson.of(data)));
        Folding.Folded folded =
                folding.judge(List.of(new Folding.Work(code, List.of(fresh), new HashSet<>())), sender, now());
        Folding.Judged judged = Objects.requireNonNull(folded.verdicts().get(identity));
        if (judged.status() != Taken.Status.ACCEPTED) {
            throw new ProblemException(Objects.requireNonNull(judged.problem()));
        }
        folding.write(folded);
    }

    private OpenedDossier opened(String code, Sender sender) {
        Optional<DossierRow> row = dossiers.find(code);
        DossierRow known = row.orElseThrow(() -> new ProblemException(DeskProblems.noDossier(code)));
        requireReach(sender, known.office());
        Dossier dossier = Objects.requireNonNull(folding.replay(code, row).dossier());
        Instant now = now();
        return new OpenedDossier(code, known.version(), dossier, Counter.allowedActions(dossier, now), now);
    }

    private void requireReach(Sender sender, String office) {
        if (!sender.scope().covers(office, catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
    }

    private static Fact read(FactType type, ObjectNode data) {
        try {
            return FactReader.read(type, data);
        } catch (InvalidEvent e) {
            throw new ProblemException(DeskProblems.badBody(e.problem()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
