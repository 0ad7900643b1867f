package vn.motcua.metrics.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.calendar.WorkingCalendar;
import vn.motcua.metrics.workdays.Calendars;

/// Questions as people handle them: read, explained by those concerned, decided by somebody above them.
///
/// ⚖ Nobody is found at fault unheard: a question is decided after a statement, or once the days for it have
/// passed; never by a person concerned, nor by who made the statement.
@ApplicationScoped
public class Findings {

    /// Where a list was left: after that question.
    public record Place(Instant raisedAt, UUID id) {

        /// Before all.
        public static final Place BEGINNING = new Place(
                Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

        /// What a cursor says: the instant and the id.
        ///
        /// @throws ProblemException 400 `bad-cursor` for anything else
        public static Place of(List<String> parts) {
            try {
                return new Place(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeException | IllegalArgumentException _) {
                throw Cursor.refused();
            }
        }
    }

    private final FindingStore store;
    private final Calendars calendars;
    private final InstantSource clock;
    private final IntegritySettings settings;

    Findings(FindingStore store, Calendars calendars, InstantSource clock, IntegritySettings settings) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.settings = settings;
    }

    /// What the thresholds are set to.
    public Thresholds thresholds() {
        return Thresholds.of(settings.thresholds());
    }

    /// The next questions, those raised last first.
    public List<Finding> page(
            Collection<String> offices,
            Collection<Finding.State> states,
            Collection<DetectionRule> rules,
            Place left,
            int size) {
        return store.page(offices, states, rules, left.raisedAt(), left.id(), size);
    }

    /// How many there are in each state.
    public Map<Finding.State, Long> count(Collection<String> offices, Collection<DetectionRule> rules) {
        return store.count(offices, rules);
    }

    /// How many there are of each rule in these states.
    public Map<DetectionRule, Long> countByRule(Collection<String> offices, Collection<Finding.State> states) {
        return store.countByRule(offices, states);
    }

    /// One question of these offices.
    ///
    /// @throws ProblemException 404 when there is none of that id
    public Finding require(Collection<String> offices, UUID id) {
        return store.find(offices, id).orElseThrow(() -> none(id));
    }

    /// What happened to a question, in order.
    public List<Step> steps(Finding finding) {
        return store.steps(finding.id());
    }

    /// The next cases behind a question, by code.
    public List<String> cases(Finding finding, String after, int size) {
        return store.cases(finding.id(), after, size);
    }

    /// Gives the last day for a statement on a question.
    public Function<Finding, LocalDate> hearing() {
        WorkingCalendar calendar = calendars.all();
        return finding -> calendar.plus(Vietnam.dayOf(finding.raisedAt()), settings.hearingWorkingDays());
    }

    /// Keeps what somebody of the office says to it.
    ///
    /// @param version of the question as they read it
    /// @throws ProblemException 404, 409 `finding-decided`, 412 `stale-version`
    @Transactional
    public Finding explain(Collection<String> offices, UUID id, int version, String person, String text) {
        Finding finding = held(offices, id, version);
        decided(finding).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        store.say(finding, Finding.State.EXPLAINED, "statement", person, text, now());
        return require(offices, id);
    }

    /// Decides a question.
    ///
    /// @param above false when the person stands under the same office as those concerned
    /// @param state `CONFIRMED` or `DISMISSED`
    /// @throws ProblemException 403 `own-finding`, 404, 409 `finding-decided` `not-heard` `ground-gone`, 412
    @Transactional
    public Finding decide(
            Collection<String> offices,
            UUID id,
            int version,
            String person,
            boolean above,
            Finding.State state,
            String reason) {
        Finding finding = held(offices, id, version);
        objection(finding, store.steps(id), person, above).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
        if (state == Finding.State.CONFIRMED && !finding.holds()) {
            throw new ProblemException(Problem.of(
                    "ground-gone",
                    409,
                    new Text("Căn cứ không còn", "Its ground is gone"),
                    new Text(
                            "Sự kiện về sau đã làm mất căn cứ của câu hỏi; chỉ có thể bác bỏ.",
                            "Later events have taken its ground away; it can only be dismissed.")));
        }
        store.say(finding, state, state == Finding.State.CONFIRMED ? "confirmed" : "dismissed", person, reason, now());
        return require(offices, id);
    }

    private Finding held(Collection<String> offices, UUID id, int version) {
        Finding finding = store.hold(offices, id).orElseThrow(() -> none(id));
        if (finding.version() != version) {
            throw new ProblemException(Problem.of(
                            "stale-version",
                            412,
                            new Text("Đã có thay đổi", "It has changed since"),
                            new Text(
                                    "Câu hỏi đã có bước mới (phiên bản " + finding.version()
                                            + "); hãy đọc lại rồi làm tiếp.",
                                    "The question has moved meanwhile (version " + finding.version()
                                            + "); read it again, then act."))
                    .with("version", finding.version()));
        }
        return finding;
    }

    /// Why nothing more can be said to a question; none when it can.
    public Optional<Problem> decided(Finding finding) {
        return finding.state().decided()
                ? Optional.of(Problem.of(
                        "finding-decided",
                        409,
                        new Text("Đã có kết luận", "It is decided"),
                        new Text(
                                "Câu hỏi này đã có kết luận: "
                                        + finding.state().title().vi() + ".",
                                "This question is decided: "
                                        + finding.state().title().en() + ".")))
                : Optional.empty();
    }

    /// Why a person may not decide a question now; none when they may.
    ///
    /// @param steps what happened to it
    /// @param above false when the person stands under the same office as those concerned
    public Optional<Problem> objection(Finding finding, List<Step> steps, String person, boolean above) {
        Optional<Problem> decided = decided(finding);
        if (decided.isPresent()) {
            return decided;
        }
        boolean explained = steps.stream()
                .anyMatch(step -> step.kind().equals("statement") && step.by().equals(person));
        if (!above || finding.officers().contains(person) || explained) {
            return Optional.of(
                    Problem.of(
                            "own-finding",
                            403,
                            new Text("Không được tự kết luận", "Not to be decided by those concerned"),
                            new Text(
                                    "Người liên quan, người đã giải trình và người cùng đơn vị không được kết luận; hãy chuyển cấp trên hoặc thanh tra.",
                                    "Persons concerned, those who made a statement and those of the same office cannot decide; leave it to the office above or an auditor.")));
        }
        LocalDate until = hearing().apply(finding);
        if (finding.state() == Finding.State.OPEN && !Vietnam.dayOf(now()).isAfter(until)) {
            return Optional.of(Problem.of(
                            "not-heard",
                            409,
                            new Text("Chưa nghe giải trình", "Nobody was heard"),
                            new Text(
                                    "Chưa có giải trình; chỉ được kết luận sau khi có giải trình, hoặc sau ngày "
                                            + Finding.word(until.toString(), Locale.forLanguageTag("vi")) + ".",
                                    "There is no statement; decide after one was made, or after " + until + "."))
                    .with("until", until));
        }
        return Optional.empty();
    }

    private static ProblemException none(UUID id) {
        return new ProblemException(CommonProblems.notFound(new Text(
                "Không có câu hỏi " + id + " ở đơn vị này.", "There is no question " + id + " at this office.")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
