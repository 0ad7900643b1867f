package vn.motcua.dossier.store;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// An import and how far it has come.
///
/// @param state `running`, `finished` or `interrupted`
/// @param firstProblems JSON list of the first refusals
public record ImportRow(
        UUID id,
        Instant startedAt,
        String startedBy,
        Instant touchedAt,
        String state,
        long lines,
        long accepted,
        long duplicate,
        long parked,
        long refused,
        String firstProblems) {

    private static final Duration SILENCE = Duration.ofMinutes(2);

    /// The state at that moment: a process that was killed cannot say so, but its silence does.
    public String stateAt(Instant now) {
        return state.equals("running") && touchedAt.plus(SILENCE).isBefore(now) ? "interrupted" : state;
    }
}
