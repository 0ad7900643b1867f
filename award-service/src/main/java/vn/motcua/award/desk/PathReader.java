package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.trail.Restatements;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// Shows where lists stand, their trail and their ranking.
@ApplicationScoped
public class PathReader {

    private final Lists lists;
    private final AwardListArchive archive;
    private final Trail trail;
    private final Restatements restatements;
    private final InstantSource clock;

    PathReader(Lists lists, AwardListArchive archive, Trail trail, Restatements restatements, InstantSource clock) {
        this.lists = lists;
        this.archive = archive;
        this.trail = trail;
        this.restatements = restatements;
        this.clock = clock;
    }

    /// Where a list stands.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public PathView path(UUID id) {
        return path(lists.open(id));
    }

    /// Where an open list stands.
    public PathView path(OpenList open) {
        return PathView.of(open, restatements.of(open.head().snapshot().id()), clock.instant());
    }

    /// The ranking of a list with its reasons.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public Ranked ranking(UUID id) {
        return Ranked.of(lists.open(id), archive);
    }

    /// The council of a list in its present round.
    ///
    /// @throws ProblemException 404 when there is no such list, or no council was called together
    @Transactional
    public MeetingView meeting(UUID id) {
        return meeting(lists.open(id));
    }

    /// The council of an open list.
    public MeetingView meeting(OpenList open) {
        return open.track()
                .meeting()
                .map(meeting -> MeetingView.of(open, meeting))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Hội đồng chưa được triệu tập cho danh sách này.",
                        "No council was called together for this list."))));
    }

    /// The audit trail of a list.
    ///
    /// @param intact true when every row is what it was when written, and follows the one before
    /// @param rows oldest first
    public record TrailOfList(boolean intact, List<Trail.Line> rows) {}

    /// The audit trail of a list, checked.
    ///
    /// @throws ProblemException 404 when there is none
    @Transactional
    public TrailOfList trail(UUID id) {
        String before = archive.summary(id).listHash().substring("sha256:".length());
        boolean intact = true;
        List<Trail.Line> rows = trail.rows(id);
        for (Trail.Line row : rows) {
            intact &= row.continues(before);
            before = row.hash();
        }
        return new TrailOfList(intact, rows);
    }
}
