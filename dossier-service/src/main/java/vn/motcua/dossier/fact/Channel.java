package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// The way a dossier came in; fixed by its first fact and never edited.
///
/// ⚖ 61/2018/NĐ-CP, Điều 16; obstructing the applicant's choice is prohibited (Điều 5 khoản 1 điểm b)
public enum Channel {
    /// At the counter; national code 1.
    COUNTER("counter", "Trực tiếp"),
    /// Through the portal; national code 2.
    ONLINE("online", "Trực tuyến"),
    /// By the public postal service; national code 3.
    POSTAL("postal", "Bưu chính công ích");

    private final String code;
    private final String vietnamese;

    Channel(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `counter`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Trực tiếp`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The channel of this code, if there is one.
    public static Optional<Channel> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
