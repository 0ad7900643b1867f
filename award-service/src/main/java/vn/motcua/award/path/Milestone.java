package vn.motcua.award.path;

import java.time.Instant;
import java.util.Optional;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.FiledMeans;
import vn.motcua.award.reading.Settings;

/// What must be done by the days that a plan names. Ambiguities A11, A12, A13.
public enum Milestone {
    /// The file was received.
    FILED,
    /// The council has finished.
    COUNCIL_HELD,
    /// The decision is signed.
    DECISION_SIGNED,
    /// The level above has taken the list in.
    RECEIVED_ABOVE;

    /// How reaching the milestone at a moment stands to the term; empty when the plan, as read, does not bind it.
    public Optional<FilingStatus> status(FilingTerm term, Settings settings, Instant at) {
        return binds(term, (FiledMeans) settings.of(Ambiguity.A12))
                ? Optional.of(term.window(settings).status(at, at))
                : Optional.empty();
    }

    private boolean binds(FilingTerm term, FiledMeans means) {
        return switch (term) {
            case FilingTerm.Before _ ->
                switch (this) {
                    case FILED -> true;
                    case COUNCIL_HELD -> means != FiledMeans.SUBMITTED;
                    case DECISION_SIGNED -> means == FiledMeans.DECISION_SIGNED;
                    case RECEIVED_ABOVE -> false;
                };
            case FilingTerm.Between _ -> this == RECEIVED_ABOVE;
        };
    }
}
