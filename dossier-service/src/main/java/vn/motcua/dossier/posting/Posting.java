package vn.motcua.dossier.posting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;

/// All that decides how a posting stands: the duty, the last check by time, and when it was first found whole.
///
/// @param obligation absent = none was declared
/// @param latest the last check by the time somebody looked, whenever it was told; absent = none
/// @param firstWholeAt the first check since the duty began that found the posting whole; absent = none did
public record Posting(
        @Nullable Obligation obligation,
        @Nullable Check latest,
        @Nullable Instant firstWholeAt) {

    /// Nothing is known.
    public static final Posting UNKNOWN = new Posting(null, null, null);

    /// The judgement of a day.
    ///
    /// @param late it was not found whole by the end of its due day
    public record Judgement(Standing standing, boolean late) {}

    /// With one more check, in whatever order the checks come.
    public Posting with(Check check) {
        boolean first = check.whole()
                && counts(check)
                && (firstWholeAt == null || check.at().isBefore(firstWholeAt));
        return new Posting(
                obligation,
                latest == null || check.compareTo(latest) > 0 ? check : latest,
                first ? check.at() : firstWholeAt);
    }

    /// When it must be up: by the duty, else as the last check told; absent when neither says.
    public @Nullable Instant dueAt() {
        if (obligation != null) {
            return obligation.dueAt();
        }
        return latest == null ? null : latest.dueAt();
    }

    /// Who answers for it: by the duty, else as the last check told.
    public @Nullable String owner() {
        if (obligation != null) {
            return obligation.owner();
        }
        return latest == null ? null : latest.officerCode();
    }

    /// The last check, if it was made since the duty began.
    public @Nullable Check counted() {
        return latest != null && counts(latest) ? latest : null;
    }

    /// How it stands on a day.
    ///
    /// @param repealed the procedure itself is no longer in force on that day
    public Judgement on(LocalDate day, boolean repealed) {
        if (repealed || (obligation != null && obligation.isLiftedOn(day))) {
            boolean hangs = latest != null && latest.hangs();
            return new Judgement(hangs ? Standing.OBSOLETE_POSTED : Standing.TAKEN_DOWN, false);
        }
        @Nullable Instant due = dueAt();
        boolean late =
                due != null && (firstWholeAt == null ? day : OfficeDay.of(firstWholeAt)).isAfter(OfficeDay.of(due));
        return new Judgement(standing(late), late);
    }

    private Standing standing(boolean late) {
        @Nullable Check check = counted();
        if (check == null) {
            return obligation == null ? Standing.NOT_DECLARED : late ? Standing.NEVER_CHECKED : Standing.DUE;
        }
        if (check.obsolete()) {
            return Standing.OBSOLETE_POSTED;
        }
        if (!check.whole()) {
            return Standing.INCOMPLETE;
        }
        return late ? Standing.LATE : Standing.COMPLETE;
    }

    private boolean counts(Check check) {
        return obligation == null || !OfficeDay.of(check.at()).isBefore(obligation.validFrom());
    }
}
