package vn.motcua.metrics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.office.Offices;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.Window;

/// Of whom and of when figures are asked.
///
/// @param office the office asked for
/// @param offices the office and all below it, whose counts are added up
/// @param window the days asked for
/// @param asOf the state of the world at that instant; facts before it count
/// @param knowledge what had become known
/// @param rulesOn the day whose definitions are used; the last day of the window when absent
/// @param draft a definition that is tried instead of the one in force; absent where nothing is tried
public record Question(
        Offices.Office office,
        List<String> offices,
        Window window,
        Instant asOf,
        Knowledge knowledge,
        @Nullable LocalDate rulesOn,
        @Nullable Rule draft) {

    public Question {
        offices = List.copyOf(offices);
    }

    /// By the definitions in force.
    public Question(
            Offices.Office office,
            List<String> offices,
            Window window,
            Instant asOf,
            Knowledge knowledge,
            @Nullable LocalDate rulesOn) {
        this(office, offices, window, asOf, knowledge, rulesOn, null);
    }

    /// By all that is known.
    public Question(Offices.Office office, List<String> offices, Window window, Instant asOf) {
        this(office, offices, window, asOf, Knowledge.ALL, null);
    }

    /// The instant before which facts count: the earlier of `asOf` and the end of the window.
    public Instant cutOff() {
        return window.cutOff(asOf);
    }

    /// The day whose definitions are used.
    public LocalDate judgedOn() {
        return rulesOn == null ? window.to() : rulesOn;
    }

    /// The same question by what had become known.
    public Question knowing(Knowledge other) {
        return new Question(office, offices, window, asOf, other, rulesOn, draft);
    }

    /// The same question of other days.
    public Question in(Window other) {
        return new Question(office, offices, other, asOf, knowledge, rulesOn, draft);
    }

    /// The same question under a definition that is only tried.
    public Question under(Rule other) {
        return new Question(office, offices, window, asOf, knowledge, rulesOn, other);
    }

    /// The definition that is tried of an indicator, if one is.
    Optional<Rule> tried(Indicator indicator) {
        return Optional.ofNullable(draft).filter(rule -> rule.indicator() == indicator);
    }

    /// The parameters that ask for it again, as a part of an address.
    public String query() {
        return "from=" + window.from() + "&to=" + window.to() + "&asOf=" + asOf
                + (knowledge.isAll() ? "" : "&knownAt=" + knowledge.until())
                + (rulesOn == null ? "" : "&rulesOn=" + rulesOn);
    }
}
