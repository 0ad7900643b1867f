package vn.motcua.dossier.procedure;

import java.util.Arrays;
import java.util.Optional;

/// What waiting for a payment does to a due date.
public enum PaymentEffect {
    /// The clock stands still until the proof of payment. House rule, as provincial systems do it.
    PAUSE("pause"),
    /// The clock runs on.
    RUN("run");

    private final String code;

    PaymentEffect(String code) {
        this.code = code;
    }

    /// As written in JSON, e.g. `pause`.
    public String code() {
        return code;
    }

    /// The effect of this code, if there is one.
    public static Optional<PaymentEffect> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
