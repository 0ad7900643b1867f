package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.council.Choice;
import vn.motcua.award.council.Convened;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.council.Tally;
import vn.motcua.award.council.VoteRule;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Milestone;
import vn.motcua.award.path.PathState;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.trail.SecretVotes;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The meeting of the council: who is there, who is recused, how they vote, and its end.
///
/// ⚖ Luật 06/2022/QH15, Điều 90, khoản 4 và 5: councils advise, they do not decide
@ApplicationScoped
public class CouncilDesk {

    private final Lists lists;
    private final ListDesk desk;
    private final Trail trail;
    private final SecretVotes votes;
    private final InstantSource clock;

    CouncilDesk(Lists lists, ListDesk desk, Trail trail, SecretVotes votes, InstantSource clock) {
        this.lists = lists;
        this.desk = desk;
        this.trail = trail;
        this.votes = votes;
        this.clock = clock;
    }

    /// Takes a part in the meeting.
    ///
    /// @param ifMatch tells whether a version is the one that the caller has seen; absent = any
    /// @return the list afterwards
    /// @throws ProblemException 403 `not-a-member`; 409 `no-meeting`, `already-voted`, `recused`, `no-quorum`; 412;
    ///     422
    @Transactional
    public OpenList act(UUID id, BallotRequest request, Actor actor, @Nullable IntPredicate ifMatch) {
        trail.lock(id);
        OpenList open = lists.open(id);
        if (ifMatch != null && !ifMatch.test(open.track().version())) {
            throw PathProblems.staleVersion(open.track().version());
        }
        Meeting meeting = open.track()
                .meeting()
                .filter(held -> open.track().state() == PathState.COUNCIL
                        && held.closedAt().isEmpty())
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "no-meeting",
                        409,
                        new Text("Không có phiên họp đang mở", "No meeting is open"),
                        new Text(
                                "Hội đồng chưa được triệu tập (action council) hoặc đã kết thúc họp.",
                                "The council was not called together (action council), or has finished."))));
        Convened.Member member = meeting.convened().member(actor.name()).orElseThrow(() -> notAMember(actor));
        switch (request.kind()) {
            case "attend" -> append(open, new Entry.Attended(attending(request, meeting, member)), actor);
            case "recuse" -> append(open, recused(request, meeting, member), actor);
            case "vote", "written" -> vote(open, request, meeting, member, actor);
            case "order" -> append(open, ordered(request, meeting, member), actor);
            default -> close(open, request, meeting, member, actor);
        }
        return lists.open(id);
    }

    private void append(OpenList open, Entry entry, Actor actor) {
        trail.append(
                open.list().id(), open.list().listHash().substring("sha256:".length()), entry, actor.name(), now());
    }

    private static String attending(BallotRequest request, Meeting meeting, Convened.Member member) {
        String named = Objects.requireNonNullElse(request.member(), member.account());
        if (!named.equalsIgnoreCase(member.account()) && member.part() == Convened.Part.MEMBER) {
            throw forbidden(
                    "Chỉ chủ tịch hoặc thư ký ghi nhận người khác có mặt.",
                    "Only the chair or the secretary" + " notes others as present.");
        }
        return meeting.convened()
                .member(named)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        "unknown-member",
                        422,
                        new Text("Không phải thành viên Hội đồng", "Not a member of the council"),
                        new Text(named + " không có trong Hội đồng.", named + " is not in the council."))))
                .account();
    }

    private static Entry.Recused recused(BallotRequest request, Meeting meeting, Convened.Member member) {
        String candidate = needed(request.candidate(), "candidate");
        String reason = needed(request.reason(), "reason");
        if (!meeting.convened().agenda().contains(candidate)) {
            throw PathProblems.unknownCandidates(List.of(candidate));
        }
        if (meeting.hasVoted(member.account())) {
            throw alreadyVoted();
        }
        return new Entry.Recused(member.account(), candidate, reason);
    }

    private void vote(OpenList open, BallotRequest request, Meeting meeting, Convened.Member member, Actor actor) {
        boolean written = request.kind().equals("written");
        if (meeting.hasVoted(member.account())) {
            throw alreadyVoted();
        }
        if (written && meeting.isPresent(member.account())) {
            throw new ProblemException(Problem.of(
                    "member-present",
                    409,
                    new Text("Thành viên có mặt bỏ phiếu tại họp", "A member who is present votes in the meeting"),
                    new Text(
                            "Ý kiến bằng văn bản chỉ dành cho thành viên vắng mặt; dùng kind vote.",
                            "Written opinions are for absent members; use kind vote.")));
        }
        if (written) {
            needed(request.opinion(), "opinion");
        }
        // Nobody votes on themselves, whether they said so or not. Ambiguity A17
        Set<String> self = new TreeSet<>();
        open.self(member.account())
                .filter(meeting.convened().agenda()::contains)
                .ifPresent(self::add);
        Map<String, Choice> choices = choices(request, meeting, member, self);
        self.stream()
                .filter(candidate -> !meeting.isRecused(member.account(), candidate))
                .forEach(candidate -> append(
                        open, new Entry.Recused(member.account(), candidate, "Chính là người được đề nghị."), actor));
        boolean secret = meeting.convened().secret();
        if (secret) {
            votes.put(open.list().id(), round(open), choices);
        }
        append(open, new Entry.Voted(member.account(), written, request.opinion(), secret ? Map.of() : choices), actor);
    }

    private static Map<String, Choice> choices(
            BallotRequest request, Meeting meeting, Convened.Member member, Set<String> self) {
        Map<String, String> given = request.choices() == null ? Map.of() : request.choices();
        Set<String> wanted = new TreeSet<>(meeting.convened().agenda());
        wanted.removeIf(candidate -> self.contains(candidate) || meeting.isRecused(member.account(), candidate));
        Set<String> barred = new TreeSet<>(given.keySet());
        barred.retainAll(meeting.convened().agenda());
        barred.removeAll(wanted);
        if (!barred.isEmpty()) {
            throw new ProblemException(Problem.of(
                    "recused",
                    409,
                    new Text("Không bỏ phiếu cho hồ sơ này được", "You are recused"),
                    new Text(
                            "Bạn không tham gia xét: " + String.join(", ", barred) + "; bỏ khỏi choices.",
                            "You take no part for: " + String.join(", ", barred) + "; leave them out of choices.")));
        }
        if (!wanted.equals(given.keySet())) {
            throw new ProblemException(Problem.of(
                    "incomplete-ballot",
                    422,
                    new Text("Phiếu chưa đủ", "The ballot is not complete"),
                    new Text(
                            "Phiếu phải có đúng những người này (yes, no hoặc blank): " + String.join(", ", wanted)
                                    + ".",
                            "A ballot names exactly these (yes, no or blank): " + String.join(", ", wanted) + ".")));
        }
        Map<String, Choice> choices = new LinkedHashMap<>();
        given.forEach(
                (candidate, choice) -> choices.put(candidate, Choice.of(choice).orElseThrow()));
        return choices;
    }

    private static Entry.Ordered ordered(BallotRequest request, Meeting meeting, Convened.Member member) {
        if (member.part() != Convened.Part.CHAIR) {
            throw forbidden("Chỉ Chủ tịch Hội đồng xếp thứ tự người bằng nhau.", "Only the chair orders equals.");
        }
        if (request.candidates() == null) {
            throw new ProblemException(
                    CommonProblems.invalidRequest(new Text("Cần trường candidates.", "The field candidates is needed."))
                            .with("field", "candidates"));
        }
        Set<String> unknown = new TreeSet<>(request.candidates());
        meeting.convened().agenda().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw PathProblems.unknownCandidates(unknown);
        }
        return new Entry.Ordered(request.candidates(), needed(request.reason(), "reason"));
    }

    private void close(OpenList open, BallotRequest request, Meeting meeting, Convened.Member member, Actor actor) {
        if (member.part() == Convened.Part.MEMBER) {
            throw forbidden("Chỉ chủ tịch hoặc thư ký kết thúc họp.", "Only the chair or the secretary closes.");
        }
        VoteRule rule = VoteRule.of(open.campaign().settings().vote());
        int members = meeting.convened().members().size();
        if (!rule.quorate(meeting.tookPart(), members)) {
            throw new ProblemException(Problem.of(
                            "no-quorum",
                            409,
                            new Text("Chưa đủ số thành viên", "There is no quorum"),
                            new Text(
                                    "Mới có " + meeting.tookPart() + "/" + members
                                            + " thành viên tham gia (có mặt hoặc bằng văn bản); cần ít nhất "
                                            + rule.quorumOf() + "/" + rule.quorumIn() + ".",
                                    meeting.tookPart() + " of " + members
                                            + " members take part (present or in writing); at least " + rule.quorumOf()
                                            + "/" + rule.quorumIn() + " must."))
                    .with("tookPart", meeting.tookPart())
                    .with("members", members));
        }
        if (request.staff() == null && open.campaign().settings().cap().kind() == Settings.Cap.Kind.PERCENT_OF_STAFF) {
            throw new ProblemException(CommonProblems.invalidRequest(
                            new Text(
                                    "Số lượng được khen tính theo tỷ lệ biên chế (settings.cap): cần trường staff, số người của đơn vị.",
                                    "The cap is a percentage of the staff (settings.cap): the field staff says how many there are."))
                    .with("field", "staff"));
        }
        List<String> flags = desk.timely(open, Milestone.COUNCIL_HELD, now());
        Map<String, List<Choice>> secret =
                meeting.convened().secret() ? votes.of(open.list().id(), round(open)) : Map.of();
        List<Tally> tallies = new ArrayList<>();
        for (String candidate : meeting.convened().agenda()) {
            tallies.add(Tally.of(
                    candidate,
                    members,
                    meeting.recusedFor(candidate).size(),
                    meeting.convened().secret()
                            ? secret.getOrDefault(candidate, List.of())
                            : meeting.choices(candidate),
                    rule));
        }
        append(
                open,
                new Entry.Closed(
                        tallies, request.staff(), meeting.convened().secret() ? SecretVotes.hash(secret) : null, flags),
                actor);
    }

    /// The sequence of the entry that called the council together.
    private int round(OpenList open) {
        return trail.of(open.list().id()).stream()
                .filter(entry -> entry.entry() instanceof Entry.Moved moved && moved.convened() != null)
                .mapToInt(Entry.Recorded::sequence)
                .max()
                .orElseThrow();
    }

    private static String needed(@Nullable String value, String field) {
        if (value == null || value.isBlank()) {
            throw new ProblemException(CommonProblems.invalidRequest(
                            new Text("Cần trường " + field + ".", "The field " + field + " is needed."))
                    .with("field", field));
        }
        return value;
    }

    private static ProblemException alreadyVoted() {
        return new ProblemException(Problem.of(
                "already-voted",
                409,
                new Text("Đã bỏ phiếu", "You have voted"),
                new Text("Mỗi thành viên bỏ phiếu một lần.", "Each member votes once.")));
    }

    private static ProblemException notAMember(Actor actor) {
        return new ProblemException(Problem.of(
                "not-a-member",
                403,
                new Text("Không phải thành viên Hội đồng", "Not a member of the council"),
                new Text(
                        "Tài khoản " + actor.name() + " không có tên trong Hội đồng của danh sách này.",
                        "Account " + actor.name() + " is not a member of the council of this list.")));
    }

    private static ProblemException forbidden(String vi, String en) {
        return new ProblemException(
                Problem.of("forbidden", 403, new Text("Không được phép", "Not allowed"), new Text(vi, en)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
