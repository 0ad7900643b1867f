package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.motcua.award.path.Duty;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Track;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Puts a verdict aside: one person asks with a reason, another answers with a reason; both are shown for ever.
@ApplicationScoped
public class OverrideDesk {

    private final Lists lists;
    private final Trail trail;
    private final InstantSource clock;

    OverrideDesk(Lists lists, Trail trail, InstantSource clock) {
        this.lists = lists;
        this.trail = trail;
        this.clock = clock;
    }

    /// Asks for an override.
    ///
    /// @param pass what the verdict shall be
    /// @return the list afterwards
    /// @throws ProblemException 403 `own-case`, `duties-clash`; 409 `too-late`; 422 `unknown-candidate`
    @Transactional
    public OpenList ask(UUID id, String candidate, boolean pass, String reason, Actor actor) {
        OpenList open = opened(id, actor);
        if (open.entries().stream().noneMatch(entry -> entry.candidate().equals(candidate))) {
            throw PathProblems.unknownCandidates(List.of(candidate));
        }
        open.track().clash(actor.name(), Duty.VERIFY).ifPresent(held -> {
            throw PathProblems.dutiesClash(held, Duty.VERIFY);
        });
        int number = open.track().overrides().size() + 1;
        append(open, new Entry.OverrideAsked(number, candidate, pass, reason), actor);
        return lists.open(id);
    }

    /// Confirms or refuses an override.
    ///
    /// @return the list afterwards
    /// @throws ProblemException 404; 403 `own-case`, `second-person-needed`; 409 `already-answered`, `too-late`
    @Transactional
    public OpenList answer(UUID id, int number, boolean confirmed, String reason, Actor actor) {
        OpenList open = opened(id, actor);
        Track.Overridden asked = open.track().overrides().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Danh sách không có đề nghị thay kết quả số " + number + ".",
                        "The list has no override " + number + "."))));
        if (asked.confirmed() != null) {
            throw new ProblemException(Problem.of(
                    "already-answered",
                    409,
                    new Text("Đã có người trả lời", "It was answered already"),
                    new Text(
                            "Đề nghị số " + number + " đã được " + asked.answeredBy() + " trả lời.",
                            "Override " + number + " was answered by " + asked.answeredBy() + ".")));
        }
        if (asked.by().equalsIgnoreCase(actor.name())) {
            throw new ProblemException(Problem.of(
                    "second-person-needed",
                    403,
                    new Text("Cần người thứ hai", "A second person is needed"),
                    new Text(
                            "Người đề nghị thay kết quả không tự xác nhận.",
                            "Whoever asks for an override does not confirm it.")));
        }
        append(open, new Entry.OverrideAnswered(number, confirmed, reason), actor);
        return lists.open(id);
    }

    private OpenList opened(UUID id, Actor actor) {
        trail.lock(id);
        OpenList open = lists.open(id);
        switch (open.track().state()) {
            case DRAFT, SUBMITTED, SCREENED, RETURNED, SUSPENDED -> {
                // Before the council, a verdict may still be put aside.
            }
            case COUNCIL,
                    PROPOSED,
                    FORWARDED,
                    RECEIVED,
                    DECIDED,
                    PUBLISHED,
                    PRESENTED,
                    ARCHIVED,
                    WITHDRAWN,
                    REJECTED,
                    REVOKED -> {
                PathState state = open.track().state();
                throw new ProblemException(Problem.of(
                        "too-late",
                        409,
                        new Text("Quá muộn để thay kết quả", "It is too late for an override"),
                        new Text(
                                "Danh sách đang ở trạng thái “" + state.label().vi()
                                        + "”; trả lại (return) trước khi thay kết quả.",
                                "The list is in state \"" + state.label().en() + "\"; return it first.")));
            }
        }
        open.self(actor.name()).ifPresent(candidate -> {
            throw PathProblems.ownCase(candidate, "Hãy giao việc này cho người khác.", "Somebody else must do this.");
        });
        return open;
    }

    private void append(OpenList open, Entry entry, Actor actor) {
        trail.append(
                open.list().id(),
                open.list().listHash().substring("sha256:".length()),
                entry,
                actor.name(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
