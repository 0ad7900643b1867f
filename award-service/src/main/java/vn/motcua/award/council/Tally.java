package vn.motcua.award.council;

import java.util.Collection;
import java.util.Locale;

/// The votes on one candidate.
///
/// @param candidate code
/// @param yes đồng ý
/// @param no không đồng ý
/// @param blank phiếu trắng
/// @param recused how many members were recused for this candidate
/// @param of what `yes` is counted against by the rule
/// @param percent of `yes` in `of`, cut to two places: `57.14`; absent votes of nobody give `0.00`
/// @param passed true when the rule is met
public record Tally(String candidate, int yes, int no, int blank, int recused, int of, String percent, boolean passed) {

    /// Counts.
    ///
    /// @param members how many have a vote in the council
    /// @param recused how many of them are recused for this candidate
    /// @param choices what the others chose
    public static Tally of(String candidate, int members, int recused, Collection<Choice> choices, VoteRule rule) {
        return counted(
                candidate,
                members,
                recused,
                count(choices, Choice.YES),
                count(choices, Choice.NO),
                count(choices, Choice.BLANK),
                rule);
    }

    /// The same votes held against another base.
    public Tally against(VoteRule.Base base, int members, VoteRule rule) {
        return counted(candidate, members, recused, yes, no, blank, rule.with(base));
    }

    private static Tally counted(
            String candidate, int members, int recused, int yes, int no, int blank, VoteRule rule) {
        int of =
                switch (rule.base()) {
                    case ALL_MEMBERS -> members;
                    case PRESENT -> yes + no + blank;
                    case NON_RECUSED -> members - recused;
                };
        long hundredths = of == 0 ? 0 : yes * 10_000L / of;
        return new Tally(
                candidate,
                yes,
                no,
                blank,
                recused,
                of,
                hundredths / 100 + "." + String.format(Locale.ROOT, "%02d", hundredths % 100),
                rule.passes(yes, of));
    }

    private static int count(Collection<Choice> choices, Choice wanted) {
        return (int) choices.stream().filter(choice -> choice == wanted).count();
    }
}
