package vn.motcua.award.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.council.Convened;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Duty;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Milestone;
import vn.motcua.award.path.Path;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Route;
import vn.motcua.award.path.Step;
import vn.motcua.award.path.Track;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.LateFiling;
import vn.motcua.award.reading.OwnCase;
import vn.motcua.award.trail.Answers;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Moves award lists along their path, one step at a time; each step is one row of the audit trail.
@ApplicationScoped
public class ListDesk {

    private final Lists lists;
    private final AwardListArchive archive;
    private final Deciding deciding;
    private final Checklists checklists;
    private final Trail trail;
    private final Answers answers;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    ListDesk(
            Lists lists,
            AwardListArchive archive,
            Deciding deciding,
            Checklists checklists,
            Trail trail,
            Answers answers,
            ObjectMapper mapper,
            InstantSource clock) {
        this.lists = lists;
        this.archive = archive;
        this.deciding = deciding;
        this.checklists = checklists;
        this.trail = trail;
        this.answers = answers;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Takes one step.
    ///
    /// @param ifMatch tells whether a version is the one that the caller has seen; absent = any
    /// @param key the caller's own name for this request; the same key gives the same answer
    /// @param written the list as it is answered
    /// @throws ProblemException 403 `forbidden`, `duties-clash`, `own-case`, `office-out-of-reach`; 409 when
    ///     the path refuses; 412 `stale-version`; 422 when the step is impossible
    @Transactional
    public Answers.Answer act(
            UUID id,
            ActionRequest request,
            Actor actor,
            @Nullable IntPredicate ifMatch,
            @Nullable String key,
            Function<OpenList, String> written) {
        String asked = Sha256.hex(id + "\n" + CanonicalJson.of(mapper.valueToTree(request)));
        if (key != null) {
            Optional<Answers.Answer> before = answers.hold(actor.name(), key);
            if (before.isPresent()) {
                if (!before.get().requestHash().equals(asked)) {
                    throw PathProblems.keyReused();
                }
                return before.get();
            }
        }
        trail.lock(id);
        OpenList open = lists.open(id);
        if (ifMatch != null && !ifMatch.test(open.track().version())) {
            throw PathProblems.staleVersion(open.track().version());
        }
        Entry.Moved moved = decide(open, request, actor);
        append(open, moved, actor);
        OpenList after = lists.open(id);
        Answers.Answer answer = new Answers.Answer(asked, after.track().version(), written.apply(after));
        if (key != null) {
            answers.keep(actor.name(), key, answer, now());
        }
        return answer;
    }

    private void append(OpenList open, Entry entry, Actor actor) {
        trail.append(
                open.list().id(), open.list().listHash().substring("sha256:".length()), entry, actor.name(), now());
    }

    private Entry.Moved decide(OpenList open, ActionRequest request, Actor actor) {
        Action action = Action.of(request.action())
                .orElseThrow(() -> new ProblemException(CommonProblems.invalidRequest(new Text(
                                "Trường action phải là một trong: " + String.join(", ", Action.codes()) + ".",
                                "The field action must be one of: " + String.join(", ", Action.codes()) + "."))
                        .with("field", "action")));
        Track track = open.track();
        List<String> named = request.candidates() == null ? List.of() : request.candidates();
        mayAct(open, action, actor);
        PathState next = next(open, action, named);
        if (action.needsReason()
                && (request.reason() == null || request.reason().isBlank())) {
            throw PathProblems.reasonNeeded(action);
        }
        checkCandidates(open, action, named);
        notOnesOwn(open, action, actor);
        track.clash(actor.name(), action.duty()).ifPresent(held -> {
            throw PathProblems.dutiesClash(held, action.duty());
        });
        return switch (action) {
            case SUBMIT -> submit(open, request, next);
            case COUNCIL -> council(open, request, next);
            case PROPOSE -> propose(open, request, next, named);
            case RECEIVE -> moved(open, action, request, next, named, timely(open, Milestone.RECEIVED_ABOVE, now()));
            case DECIDE -> {
                Set<String> honoured = new TreeSet<>(open.track().proposed());
                honoured.removeAll(open.track().held().keySet());
                checklists.require(open, action, honoured);
                yield deciding.decide(open, request, actor, next, this::timely);
            }
            case SCREEN -> {
                checklists.require(open, action, codesOf(open.alive()));
                yield moved(open, action, request, next, named, List.of());
            }
            case REVOKE -> revoke(open, request, next, named);
            case RETURN, FORWARD, REJECT, PUBLISH, PRESENT, ARCHIVE, WITHDRAW, SUSPEND, RESUME ->
                moved(open, action, request, next, named, List.of());
        };
    }

    /// What keeps somebody from a step on the whole list, whatever they would say with it; empty when nothing does.
    @Transactional
    public Optional<Problem> keeps(OpenList open, Action action, Actor actor) {
        try {
            mayAct(open, action, actor);
            notOnesOwn(open, action, actor);
        } catch (ProblemException e) {
            return Optional.of(e.problem());
        }
        return open.track().clash(actor.name(), action.duty()).map(held -> PathProblems.dutiesClash(held, action.duty())
                .problem());
    }

    /// The role, and the office at which the step is taken: above where the level above acts.
    private void mayAct(OpenList open, Action action, Actor actor) {
        if (action.roles().stream().noneMatch(actor.roles()::contains)) {
            throw PathProblems.wrongRole(action);
        }
        boolean above = open.route() == Route.ABOVE
                && switch (action) {
                    case RECEIVE, DECIDE, REJECT, REVOKE -> true;
                    case RETURN ->
                        open.track().state() == PathState.FORWARDED
                                || open.track().state() == PathState.RECEIVED;
                    case SUBMIT,
                            SCREEN,
                            COUNCIL,
                            PROPOSE,
                            FORWARD,
                            PUBLISH,
                            PRESENT,
                            ARCHIVE,
                            WITHDRAW,
                            SUSPEND,
                            RESUME -> false;
                };
        String office = above
                ? lists.decidingOffice(open.list().office(), open.level())
                : open.list().office();
        if (!actor.reaches().test(office)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
    }

    private static PathState next(OpenList open, Action action, List<String> named) {
        PathState state = open.track().state();
        if (!named.isEmpty() && action != Action.PROPOSE) {
            Path.refusesPart(state, action, open.route()).ifPresent(why -> {
                throw PathProblems.refused(why, state, action, open.route());
            });
            return state;
        }
        return switch (Path.step(state, action, open.route())) {
            case Step.To(PathState to, String _) -> to;
            case Step.Back _ -> open.track().beforeSuspension();
            case Step.Refused why -> throw PathProblems.refused(why, state, action, open.route());
        };
    }

    private static void checkCandidates(OpenList open, Action action, List<String> named) {
        if (!named.isEmpty() && !action.mayNameCandidates()) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Bước " + action.code() + " áp dụng cho cả danh sách; bỏ trường candidates.",
                            "Step " + action.code() + " concerns the whole list; leave candidates out."))
                    .with("field", "candidates"));
        }
        Set<String> unknown = new TreeSet<>(named);
        open.entries().forEach(entry -> unknown.remove(entry.candidate()));
        if (!unknown.isEmpty()) {
            throw PathProblems.unknownCandidates(unknown);
        }
    }

    /// Nobody acts on a list on which they stand. Ambiguity A17 says what becomes of the decider's own case.
    private static void notOnesOwn(OpenList open, Action action, Actor actor) {
        open.self(actor.name()).ifPresent(candidate -> {
            boolean above = open.campaign().settings().of(Ambiguity.A17) != OwnCase.RECUSE;
            if (action.duty() == Duty.DECIDE && action == Action.DECIDE && !above) {
                return;
            }
            throw PathProblems.ownCase(
                    candidate,
                    action.duty() == Duty.DECIDE
                            ? "Rút hồ sơ này khỏi danh sách (withdraw) và đề nghị cấp trên xét; sau đó bạn mới quyết định"
                                    + " những người còn lại."
                            : "Hãy giao bước này cho người khác.",
                    action.duty() == Duty.DECIDE
                            ? "Withdraw it from this list and nominate it at the level above; then decide on the others."
                            : "Somebody else must take this step.");
        });
    }

    private Entry.Moved submit(OpenList open, ActionRequest request, PathState next) {
        if (open.alive().isEmpty()) {
            throw new ProblemException(Problem.of(
                    "nobody-eligible",
                    409,
                    new Text("Không có ai để đề nghị", "There is nobody to nominate"),
                    new Text(
                            "Không còn ứng viên nào đủ điều kiện hoặc đang chờ; xem cây điều kiện của từng người.",
                            "No candidate passes or is still open; see the tree of each.")));
        }
        Set<String> declaredLate = checklists.require(open, Action.SUBMIT, codesOf(open.alive()));
        Instant now = now();
        CandidateSheet.Level level = CandidateSheet.Level.valueOf(open.level().name());
        List<String> flags = new ArrayList<>();
        List<String> late = new ArrayList<>();
        Map<String, Instant> filed = new HashMap<>();
        archive.eachInput(open.list().id(), file -> {
            Instant at = file.sheet().value().filedAt().get(level);
            if (at != null) {
                filed.put(file.code().value(), at);
            }
        });
        for (Listed entry : open.alive()) {
            Instant received = filed.getOrDefault(entry.candidate(), now);
            open.offers().stream()
                    .filter(offer -> offer.subject().code().equals(entry.kind()))
                    .findFirst()
                    .flatMap(offer ->
                            Milestone.FILED.status(offer.term(), open.campaign().settings(), received))
                    .filter(status -> status == FilingStatus.LATE)
                    .ifPresent(_ -> late.add(entry.candidate()));
        }
        if (!late.isEmpty()) {
            lateness(
                    open,
                    "Hồ sơ nộp muộn: " + String.join(", ", late) + ". Rút các hồ sơ này khỏi danh sách (withdraw).",
                    "Late files: " + String.join(", ", late) + ". Withdraw them from the list.");
            late.forEach(candidate -> flags.add("late:" + candidate));
        }
        declaredLate.forEach(candidate -> flags.add("declared-late:" + candidate));
        return moved(open, Action.SUBMIT, request, next, List.of(), flags);
    }

    /// What a milestone reached now must be flagged with; refuses where the campaign does. Ambiguity A16
    List<String> timely(OpenList open, Milestone milestone, Instant at) {
        Set<String> flags = new TreeSet<>();
        for (Offer offer : open.offers()) {
            milestone.status(offer.term(), open.campaign().settings(), at).ifPresent(status -> {
                if (status == FilingStatus.LATE) {
                    lateness(
                            open,
                            "Hạn là hết ngày "
                                    + offer.term().lastDay(open.campaign().settings())
                                    + ". Trả lại (return) hoặc rút danh sách (withdraw).",
                            "The last day was "
                                    + offer.term().lastDay(open.campaign().settings())
                                    + ". Return or withdraw the list.");
                    flags.add(
                            "late:" + milestone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
                if (status == FilingStatus.EARLY) {
                    flags.add(
                            "early:" + milestone.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                }
            });
        }
        return List.copyOf(flags);
    }

    private static Set<String> codesOf(List<Listed> entries) {
        return entries.stream().map(Listed::candidate).collect(Collectors.toSet());
    }

    private static void lateness(OpenList open, String vi, String en) {
        if (open.campaign().settings().of(Ambiguity.A16) == LateFiling.REFUSE) {
            throw new ProblemException(Problem.of(
                    "deadline-passed",
                    409,
                    new Text("Đã quá hạn", "The deadline has passed"),
                    new Text(
                            "Chiến dịch không nhận muộn (settings.late). " + vi,
                            "The campaign takes nothing late (settings.late). " + en)));
        }
    }

    private Entry.Moved council(OpenList open, ActionRequest request, PathState next) {
        ActionRequest.CouncilRequest call = request.council();
        if (call == null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Cần trường council: thành viên, hình thức bỏ phiếu.",
                            "The field council is needed: members and kind of ballot."))
                    .with("field", "council"));
        }
        List<Convened.Member> members = call.members().stream()
                .map(member -> new Convened.Member(
                        member.account(),
                        member.name(),
                        member.post(),
                        Convened.Part.valueOf(Objects.requireNonNullElse(member.part(), "member")
                                .toUpperCase(Locale.ROOT))))
                .toList();
        checkMembers(members);
        List<String> alive = open.alive().stream().map(Listed::candidate).toList();
        List<String> agenda = Objects.requireNonNullElse(call.agenda(), alive);
        Set<String> outside = new TreeSet<>(agenda);
        alive.forEach(outside::remove);
        if (!outside.isEmpty() || agenda.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "not-on-agenda",
                    409,
                    new Text("Không đưa vào chương trình được", "Not for the agenda"),
                    new Text(
                            "Chỉ đưa ra Hội đồng người đủ điều kiện hoặc đang chờ; không gồm: "
                                    + String.join(", ", outside) + ".",
                            "Only candidates who pass or are open come before the council; not: "
                                    + String.join(", ", outside) + ".")));
        }
        OwnCase reading = (OwnCase) open.campaign().settings().of(Ambiguity.A17);
        for (Convened.Member member : members) {
            boolean above = open.route() == Route.HERE
                    && (reading == OwnCase.HIGHER_LEVEL
                            || (reading == OwnCase.RECUSE_AND_HIGHER_LEVEL && member.part() == Convened.Part.CHAIR));
            open.self(member.account())
                    .filter(agenda::contains)
                    .filter(_ -> above)
                    .ifPresent(candidate -> {
                        throw new ProblemException(
                                Problem.of(
                                        "council-nominee",
                                        409,
                                        new Text("Hồ sơ phải chuyển cấp trên", "The file goes to the level above"),
                                        new Text(
                                                "Ứng viên " + candidate + " là " + member.name()
                                                        + " của Hội đồng; rút khỏi danh sách này và đề nghị cấp trên (settings.ownCase).",
                                                "Candidate " + candidate + " is " + member.name()
                                                        + " of the council; withdraw it here and nominate it above (settings.ownCase).")));
                    });
        }
        return new Entry.Moved(
                Action.COUNCIL,
                open.track().state(),
                next,
                request.reason(),
                List.of(),
                List.of(),
                new Convened(
                        Objects.requireNonNullElse(call.heldAt(), now()),
                        call.place(),
                        members,
                        "secret".equals(call.ballot()),
                        agenda),
                null,
                null);
    }

    private static void checkMembers(List<Convened.Member> members) {
        long accounts = members.stream()
                .map(member -> member.account().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
        boolean whole = accounts == members.size()
                && members.stream()
                                .filter(one -> one.part() == Convened.Part.CHAIR)
                                .count()
                        == 1
                && members.stream()
                                .filter(one -> one.part() == Convened.Part.SECRETARY)
                                .count()
                        == 1;
        if (!whole) {
            throw new ProblemException(Problem.of(
                    "impossible-council",
                    422,
                    new Text("Thành phần Hội đồng không hợp lệ", "This council is impossible"),
                    new Text(
                            "Hội đồng cần đúng một chair, một secretary, và mỗi tài khoản một lần.",
                            "A council has one chair, one secretary, and each account once.")));
        }
    }

    private Entry.Moved propose(OpenList open, ActionRequest request, PathState next, List<String> named) {
        var meeting = open.track()
                .meeting()
                .filter(held -> held.closedAt().isPresent())
                .orElseThrow(
                        () -> new ProblemException(
                                Problem.of(
                                        "council-not-closed",
                                        409,
                                        new Text("Hội đồng chưa kết thúc", "The council has not finished"),
                                        new Text(
                                                "Chỉ đề nghị sau khi Hội đồng bỏ phiếu và kết thúc họp (POST …/ballots, close).",
                                                "Propose after the council has voted and closed its meeting (POST …/ballots, close)."))));
        List<String> supported = open.alive().stream()
                .map(Listed::candidate)
                .filter(candidate ->
                        meeting.tally(candidate).map(tally -> tally.passed()).orElse(false))
                .filter(Ranked.of(open, archive).within()::contains)
                .toList();
        List<String> proposed = named.isEmpty() ? supported : named;
        Set<String> others = new TreeSet<>(proposed);
        supported.forEach(others::remove);
        if (!others.isEmpty() || proposed.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "not-supported",
                    409,
                    new Text("Không đề nghị được", "They cannot be proposed"),
                    new Text(
                            proposed.isEmpty()
                                    ? "Hội đồng không thông qua ứng viên nào; hãy trả lại hoặc rút danh sách."
                                    : "Không được Hội đồng thông qua, không đủ điều kiện hoặc vượt số lượng: "
                                            + String.join(", ", others) + ".",
                            proposed.isEmpty()
                                    ? "The council supports nobody; return or withdraw the list."
                                    : "Not supported, not eligible or beyond the cap: " + String.join(", ", others)
                                            + ".")));
        }
        return moved(open, Action.PROPOSE, request, next, proposed, List.of());
    }

    private Entry.Moved revoke(OpenList open, ActionRequest request, PathState next, List<String> named) {
        if (request.code() == null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Cần code: fraud, false-papers, unlawful-appraisal hoặc fault-found (Luật 06/2022/QH15, Điều"
                                    + " 93).",
                            "A code is needed: fraud, false-papers, unlawful-appraisal or fault-found."))
                    .with("field", "code"));
        }
        Set<String> strangers = new TreeSet<>(named);
        open.track().decision().ifPresent(decision -> decision.grants()
                .forEach(grant -> strangers.remove(grant.candidate())));
        strangers.addAll(named.stream()
                .filter(candidate -> open.track().held().containsKey(candidate))
                .toList());
        if (!strangers.isEmpty()) {
            throw PathProblems.unknownCandidates(strangers);
        }
        return new Entry.Moved(
                Action.REVOKE,
                open.track().state(),
                next,
                request.reason(),
                named,
                List.of(),
                null,
                null,
                Entry.RevocationCode.valueOf(
                        request.code().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    private static Entry.Moved moved(
            OpenList open,
            Action action,
            ActionRequest request,
            PathState next,
            List<String> candidates,
            List<String> flags) {
        return new Entry.Moved(
                action, open.track().state(), next, request.reason(), candidates, flags, null, null, null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
