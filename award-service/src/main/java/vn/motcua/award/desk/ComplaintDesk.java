package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.office.Offices;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Entry.ComplaintOutcome;
import vn.motcua.award.path.FoldedName;
import vn.motcua.award.path.Track;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// Complaints of a decision: recorded as they come, in time or late, and answered by whoever may.
///
/// ⚖ Luật Khiếu nại 2011, Điều 7: first to whoever signed, then to the superior; Điều 9: 90 days
@ApplicationScoped
public class ComplaintDesk {

    private final Lists lists;
    private final Offices offices;
    private final Trail trail;
    private final InstantSource clock;

    ComplaintDesk(Lists lists, Offices offices, Trail trail, InstantSource clock) {
        this.lists = lists;
        this.offices = offices;
        this.trail = trail;
        this.clock = clock;
    }

    /// Records a complaint, in time or not.
    ///
    /// @return the list afterwards
    /// @throws ProblemException 409 `no-decision`, `complaint-known`, `no-first-complaint`; 422 `impossible-dates`,
    ///     `unknown-candidate`
    @Transactional
    public OpenList receive(UUID id, ComplaintRequest request, Actor actor) {
        trail.lock(id);
        OpenList open = lists.open(id);
        Entry.Decision decision = open.track().decision().orElseThrow(ComplaintDesk::notDecided);
        String candidate = request.candidate();
        if (candidate != null
                && open.entries().stream().noneMatch(entry -> entry.candidate().equals(candidate))) {
            throw PathProblems.unknownCandidates(List.of(candidate));
        }
        Instant now = now();
        Instant received =
                request.receivedAt() == null ? now : request.receivedAt().truncatedTo(ChronoUnit.MICROS);
        int stage = request.stage() == null ? 1 : request.stage();
        checkDays(request, decision, stage, received, now);
        int hindered = request.hinderedDays() == null ? 0 : request.hinderedDays();
        if (hindered > 0 && blank(request.hindrance())) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Không tính " + hindered + " ngày thì cần hindrance: trở ngại là gì.",
                            "To leave out " + hindered + " days takes a hindrance: what kept them."))
                    .with("field", "hindrance"));
        }
        List<Track.Complaint> before = open.track().complaints().stream()
                .filter(one -> same(one.entry(), request))
                .toList();
        if (before.stream().anyMatch(one -> one.entry().stage() == stage)) {
            throw new ProblemException(Problem.of(
                    "complaint-known",
                    409,
                    new Text("Khiếu nại đã được ghi", "This complaint is known"),
                    new Text(
                            request.complainant() + " đã khiếu nại lần " + stage + " về quyết định này.",
                            request.complainant() + " has complained of this decision before, at stage " + stage
                                    + ".")));
        }
        if (stage == 2 && before.stream().allMatch(Track.Complaint::open)) {
            throw new ProblemException(Problem.of(
                    "no-first-complaint",
                    409,
                    new Text("Chưa có trả lời lần đầu", "The first complaint was not answered"),
                    new Text(
                            "Khiếu nại lần hai chỉ sau khi khiếu nại lần đầu của người này đã được trả lời.",
                            "A second complaint follows the answer to the first of the same person.")));
        }
        Entry.Complained complained = new Entry.Complained(
                open.track().complaints().size() + 1,
                request.complainant(),
                candidate,
                stage,
                request.subject(),
                request.learnedOn(),
                hindered,
                hindered == 0 ? null : request.hindrance(),
                received);
        append(open, complained, actor);
        return lists.open(id);
    }

    /// Answers a complaint.
    ///
    /// @return the list afterwards
    /// @throws ProblemException 403 `own-case`, `superior-needed`, `office-out-of-reach`; 404; 409
    ///     `already-answered`, `complaint-late`; 422 `impossible-dates`
    @Transactional
    public OpenList answer(UUID id, int number, ComplaintAnswerRequest request, Actor actor) {
        trail.lock(id);
        OpenList open = lists.open(id);
        Track.Complaint complaint = open.track().complaints().stream()
                .filter(one -> one.entry().number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Danh sách không có khiếu nại số " + number + ".",
                        "The list has no complaint " + number + "."))));
        Optional.ofNullable(keeps(open, complaint, actor)).ifPresent(why -> {
            throw new ProblemException(why);
        });
        ComplaintOutcome outcome = ComplaintOutcome.valueOf(request.outcome().toUpperCase(Locale.ROOT));
        if (!complaint.admissible() && outcome != ComplaintOutcome.INADMISSIBLE) {
            throw new ProblemException(Problem.of(
                    "complaint-late",
                    409,
                    new Text("Khiếu nại đã quá thời hiệu", "The complaint is too late"),
                    new Text(
                            "Thời hiệu đến hết ngày " + complaint.entry().term().lastDay()
                                    + "; chỉ có thể trả lời không thụ lý (inadmissible).",
                            "The term ended with " + complaint.entry().term().lastDay()
                                    + "; it can only be answered as inadmissible.")));
        }
        if (request.signedOn().isAfter(Vietnam.dayOf(clock.instant()))
                || request.signedOn().isBefore(Vietnam.dayOf(complaint.entry().receivedAt()))) {
            throw impossible(
                    "Văn bản trả lời ký từ ngày nhận khiếu nại đến hôm nay.",
                    "The answer is signed between the day of the complaint and today.");
        }
        append(
                open,
                new Entry.ComplaintAnswered(number, outcome, request.answer(), request.document(), request.signedOn()),
                actor);
        return lists.open(id);
    }

    /// What keeps somebody from answering a complaint; absent when nothing does.
    public @Nullable Problem keeps(OpenList open, Track.Complaint complaint, Actor actor) {
        if (!complaint.open()) {
            return Problem.of(
                    "already-answered",
                    409,
                    new Text("Đã có người trả lời", "It was answered already"),
                    new Text(
                            "Khiếu nại số " + complaint.entry().number() + " đã được " + complaint.answeredBy()
                                    + " trả lời.",
                            "Complaint " + complaint.entry().number() + " was answered by " + complaint.answeredBy()
                                    + "."));
        }
        String office = lists.decidingOffice(open.list().office(), open.level());
        if (complaint.entry().stage() == 2) {
            office = offices.above(office).orElse(office);
            if (tookPart(open, complaint, actor)) {
                return Problem.of(
                        "superior-needed",
                        403,
                        new Text("Cần cấp trên trả lời", "The superior answers"),
                        new Text(
                                "Khiếu nại lần hai do cấp trên của người ký quyết định giải quyết; bạn đã ký quyết định"
                                        + " hoặc đã trả lời lần đầu.",
                                "A second complaint is for the superior; you signed the decision or answered the first"
                                        + " one."));
            }
        }
        if (!actor.reaches().test(office)) {
            return CommonProblems.officeOutOfReach(office);
        }
        boolean own = open.byOwnName()
                .getOrDefault(actor.name().toLowerCase(Locale.ROOT), Set.of())
                .contains(
                        complaint.entry().candidate() == null
                                ? ""
                                : complaint.entry().candidate());
        return own
                ? PathProblems.ownCase(
                                String.valueOf(complaint.entry().candidate()),
                                "Hãy giao việc trả lời cho người khác.",
                                "Somebody else must answer.")
                        .problem()
                : null;
    }

    private static boolean tookPart(OpenList open, Track.Complaint complaint, Actor actor) {
        boolean answered = open.track().complaints().stream()
                .filter(one -> one.entry().stage() == 1)
                .filter(one ->
                        one.entry().complainant().equals(complaint.entry().complainant()))
                .anyMatch(one -> actor.name().equalsIgnoreCase(one.answeredBy()));
        return answered
                || open.track()
                        .decidedBy()
                        .filter(actor.name()::equalsIgnoreCase)
                        .isPresent();
    }

    private static void checkDays(
            ComplaintRequest request, Entry.Decision decision, int stage, Instant received, Instant now) {
        if (received.isAfter(now)) {
            throw impossible("receivedAt không được sau bây giờ.", "receivedAt must not be after now.");
        }
        if (request.learnedOn().isBefore(decision.signedOn())) {
            throw impossible(
                    "Không thể biết quyết định trước ngày ký (" + decision.signedOn() + ").",
                    "Nobody learns of a decision before it is signed (" + decision.signedOn() + ").");
        }
        if (request.learnedOn().isAfter(Vietnam.dayOf(received))) {
            throw impossible(
                    "Ngày biết quyết định (learnedOn) không sau ngày nhận khiếu nại (lần " + stage + ").",
                    "learnedOn must not be after the complaint was received (stage " + stage + ").");
        }
    }

    private static boolean same(Entry.Complained before, ComplaintRequest request) {
        return FoldedName.of(before.complainant()).equals(FoldedName.of(request.complainant()))
                && Objects.equals(before.candidate(), request.candidate());
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static ProblemException notDecided() {
        return new ProblemException(Problem.of(
                "no-decision",
                409,
                new Text("Chưa có quyết định", "There is no decision"),
                new Text("Chỉ ghi khiếu nại về quyết định đã ký.", "Only a signed decision can be complained of.")));
    }

    private static ProblemException impossible(String vi, String en) {
        return new ProblemException(Problem.of(
                "impossible-dates", 422, new Text("Ngày không thể có", "Impossible dates"), new Text(vi, en)));
    }

    private void append(OpenList open, Entry entry, Actor actor) {
        trail.append(
                open.list().id(), open.list().listHash().substring("sha256:".length()), entry, actor.name(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
