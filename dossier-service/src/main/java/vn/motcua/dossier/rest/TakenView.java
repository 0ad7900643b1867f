package vn.motcua.dossier.rest;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.dossier.desk.Taken;

/// What became of a batch:
/// `{"accepted":1,"duplicate":0,"parked":0,"refused":0,"results":[{"id":"1","status":"accepted"}]}`.
///
/// @param results one for each event, in order
record TakenView(int accepted, int duplicate, int parked, int refused, List<Result> results) {

    /// @param status `accepted`, `duplicate`, `parked` or `refused`
    /// @param problem why it was refused, or what it waits for
    record Result(
            @Nullable String id, String status, @Nullable ProblemView problem) {}

    static TakenView of(List<Taken> taken, Locale locale) {
        return new TakenView(
                Taken.count(taken, Taken.Status.ACCEPTED),
                Taken.count(taken, Taken.Status.DUPLICATE),
                Taken.count(taken, Taken.Status.PARKED),
                Taken.count(taken, Taken.Status.REFUSED),
                taken.stream()
                        .map(one -> new Result(
                                one.id(),
                                one.status().name().toLowerCase(Locale.ROOT),
                                one.problem() == null ? null : ProblemView.of(one.problem(), locale)))
                        .toList());
    }
}
