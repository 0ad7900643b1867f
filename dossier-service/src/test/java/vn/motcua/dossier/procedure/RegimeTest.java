package vn.motcua.dossier.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.calendar.DueDates;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.calendar.WorkingCalendar;

class RegimeTest {

    @Test
    void the_regime_changes_at_midnight_in_vietnam_before_the_first_of_july_2025() {
        assertThat(Regime.at(Instant.parse("2025-06-30T16:59:59.999Z"))).isEqualTo(Regime.REGIME_61);
        assertThat(Regime.at(Instant.parse("2025-06-30T17:00:00Z"))).isEqualTo(Regime.REGIME_118);
    }

    @Test
    void an_ordinary_policy_is_reset_by_a_supplement_and_knows_no_cutoff() {
        DeadlinePolicy policy = DeadlinePolicy.of(new Term(3, TermUnit.WORKING_DAY));
        var dates = new DueDates(WorkingCalendar.of(OfficialCalendars.years()));

        assertThat(policy)
                .isEqualTo(new DeadlinePolicy(
                        new Term(3, TermUnit.WORKING_DAY),
                        SupplementEffect.RESET,
                        PaymentEffect.PAUSE,
                        null,
                        false,
                        null,
                        new DeadlinePolicy.Waits(8, 3, null)));
        assertThat(policy.due(Instant.parse("2024-04-26T09:30:00Z"), dates).at())
                .isEqualTo(Instant.parse("2024-05-04T10:00:00Z"));
    }

    @Test
    void codes_lead_back_to_what_they_name() {
        for (Regime regime : Regime.values()) {
            assertThat(Regime.of(regime.code())).contains(regime);
        }
        for (OnlineLevel level : OnlineLevel.values()) {
            assertThat(OnlineLevel.of(level.code())).contains(level);
        }
        for (SupplementEffect effect : SupplementEffect.values()) {
            assertThat(SupplementEffect.of(effect.code())).contains(effect);
        }
        for (PaymentEffect effect : PaymentEffect.values()) {
            assertThat(PaymentEffect.of(effect.code())).contains(effect);
        }
        for (TermUnit unit : TermUnit.values()) {
            assertThat(TermUnit.of(unit.code())).contains(unit);
        }
        assertThat(OnlineLevel.of("FULL")).isEmpty();
    }
}
