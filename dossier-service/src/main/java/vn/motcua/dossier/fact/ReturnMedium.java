package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// How a result reached the citizen.
public enum ReturnMedium {
    /// Handed over at the counter.
    COUNTER("counter", "Trực tiếp"),
    /// As an electronic result.
    ONLINE("online", "Trực tuyến"),
    /// By the public postal service.
    POSTAL("postal", "Bưu chính công ích");

    private final String code;
    private final String vietnamese;

    ReturnMedium(String code, String vietnamese) {
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

    /// The medium of this code, if there is one.
    public static Optional<ReturnMedium> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
