package vn.motcua.dossier.fact;

import java.util.Arrays;
import java.util.Optional;

/// How a fee was paid.
public enum PaymentMethod {
    /// Through a payment gateway.
    ONLINE("online", "Trực tuyến"),
    /// At the counter.
    CASH("cash", "Tiền mặt"),
    /// Through the public postal service.
    POSTAL("postal", "Bưu chính");

    private final String code;
    private final String vietnamese;

    PaymentMethod(String code, String vietnamese) {
        this.code = code;
        this.vietnamese = vietnamese;
    }

    /// As written in JSON, e.g. `online`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Trực tuyến`.
    public String vietnamese() {
        return vietnamese;
    }

    /// The method of this code, if there is one.
    public static Optional<PaymentMethod> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
