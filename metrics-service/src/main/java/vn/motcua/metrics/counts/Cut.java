package vn.motcua.metrics.counts;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.metrics.window.LocalDays;
import vn.motcua.metrics.window.Window;

/// What of all that is counted is summed: flows whose day of origin is not before `from`, and of everything what
/// happened before `at`.
public record Cut(LocalDate from, Instant at) {

    /// The window as it stood at an instant.
    public static Cut of(Window window, Instant asOf) {
        return new Cut(window.from(), window.cutOff(asOf));
    }

    /// The local day in which it lies.
    public LocalDate day() {
        return LocalDays.of(at);
    }

    /// True when it lies between two days and cuts through none.
    public boolean isWhole() {
        return LocalDays.start(day()).equals(at);
    }

    /// The last day of which something counts.
    LocalDate lastDay() {
        return isWhole() ? day().minusDays(1) : day();
    }
}
