package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.feedback.FeedbackAction;
import vn.motcua.dossier.feedback.FeedbackCase;
import vn.motcua.dossier.feedback.FeedbackCounter;
import vn.motcua.dossier.feedback.FeedbackFact;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.feedback.FeedbackRefusal;
import vn.motcua.dossier.feedback.KnownFeedbackFact;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.AnswerStore;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.FeedbackRow;
import vn.motcua.dossier.store.FeedbackStore;
import vn.motcua.dossier.store.ReporterStore;
import vn.motcua.dossier.store.ReporterStore.Reading;
import vn.motcua.dossier.store.ReporterStore.Reporter;
import vn.motcua.dossier.store.ReporterStore.Told;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.FeedbackReader;
import vn.motcua.dossier.wire.InvalidEvent;

/// Feedback at the counter: takes cases down, moves them one step at a time, shows who reported to those who may know.
@ApplicationScoped
public class FeedbackDesk {

    /// Who reported a case, in which words, and who has read that so far.
    public record Report(String code, Reporter reporter, List<Told> content) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_PHONE = 50;
    private static final int LONGEST_CONTENT = 20_000;

    private final FeedbackFolding folding;
    private final Folding writing;
    private final FactStore facts;
    private final FeedbackStore cases;
    private final ReporterStore reporters;
    private final Once once;
    private final Catalogue catalogue;
    private final InstantSource clock;

    FeedbackDesk(
            FeedbackFolding folding,
            Folding writing,
            FactStore facts,
            FeedbackStore cases,
            ReporterStore reporters,
            Once once,
            Catalogue catalogue,
            InstantSource clock) {
        this.folding = folding;
        this.writing = writing;
        this.facts = facts;
        this.cases = cases;
        this.reporters = reporters;
        this.once = once;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Takes a case down and issues its code.
    ///
    /// ⚖ 20/2008/NĐ-CP, Điều 7 (name, address and phone of the reporter, clear content, in Vietnamese)
    ///
    /// @param key the caller's own name for this request; absent = every request makes a case
    /// @param body the data of `feedback.received`, and `reporter` and `content`
    /// @throws ProblemException 400; 403; 422 `unknown-office`, `idempotency-key-reused`
    @Transactional
    public AnswerStore.Answer register(
            ObjectNode body, Sender sender, @Nullable String key, Function<OpenedFeedback, String> written) {
        requireStorable(body);
        return once.take(
                sender,
                key,
                "feedback",
                body,
                201,
                now(),
                () -> opened(register(body.deepCopy(), sender), sender),
                written);
    }

    /// Takes one step.
    ///
    /// @param data of the event that the action makes; `receive-info` may bring `content` too
    /// @param accepted tells whether a version is the one that the caller has seen; absent = any
    /// @throws ProblemException 404; 403 `office-out-of-reach`, `person-concerned`; 412 `stale-version`; 400; 409
    ///     when the rules refuse; 422 `idempotency-key-reused`
    @Transactional
    public AnswerStore.Answer act(
            String code,
            FeedbackAction action,
            ObjectNode data,
            Sender sender,
            @Nullable LongPredicate accepted,
            @Nullable String key,
            Function<OpenedFeedback, String> written) {
        requireStorable(data);
        return once.take(
                sender,
                key,
                code + " " + action.code(),
                data,
                200,
                now(),
                () -> {
                    step(code, action, data.deepCopy(), sender, accepted);
                    return opened(code, sender);
                },
                written);
    }

    /// Opens a case for reading.
    ///
    /// @throws ProblemException 404 when it is not known; 403 when its office is out of the caller's reach
    @Transactional
    public OpenedFeedback open(String code, Sender sender) {
        return opened(code, sender);
    }

    /// Who reported a case, and what; that it was read is noted in the same commit.
    ///
    /// @throws ProblemException 404; 403 `office-out-of-reach`, `person-concerned`
    @Transactional
    public Report report(String code, Sender sender) {
        requireUnconcerned(code, opened(code, sender).feedback(), sender.name());
        Reporter reporter =
                reporters.reporter(code).orElseThrow(() -> new ProblemException(FeedbackProblems.noReporter(code)));
        reporters.note(code, new Reading(sender.name(), now()));
        return new Report(code, reporter, reporters.told(code));
    }

    /// Who has read that.
    ///
    /// @throws ProblemException 404; 403 `office-out-of-reach`, `person-concerned`
    @Transactional
    public List<Reading> readings(String code, Sender sender) {
        requireUnconcerned(code, opened(code, sender).feedback(), sender.name());
        return reporters.readings(code);
    }

    private String register(ObjectNode data, Sender sender) {
        String content = taken(data, "content", LONGEST_CONTENT);
        JsonNode given = data.remove("reporter");
        if (!(given instanceof ObjectNode from)) {
            throw new ProblemException(FeedbackProblems.missing(
                    "reporter", new Text("phải có name, address và phone.", "it must hold name, address and phone.")));
        }
        Reporter reporter = new Reporter(
                taken(from, "name", LONGEST_NAME),
                taken(from, "address", LONGEST_ADDRESS),
                taken(from, "phone", LONGEST_PHONE));
        if (!from.isEmpty()) {
            throw new ProblemException(FeedbackProblems.missing(
                    "reporter", new Text("chỉ gồm name, address và phone.", "it holds name, address and phone only.")));
        }
        FeedbackFact.Received fact = (FeedbackFact.Received) read(FeedbackFactType.RECEIVED, data);
        requireReach(sender, fact.officeCode());
        if (catalogue.office(fact.officeCode()).isEmpty()) {
            throw new ProblemException(DeskProblems.unknownOffice(fact.officeCode()));
        }
        Instant now = now();
        String code = freeCode(Vietnam.dayOf(now));
        if (fact.officerCode() != null && fact.officerCode().equalsIgnoreCase(sender.name())) {
            throw new ProblemException(FeedbackProblems.personConcerned(code));
        }
        add(code, fact, data, now, sender);
        reporters.add(code, reporter);
        reporters.add(code, new Told(content, now, sender.name()));
        return code;
    }

    /// The next code that no portal has used for a case of its own.
    ///
    /// The code names no office, so that all offices share the numbers of a day (house rule).
    private String freeCode(LocalDate day) {
        while (true) {
            String code = "PAKN.%s.%04d".formatted(DAY.format(day), cases.nextSerial(day));
            facts.lock(List.of(code));
            if (facts.of(List.of(code)).isEmpty()) {
                return code;
            }
        }
    }

    private void step(
            String code, FeedbackAction action, ObjectNode data, Sender sender, @Nullable LongPredicate accepted) {
        facts.lock(List.of(code));
        OpenedFeedback opened = opened(code, sender);
        FeedbackCase feedback = opened.feedback();
        requireUnconcerned(code, feedback, sender.name());
        if (accepted != null && !accepted.test(opened.version())) {
            throw new ProblemException(FeedbackProblems.staleVersion(code, opened.version()));
        }
        @Nullable
        String content = action == FeedbackAction.RECEIVE_INFO && data.has("content")
                ? taken(data, "content", LONGEST_CONTENT)
                : null;
        if (action != FeedbackAction.RECEIVE_INFO) {
            data.putIfAbsent("handledBy", data.textNode(sender.name()));
        }
        FeedbackFact fact = read(action.fact(), data);
        requireUnconcerned(code, feedback, fact.handledBy());
        if (fact instanceof FeedbackFact.Accepted named
                && named.officerCode() != null
                && named.officerCode().equalsIgnoreCase(sender.name())) {
            throw new ProblemException(FeedbackProblems.personConcerned(code));
        }
        @Nullable FeedbackRefusal objection = FeedbackCounter.objection(feedback, fact);
        if (objection != null) {
            throw new ProblemException(FeedbackProblems.refused(objection, opened.allowedActions()));
        }
        // Never before what happened last, or the step would be judged in another order than it was taken.
        Instant now = now();
        Instant at =
                now.isAfter(feedback.lastFactAt()) ? now : feedback.lastFactAt().plus(1, ChronoUnit.MICROS);
        add(code, fact, data, at, sender);
        if (content != null) {
            reporters.add(code, new Told(content, at, sender.name()));
        }
    }

    private void add(String code, FeedbackFact fact, ObjectNode data, Instant at, Sender sender) {
        FactIdentity identity =
                new FactIdentity(EventReader.COUNTER, UUID.randomUUID().toString());
        FeedbackFolding.Fresh fresh = new FeedbackFolding.Fresh(
                new KnownFeedbackFact(identity, at, fact), data, Sha256.hex(CanonicalJson.of(data)));
        Folding.Folded folded = Folding.Folded.empty();
        List<FeedbackRow> judged = folding.judge(
                List.of(new FeedbackFolding.Work(code, new ArrayList<>(List.of(fresh)), Set.of())),
                sender,
                now(),
                folded);
        Folding.Judged verdict = Objects.requireNonNull(folded.verdicts().get(identity));
        if (verdict.status() != Taken.Status.ACCEPTED) {
            throw new ProblemException(Objects.requireNonNull(verdict.problem()));
        }
        folding.write(judged);
        writing.write(folded);
    }

    private OpenedFeedback opened(String code, Sender sender) {
        FeedbackRow row = cases.find(code).orElseThrow(() -> new ProblemException(FeedbackProblems.noCase(code)));
        requireReach(sender, row.office());
        FeedbackCase feedback = folding.replay(row);
        return new OpenedFeedback(
                code,
                row.version(),
                feedback,
                feedback.clocks(now()),
                feedback.concerns(sender.name()) ? List.of() : FeedbackCounter.allowedActions(feedback));
    }

    private void requireReach(Sender sender, String office) {
        if (!sender.scope().covers(office, catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
    }

    private static void requireUnconcerned(String code, FeedbackCase feedback, @Nullable String officer) {
        if (feedback.concerns(officer)) {
            throw new ProblemException(FeedbackProblems.personConcerned(code));
        }
    }

    private static void requireStorable(ObjectNode body) {
        if (!EventJson.isStorable(body)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Nội dung chứa ký tự NUL, nửa cặp ký tự Unicode hoặc số quá lớn.",
                    "The body holds a NUL, half of a Unicode pair, or a number beyond all measure.")));
        }
    }

    /// Takes a text out of what was sent, so that it goes nowhere else.
    private static String taken(ObjectNode from, String field, int most) {
        JsonNode given = from.remove(field);
        String text =
                given == null || !given.isTextual() ? "" : given.textValue().strip();
        if (text.isEmpty() || text.length() > most) {
            throw new ProblemException(FeedbackProblems.missing(
                    field,
                    new Text(
                            "bắt buộc phải có, không quá " + most + " ký tự.",
                            "it is required, at most " + most + " characters.")));
        }
        return text;
    }

    private static FeedbackFact read(FeedbackFactType type, ObjectNode data) {
        try {
            return FeedbackReader.read(type, data);
        } catch (InvalidEvent e) {
            throw new ProblemException(DeskProblems.badBody(e.problem()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
