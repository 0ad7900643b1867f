package vn.motcua.metrics.web;

import vn.motcua.metrics.window.Granularity;
import vn.motcua.metrics.window.Window;

/// How finely the course of a figure is shown where nobody says.
final class Course {

    private static final long DAYS_ONE_BY_ONE = 14;
    private static final long DAYS_BY_WEEKS = 100;

    private Course() {}

    /// Days for two weeks, weeks for about a quarter, else months.
    static Granularity granularity(Window window) {
        return window.days() <= DAYS_ONE_BY_ONE
                ? Granularity.DAY
                : window.days() <= DAYS_BY_WEEKS ? Granularity.WEEK : Granularity.MONTH;
    }
}
