package vn.motcua.award.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.award.plan.SampleLaw;
import vn.motcua.award.reading.Settings.Rounding;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

class BonusTest {

    @ParameterizedTest(name = "{0} {1} {2}: {4} đồng")
    @CsvSource({
        "2024-10-05, COMMUNE, PERSON, 2340000, 360000",
        "2024-10-05, COMMUNE, COLLECTIVE, 2340000, 710000",
        "2024-10-05, DISTRICT, PERSON, 2340000, 710000",
        "2024-10-05, DISTRICT, COLLECTIVE, 2340000, 1410000",
        "2024-06-30, COMMUNE, PERSON, 1800000, 270000",
        "2026-06-30, COMMUNE, PERSON, 2340000, 710000",
        "2026-06-30, COMMUNE, COLLECTIVE, 2340000, 1410000",
        "2026-07-01, COMMUNE, PERSON, 2530000, 760000",
        "2026-07-01, COMMUNE, COLLECTIVE, 2530000, 1520000"
    })
    void a_bonus_follows_the_day_of_the_decision(
            LocalDate day, AwardLevel level, SubjectKind subject, long salary, long dong) {
        Bonus bonus =
                Bonus.of(SampleLaw.LAW, day, level, subject, Rounding.UP_10000).orElseThrow();

        assertThat(bonus.salary().dong()).isEqualTo(salary);
        assertThat(bonus.dong()).isEqualTo(dong);
    }

    @ParameterizedTest(name = "{0}: {1} đồng")
    @CsvSource({"UP_10000, 360000", "HALF_UP_10000, 350000", "NONE, 351000"})
    void the_campaign_says_how_an_amount_is_rounded(Rounding rounding, long dong) {
        assertThat(Bonus.of(
                        SampleLaw.LAW, LocalDate.parse("2024-10-05"), AwardLevel.COMMUNE, SubjectKind.PERSON, rounding))
                .hasValueSatisfying(bonus -> assertThat(bonus.dong()).isEqualTo(dong));
    }

    @Test
    void an_amount_that_is_whole_already_stays() {
        assertThat(Bonus.of(
                        SampleLaw.LAW,
                        LocalDate.parse("2024-06-30"),
                        AwardLevel.COMMUNE,
                        SubjectKind.PERSON,
                        Rounding.UP_10000))
                .hasValueSatisfying(bonus -> assertThat(bonus.dong()).isEqualTo(270_000));
    }

    @Test
    void there_is_no_bonus_of_a_district_that_is_gone() {
        assertThat(Bonus.of(
                        SampleLaw.LAW,
                        LocalDate.parse("2025-07-01"),
                        AwardLevel.DISTRICT,
                        SubjectKind.PERSON,
                        Rounding.UP_10000))
                .isEmpty();
    }

    @Test
    void an_authority_decides_on_its_last_day_and_not_on_the_next() {
        Authority district = SampleLaw.LAW.authority("UBND_HUYEN_CT").orElseThrow();

        assertThat(district.mayDecideOn(LocalDate.parse("2023-12-31"))).isFalse();
        assertThat(district.mayDecideOn(LocalDate.parse("2024-01-01"))).isTrue();
        assertThat(district.mayDecideOn(LocalDate.parse("2025-06-30"))).isTrue();
        assertThat(district.mayDecideOn(LocalDate.parse("2025-07-01"))).isFalse();
        assertThat(NoAuthority.on(district, LocalDate.parse("2025-07-01")).vi())
                .contains("đến hết ngày 30/6/2025", "không có cơ quan kế nhiệm mặc nhiên");
        assertThat(SampleLaw.LAW.authoritiesOn(LocalDate.parse("2025-07-01"), AwardLevel.DISTRICT))
                .isEmpty();
    }
}
