package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How a dossier was filed; fixed at the first submission.
///
/// ⚖ NĐ 61/2018/NĐ-CP, Điều 16 — in force from 2018-06-21
public enum Channel {
    /// In person at the desk (trực tiếp).
    COUNTER,
    /// Through the portal (trực tuyến).
    ONLINE,
    /// By the public postal service (bưu chính công ích).
    POSTAL;

    /// The one of that code; none for other words.
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// `counter`, `online` or `postal`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
