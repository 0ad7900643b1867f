package vn.motcua.dossier.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.calendar.OfficeDay;

/// The body of law a dossier falls under, chosen once, by the day it was received.
public enum Regime {
    /// ⚖ 61/2018/NĐ-CP, 107/2021/NĐ-CP, 01/2018/TT-VPCP — in force from 2018-06-21 to 2025-06-30; older dossiers are
    /// judged by it too (house rule)
    REGIME_61("regime-61", "Nghị định 61/2018/NĐ-CP", LocalDate.of(2018, 6, 21), LocalDate.of(2025, 6, 30)),
    /// ⚖ 118/2025/NĐ-CP, 03/2025/TT-VPCP — in force from 2025-07-01
    REGIME_118("regime-118", "Nghị định 118/2025/NĐ-CP", LocalDate.of(2025, 7, 1), null);

    private final String code;
    private final String law;
    private final LocalDate from;
    private final @Nullable LocalDate to;

    Regime(String code, String law, LocalDate from, @Nullable LocalDate to) {
        this.code = code;
        this.law = law;
        this.from = from;
        this.to = to;
    }

    /// The regime of what was received at this moment.
    public static Regime at(Instant received) {
        return OfficeDay.of(received).isBefore(REGIME_118.from) ? REGIME_61 : REGIME_118;
    }

    /// As written in JSON, e.g. `regime-118`.
    public String code() {
        return code;
    }

    /// The governing decree, as cited.
    public String law() {
        return law;
    }

    /// First day in force.
    public LocalDate from() {
        return from;
    }

    /// Last day in force; absent = until further notice.
    public @Nullable LocalDate to() {
        return to;
    }

    /// The regime of this code, if there is one.
    public static Optional<Regime> of(String code) {
        return Arrays.stream(values())
                .filter(regime -> regime.code.equals(code))
                .findFirst();
    }
}
