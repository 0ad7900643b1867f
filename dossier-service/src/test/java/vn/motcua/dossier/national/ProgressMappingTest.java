package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.dossier.national.Records.at;
import static vn.motcua.dossier.national.Records.facts;
import static vn.motcua.dossier.national.Records.progress;
import static vn.motcua.dossier.national.Records.readProgress;
import static vn.motcua.dossier.national.Records.remarks;
import static vn.motcua.dossier.national.Records.with;
import static vn.motcua.dossier.national.Records.without;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;

class ProgressMappingTest {

    private static final List<Map<String, Object>> FEES = List.of(Map.of("Gia", 20000), Map.of("Gia", "30000"));

    @Test
    void a_step_tells_the_fact_of_its_status_at_its_own_time() {
        assertThat(facts(readProgress(progress(3)))).containsExactly(new Fact.NotAccepted("Theo quy định", null));
        assertThat(facts(readProgress(progress(4)))).containsExactly(new Fact.Forwarded("CB07", "Tư pháp - Hộ tịch"));
        assertThat(facts(readProgress(progress(5))))
                .containsExactly(new Fact.SupplementRequested(List.of(), "Theo quy định"));
        assertThat(facts(readProgress(with(progress(6), "DanhSachLePhi", FEES))))
                .containsExactly(new Fact.PaymentRequested(50000));
        assertThat(facts(readProgress(progress(7)))).containsExactly(new Fact.Withdrawn(null, "Theo quy định"));
        assertThat(facts(readProgress(progress(8)))).containsExactly(new Fact.Stopped("Theo quy định", null));
        assertThat(facts(readProgress(with(progress(9), "ThongTinTra", "Từ chối"))))
                .containsExactly(new Fact.Completed(Outcome.REFUSED, null));
        assertThat(facts(readProgress(progress(10)))).containsExactly(new Fact.Returned(null));
        assertThat(readProgress(progress(4)).steps().getFirst().fact().time()).isEqualTo(at("20240604100000"));
    }

    @ParameterizedTest
    @CsvSource({"1, SUBMITTED", "2, ACCEPTED"})
    void what_progress_cannot_tell_in_full_is_only_a_claim(int status, FactType type) {
        NationalRecord record = readProgress(progress(status));
        assertThat(record.steps()).isEmpty();
        assertThat(record.claims())
                .containsExactly(new NationalRecord.Claim(type, at("20240604100000"), "ThoiDiemXuLy"));
    }

    @Test
    void a_payment_is_told_by_the_fees_and_the_gateway_with_the_step_after_it() {
        Map<String, Object> paid = with(with(progress(4), "DanhSachLePhi", FEES), "DuocThanhToanTrucTuyen", "2");
        assertThat(facts(readProgress(paid))).contains(new Fact.Paid(50000, PaymentMethod.ONLINE));
        assertFault(
                with(paid, "DuocThanhToanTrucTuyen", 3), NationalFault.Kind.FIELD_INVALID, "DuocThanhToanTrucTuyen");
        assertFault(without(paid, "DanhSachLePhi"), NationalFault.Kind.FIELD_MISSING, "DanhSachLePhi");
    }

    @ParameterizedTest
    @CsvSource({
        "4, MaHoSo, MaHoSo",
        "4, ThoiDiemXuLy, ThoiDiemXuLy",
        "4, TrangThai, TrangThai",
        "3, NoiDungXuLy, NoiDungXuLy",
        "5, NoiDungXuLy, NoiDungXuLy",
        "7, NoiDungXuLy, NoiDungXuLy",
        "8, NoiDungXuLy, NoiDungXuLy",
        "6, DanhSachLePhi, DanhSachLePhi"
    })
    void a_step_without_what_it_needs_is_refused_by_the_name_of_the_field(int status, String left, String field) {
        assertFault(without(progress(status), left), NationalFault.Kind.FIELD_MISSING, field);
    }

    @Test
    void an_end_without_its_outcome_is_refused() {
        assertFault(progress(9), NationalFault.Kind.OUTCOME_NOT_TOLD, "ThongTinTra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn Văn A", "Nguyen Van A", "nguyenvana", "Trần B."})
    void the_name_of_an_officer_is_not_recorded(String name) {
        NationalRecord record = readProgress(with(progress(4), "NguoiXuLy", name));
        assertThat(facts(record)).containsExactly(new Fact.Forwarded(null, "Tư pháp - Hộ tịch"));
        assertThat(remarks(record)).containsExactly("officer-not-a-code");
    }

    @Test
    void a_step_without_officer_says_so() {
        assertThat(remarks(readProgress(without(progress(4), "NguoiXuLy")))).containsExactly("officer-not-told");
    }

    private static void assertFault(Map<String, Object> record, NationalFault.Kind kind, String field) {
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> readProgress(record))
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.field()).isEqualTo(field);
                });
    }
}
