package vn.motcua.award.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The readings that a campaign has chosen, one for each [Ambiguity].
///
/// @param choices the reading of each ambiguity that has enumerated ones
/// @param passingGrades A8: grades that pass, in the words of the desk's rating regulation
/// @param vote A18: how the council votes
/// @param cap A19: how many may win
/// @param ties A20: what decides between equals, in this order
/// @param rounding how bonuses are rounded
public record Settings(
        Map<Ambiguity, Reading> choices,
        List<String> passingGrades,
        Vote vote,
        Cap cap,
        List<TieBreak> ties,
        Rounding rounding) {

    /// The defaults of the house; each is shown with every verdict.
    public static final Settings DEFAULT = new Settings(
            Map.of(),
            List.of("A"),
            new Vote("2/3", ">1/2", "ALL_MEMBERS"),
            new Cap(Cap.Kind.NONE, 0),
            List.of(TieBreak.WOMEN, TieBreak.DIRECT_WORKERS, TieBreak.CHAIR),
            Rounding.UP_10000);

    /// The grades that reading A8(b) takes as "A or better".
    public static final List<String> A_OR_BETTER = List.of("A", "A+", "A1", "HTXSNV");

    public Settings {
        EnumMap<Ambiguity, Reading> complete = new EnumMap<>(Ambiguity.class);
        for (Ambiguity ambiguity : Ambiguity.values()) {
            if (!ambiguity.readings().isEmpty()) {
                Reading chosen =
                        choices.getOrDefault(ambiguity, ambiguity.readings().getFirst());
                if (!ambiguity.readings().contains(chosen)) {
                    throw new IllegalArgumentException(chosen + " is no reading of " + ambiguity);
                }
                complete.put(ambiguity, chosen);
            }
        }
        choices = Map.copyOf(complete);
        passingGrades = List.copyOf(passingGrades);
        ties = List.copyOf(ties);
    }

    /// The reading chosen for an ambiguity.
    ///
    /// @throws IllegalArgumentException when the ambiguity has no enumerated readings
    public Reading of(Ambiguity ambiguity) {
        Reading chosen = choices.get(ambiguity);
        if (chosen == null) {
            throw new IllegalArgumentException(ambiguity + " has no enumerated readings");
        }
        return chosen;
    }

    /// The same settings with another reading of one ambiguity.
    public Settings with(Reading reading) {
        EnumMap<Ambiguity, Reading> changed = new EnumMap<>(choices);
        changed.put(reading.ambiguity(), reading);
        return new Settings(changed, passingGrades, vote, cap, ties, rounding);
    }

    /// The same settings with other grades that pass.
    public Settings withPassingGrades(List<String> grades) {
        return new Settings(choices, grades, vote, cap, ties, rounding);
    }

    /// The vote of the council.
    ///
    /// @param quorum fraction of the members: `2/3`
    /// @param pass fraction of the votes: `>1/2`
    /// @param of what the fraction is of: `ALL_MEMBERS`, `PRESENT` or `NON_RECUSED`
    public record Vote(String quorum, String pass, String of) {}

    /// The number of winners.
    ///
    /// @param kind what the number counts
    /// @param value the number; 0 without a cap
    public record Cap(Kind kind, int value) {

        /// What a cap counts.
        public enum Kind {
            /// No cap.
            NONE,
            /// So many winners.
            COUNT,
            /// A percentage of the staff.
            PERCENT_OF_STAFF,
            /// At least this percentage for those who do not lead.
            NON_LEADER_PERCENT
        }
    }

    /// What decides between equals.
    public enum TieBreak {
        /// The woman, or the collective with at least 70 % women. ⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 6
        WOMEN,
        /// Whoever works directly. ⚖ Luật 06/2022/QH15, Điều 5, khoản 2, điểm d
        DIRECT_WORKERS,
        /// The chair.
        CHAIR
    }

    /// How an amount of money is rounded.
    public enum Rounding {
        /// Up to whole 10,000 đồng. ⚖ NĐ 152/2025/NĐ-CP, Điều 49
        UP_10000,
        /// To the nearest 10,000 đồng.
        HALF_UP_10000,
        /// Not at all.
        NONE
    }
}
