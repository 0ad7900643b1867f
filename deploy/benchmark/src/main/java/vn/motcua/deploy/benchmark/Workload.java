package vn.motcua.deploy.benchmark;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What can be measured; the codes are those of the goals.
enum Workload {
    S2("batch intake of events"),
    S3("folding events into indicators"),
    S4("from the answer to a POST until it shows in the figures"),
    S5("questions to metrics-service"),
    S6("folding everything again, and the same figures"),
    S7("an award list of ten thousand candidates"),
    S8("starting the whole local stack");

    private final String what;

    Workload(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    static Optional<Workload> of(String code) {
        return Arrays.stream(values()).filter(one -> one.name().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Workload::name).collect(Collectors.joining(", "));
    }
}
