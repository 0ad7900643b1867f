package vn.motcua.dossier.desk;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.dossier.national.Remark;

/// What became of one record of the national format.
///
/// @param code of the dossier, if it could be read
/// @param status that the record claims, 1..10; 0 when it could not be read
/// @param results one for each step that it tells, with the type of the fact
/// @param problem why the record was refused as a whole
public record TakenRecord(
        @Nullable String code,
        int status,
        List<Result> results,
        @Nullable Problem problem,
        List<Remark> remarks) {

    /// What became of one step.
    ///
    /// @param type e.g. `vn.motcua.dossier.accepted.v1`
    public record Result(String type, Taken taken) {}

    /// What became of it: refused when it or one of its steps was, else parked, else accepted when anything was new.
    public Taken.Status became() {
        if (problem != null || any(Taken.Status.REFUSED)) {
            return Taken.Status.REFUSED;
        }
        if (any(Taken.Status.PARKED)) {
            return Taken.Status.PARKED;
        }
        return any(Taken.Status.ACCEPTED) ? Taken.Status.ACCEPTED : Taken.Status.DUPLICATE;
    }

    /// The same with more remarks.
    public TakenRecord with(List<Remark> more) {
        return new TakenRecord(
                code,
                status,
                results,
                problem,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }

    private boolean any(Taken.Status status) {
        return results.stream().anyMatch(result -> result.taken().status() == status);
    }
}
