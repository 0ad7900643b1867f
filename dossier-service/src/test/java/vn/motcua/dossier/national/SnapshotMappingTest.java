package vn.motcua.dossier.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.motcua.dossier.national.Records.at;
import static vn.motcua.dossier.national.Records.facts;
import static vn.motcua.dossier.national.Records.read;
import static vn.motcua.dossier.national.Records.remarks;
import static vn.motcua.dossier.national.Records.snapshot;
import static vn.motcua.dossier.national.Records.supplement;
import static vn.motcua.dossier.national.Records.types;
import static vn.motcua.dossier.national.Records.with;
import static vn.motcua.dossier.national.Records.without;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.Outcome;

class SnapshotMappingTest {

    private static final Map<Integer, List<String>> STEPS = Map.of(
            1, List.of("submitted"),
            2, List.of("submitted", "accepted"),
            3, List.of("submitted", "not-accepted"),
            4, List.of("submitted", "accepted"),
            5, List.of("submitted", "accepted", "supplement-requested"),
            6, List.of("submitted", "accepted"),
            7, List.of("submitted", "accepted", "withdrawn"),
            8, List.of("submitted", "accepted", "stopped"),
            9, List.of("submitted", "accepted", "completed"),
            10, List.of("submitted", "accepted", "completed", "returned"));

    static Stream<Arguments> statusesAndChannels() {
        return IntStream.rangeClosed(1, 10).boxed().flatMap(status -> Stream.of("1", "2", "3", 1, 2, 3, "")
                .map(channel -> Arguments.of(status, channel)));
    }

    @ParameterizedTest
    @MethodSource("statusesAndChannels")
    void every_status_through_every_channel_tells_exactly_the_steps_that_have_a_time(int status, Object channel) {
        NationalRecord record = read(with(snapshot(status), "KenhThucHien", channel));

        assertThat(types(record)).isEqualTo(STEPS.get(status));
        assertThat(record.status()).isEqualTo(status);
        assertThat(record.office()).isEqualTo("H56.22.17");
        Channel expected =
                switch (channel.toString()) {
                    case "2" -> Channel.ONLINE;
                    case "3" -> Channel.POSTAL;
                    default -> Channel.COUNTER;
                };
        assertThat(facts(record).getFirst())
                .isEqualTo(new Fact.Submitted(
                        "H56.22.17", "1.001193", expected, ApplicantKind.CITIZEN, null, null, null, null));
        assertThat(remarks(record)).isEqualTo(channel.equals("") ? List.of("channel-not-told") : List.of());
    }

    static Stream<Arguments> requiredFields() {
        return IntStream.rangeClosed(1, 10).boxed().flatMap(status -> {
            List<String> fields = new ArrayList<>(List.of("MaHoSo", "MaTTHC", "DonViXuLy", "TrangThaiHoSo"));
            fields.addAll(StatusDates.of(status).required());
            if (List.of(3, 7, 8).contains(status)) {
                fields.add("GhiChu");
            }
            return fields.stream().map(field -> Arguments.of(status, field));
        });
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void a_record_without_a_field_that_its_status_needs_is_refused_by_the_name_of_the_field(int status, String field) {
        for (Map<String, Object> lacking : List.of(
                without(snapshot(status), field),
                with(snapshot(status), field, ""),
                with(snapshot(status), field, "   "))) {
            assertThatExceptionOfType(NationalFault.class)
                    .isThrownBy(() -> read(lacking))
                    .satisfies(fault -> {
                        assertThat(fault.kind()).isEqualTo(NationalFault.Kind.FIELD_MISSING);
                        assertThat(fault.field()).isEqualTo(field);
                        assertThat(fault.detail().vi()).startsWith("Thiếu " + field);
                        assertThat(fault.detail().en()).startsWith(field + " is missing");
                    });
        }
    }

    static Stream<Arguments> datesAgainstTheStatus() {
        return IntStream.rangeClosed(1, 10).boxed().flatMap(status -> StatusDates.ALL.stream()
                .filter(field -> !StatusDates.of(status).allowed().contains(field))
                .map(field -> Arguments.of(status, field)));
    }

    @ParameterizedTest
    @MethodSource("datesAgainstTheStatus")
    void a_date_that_the_status_excludes_is_a_contradiction_and_no_status_is_rewritten(int status, String field) {
        assertFault(
                with(snapshot(status), field, "20240606080000"), NationalFault.Kind.RECORD_CONTRADICTS_ITSELF, field);
    }

    @ParameterizedTest
    @CsvSource({
        "TrangThaiHoSo, 0",
        "TrangThaiHoSo, 11",
        "TrangThaiHoSo, hai",
        "TrangThaiHoSo, -1",
        "KenhThucHien, 4",
        "KenhThucHien, 0",
        "LoaiDoiTuong, 5",
        "NgayNopHoSo, 2024-06-03",
        "NgayNopHoSo, 20240603",
        "NgayTiepNhan, 20240631080000",
        "NgayHenTra, 10/06/2024",
        "NgayKetThucXuLy, 202406071",
        "MaHoSo, hồ sơ 1",
        "MaHoSo, -1",
        "HoSoCoThanhPhanSoHoa, 2"
    })
    void a_value_outside_the_format_is_refused_by_the_name_of_the_field(String field, String value) {
        assertFault(with(snapshot(9), field, value), NationalFault.Kind.FIELD_INVALID, field);
    }

    @Test
    void values_of_the_wrong_kind_are_refused_and_never_break_the_reader() {
        Map<String, Object> nested = new HashMap<>();
        nested.put("nested", new ArrayList<>(List.of(Map.of("deeper", List.of()))));
        List<Object> junk = List.of(
                true,
                17.5,
                new java.math.BigDecimal("1e400"),
                new java.math.BigInteger("9".repeat(400)),
                nested,
                List.of(1, 2),
                List.of(List.of()),
                "\u0000",
                "x".repeat(200_000),
                Double.NaN);
        for (String field : snapshot(10).keySet()) {
            if (field.equals("ChuHoSo")) {
                continue;
            }
            for (Object value : junk) {
                if (field.equals("ThongTinTra") && value instanceof String text && text.length() == 1) {
                    continue;
                }
                assertThatExceptionOfType(NationalFault.class)
                        .as(field)
                        .isThrownBy(() -> read(with(snapshot(10), field, value)));
            }
        }
        for (String field : List.of("DanhSachHoSoBoSung", "DanhSachGiayToKetQua", "TaiLieuNop")) {
            for (Object value : List.of("[]", 1, Map.of(), List.of(1), List.of("a"), List.of(List.of()))) {
                assertThatExceptionOfType(NationalFault.class)
                        .as(field)
                        .isThrownBy(() -> read(with(snapshot(10), field, value)));
            }
        }
    }

    @Test
    void no_word_about_the_applicant_reaches_a_fact() {
        Map<String, Object> record = new LinkedHashMap<>(snapshot(10));
        record.put("DinhDanhCHS", List.of(Map.of("LoaiDinhDanh", "1", "SoDinhDanh", "038099012345")));
        record.put("SoDienThoai", "0912345678");
        record.put("Email", "a@example.vn");

        assertThat(read(record).steps().toString())
                .doesNotContain("Nguyễn Văn A", "038099012345", "0912345678", "a@example.vn");
    }

    @Test
    void without_a_promise_the_acceptance_has_none_and_the_answer_says_so() {
        NationalRecord record = read(without(snapshot(2), "NgayHenTra"));

        assertThat(((Fact.Accepted) facts(record).get(1)).dueAt()).isNull();
        assertThat(remarks(record)).containsExactly("no-due-date-told");
    }

    @Test
    void a_promise_may_be_a_day_and_is_then_due_at_the_close_of_office() {
        assertThat(((Fact.Accepted) facts(read(with(snapshot(2), "NgayHenTra", "20240610")))
                                .get(1))
                        .dueAt())
                .isEqualTo(at("20240610170000"));
    }

    @Test
    void a_promise_before_the_acceptance_is_not_used() {
        NationalRecord record = read(with(snapshot(1), "NgayHenTra", "20240610170000"));
        assertThat(types(record)).containsExactly("submitted");
        assertThat(remarks(record)).containsExactly("due-date-before-acceptance");
    }

    @Test
    void after_a_supplement_the_first_promise_is_the_one_before_and_the_new_one_comes_with_the_papers() {
        Map<String, Object> supplement = supplement("17", "20240605090000", "20240610090000");
        supplement.put("NgayHenTraTruoc", "20240610170000");
        supplement.put("NgayHenTraMoi", "20240617170000");
        Map<String, Object> record =
                with(with(snapshot(4), "NgayHenTra", "20240617170000"), "DanhSachHoSoBoSung", List.of(supplement));

        List<Fact> facts = facts(read(record));

        assertThat(((Fact.Accepted) facts.get(1)).dueAt()).isEqualTo(at("20240610170000"));
        assertThat(facts.get(2))
                .isEqualTo(new Fact.SupplementRequested(List.of("Giấy chứng sinh"), "Thiếu giấy chứng sinh"));
        assertThat(facts.get(3)).isEqualTo(new Fact.SupplementReceived(List.of(), at("20240617170000")));
        assertThat(remarks(read(record))).isEmpty();
        assertThat(remarks(read(with(record, "NgayHenTra", "20240620170000"))))
                .containsExactly("due-date-not-explained");
    }

    @Test
    void a_supplement_needs_its_time_and_its_words_and_comes_after_it_was_asked_for() {
        for (String field : List.of("NgayBoSung", "NoiDungBoSung")) {
            assertFault(
                    with(
                            snapshot(5),
                            "DanhSachHoSoBoSung",
                            List.of(without(supplement("1", "20240604090000", null), field))),
                    NationalFault.Kind.FIELD_MISSING,
                    "DanhSachHoSoBoSung[0]." + field);
        }
        assertFault(
                with(snapshot(4), "DanhSachHoSoBoSung", List.of(supplement("1", "20240604090000", "20240603100000"))),
                NationalFault.Kind.RECORD_CONTRADICTS_ITSELF,
                "DanhSachHoSoBoSung[0].NgayTiepNhanBoSung");
        assertFault(
                with(
                        snapshot(5),
                        "DanhSachHoSoBoSung",
                        List.of(supplement("1", "20240604090000", null), supplement("1", "20240604090000", null))),
                NationalFault.Kind.RECORD_CONTRADICTS_ITSELF,
                "DanhSachHoSoBoSung[1].NgayBoSung");
    }

    @Test
    void granted_or_refused_is_told_or_the_record_is_refused() {
        Map<String, Object> silent = without(snapshot(9), "ThongTinTra");

        assertFault(silent, NationalFault.Kind.OUTCOME_NOT_TOLD, "ThongTinTra");
        assertFault(with(silent, "ThongTinTra", "Trả trực tiếp"), NationalFault.Kind.OUTCOME_NOT_TOLD, "ThongTinTra");
        assertFault(
                with(silent, "DanhSachGiayToKetQua", List.of(Map.of("TenGiayTo", "Văn bản"))),
                NationalFault.Kind.OUTCOME_NOT_TOLD,
                "ThongTinTra");
        assertThat(outcome(with(silent, "ThongTinTra", "từ chối"))).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(with(silent, "NgayTuChoi", "20240607100000"))).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(with(silent, "DanhSachGiayToKetQua", List.of(Map.of("MaGiayToKetQua", "KQ.1")))))
                .isEqualTo(Outcome.GRANTED);
        assertFault(
                with(snapshot(9), "NgayTuChoi", "20240607100000"),
                NationalFault.Kind.RECORD_CONTRADICTS_ITSELF,
                "NgayTuChoi");
    }

    @Test
    void only_a_hash_that_was_sent_is_a_result_and_an_input_file_never_is() {
        Map<String, Object> input = with(
                snapshot(9),
                "TaiLieuNop",
                List.of(Map.of(
                        "TepDinhKemId", "1", "DuongDanTepTin", "https://a.vn/don.pdf", "HashTepTin", "a".repeat(64))));
        assertThat(hash(input)).isNull();

        Map<String, Object> unhashed = with(
                snapshot(9), "DanhSachGiayToKetQua", List.of(Map.of("DuongDanTepTinKetQua", "https://a.vn/kq.pdf")));
        assertThat(hash(unhashed)).isNull();
        assertThat(remarks(read(unhashed))).containsExactly("result-file-without-hash");

        assertThat(hash(with(snapshot(9), "DanhSachGiayToKetQua", List.of(Map.of("HashTepTin", "b".repeat(64))))))
                .isEqualTo("b".repeat(64));
        assertFault(
                with(snapshot(9), "DanhSachGiayToKetQua", List.of(Map.of("HashTepTin", "https://a.vn/kq.pdf"))),
                NationalFault.Kind.FIELD_INVALID,
                "DanhSachGiayToKetQua[0].HashTepTin");
    }

    @Test
    void digitisation_is_counted_only_when_every_paper_says_whether_it_was() {
        Map<String, Object> told = with(
                with(snapshot(2), "HoSoCoThanhPhanSoHoa", "1"),
                "TaiLieuNop",
                List.of(Map.of("DuocSoHoa", "1"), Map.of("DuocSoHoa", 0), Map.of("DuocSoHoa", true, "IsDeleted", "1")));
        assertThat(facts(read(told)).getLast()).isEqualTo(new Fact.Digitised(2, 1, false, null, List.of()));
        assertThat(read(told).steps().getLast().fact().time()).isEqualTo(at("20240603090000"));

        Map<String, Object> halfTold =
                with(snapshot(2), "TaiLieuNop", List.of(Map.of("DuocSoHoa", "1"), Map.of("Id", 2)));
        assertThat(types(read(halfTold))).doesNotContain("digitised");
        assertThat(remarks(read(halfTold))).containsExactly("digitisation-not-told");
        assertFault(
                with(told, "HoSoCoThanhPhanSoHoa", "0"),
                NationalFault.Kind.RECORD_CONTRADICTS_ITSELF,
                "HoSoCoThanhPhanSoHoa");
    }

    @Test
    void an_office_or_a_procedure_that_is_not_registered_is_named() {
        assertFault(with(snapshot(2), "DonViXuLy", "H56.22.99"), NationalFault.Kind.UNKNOWN_OFFICE, "DonViXuLy");
        assertFault(with(snapshot(2), "DonViXuLy", "UBND xã A"), NationalFault.Kind.UNKNOWN_OFFICE, "DonViXuLy");
        assertFault(with(snapshot(2), "MaTTHC", "9.9"), NationalFault.Kind.UNKNOWN_PROCEDURE, "MaTTHC");
    }

    @Test
    void a_code_of_another_shape_or_agency_is_kept_and_remarked() {
        assertThat(remarks(read(with(snapshot(1), "MaHoSo", "HS-17")))).containsExactly("dossier-code-not-official");
        assertThat(remarks(read(with(snapshot(1), "MaHoSo", "G09.20-20240603-0092637"))))
                .containsExactly("agency-of-code-differs");
        assertThat(read(with(snapshot(1), "MaHoSo", "HS-17")).code()).isEqualTo("HS-17");
    }

    @Test
    void the_same_record_has_the_same_identities_whichever_shape_its_office_is_written_in() {
        assertThat(read(with(snapshot(10), "DonViXuLy", "H56.22.17")).steps())
                .isEqualTo(read(snapshot(10)).steps());
        assertThat(read(snapshot(2)).steps().getLast().fact().identity().id())
                .isEqualTo("000.17.22.H56-240603-0001/accepted/20240603090000");
        assertThat(read(snapshot(2)).steps().getLast().fact().identity().source())
                .isEqualTo("urn:dvcqg:H56.22.17");
    }

    private static Outcome outcome(Map<String, Object> record) {
        return ((Fact.Completed) facts(read(record)).get(2)).outcome();
    }

    private static @org.jspecify.annotations.Nullable String hash(Map<String, Object> record) {
        return ((Fact.Completed) facts(read(record)).get(2)).resultFileHash();
    }

    private static void assertFault(Map<String, Object> record, NationalFault.Kind kind, String field) {
        assertThatExceptionOfType(NationalFault.class)
                .isThrownBy(() -> read(record))
                .satisfies(fault -> {
                    assertThat(fault.kind()).isEqualTo(kind);
                    assertThat(fault.field()).isEqualTo(field);
                });
    }
}
