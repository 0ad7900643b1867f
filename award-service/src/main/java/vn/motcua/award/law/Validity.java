package vn.motcua.award.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The days on which something is in force, both ends included.
///
/// @param from first day
/// @param to last day; absent = no end known
public record Validity(LocalDate from, @Nullable LocalDate to) {

    public Validity {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("What is in force ends on or after the day it begins");
        }
    }

    /// True on every day from the first to the last.
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
