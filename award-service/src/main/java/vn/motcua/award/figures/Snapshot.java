package vn.motcua.award.figures;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Figure;
import vn.motcua.deploy.platform.text.Text;

/// What metrics-service froze for an office; only the parts that awards use.
///
/// @param id under which metrics-service keeps it
/// @param office whose figures
/// @param window the days counted, both ends included
/// @param asOf the state of the world at that moment
/// @param knownAt using only what had been recorded by then
/// @param hash of the content: `sha256:…`
/// @param indicators the office's figures
/// @param officers the figures of each officer's own dossiers
@JsonIgnoreProperties(ignoreUnknown = true)
public record Snapshot(
        String id,
        String office,
        Window window,
        Instant asOf,
        @Nullable Instant knownAt,
        String hash,
        List<Indicator> indicators,
        @Nullable List<Officer> officers) {

    /// The figures of the desk by indicator.
    public Map<String, Figure> desk() {
        return desk(indicators);
    }

    /// The figures by indicator.
    public static Map<String, Figure> desk(List<Indicator> indicators) {
        Map<String, Figure> figures = new HashMap<>();
        indicators.forEach(one -> figures.put(one.code(), new Figure(one.numerator(), one.denominator())));
        return figures;
    }

    /// The figures of each officer's own dossiers by the officer's code.
    public static Map<String, Facts.Own> byOfficer(@Nullable List<Officer> officers) {
        Map<String, Map<String, Figure>> figures = new HashMap<>();
        for (Officer officer : Objects.requireNonNullElse(officers, List.<Officer>of())) {
            Map<String, Figure> own = figures.computeIfAbsent(officer.officerCode(), _ -> new HashMap<>());
            officer.indicators().forEach(one -> own.put(one.code(), new Figure(one.numerator(), one.denominator())));
        }
        Map<String, Facts.Own> byOfficer = new HashMap<>();
        figures.forEach((officer, own) -> byOfficer.put(officer, new Facts.Own(officer, own)));
        return byOfficer;
    }

    /// The days counted.
    ///
    /// @param from first day
    /// @param to last day
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Window(LocalDate from, LocalDate to) {}

    /// One figure.
    ///
    /// @param code of the indicator
    /// @param name of the indicator; absent in the figures of officers
    /// @param numerator good cases
    /// @param denominator all cases
    /// @param ruleVersion by which it was counted; absent in the figures of officers
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Indicator(
            String code,
            @Nullable Text name,
            long numerator,
            long denominator,
            @Nullable String ruleVersion) {}

    /// The figures of one officer.
    ///
    /// @param officerCode as in the one-stop system; empty = dossiers without officer
    /// @param indicators the figures
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Officer(String officerCode, List<Indicator> indicators) {}
}
