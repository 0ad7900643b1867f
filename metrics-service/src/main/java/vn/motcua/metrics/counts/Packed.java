package vn.motcua.metrics.counts;

/// A count as a booked cell keeps it: the number of its measure, the days from its day of origin to its day, and how
/// many, in one number.
public final class Packed {

    /// All numbers of measures are below it.
    static final int MEASURES = 128;

    private static final int MEASURE_AT = 56;
    private static final int ORIGIN_AT = 32;
    private static final long DAYS = 0xff_ffffL;
    private static final long COUNT = 0xffff_ffffL;

    private Packed() {}

    /// Packs a count.
    public static long of(int measure, long daysSinceOrigin, int n) {
        return ((long) measure << MEASURE_AT) | (daysSinceOrigin << ORIGIN_AT) | (n & COUNT);
    }

    /// All but how many.
    public static long key(long packed) {
        return packed >> ORIGIN_AT;
    }

    /// What [#key] has left out added again.
    public static long of(long key, int n) {
        return (key << ORIGIN_AT) | (n & COUNT);
    }

    static int measure(long packed) {
        return (int) (packed >>> MEASURE_AT);
    }

    static long daysSinceOrigin(long packed) {
        return (packed >> ORIGIN_AT) & DAYS;
    }

    static int n(long packed) {
        return (int) packed;
    }
}
