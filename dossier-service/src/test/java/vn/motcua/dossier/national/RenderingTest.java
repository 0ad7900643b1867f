package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossier.national.Records.CODE;
import static vn.motcua.dossier.national.Records.progress;
import static vn.motcua.dossier.national.Records.read;
import static vn.motcua.dossier.national.Records.readProgress;
import static vn.motcua.dossier.national.Records.snapshot;
import static vn.motcua.dossier.national.Records.with;
import static vn.motcua.dossier.national.Records.without;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossier.calendar.OfficialCalendars;
import vn.motcua.dossier.calendar.WorkingCalendar;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.lifecycle.Replay;
import vn.motcua.dossier.lifecycle.ReplayContext;
import vn.motcua.dossier.lifecycle.Replayed;

class RenderingTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 8, 9, 10})
    void what_was_told_is_rendered_with_the_same_fields_and_nothing_else(int status) {
        Map<String, Object> told = without(with(snapshot(status), "DonViXuLy", Records.OFFICE), "ChuHoSo");

        Rendering.Rendered rendered = render(facts(read(told)), Map.of());

        assertThat(rendered.values()).isEqualTo(told);
        assertThat(read(rendered.values()).steps()).isEqualTo(read(told).steps());
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6})
    void a_status_without_a_step_is_not_rendered(int status) {
        assertThat(render(facts(read(snapshot(status))), Map.of()).values()).containsEntry("TrangThaiHoSo", "2");
    }

    @Test
    void what_is_missing_is_left_out_and_blocks() {
        List<KnownFact> facts =
                facts(read(without(without(with(snapshot(2), "MaHoSo", "HS-1"), "NgayHenTra"), "LoaiDoiTuong")));

        Rendering.Rendered rendered = render(facts, Map.of());

        assertThat(rendered.values()).doesNotContainKeys("NgayHenTra", "LoaiDoiTuong", "ChuHoSo", "TenTTHC");
        assertThat(rendered.blocked())
                .extracting(Remark::code)
                .containsExactly("no-applicant", "no-due-date", "unknown-procedure", "no-applicant-kind");
        assertThat(render(facts, null).blocked()).extracting(Remark::code).contains("applicant-not-told");
        assertThat(render(facts, Map.of("ChuHoSo", "A")).values()).containsEntry("ChuHoSo", "A");
    }

    @Test
    void steps_are_rendered_with_the_status_that_they_led_to() {
        List<KnownFact> facts = facts(
                read(snapshot(10)),
                readProgress(with(progress(4), "ThoiDiemXuLy", "20240603100000")),
                readProgress(with(progress(5), "ThoiDiemXuLy", "20240604100000")));

        List<Map<String, Object>> steps = Rendering.progress(CODE, replay(facts), facts);

        // The end is impossible while a supplement is waited for, and no step that did not happen is told.
        assertThat(steps).extracting(step -> step.get("TrangThai")).containsExactly("1", "2", "4", "5");
        assertThat(steps.get(2))
                .containsEntry("NguoiXuLy", "CB07")
                .containsEntry("PhongBanXuLy", "Tư pháp - Hộ tịch")
                .containsEntry("ThoiDiemXuLy", "20240603100000");
        assertThat(steps.get(3)).containsEntry("NoiDungXuLy", "Theo quy định");
    }

    private static List<KnownFact> facts(NationalRecord... records) {
        return java.util.Arrays.stream(records)
                .flatMap(record -> record.steps().stream())
                .map(NationalRecord.Step::fact)
                .map(told -> new KnownFact(told.identity(), told.time(), told.fact(), told.time(), "test"))
                .toList();
    }

    private static Replayed replay(List<KnownFact> facts) {
        return Replay.of(facts, new ReplayContext(Map.of(), WorkingCalendar.of(OfficialCalendars.years())));
    }

    private static Rendering.Rendered render(
            List<KnownFact> facts, @org.jspecify.annotations.Nullable Map<String, Object> applicant) {
        Replayed replayed = replay(facts);
        Dossier dossier = Objects.requireNonNull(replayed.dossier());
        return Rendering.snapshot(CODE, dossier, replayed, facts, null, applicant);
    }
}
