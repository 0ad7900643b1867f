package vn.motcua.award.council;

import vn.motcua.award.reading.Settings;

/// How a council decides what it advises. Ambiguity A18.
///
/// @param quorumOf the quorum is this many …
/// @param quorumIn … of so many members
/// @param strict true for "more than", false for "at least"
/// @param passOf support is this many …
/// @param passIn … of so many
/// @param base what support is counted against
public record VoteRule(int quorumOf, int quorumIn, boolean strict, int passOf, int passIn, Base base) {

    /// What the votes for somebody are counted against.
    public enum Base {
        /// All members of the council.
        ALL_MEMBERS,
        /// Those who took part for this candidate, present or in writing.
        PRESENT,
        /// All members but those recused for this candidate.
        NON_RECUSED
    }

    /// The rule of a campaign: `{"quorum":"2/3","pass":">1/2","of":"ALL_MEMBERS"}`.
    public static VoteRule of(Settings.Vote vote) {
        String[] quorum = vote.quorum().split("/", 2);
        boolean strict = !vote.pass().startsWith(">=");
        String[] pass = vote.pass().substring(strict ? 1 : 2).split("/", 2);
        return new VoteRule(
                Integer.parseInt(quorum[0]),
                Integer.parseInt(quorum[1]),
                strict,
                Integer.parseInt(pass[0]),
                Integer.parseInt(pass[1]),
                Base.valueOf(vote.of()));
    }

    /// The same rule with another base.
    public VoteRule with(Base other) {
        return new VoteRule(quorumOf, quorumIn, strict, passOf, passIn, other);
    }

    /// True when enough members took part, present or in writing.
    public boolean quorate(int tookPart, int members) {
        return (long) tookPart * quorumIn >= (long) quorumOf * members;
    }

    /// How many of so many members must take part.
    public int quorum(int members) {
        return Math.ceilDiv(quorumOf * members, quorumIn);
    }

    /// True when so many votes of so many are enough; of nobody, never.
    public boolean passes(int yes, int of) {
        long votes = (long) yes * passIn;
        long needed = (long) passOf * of;
        return of > 0 && (strict ? votes > needed : votes >= needed);
    }
}
