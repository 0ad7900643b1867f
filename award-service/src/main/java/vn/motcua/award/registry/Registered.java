package vn.motcua.award.registry;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.PaperNumber;

/// What the registry knows of a number.
///
/// @param through the last of several numbers that went elsewhere; else the number itself
/// @param list whose paper; absent where it went elsewhere
/// @param paper which: `quyet-dinh`; absent where it went elsewhere
/// @param reason why it was released, or where it went
/// @param at when this became so
/// @param by who said so
public record Registered(
        Series series,
        int number,
        int through,
        State state,
        @Nullable UUID list,
        @Nullable String paper,
        Details details,
        @Nullable String reason,
        Instant at,
        String by) {

    /// How a number stands.
    public enum State {
        /// It waits for its paper to be signed.
        RESERVED,
        /// Its paper will not come; it may be reserved again.
        RELEASED,
        /// Its paper is signed.
        USED,
        /// It went to a paper that is not kept here.
        ELSEWHERE,
        /// It was noted as gone elsewhere, by mistake: nothing is known of it.
        RETRACTED;

        /// As in JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As it stands on the paper: `05/QĐ-UBND`.
    public PaperNumber shown() {
        return new PaperNumber(number, series.mark());
    }

    /// True while nobody else may have it.
    boolean taken() {
        return state != State.RELEASED && state != State.RETRACTED;
    }

    /// True where it is one of the numbers from the first to the last.
    boolean among(int first, int last) {
        return number <= last && through >= first;
    }
}
