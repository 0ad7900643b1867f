package vn.motcua.metrics.integrity;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What makes a rule ask: the same events always give the same ground.
///
/// @param subject of what is asked, one of a kind at its office under its rule: a dossier, a device in a month, a day
/// @param cases codes of the dossiers, or feedback cases, behind it, in order
/// @param officers codes of the officers concerned, in order; empty when nobody in particular is
/// @param figures what was seen, by name
public record Ground(
        DetectionRule rule,
        String office,
        String subject,
        List<String> cases,
        List<String> officers,
        Map<String, Object> figures) {

    public Ground {
        cases = List.copyOf(new TreeSet<>(cases));
        officers =
                new TreeSet<>(officers).stream().filter(one -> !one.isEmpty()).toList();
        figures = Collections.unmodifiableMap(new TreeMap<>(figures));
    }
}
