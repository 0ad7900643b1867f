package vn.motcua.award.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.Deciding;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.desk.PathProblems;
import vn.motcua.award.law.OneLine;
import vn.motcua.award.law.PaperNumber;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.reading.Message;
import vn.motcua.award.registry.Details;
import vn.motcua.award.registry.Numbers;
import vn.motcua.award.registry.Registered;
import vn.motcua.award.registry.Series;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// Reserves numbers ahead of signing, so that what is signed bears its number, day and signer.
@ApplicationScoped
public class NumberDesk {

    /// Tờ trình.
    public static final String SUBMISSION = "to-trinh";

    /// Quyết định.
    public static final String DECISION = "quyet-dinh";

    /// The papers that have a number here.
    public static final List<String> PAPERS = List.of(SUBMISSION, DECISION);

    private final Lists lists;
    private final Deciding deciding;
    private final Numbers numbers;
    private final PaperSettings settings;
    private final Trail trail;
    private final InstantSource clock;

    NumberDesk(
            Lists lists, Deciding deciding, Numbers numbers, PaperSettings settings, Trail trail, InstantSource clock) {
        this.lists = lists;
        this.deciding = deciding;
        this.numbers = numbers;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
    }

    /// What is known of the number of a paper; empty when it has none.
    ///
    /// @throws ProblemException 404 no such list or paper
    @Transactional
    public Optional<NumberView> of(UUID id, String paper) {
        known(paper);
        lists.open(id);
        return numbers.of(id, paper).map(NumberView::of);
    }

    /// How a paper stands with its number.
    ///
    /// @param number absent while none is reserved
    /// @param series to which the number belongs, or the next would
    /// @param known what is known of it
    /// @param why why somebody cannot reserve or change it; absent when they can
    public record Standing(
            @Nullable NumberView number,
            Series series,
            NumberView.SeriesView known,
            @Nullable Message why) {}

    /// How a paper of a list stands with its number, for somebody.
    @Transactional
    public Standing standing(OpenList open, String paper, Actor actor) {
        Optional<Registered> held = numbers.of(open.list().id(), paper);
        Series series = held.map(Registered::series)
                .orElseGet(() -> new Series(
                        office(open, paper),
                        mark(open, paper),
                        Vietnam.dayOf(clock.instant()).getYear()));
        return new Standing(
                held.map(NumberView::of).orElse(null),
                series,
                NumberView.SeriesView.of(series.mark(), series.year(), numbers.of(series)),
                why(open, paper, actor));
    }

    private @Nullable Message why(OpenList open, String paper, Actor actor) {
        try {
            mayNumber(open, paper, actor);
            checkTime(open);
            return null;
        } catch (ProblemException e) {
            Text why = e.problem().detail();
            return new Message(why.vi(), why.en());
        }
    }

    /// Reserves a number for a paper, or changes what the paper of a reserved number will bear.
    ///
    /// @throws ProblemException 403 `forbidden`, `own-case`, `office-out-of-reach`; 404; 409 `number-too-early`,
    ///     `number-held`, `number-used`, `number-taken`, `number-gap`; 422 `future-day`
    @Transactional
    public NumberView reserve(UUID id, String paper, NumberRequest request, Actor actor) {
        OpenList open = opened(id, paper, actor);
        Integer wanted = request.number();
        if (wanted != null && (wanted < 1 || wanted > PaperNumber.MOST)) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Số văn bản từ 1 đến " + PaperNumber.MOST + ".",
                            "A number is from 1 to " + PaperNumber.MOST + "."))
                    .with("field", "number"));
        }
        Details details = request.details();
        Optional<Registered> before = numbers.of(id, paper);
        checkTime(open);
        int year = Objects.requireNonNullElse(details.day(), Vietnam.dayOf(clock.instant()))
                .getYear();
        if (before.isPresent()) {
            Registered held = before.get();
            boolean another = request.number() != null && request.number() != held.number();
            boolean otherMark = request.mark() != null && !held.series().mark().equals(OneLine.of(request.mark()));
            if (another
                    || otherMark
                    || (details.day() != null && year != held.series().year())) {
                throw held(held);
            }
            return NumberView.of(held.details().equals(details) ? held : numbers.change(held, details, actor.name()));
        }
        return NumberView.of(numbers.reserve(
                new Series(
                        office(open, paper),
                        request.mark() == null ? mark(open, paper) : OneLine.of(request.mark()),
                        year),
                request.number(),
                id,
                paper,
                details,
                request.reason(),
                actor.name()));
    }

    /// Gives a reserved number back.
    ///
    /// @throws ProblemException 400 without a reason; 403; 404 when there is none; 409 `number-used`
    @Transactional
    public void release(UUID id, String paper, @Nullable String reason, Actor actor) {
        OpenList open = opened(id, paper, actor);
        String why = reasonFor(
                reason,
                new Text(
                        "Trả lại số cần lý do (reason, 1 đến 500 ký tự).",
                        "A number is given back with a reason of 1 to 500 characters."));
        Registered held = numbers.of(id, paper)
                .orElseThrow(() -> new ProblemException(
                        CommonProblems.notFound(new Text("Văn bản này chưa giữ số.", "This paper has no number."))));
        if (held.state() == Registered.State.USED || open.track().decision().isPresent()) {
            throw used();
        }
        numbers.release(held, why, actor.name());
    }

    /// The numbers of an office in a year, by their marks, with the gaps.
    @Transactional
    public List<NumberView.SeriesView> register(String office, @Nullable Integer year) {
        int wanted = year == null ? Vietnam.dayOf(clock.instant()).getYear() : year;
        return numbers.of(office, wanted).stream()
                .map(series -> NumberView.SeriesView.of(series.mark(), wanted, numbers.of(series)))
                .toList();
    }

    /// Notes that numbers went to papers which are not kept here.
    ///
    /// @throws ProblemException 409 `number-taken`; 422 `impossible-numbers`
    @Transactional
    public NumberView.SeriesView elsewhere(String office, NumbersElsewhere request, String by) {
        if (request.from() < 1 || request.through() < request.from() || request.through() > PaperNumber.MOST) {
            throw new ProblemException(Problem.of(
                    "impossible-numbers",
                    422,
                    new Text("Dãy số không thể có", "Impossible numbers"),
                    new Text(
                            "Ghi từ số nhỏ đến số lớn (from, through), trong khoảng 1 đến " + PaperNumber.MOST + ".",
                            "Say from the lower to the higher number (from, through), within 1 to " + PaperNumber.MOST
                                    + ".")));
        }
        Series series = new Series(office, OneLine.of(request.mark()), request.year());
        String why = reasonFor(
                request.reason(),
                new Text(
                        "Ghi các số đã cấp đi đâu (reason, 1 đến 500 ký tự).",
                        "Say where the numbers went (reason, 1 to 500 characters)."));
        numbers.elsewhere(series, request.from(), request.through(), why, by);
        return NumberView.SeriesView.of(series.mark(), series.year(), numbers.of(series));
    }

    /// Takes back the note that numbers from one on went elsewhere.
    ///
    /// @throws ProblemException 400 without a reason; 404 when there is no such note
    @Transactional
    public NumberView.SeriesView retract(Series series, int from, @Nullable String reason, String by) {
        String why = reasonFor(
                reason,
                new Text(
                        "Bỏ ghi chú cần lý do (reason, 1 đến 500 ký tự).",
                        "A note is taken back with a reason of 1 to 500 characters."));
        if (!numbers.retract(series, from, why, by)) {
            throw new ProblemException(CommonProblems.notFound(new Text(
                    "Không có ghi chú bắt đầu từ số " + from + ".", "No note begins at number " + from + ".")));
        }
        return NumberView.SeriesView.of(series.mark(), series.year(), numbers.of(series));
    }

    private static String reasonFor(@Nullable String reason, Text demand) {
        String why = reason == null ? "" : OneLine.of(reason);
        if (why.isEmpty() || why.length() > 500) {
            throw new ProblemException(CommonProblems.invalidRequest(demand).with("field", "reason"));
        }
        return why;
    }

    /// The decision as it will be signed: where its number, day and signer are known, the figures are final and
    /// nothing but the signature is missing. Empty while something is.
    @Transactional
    public Optional<Entry.Decision> toSign(OpenList open) {
        boolean last = open.track().state() == (open.route() == Route.HERE ? PathState.PROPOSED : PathState.RECEIVED);
        return last
                ? numbers.of(open.list().id(), DECISION).flatMap(held -> deciding.planned(open, held))
                : Optional.empty();
    }

    /// The office that issues a paper.
    private String office(OpenList open, String paper) {
        return paper.equals(DECISION)
                ? lists.decidingOffice(open.list().office(), open.level())
                : open.list().office();
    }

    private String mark(OpenList open, String paper) {
        return paper.equals(DECISION) ? settings.decisionMark() : Heads.submissionMark(settings, open.route());
    }

    private OpenList opened(UUID id, String paper, Actor actor) {
        known(paper);
        trail.lock(id);
        OpenList open = lists.open(id);
        mayNumber(open, paper, actor);
        return open;
    }

    private static void checkTime(OpenList open) {
        if (open.track().decision().isPresent()) {
            throw used();
        }
        if (open.track().proposed().isEmpty()) {
            throw tooEarly();
        }
    }

    private void mayNumber(OpenList open, String paper, Actor actor) {
        boolean decider = paper.equals(DECISION) && actor.roles().contains(Roles.DECIDER);
        if (!actor.roles().contains(Roles.AWARD_CLERK) && !decider) {
            throw new ProblemException(CommonProblems.forbidden());
        }
        String office = office(open, paper);
        if (!actor.reaches().test(office)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
        open.self(actor.name()).ifPresent(candidate -> {
            throw PathProblems.ownCase(
                    candidate, "Hãy để văn thư khác giữ số.", "Somebody else must reserve the number.");
        });
    }

    private static void known(String paper) {
        if (!PAPERS.contains(paper)) {
            throw new ProblemException(CommonProblems.notFound(new Text(
                    "Văn bản " + paper + " không giữ số ở đây; có: " + String.join(", ", PAPERS) + ".",
                    "Paper " + paper + " has no number here; there are: " + String.join(", ", PAPERS) + ".")));
        }
    }

    private static ProblemException tooEarly() {
        return new ProblemException(Problem.of(
                "number-too-early",
                409,
                new Text("Chưa giữ số được", "It is too early for a number"),
                new Text(
                        "Số được giữ sau bước đề nghị (propose): trước đó chưa biết văn bản có được ban hành hay không.",
                        "Numbers are reserved after the step propose: before it nobody knows whether there will be a"
                                + " paper.")));
    }

    private static ProblemException used() {
        return new ProblemException(Problem.of(
                "number-used",
                409,
                new Text("Quyết định đã ký", "The decision is signed"),
                new Text(
                        "Sau khi ghi quyết định đã ký, số của Tờ trình và Quyết định không đổi được nữa.",
                        "Once the signed decision is recorded, the numbers of submission and decision stay.")));
    }

    private static ProblemException held(Registered held) {
        return new ProblemException(Problem.of(
                        "number-held",
                        409,
                        new Text("Văn bản đã giữ số khác", "The paper has another number"),
                        new Text(
                                "Văn bản đang giữ số " + held.shown() + " năm "
                                        + held.series().year() + "; trả lại số đó trước.",
                                "The paper holds number " + held.shown() + " of "
                                        + held.series().year() + "; give it back first."))
                .with("number", held.shown().toString()));
    }
}
