package vn.motcua.dossier.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.SupplementEffect;

class SheetsTest {

    @Test
    void terms_are_written_with_their_unit() {
        assertThat(Sheets.term(DeadlinePolicy.of(new Term(5, TermUnit.WORKING_DAY))))
                .isEqualTo("05 ngày làm việc");
        assertThat(Sheets.term(DeadlinePolicy.of(new Term(8, TermUnit.WORKING_HOUR))))
                .isEqualTo("08 giờ làm việc");
        assertThat(Sheets.term(new DeadlinePolicy(
                        new Term(1, TermUnit.WORKING_DAY),
                        SupplementEffect.RESET,
                        PaymentEffect.PAUSE,
                        LocalTime.of(15, 0),
                        true,
                        null,
                        DeadlinePolicy.Waits.ORDINARY)))
                .isEqualTo("trong ngày làm việc");
    }
}
