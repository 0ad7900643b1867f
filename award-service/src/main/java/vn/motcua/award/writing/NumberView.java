package vn.motcua.award.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.registry.Numbers;
import vn.motcua.award.registry.Registered;

/// A number of a paper as the registry knows it.
///
/// @param number as it stands on the paper: `05/QĐ-UBND`
/// @param order 5; 0 where it has no place in the order
/// @param through the last of several numbers that went elsewhere; absent = this one alone
/// @param state `reserved`, `released`, `used`, `elsewhere` or `retracted`
/// @param list whose paper; absent where it is not kept here
/// @param paper which: `quyet-dinh`; absent where it is not kept here
/// @param day on the paper
/// @param signer who signs
/// @param signedAs in what capacity; absent = as the head
/// @param reason why it was released or the note taken back, or where it went
@Schema(name = "PaperNumber")
public record NumberView(
        String number,
        int order,
        @Nullable Integer through,
        String state,
        @Nullable UUID list,
        @Nullable String paper,
        @Nullable LocalDate day,
        @Nullable String signer,
        @Nullable SignedAs signedAs,
        @Nullable String reason,
        Instant at,
        String by) {

    /// As the registry knows it.
    static NumberView of(Registered one) {
        return new NumberView(
                one.shown().toString(),
                one.number(),
                one.through() == one.number() ? null : (Integer) one.through(),
                one.state().code(),
                one.list(),
                one.paper(),
                one.details().day(),
                one.details().signer(),
                one.details().signedAs(),
                one.reason(),
                one.at(),
                one.by());
    }

    /// The numbers of one mark in a year.
    ///
    /// @param numbers in their order
    /// @param gaps numbers of which nothing is known though higher ones were given
    @Schema(name = "PaperNumberSeries")
    public record SeriesView(String mark, int year, List<NumberView> numbers, List<Numbers.Gap> gaps) {

        static SeriesView of(String mark, int year, List<Registered> known) {
            return new SeriesView(mark, year, known.stream().map(NumberView::of).toList(), Numbers.gaps(known));
        }
    }
}
