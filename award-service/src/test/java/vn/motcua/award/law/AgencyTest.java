package vn.motcua.award.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyTest {

    @ParameterizedTest
    @CsvSource({
        "UBND xã Vĩnh Yên, Chủ tịch UBND xã, Chủ tịch Ủy ban nhân dân xã Vĩnh Yên, Chủ tịch, Vĩnh Yên",
        "Uỷ ban nhân dân huyện Mẫu, Chủ tịch UBND huyện, Chủ tịch Ủy ban nhân dân huyện Mẫu, Chủ tịch, Mẫu",
        "UBND phường Tân Hà, Chủ tịch UBND xã, Chủ tịch Ủy ban nhân dân phường Tân Hà, Chủ tịch, Tân Hà",
        "Xã Vĩnh Yên, Chủ tịch UBND xã, Chủ tịch Ủy ban nhân dân Xã Vĩnh Yên, Chủ tịch, Vĩnh Yên",
        "Sở Nội vụ, Giám đốc Sở, Giám đốc Sở Nội vụ, Giám đốc, Sở Nội vụ"
    })
    void what_post_and_agency_both_say_is_said_once(
            String office, String title, String headed, String post, String place) {
        Agency agency = Agency.of(office);

        assertThat(agency.headed(title)).isEqualTo(headed);
        assertThat(agency.post(title)).isEqualTo(post);
        assertThat(agency.place()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"UBND xã Vĩnh Yên, ỦY BAN NHÂN DÂN|XÃ VĨNH YÊN", "Sở Nội vụ, SỞ NỘI VỤ", "UBNDX, UBNDX"})
    void a_committee_stands_in_two_lines(String office, String lines) {
        assertThat(String.join("|", Agency.of(office).lines())).isEqualTo(lines);
    }
}
