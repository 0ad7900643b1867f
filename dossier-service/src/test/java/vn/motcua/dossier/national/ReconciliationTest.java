package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.dossier.national.Records.known;
import static vn.motcua.dossier.national.Records.progress;
import static vn.motcua.dossier.national.Records.read;
import static vn.motcua.dossier.national.Records.readProgress;
import static vn.motcua.dossier.national.Records.snapshot;
import static vn.motcua.dossier.national.Records.supplement;
import static vn.motcua.dossier.national.Records.with;
import static vn.motcua.dossier.national.Records.without;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;

class ReconciliationTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void the_same_record_again_adds_nothing(int status) {
        NationalRecord record = read(snapshot(status));
        assertThat(fresh(record, known(record))).isEmpty();
        assertThat(Reconciliation.of(record, known(record), null).steps())
                .hasSameSizeAs(record.steps())
                .noneMatch(Reconciliation.Settled::fresh);
    }

    @Test
    void a_later_fuller_snapshot_adds_only_what_is_new() {
        assertThat(fresh(read(snapshot(10)), known(read(snapshot(2)))))
                .extracting(fact -> fact.fact().type().wireName())
                .containsExactly("dossier.completed", "dossier.returned");
        assertThat(fresh(read(snapshot(2)), known(read(snapshot(10))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NgayNopHoSo, 20240603080001, 20240603080000, 20240603080001",
        "NgayTiepNhan, 20240604090000, 20240603090000, 20240604090000",
        "NgayHenTra, 20240620170000, 20240610170000, 20240620170000",
        "NgayKetThucXuLy, 20240607110000, 20240607100000, 20240607110000",
        "NgayTra, 20240609080000, 20240608080000, 20240609080000",
        "KenhThucHien, 1, 2, 1",
        "LoaiDoiTuong, 2, 1, 2",
        "ThongTinTra, Từ chối, Chấp thuận, Từ chối"
    })
    void a_record_that_says_otherwise_names_the_field_with_both_values_and_the_way_out(
            String field, String value, String before, String now) {
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> fresh(read(with(snapshot(10), field, value)), known(read(snapshot(10)))))
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(NationalFault.Kind.CONTRADICTS_EARLIER);
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.values()).containsEntry("known", before).containsEntry("told", now);
                    assertThat(fault.detail().vi()).contains("dossier.corrected");
                    assertThat(fault.detail().en()).contains("dossier.corrected");
                });
    }

    @Test
    void what_a_later_record_leaves_out_contradicts_nothing() {
        Map<String, Object> shorter = without(without(snapshot(2), "NgayHenTra"), "LoaiDoiTuong");
        assertThat(fresh(read(shorter), known(read(snapshot(2))))).isEmpty();
    }

    @Test
    void a_promise_told_only_later_is_a_correction_for_people() {
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> fresh(read(snapshot(2)), known(read(without(snapshot(2), "NgayHenTra")))))
                .satisfies(fault -> {
                    assertThat(fault.field()).isEqualTo("NgayHenTra");
                    assertThat(fault.values()).containsOnlyKeys("told");
                });
    }

    @Test
    void a_supplement_told_as_progress_and_in_a_snapshot_is_one() {
        NationalRecord asProgress = readProgress(with(progress(5), "ThoiDiemXuLy", "20240604090000"));
        assertThat(fresh(read(snapshot(5)), known(read(snapshot(2)), asProgress)))
                .isEmpty();
    }

    @Test
    void a_supplement_under_the_same_id_at_another_time_is_a_contradiction() {
        Map<String, Object> moved =
                with(snapshot(5), "DanhSachHoSoBoSung", List.of(supplement("17", "20240605090000", null)));
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> fresh(read(moved), known(read(snapshot(5)))))
                .satisfies(fault -> assertThat(fault.field()).isEqualTo("DanhSachHoSoBoSung[0].NgayBoSung"));
    }

    @Test
    void a_step_known_from_another_source_to_the_microsecond_is_the_same_step() {
        List<Reconciliation.Known> counter = new ArrayList<>();
        for (NationalRecord.Step step : read(snapshot(10)).steps()) {
            ToldFact fact = step.fact();
            counter.add(new Reconciliation.Known(
                    new ToldFact(
                            new FactIdentity(
                                    "urn:motcua:counter", fact.identity().id()),
                            fact.time().plus(Duration.ofNanos(123_456_000)),
                            fact.fact()),
                    true));
        }
        assertThat(fresh(read(snapshot(10)), counter)).isEmpty();
    }

    @Test
    void a_claim_of_progress_needs_what_it_claims_to_be_known() {
        NationalRecord accepted = readProgress(with(progress(2), "ThoiDiemXuLy", "20240603090000"));
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> fresh(accepted, List.of()))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(NationalFault.Kind.SNAPSHOT_NEEDED));
        assertThat(fresh(accepted, known(read(snapshot(2))))).isEmpty();
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> fresh(readProgress(progress(2)), known(read(snapshot(2)))))
                .satisfies(fault -> assertThat(fault.kind()).isEqualTo(NationalFault.Kind.CONTRADICTS_EARLIER));
    }

    @Test
    void a_corrected_step_that_was_refused_before_gets_an_identity_of_its_own() {
        ToldFact refused = read(snapshot(9)).steps().getLast().fact();
        NationalRecord mended = read(with(snapshot(9), "ThongTinTra", "Từ chối"));

        List<ToldFact> fresh = Reconciliation.of(mended, List.of(new Reconciliation.Known(refused, false)), null)
                .fresh();

        assertThat(fresh.getLast().fact()).isInstanceOf(Fact.Completed.class);
        assertThat(fresh.getLast().identity().id()).isEqualTo(refused.identity().id() + "/2");
        assertThat(Reconciliation.of(read(snapshot(9)), List.of(new Reconciliation.Known(refused, false)), null)
                        .fresh())
                .contains(refused);
    }

    private static List<ToldFact> fresh(NationalRecord record, List<Reconciliation.Known> known) {
        return Reconciliation.of(record, known, null).fresh();
    }
}
