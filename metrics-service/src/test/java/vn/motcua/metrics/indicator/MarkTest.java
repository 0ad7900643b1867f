package vn.motcua.metrics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Properties of marks that hold for any dossier, tried on seeded random ones.
class MarkTest {

    private record Counted(Measure measure, Object origin, String officer) {}

    @Test
    void the_marks_before_any_cut_off_add_up_to_the_standings() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            Timeline dossier = Histories.one(random, "X99.01", "D" + seed);
            List<Mark> marks = Mark.of(dossier);
            for (int i = 0; i < 20; i++) {
                Instant cutOff = Histories.time(random, Histories.BEGIN.plusSeconds(random.nextInt(5_000_000)));

                Map<Counted, Integer> standings = new HashMap<>();
                for (Standing standing : Standing.at(dossier, cutOff)) {
                    Object origin = standing.origin() == null ? "" : standing.origin();
                    standings.merge(
                            new Counted(standing.measure(), origin, standing.officer()),
                            standing.amount(),
                            Integer::sum);
                }
                Map<Counted, Integer> added = new HashMap<>();
                marks.stream().filter(mark -> mark.at().isBefore(cutOff)).forEach(mark -> {
                    Cell cell = mark.cell();
                    Measure measure = cell.measure();
                    Object origin = measure.kind() == Measure.Kind.STOCK ? "" : cell.origin();
                    Contributions.add(added, new Counted(measure, origin, cell.officer()), mark.n());
                });

                assertThat(added).as("seed %d at %s", seed, cutOff).isEqualTo(standings);
            }
        }
    }

    @Test
    void a_flow_is_never_dated_before_its_day_of_origin() {
        for (int seed = 0; seed < 3000; seed++) {
            assertThat(Mark.of(Histories.one(new Random(seed), "X99.01", "D")))
                    .as("seed %d", seed)
                    .allMatch(mark -> !mark.cell().day().isBefore(mark.cell().origin()));
        }
    }

    @Test
    void booking_the_difference_of_what_was_known_gives_what_is_known() {
        for (int seed = 0; seed < 1000; seed++) {
            Random random = new Random(seed);
            Map<Cell, Integer> before = Contributions.of(Mark.of(Histories.one(random, "X99.01", "D")));
            Map<Cell, Integer> after = Contributions.of(Mark.of(Histories.one(random, "X99.01", "D")));

            Map<Cell, Integer> booked = new HashMap<>(before);
            Contributions.difference(before, after).forEach((cell, n) -> Contributions.add(booked, cell, n));

            assertThat(booked).as("seed %d", seed).isEqualTo(after);
        }
    }
}
