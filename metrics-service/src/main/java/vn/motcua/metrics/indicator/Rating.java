package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import vn.motcua.metrics.window.LocalDays;

/// What a citizen thought of the service.
///
/// @param at when it was given
/// @param score 1..5
/// @param dossier which dossier it is about; empty = none
/// @param officer whom it is about; empty = nobody
public record Rating(String office, String code, Instant at, int score, String dossier, String officer)
        implements Subject {

    @Override
    public SubjectKind kind() {
        return SubjectKind.RATING;
    }

    @Override
    public Place place() {
        return Place.NOWHERE;
    }

    @Override
    public boolean closed() {
        return true;
    }

    @Override
    public List<Standing> standings(Instant cutOff) {
        if (!at.isBefore(cutOff)) {
            return List.of();
        }
        Measure measure =
                switch (score) {
                    case 1, 2 -> Measure.RATED_BADLY;
                    case 3 -> Measure.RATED_FAIRLY;
                    default -> Measure.RATED_WELL;
                };
        return List.of(new Standing(measure, LocalDays.of(at), officer));
    }

    @Override
    public Collection<Instant> turns() {
        return List.of(at);
    }
}
