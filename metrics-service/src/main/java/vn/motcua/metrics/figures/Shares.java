package vn.motcua.metrics.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.metrics.counts.Counts;
import vn.motcua.metrics.counts.Cut;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Measure;
import vn.motcua.metrics.office.Procedures;
import vn.motcua.metrics.present.OfficeState;
import vn.motcua.metrics.present.OfficeStates;
import vn.motcua.metrics.present.Present;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.LocalDays;

/// What each office has of the figures of all: a district's, a province's and a ranking's are those of its offices
/// added up.
///
/// What an office has at a cut stays as long as its state does, so it is remembered under that state; after an event
/// only the office that it belongs to is summed again. The states are read in the transaction of the answer, so
/// whether or not something is remembered, the answer is of the state that the transaction sees.
@ApplicationScoped
public class Shares {

    private static final int OFFICES_AT_ONCE = 200;

    /// @param stamp of the state of the office
    /// @param reference number of the reference data
    /// @param day in which the cut lies: while nothing happened behind it, it is the same anywhere in its day
    /// @param whole true when it lies before that day
    private record Key(String office, String stamp, long reference, LocalDate from, LocalDate day, boolean whole) {

        static Key of(OfficeState state, long reference, Cut cut) {
            return new Key(state.office(), state.stamp(), reference, cut.from(), cut.day(), cut.isWhole());
        }
    }

    private final Counts counts;
    private final Procedures procedures;
    private final OfficeStates states;
    private final Present present;
    private final Cache<Key, Sums> remembered;

    Shares(Counts counts, Procedures procedures, OfficeStates states, Present present, FiguresSettings settings) {
        this.counts = counts;
        this.procedures = procedures;
        this.states = states;
        this.present = present;
        this.remembered =
                Caffeine.newBuilder().maximumSize(settings.rememberedSums()).build();
    }

    /// What each office has at each of the cuts, summed now.
    List<Map<String, Sums>> counted(Question question, List<Cut> cuts) {
        return sums(states.of(question.offices()).values(), question.offices(), cuts, question.knowledge());
    }

    /// The same, remembered or summed now. To be asked within one state of the database.
    List<Map<String, Sums>> of(Question question, List<Cut> cuts) {
        long reference = present.reference();
        Map<String, OfficeState> known = states.of(question.offices());
        List<Map<String, Sums>> answer = new ArrayList<>();
        cuts.forEach(_ -> answer.add(new HashMap<>()));
        Map<List<Integer>, List<String>> missing = new LinkedHashMap<>();
        for (String office : question.offices()) {
            OfficeState state = known.get(office);
            List<Integer> places = new ArrayList<>();
            for (int place = 0; place < cuts.size(); place++) {
                Sums sums = state == null || !Counts.isPlain(state, cuts.get(place), question.knowledge())
                        ? null
                        : remembered.getIfPresent(Key.of(state, reference, cuts.get(place)));
                if (sums == null) {
                    places.add(place);
                } else {
                    answer.get(place).put(office, sums);
                }
            }
            if (!places.isEmpty()) {
                missing.computeIfAbsent(places, _ -> new ArrayList<>()).add(office);
            }
        }
        missing.forEach((places, offices) -> {
            for (int first = 0; first < offices.size(); first += OFFICES_AT_ONCE) {
                List<String> some = offices.subList(first, Math.min(first + OFFICES_AT_ONCE, offices.size()));
                List<Cut> wanted = places.stream().map(cuts::get).toList();
                List<OfficeState> booked =
                        some.stream().filter(known::containsKey).map(known::get).toList();
                List<Map<String, Sums>> summed = sums(booked, some, wanted, question.knowledge());
                for (int i = 0; i < wanted.size(); i++) {
                    answer.get(places.get(i)).putAll(summed.get(i));
                    remember(booked, reference, wanted.get(i), question.knowledge(), summed.get(i));
                }
            }
        });
        return answer;
    }

    private void remember(
            List<OfficeState> offices, long reference, Cut cut, Knowledge knowledge, Map<String, Sums> summed) {
        for (OfficeState office : offices) {
            Sums sums = summed.get(office.office());
            if (sums != null && Counts.isPlain(office, cut, knowledge)) {
                remembered.put(Key.of(office, reference, cut), sums);
            }
        }
    }

    private List<Map<String, Sums>> sums(
            Collection<OfficeState> booked, Collection<String> offices, List<Cut> cuts, Knowledge knowledge) {
        List<List<Counts.Sum>> counted = counts.sums(booked, cuts, knowledge, Grouping.SHARE, Indicator.allMeasures());
        List<Map<String, Sums>> answer = new ArrayList<>();
        for (int place = 0; place < cuts.size(); place++) {
            Map<String, Sums.Builder> builders = new HashMap<>();
            offices.forEach(office -> builders.put(office, new Sums.Builder()));
            for (Counts.Sum sum : counted.get(place)) {
                int end = sum.key().indexOf(Grouping.SEPARATOR);
                builders.computeIfAbsent(sum.key().substring(0, end), _ -> new Sums.Builder())
                        .add(sum.key().substring(end + 1), sum.measure(), sum.n());
            }
            LocalDate last = LocalDays.of(cuts.get(place).at().minusNanos(1));
            for (Procedures.Offer offer : procedures.offeredOnline(offices, last)) {
                builders.computeIfAbsent(offer.office(), _ -> new Sums.Builder())
                        .add(offer.procedure(), Measure.OFFERED_ONLINE, 1);
            }
            Map<String, Sums> sums = new HashMap<>();
            builders.forEach((office, builder) -> sums.put(office, builder.build()));
            answer.add(sums);
        }
        return answer;
    }
}
