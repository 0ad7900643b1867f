package vn.motcua.award.candidate;

import java.util.Set;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// What people may see who are there as candidates only: their own file.
public final class OwnFiles {

    /// Who reads the files of all candidates of an office.
    private static final Set<String> READERS = Set.of(
            Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR);

    private OwnFiles() {}

    /// Refuses an officer the files of others; whoever reads them in another role reads all.
    ///
    /// @throws ProblemException 403 `not-your-file`
    public static void requireReadable(CandidateFile file, Caller caller) {
        if (READERS.stream().noneMatch(caller::is)) {
            requireOwn(file, caller);
        }
    }

    /// Refuses whoever neither enters files for others nor is the candidate.
    ///
    /// @throws ProblemException 403 `not-your-file`
    public static void requireWritable(CandidateFile file, Caller caller) {
        if (!caller.is(Roles.AWARD_CLERK)) {
            requireOwn(file, caller);
        }
    }

    private static void requireOwn(CandidateFile file, Caller caller) {
        if (!file.belongsTo(caller.name())) {
            throw notYours(file.code());
        }
    }

    static ProblemException notYours(CandidateCode code) {
        return new ProblemException(Problem.of(
                "not-your-file",
                403,
                new Text("Không phải hồ sơ của bạn", "This is not your file"),
                new Text(
                        "Hồ sơ " + code + " là của người khác; bạn chỉ xem và khai hồ sơ của chính mình.",
                        "File " + code + " is somebody else's; you see and declare your own only.")));
    }
}
