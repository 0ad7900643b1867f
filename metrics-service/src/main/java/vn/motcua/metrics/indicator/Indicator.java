package vn.motcua.metrics.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The promised ratios, each with the one definition by which every screen, list and report computes it.
///
/// What is counted is a dossier in a [Measure]; for `online-services` it is a service (an office and a procedure), good
/// when one of its dossiers is good.
@SuppressWarnings(
        "ImmutableEnumChecker") // The sets are made by Set.of and the target is a record: nobody can change them.
public enum Indicator {
    /// Share of the services applied for that were applied for online (kế hoạch, mục II.2a).
    ONLINE_SERVICES(
            "online-services",
            Counted.SERVICES,
            "Tỷ lệ dịch vụ công phát sinh hồ sơ trực tuyến",
            "Services with online dossiers",
            new Target(Target.Operator.GT, 90),
            "Kế hoạch mục II.2a; QĐ 766/QĐ-TTg, mục 3.2",
            Set.of(Measure.RECEIVED_ONLINE),
            Set.of(Measure.RECEIVED_ONLINE_WITHOUT_RESULT, Measure.RECEIVED_OTHERWISE)),
    /// Share of the dossiers that were received and handled online (kế hoạch, mục II.2b).
    ONLINE_DOSSIERS(
            "online-dossiers",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ tiếp nhận, xử lý trực tuyến",
            "Dossiers received and handled online",
            new Target(Target.Operator.GT, 85),
            "Kế hoạch mục II.2b; QĐ 766/QĐ-TTg, mục 3.3",
            Set.of(Measure.RECEIVED_ONLINE),
            Set.of(Measure.RECEIVED_ONLINE_WITHOUT_RESULT, Measure.RECEIVED_OTHERWISE)),
    /// Share of the dossiers settled by their due day, of those settled or overdue (kế hoạch, mục II.2e).
    ON_TIME(
            "on-time",
            Counted.DOSSIERS,
            "Tỷ lệ hồ sơ giải quyết đúng và trước hạn",
            "Dossiers settled on time or early",
            new Target(Target.Operator.GT, 95),
            "Kế hoạch mục II.2e; NĐ 61/2018/NĐ-CP, Điều 19; QĐ 766/QĐ-TTg, mục 2.1",
            Set.of(Measure.SETTLED_EARLY, Measure.SETTLED_ON_DUE_DAY),
            Set.of(Measure.SETTLED_LATE, Measure.SETTLED_AFTER_SECOND_SUPPLEMENT, Measure.OVERDUE));

    private static final Map<Indicator, List<Variant>> VARIANTS = Map.of(
            ONLINE_SERVICES,
            List.of(new Variant(
                    "filed-online",
                    "Có hồ sơ nộp trực tuyến, không xét kết quả điện tử",
                    "Filed online, whatever became of the result",
                    Set.of(Measure.RECEIVED_ONLINE, Measure.RECEIVED_ONLINE_WITHOUT_RESULT),
                    Set.of(Measure.RECEIVED_OTHERWISE),
                    Set.of())),
            ONLINE_DOSSIERS,
            List.of(
                    new Variant(
                            "all-procedures",
                            "Trên mọi thủ tục, kể cả thủ tục không cung cấp trực tuyến",
                            "Over all procedures, also those not offered online",
                            Set.of(Measure.RECEIVED_ONLINE),
                            Set.of(
                                    Measure.RECEIVED_ONLINE_WITHOUT_RESULT,
                                    Measure.RECEIVED_OTHERWISE,
                                    Measure.RECEIVED_NOT_OFFERED),
                            Set.of()),
                    new Variant(
                            "filed-online",
                            "Nộp trực tuyến, không xét kết quả điện tử",
                            "Filed online, whatever became of the result",
                            Set.of(Measure.RECEIVED_ONLINE, Measure.RECEIVED_ONLINE_WITHOUT_RESULT),
                            Set.of(Measure.RECEIVED_OTHERWISE),
                            Set.of())),
            ON_TIME,
            List.of(
                    new Variant(
                            "settlement-report",
                            "Theo Biểu 06/VPCP: đúng và trước hạn trên số đã giải quyết",
                            "As in report form 06: on time of those settled",
                            Set.of(
                                    Measure.SETTLED_EARLY,
                                    Measure.SETTLED_ON_DUE_DAY,
                                    Measure.SETTLED_AFTER_SECOND_SUPPLEMENT),
                            Set.of(Measure.SETTLED_LATE),
                            Set.of()),
                    new Variant(
                            "qd-766",
                            "Theo QĐ 766/QĐ-TTg mục 2.1: tính cả hồ sơ đang giải quyết còn hạn",
                            "As in decision 766, item 2.1: open dossiers not yet due count as on time",
                            Set.of(Measure.SETTLED_EARLY, Measure.SETTLED_ON_DUE_DAY, Measure.OPEN),
                            Set.of(Measure.SETTLED_LATE, Measure.SETTLED_AFTER_SECOND_SUPPLEMENT, Measure.OVERDUE),
                            Set.of(Measure.OVERDUE))));
    /// Dossiers that a ratio cannot judge, or judges badly because a fact is missing; shown beside it.
    private static final Map<Indicator, Map<String, Set<Measure>>> DEFECTS = Map.of(
            ONLINE_SERVICES,
            Map.of(),
            ONLINE_DOSSIERS,
            Map.of("missing-result-file", Set.of(Measure.RECEIVED_ONLINE_WITHOUT_RESULT)),
            ON_TIME,
            Map.of("no-due-date", Set.of(Measure.SETTLED_WITHOUT_DUE, Measure.OPEN_WITHOUT_DUE)));
    private final String code;
    private final Counted counted;
    private final String vi;
    private final String en;
    private final Target target;
    private final String legalBasis;
    private final Set<Measure> good;
    private final Set<Measure> failing;

    private Indicator(
            String code,
            Counted counted,
            String vi,
            String en,
            Target target,
            String legalBasis,
            Set<Measure> good,
            Set<Measure> failing) {
        this.code = code;
        this.counted = counted;
        this.vi = vi;
        this.en = en;
        this.target = target;
        this.legalBasis = legalBasis;
        this.good = good;
        this.failing = failing;
    }

    /// The indicator of that code; none for other words.
    public static Optional<Indicator> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }

    /// `online-services` and so on.
    public String code() {
        return code;
    }

    /// What its cases are.
    public Counted counted() {
        return counted;
    }

    /// Its name in Vietnamese, in the plan's words.
    public String vi() {
        return vi;
    }

    /// Its name in English.
    public String en() {
        return en;
    }

    /// What the plan promises.
    public Target target() {
        return target;
    }

    /// Where the definition comes from.
    public String legalBasis() {
        return legalBasis;
    }

    /// The version of the definition: it changes whenever the same events would give another ratio.
    public String ruleVersion() {
        return code + "/1";
    }

    /// Measures that are good.
    public Set<Measure> good() {
        return good;
    }

    /// Measures that are in the denominator and not good.
    public Set<Measure> failing() {
        return failing;
    }

    /// The other ways to compute it.
    public List<Variant> variants() {
        return VARIANTS.getOrDefault(this, List.of());
    }

    /// Defects of the data by code, with the measures that show them.
    public Map<String, Set<Measure>> defects() {
        return DEFECTS.getOrDefault(this, Map.of());
    }

    /// What it takes to meet the target from a ratio.
    public PathToTarget pathFrom(Ratio ratio) {
        return switch (counted) {
            case DOSSIERS -> PathToTarget.byNewCases(ratio, target);
            case SERVICES -> PathToTarget.byTurningCases(ratio, target);
        };
    }

    /// What the cases of an indicator are.
    public static enum Counted {
        /// Each dossier is a case.
        DOSSIERS,
        /// Each pair of office and procedure is a case.
        SERVICES;
    }

    /// Another way to compute nearly the same, shown beside the ratio so that nobody is surprised by it elsewhere.
    ///
    /// @param good measures of the numerator
    /// @param rest measures that are in the denominator only
    /// @param neither measures taken out of the numerator again: a part of a stock that is counted in `rest`
    public record Variant(
            String code, String vi, String en, Set<Measure> good, Set<Measure> rest, Set<Measure> neither) {}
}
