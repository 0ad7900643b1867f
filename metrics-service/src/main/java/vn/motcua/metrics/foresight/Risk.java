package vn.motcua.metrics.foresight;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How an open dossier threatens the rate, the most pressing first.
public enum Risk {
    /// Past its due day: it counts against the rate already, and settling it late does not change that.
    OVERDUE(0, "Đã quá hạn", "Overdue"),
    /// Due today: from midnight on it counts against the rate.
    DUE_TODAY(1, "Đến hạn hôm nay", "Due today"),
    /// Due within the next working days.
    DUE_SOON(2, "Sắp đến hạn", "Due soon"),
    /// Due later.
    LATER(3, "Còn hạn", "Due later"),
    /// Waits for the citizen by right: while it does, it is neither late nor settled.
    WAITING(4, "Đang chờ công dân", "Waiting for the citizen"),
    /// Without a due date: it cannot be judged, which is a defect of the data.
    NO_DUE_DATE(5, "Không có hạn trả", "Without a due date");

    private final int place;
    private final String vi;
    private final String en;

    Risk(int place, String vi, String en) {
        this.place = place;
        this.vi = vi;
        this.en = en;
    }

    /// The one of that code; none for other words.
    public static Optional<Risk> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// Its place on the board, from 0 = the most pressing.
    public int place() {
        return place;
    }

    /// `overdue`, `due-today`, `due-soon`, `later`, `waiting`, `no-due-date`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// In Vietnamese.
    public String vi() {
        return vi;
    }

    /// In English.
    public String en() {
        return en;
    }
}
