package vn.motcua.deploy.benchmark.measure;

import java.util.Arrays;

/// How long each of many answers took; every one is kept, so percentiles are exact.
public final class Latencies {

    private final long[] sorted;

    /// @param nanos how long each took
    public Latencies(long[] nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("Nothing was measured");
        }
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    /// How many there were.
    public int count() {
        return sorted.length;
    }

    /// The time in milliseconds within which this share of the answers came.
    ///
    /// @param percent from above 0 to 100
    public double millis(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(rank, 1) - 1] / 1e6;
    }
}
