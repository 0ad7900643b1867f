package vn.motcua.award.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.award.law.Validity;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.plan.SampleLaw;
import vn.motcua.award.reading.Message;

class FindingsTest {

    @Test
    void the_plan_of_2024_has_its_known_contradictions() {
        List<Finding> findings = Findings.of(SampleCampaigns.read(SampleCampaigns.document()));

        assertThat(findings)
                .extracting(Finding::code)
                .containsExactly(
                        "plan-number-missing",
                        "days-announced-and-counted",
                        "due-before-the-period-ends",
                        "window-opens-before-the-period-ends",
                        "window-opens-before-the-period-ends",
                        "due-on-a-weekend",
                        "higher-easier-than-lower",
                        "collectives-without-criteria");
        assertThat(findings.get(1).message().vi()).contains("150 ngày", "153 ngày", "ngày thứ 150 là 27/9/2024");
        assertThat(findings.get(2).message().vi()).contains("chậm nhất hết ngày 29/9/2024", "đến hết ngày 30/9/2024");
    }

    @Test
    void every_finding_names_its_clause_or_the_plan_and_says_what_to_do() {
        assertThat(Findings.of(SampleCampaigns.read(SampleCampaigns.document())))
                .allSatisfy(finding -> {
                    assertThat(finding.message().vi()).isNotBlank().endsWith(".");
                    assertThat(finding.suggestion().vi()).isNotBlank().endsWith(".");
                    assertThat(finding.suggestion().en()).isNotBlank();
                });
        assertThat(Findings.of(SampleCampaigns.read(SampleCampaigns.document())))
                .filteredOn(finding -> finding.code().equals("due-on-a-weekend"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.clause()).isEqualTo("IV.2");
                    assertThat(finding.message().vi()).contains("Chủ nhật 29/9/2024", "thứ Sáu 27/9/2024");
                });
    }

    @Test
    void read_as_leaders_only_no_desk_worker_can_win_where_all_criteria_are_asked() {
        assertThat(Findings.of(SampleCampaigns.with("{\"c1Roles\":\"LEADERS_ONLY\"}")))
                .filteredOn(finding -> finding.code().equals("desk-workers-cannot-win"))
                .extracting(Finding::clause)
                .containsExactly("IV.2");
        assertThat(Findings.of(SampleCampaigns.with("{\"c1Roles\":\"LEADERS_ONLY\",\"combine\":\"ANY\"}")))
                .extracting(Finding::code)
                .doesNotContain("desk-workers-cannot-win");
    }

    @Test
    void what_nobody_has_compared_with_the_text_is_shown_once_each() {
        Law sample = SampleLaw.LAW;
        Validity lasting = new Validity(LocalDate.of(2024, 1, 1), null);
        Law law = new Law(
                sample.authorities(),
                List.of(
                        new LegalBasis("X", new Message("Luật X", "Law X"), lasting, "nhớ lại", false),
                        new LegalBasis("Y", new Message("Luật Y", "Law Y"), lasting, "Điều 1", true)),
                sample.salaries(),
                sample.rates());
        List<Finding> found = Findings.unconfirmed(SampleCampaigns.read(SampleCampaigns.document()), law);

        assertThat(found).extracting(Finding::code).containsOnly("law-unconfirmed");
        assertThat(found)
                .extracting(one -> one.message().vi())
                .doesNotHaveDuplicates()
                .contains("Luật X: nhớ lại, chưa ai đối chiếu với văn bản.")
                .noneMatch(text -> text.contains("Luật Y"));
        assertThat(found)
                .extracting(one -> one.suggestion().vi())
                .allMatch(text -> text.contains("confirmed") && text.contains("/api/v1/law/"));
        assertThat(Findings.unconfirmed(
                        SampleCampaigns.read(SampleCampaigns.document()),
                        new Law(law.authorities(), List.of(), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void targets_of_100_percent_cannot_be_exceeded() {
        assertThat(Findings.of(SampleCampaigns.with("{\"exceedMode\":\"EXCEED_ALL\"}")))
                .filteredOn(finding -> finding.code().equals("target-cannot-be-exceeded"))
                .extracting(Finding::clause)
                .containsExactly("II.2c", "II.3");
    }

    @Test
    void a_plan_with_a_number_and_a_date_lacks_neither() {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.get("plan")).put("number", "45/KH-UBND").put("date", "2024-04-26");

        assertThat(Findings.of(SampleCampaigns.read(document)))
                .extracting(Finding::code)
                .doesNotContain("plan-number-missing");
    }

    @Test
    void a_district_that_decides_after_its_end_is_found_even_when_no_day_is_planned() {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.get("period")).put("from", "2025-02-01").put("toInclusive", "2025-06-30");
        ((ObjectNode) document.at("/offers/1/dossier"))
                .put("from", "2025-06-30")
                .put("toInclusive", "2025-07-02");

        assertThat(Findings.of(SampleCampaigns.read(document)))
                .filteredOn(finding -> finding.code().equals("authority-not-valid"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.message().vi()).contains("đến hết ngày 30/6/2025"));
    }

    @Test
    void under_the_mild_reading_the_district_is_not_easier() {
        assertThat(Findings.of(SampleCampaigns.with("{\"combine\":\"ANY\"}")))
                .extracting(Finding::code)
                .doesNotContain("higher-easier-than-lower");
    }

    @Test
    void bounded_by_its_days_the_campaign_ends_on_the_27th() {
        assertThat(SampleCampaigns.with("{\"periodRule\":\"DAY_COUNT\"}")
                        .period()
                        .toInclusive())
                .isEqualTo("2024-09-27");
    }
}
