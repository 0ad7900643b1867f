package vn.motcua.dossier.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.dossier.lifecycle.Samples.accepted;
import static vn.motcua.dossier.lifecycle.Samples.at;
import static vn.motcua.dossier.lifecycle.Samples.completed;
import static vn.motcua.dossier.lifecycle.Samples.corrected;
import static vn.motcua.dossier.lifecycle.Samples.known;
import static vn.motcua.dossier.lifecycle.Samples.supplementReceived;
import static vn.motcua.dossier.lifecycle.Samples.supplementRequested;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.lifecycle.Samples;

class HandOverTest {

    private static final String DESK = "Bộ phận một cửa";

    @Test
    void a_dossier_goes_from_hand_to_hand_and_back_to_the_desk() {
        assertThat(of(
                        known("2024-06-03T09:00", accepted()),
                        known("2024-06-03T10:00", new Fact.Forwarded("Minh", "Tư pháp")),
                        known("2024-06-04T08:00", supplementRequested()),
                        known("2024-06-05T08:00", supplementReceived()),
                        known("2024-06-06T09:00", completed()),
                        known("2024-06-06T15:00", new Fact.Returned(ReturnMedium.COUNTER))))
                .extracting(HandOver::from, HandOver::to, HandOver::note)
                .containsExactly(
                        tuple("Người nộp hồ sơ", DESK + " · Nga", "Tiếp nhận · Trực tuyến"),
                        tuple(DESK + " · Nga", "Tư pháp · Minh", "Chuyển xử lý"),
                        tuple("Tư pháp · Minh", "Người nộp hồ sơ", "Yêu cầu bổ sung (Mẫu 02)"),
                        tuple("Người nộp hồ sơ", "Tư pháp · Minh", "Đã bổ sung"),
                        tuple("Tư pháp · Minh", DESK, "Kết quả: Chấp thuận"),
                        tuple(DESK, "Người nộp hồ sơ", "Trả kết quả · Trực tiếp"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-07T16:59, EARLY",
        "2024-06-10T00:00, ON_TIME",
        "2024-06-10T23:59, ON_TIME",
        "2024-06-11T00:00, LATE"
    })
    void the_result_is_judged_by_the_day_it_was_due(String done, Punctuality result) {
        HandOver last = of(known("2024-06-03T09:00", accepted()), known(done, completed()))
                .getLast();

        assertThat(last.result()).isEqualTo(result);
        assertThat(last.dueAt()).isEqualTo(at("2024-06-10T17:00"));
    }

    @Test
    void putting_the_date_off_does_not_make_a_late_result_timely() {
        assertThat(of(
                                known("2024-06-03T09:00", accepted()),
                                known("2024-06-06T09:00", new Fact.Rescheduled(at("2024-06-20T17:00"), "Xác minh")),
                                known("2024-06-12T09:00", completed()))
                        .getLast()
                        .result())
                .isEqualTo(Punctuality.LATE);
    }

    @Test
    void a_unit_that_was_asked_is_judged_by_its_own_date() {
        List<HandOver> passed = of(
                known("2024-06-03T09:00", accepted()),
                known("2024-06-04T09:00", new Fact.ConsultationRequested("Công an", at("2024-06-05T17:00"))),
                known("2024-06-06T09:00", new Fact.ConsultationAnswered("Công an")));

        assertThat(passed.get(1).dueAt()).isEqualTo(at("2024-06-05T17:00"));
        assertThat(passed.get(1).result()).isNull();
        assertThat(passed.get(2).result()).isEqualTo(Punctuality.LATE);
    }

    @Test
    void what_was_corrected_is_shown_as_it_stands() {
        List<HandOver> passed = of(
                known("2024-06-03T09:00", accepted()),
                known("2024-06-11T09:00", completed()),
                known(
                        "2024-06-12T09:00",
                        corrected(CorrectableField.ENDED_AT, "2024-06-11T02:00:00Z", "2024-06-10T02:00:00Z")));

        assertThat(passed.getLast().at()).isEqualTo(at("2024-06-10T09:00"));
        assertThat(passed.getLast().result()).isEqualTo(Punctuality.ON_TIME);
    }

    @Test
    void without_a_due_date_nothing_is_judged() {
        HandOver last = of(known("2024-06-03T09:00", accepted(Samples.UNKNOWN)), known("2024-06-11T09:00", completed()))
                .getLast();

        assertThat(last.result()).isNull();
        assertThat(last.dueAt()).isNull();
    }

    private static List<HandOver> of(KnownFact... facts) {
        return HandOver.of(Samples.dossier(facts), List.of(facts), DESK);
    }
}
