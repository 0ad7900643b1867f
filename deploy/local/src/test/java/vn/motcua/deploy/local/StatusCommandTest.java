package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusCommandTest {

    @ParameterizedTest
    @CsvSource({"PT0S,0 s", "PT59S,59 s", "PT60S,1 min", "PT3H5M,3 h 5 min", "PT50H,2 d 2 h"})
    void a_time_is_spoken_in_its_two_largest_units(Duration time, String spoken) {
        assertThat(StatusCommand.spoken(time)).isEqualTo(spoken);
    }
}
