package vn.motcua.metrics.indicator;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A way to compute an indicator from what is counted.
///
/// @param good measures of the numerator
/// @param rest measures that are in the denominator only
/// @param neither measures taken out of the numerator again: parts of what is counted in `good`
/// @param notRest measures taken out of the denominator again: parts of what is counted in `rest`
public record Formula(
        String code,
        String vi,
        String en,
        Set<Measure> good,
        Set<Measure> rest,
        Set<Measure> neither,
        Set<Measure> notRest) {

    /// The code of the formula by which an indicator is computed unless a rule names another.
    public static final String STANDARD = "standard";

    public Formula {
        good = Set.copyOf(good);
        rest = Set.copyOf(rest);
        neither = Set.copyOf(neither);
        notRest = Set.copyOf(notRest);
    }

    static Formula standard(Set<Measure> good, Set<Measure> rest) {
        return new Formula(STANDARD, "Cách tính chuẩn", "The standard way", good, rest, Set.of(), Set.of());
    }

    static Formula of(String code, String vi, String en, Set<Measure> good, Set<Measure> rest) {
        return new Formula(code, vi, en, good, rest, Set.of(), Set.of());
    }

    Formula without(Set<Measure> parts) {
        return new Formula(code, vi, en, good, rest, parts, notRest);
    }

    Formula withoutRest(Set<Measure> parts) {
        return new Formula(code, vi, en, good, rest, neither, parts);
    }

    /// Everything that is counted for it.
    public Set<Measure> measures() {
        return Stream.of(good, rest, neither, notRest).flatMap(Set::stream).collect(Collectors.toSet());
    }

    /// The same, of what is left once confirmed questions are taken to be true.
    public Formula afterConfirmedQuestions() {
        return new Formula(
                "confirmed-findings",
                "Sau câu hỏi đã xác nhận",
                "After confirmed questions",
                good,
                rest,
                neither,
                notRest);
    }

    /// The standing that makes a thing good; none when it is not.
    public Optional<Standing> goodOf(List<Standing> standings) {
        return pick(standings, good, neither);
    }

    /// The standing that puts a thing into the denominator without being good; none when it is good or in neither.
    public Optional<Standing> failingOf(List<Standing> standings) {
        return goodOf(standings).isPresent() ? Optional.empty() : pick(standings, rest, notRest);
    }

    private static Optional<Standing> pick(List<Standing> standings, Set<Measure> wanted, Set<Measure> parts) {
        return standings.stream().anyMatch(standing -> parts.contains(standing.measure()))
                ? Optional.empty()
                : standings.stream()
                        .filter(standing -> wanted.contains(standing.measure()))
                        .findFirst();
    }
}
