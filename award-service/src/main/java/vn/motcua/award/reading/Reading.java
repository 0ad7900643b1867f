package vn.motcua.award.reading;

/// One way to read an ambiguous place of a plan; in JSON its name, as in `"combine":"ALL"`.
public sealed interface Reading
        permits Combination,
                RoleReading,
                ExceedMode,
                Collectives,
                MetricScope,
                RequiredMonths,
                PendingMonths,
                Exclusivity,
                DeskWorkerRule,
                DeadlineReading,
                FiledMeans,
                DistrictWindow,
                PeriodRule,
                InitiativeProof,
                LateFiling,
                OwnCase {

    /// The name in JSON.
    String name();

    /// The place of the plan that it reads.
    Ambiguity ambiguity();

    /// What the reading says, in a few words.
    Message meaning();
}
