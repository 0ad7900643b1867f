package vn.motcua.award.path;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.council.Choice;
import vn.motcua.award.council.Convened;
import vn.motcua.award.council.Tally;
import vn.motcua.award.law.SignedAs;

/// Something that happened to a list, as its audit trail keeps it.
public sealed interface Entry {

    /// A step of the whole list, or of some candidates while the list stays where it is.
    ///
    /// @param action which
    /// @param from the state before
    /// @param to the state after; the same where only candidates are concerned
    /// @param reason why; never absent where [Action#needsReason]
    /// @param candidates whom it concerns; empty = the whole list
    /// @param flags what a reader must know: `late:hoa`, `early`, `backdated`
    /// @param convened the council; only of [Action#COUNCIL]
    /// @param decision the decision; only of [Action#DECIDE]
    /// @param code why it is cancelled; only of [Action#REVOKE]
    record Moved(
            Action action,
            PathState from,
            PathState to,
            @Nullable String reason,
            List<String> candidates,
            List<String> flags,
            @Nullable Convened convened,
            @Nullable Decision decision,
            @Nullable RevocationCode code)
            implements Entry {
        public Moved {
            candidates = List.copyOf(candidates);
            flags = List.copyOf(flags);
        }
    }

    /// A member is there.
    record Attended(String member) implements Entry {}

    /// A member takes no part for one candidate.
    record Recused(String member, String candidate, String reason) implements Entry {}

    /// A member has voted.
    ///
    /// @param written true for a written opinion of somebody absent
    /// @param opinion in their own words
    /// @param choices by candidate; empty in a secret ballot, where they are kept without names
    record Voted(String member, boolean written, @Nullable String opinion, Map<String, Choice> choices)
            implements Entry {
        public Voted {
            choices = Map.copyOf(choices);
        }
    }

    /// The chair orders candidates of equal rank. Ambiguity A20
    ///
    /// @param candidates best first
    record Ordered(List<String> candidates, String reason) implements Entry {
        public Ordered {
            candidates = List.copyOf(candidates);
        }
    }

    /// The council has finished.
    ///
    /// @param tallies the votes, in the order of the agenda
    /// @param staff how many work at the office; needed for a cap by percentage
    /// @param ballots hash of the secret choices, sorted; absent in an open ballot
    /// @param flags what a reader must know: `late:council-held`
    record Closed(
            List<Tally> tallies,
            @Nullable Integer staff,
            @Nullable String ballots,
            @Nullable List<String> flags) implements Entry {
        public Closed {
            tallies = List.copyOf(tallies);
            // Minutes that were written before there were flags have none.
            flags = flags == null ? List.of() : List.copyOf(flags);
        }
    }

    /// One person wants a verdict overridden.
    ///
    /// @param number 1, 2, 3 … within the list
    /// @param pass what the verdict shall be
    record OverrideAsked(int number, String candidate, boolean pass, String reason) implements Entry {}

    /// A second person confirms or refuses an override.
    record OverrideAnswered(int number, boolean confirmed, String reason) implements Entry {}

    /// Somebody complains of the decision. ⚖ Luật Khiếu nại 2011, Điều 7
    ///
    /// @param number 1, 2, 3 … within the list
    /// @param complainant full name
    /// @param candidate code of the complainant on the list; absent when they are not on it
    /// @param stage 1 = to whoever signed, 2 = to the superior
    /// @param subject what they complain of
    /// @param learnedOn the day on which they received the decision (or the answer) or learnt of it
    /// @param hindered days that do not count
    /// @param hindrance what kept them from complaining on these days; absent when none do
    /// @param receivedAt when the complaint was received
    record Complained(
            int number,
            String complainant,
            @Nullable String candidate,
            int stage,
            String subject,
            LocalDate learnedOn,
            int hindered,
            @Nullable String hindrance,
            Instant receivedAt)
            implements Entry {

        /// How long they could complain.
        public ComplaintTerm term() {
            return new ComplaintTerm(learnedOn, hindered);
        }
    }

    /// A complaint is answered.
    ///
    /// @param answer in words that the complainant may read
    /// @param document number of the answer
    /// @param signedOn the day on it
    record ComplaintAnswered(int number, ComplaintOutcome outcome, String answer, String document, LocalDate signedOn)
            implements Entry {}

    /// What became of a complaint.
    enum ComplaintOutcome {
        /// Not taken: too late, or not a complaint of this decision.
        INADMISSIBLE,
        /// Not justified; the decision stands.
        DISMISSED,
        /// Justified, in whole or in part: the decision, or that on some people, is to be revoked.
        UPHELD
    }

    /// A paper came back signed and was filed.
    ///
    /// @param paper which: `quyet-dinh`
    /// @param version 1, 2, 3 … of this paper
    /// @param means `signature` or `scan`
    /// @param hash of the file: `sha256:…`
    /// @param signers whom the certificates name; empty for a scan
    /// @param declaration what the sender of a scan vouches for
    /// @param reason why an earlier scan was replaced
    record PaperFiled(
            String paper,
            int version,
            String means,
            String hash,
            List<String> signers,
            @Nullable String declaration,
            @Nullable String reason)
            implements Entry {
        public PaperFiled {
            signers = List.copyOf(signers);
        }
    }

    /// A signed decision.
    ///
    /// @param number `05/QĐ-UBND`
    /// @param signedOn the day on the paper
    /// @param authority code of who decides
    /// @param signer name of who signed
    /// @param signedAs in what capacity; absent = as the head
    /// @param basis the final list on which it rests
    /// @param legalBases codes of the texts in force on that day
    /// @param grants who is honoured, in the order of the decision
    /// @param refused who is not, and why
    record Decision(
            String number,
            LocalDate signedOn,
            String authority,
            String signer,
            @Nullable SignedAs signedAs,
            String basis,
            List<String> legalBases,
            List<Grant> grants,
            List<NotGranted> refused) {
        public Decision {
            legalBases = List.copyOf(legalBases);
            grants = List.copyOf(grants);
            refused = List.copyOf(refused);
        }

        /// In what capacity it was signed.
        public SignedAs signedIn() {
            return signedAs == null ? SignedAs.HEAD : signedAs;
        }
    }

    /// Somebody honoured.
    ///
    /// @param candidate code
    /// @param position in the decision = số sổ vàng
    /// @param bonus the amount and what it was counted from; absent when no rate is known for the day
    record Grant(String candidate, int position, @Nullable Money bonus) {}

    /// An amount with all it was counted from.
    ///
    /// @param dong the amount
    /// @param baseSalary đồng a month
    /// @param coefficient of the base salary
    /// @param source the decree
    /// @param rounding how it was rounded
    record Money(long dong, long baseSalary, String coefficient, String source, String rounding) {}

    /// Somebody not honoured.
    ///
    /// @param candidate code
    /// @param code stable: `not-eligible`, `not-supported`, `beyond-cap`, `suspended`, `withdrawn`, `rejected`
    /// @param reason in words that the candidate may read
    record NotGranted(String candidate, String code, String reason) {}

    /// Why a decision is cancelled. ⚖ Luật 06/2022/QH15, Điều 93
    enum RevocationCode {
        /// Fraudulent declarations of achievements.
        FRAUD,
        /// False papers.
        FALSE_PAPERS,
        /// Unlawful appraisal or proposal.
        UNLAWFUL_APPRAISAL,
        /// A fault in the period of the achievement, found later.
        FAULT_FOUND
    }

    /// What is kept of an entry, in the order in which things happened.
    ///
    /// @param sequence 1, 2, 3 … within the list
    /// @param at when
    /// @param by the sign-in name of who did it
    /// @param entry what
    record Recorded(int sequence, Instant at, String by, Entry entry) {}
}
