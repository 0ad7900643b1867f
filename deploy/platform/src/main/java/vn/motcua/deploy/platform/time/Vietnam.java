package vn.motcua.deploy.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The zone in which things are due and days begin: UTC+7, no summer time.
public final class Vietnam {

    /// `Asia/Ho_Chi_Minh`.
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private Vietnam() {}

    /// The local day on which something happened.
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /// 00:00 of a local day.
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
