package vn.motcua.award.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rule.People.AFTER;
import static vn.motcua.award.rule.People.clerk;
import static vn.motcua.award.rule.People.find;
import static vn.motcua.award.rule.People.leaves;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.reading.Ambiguity;

class AcceptanceTest {

    private static final Campaign PLAN = SampleCampaigns.read(SampleCampaigns.document());

    @Test
    void ninety_of_a_hundred_fail_and_901_of_1000_pass() {
        assertThat(find(at(AwardLevel.COMMUNE, clerk().desk("online-services", 90, 100)), "online-services")
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(find(at(AwardLevel.COMMUNE, clerk().desk("online-services", 901, 1000)), "online-services")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void without_petitions_the_indicator_does_not_apply_and_the_group_is_still_decided() {
        Verdict verdict = at(AwardLevel.COMMUNE, clerk().desk("feedback", 0, 0));

        assertThat(find(verdict, "feedback").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(find(verdict, "feedback").message().vi()).contains("0/0");
        assertThat(find(verdict, "SECTION_II").outcome()).isEqualTo(Outcome.PASS);
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void one_criterion_of_two_is_enough_at_the_district_and_not_at_the_commune_where_the_other_reading_is_shown() {
        People clerk = clerk().judged("C1a", false).filed(AwardLevel.COMMUNE, null);

        Verdict commune = at(AwardLevel.COMMUNE, clerk);
        Verdict district = at(AwardLevel.DISTRICT, clerk);

        assertThat(district.outcome()).isEqualTo(Outcome.PASS);
        assertThat(commune.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(commune.alternatives()).anySatisfy(other -> {
            assertThat(other.ambiguity()).isEqualTo(Ambiguity.A1);
            assertThat(other.reading()).isEqualTo("ANY");
            assertThat(other.outcome()).isEqualTo(Outcome.PASS);
        });
        assertThat(commune.gaps()).extracting(Node::id).containsExactly("C1a");
    }

    @Test
    void a_month_below_a_fails_at_both_levels_and_the_message_names_it() {
        People clerk = clerk().grade(7, "B");

        for (AwardLevel level : List.of(AwardLevel.COMMUNE, AwardLevel.DISTRICT)) {
            Verdict verdict = at(level, clerk.filedOnly(level));

            assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
            assertThat(find(verdict, "C3").message().vi()).isEqualTo("Tháng 7/2024: xếp loại B, yêu cầu A.");
            assertThat(verdict.gaps()).extracting(Node::id).containsExactly("C3/2024-07");
        }
    }

    @Test
    void a_vice_chairman_who_is_not_at_the_desk_needs_no_grades() {
        People leader = clerk().withoutGrades().leading();

        Verdict verdict = at(AwardLevel.COMMUNE, leader);

        assertThat(find(verdict, "C3").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void a_clerk_assigned_in_july_waits_for_september_and_is_flagged_for_review() {
        People clerk =
                clerk().withoutGrades().assigned("2024-07-01").grade(7, "A").grade(8, "A");
        Instant the28th = Instant.parse("2024-09-28T03:00:00Z");

        Verdict early = at(AwardLevel.COMMUNE, clerk, PLAN, the28th);
        Verdict late = at(AwardLevel.COMMUNE, clerk.grade(9, "A"));

        assertThat(find(early, "C3").outcome()).isEqualTo(Outcome.PENDING);
        assertThat(find(early, "C3/2024-09").message().vi()).contains("chưa kết thúc");
        assertThat(find(early, "C3/months").outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(find(early, "C3").children()).extracting(Node::id).doesNotContain("C3/2024-05", "C3/2024-06");
        assertThat(early.filing()).isEqualTo(FilingStatus.IN_TIME);
        assertThat(find(late, "C3").outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(at(AwardLevel.COMMUNE, clerk.grade(9, "A").judged("C3", true))
                        .outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(late.alternatives())
                .filteredOn(other ->
                        other.ambiguity() == Ambiguity.A6 && other.reading().equals("ALL"))
                .singleElement()
                .satisfies(other -> assertThat(other.outcome()).isEqualTo(Outcome.PENDING));
    }

    @Test
    void better_than_a_is_not_a_and_the_reading_that_takes_it_is_shown() {
        Verdict verdict = at(AwardLevel.COMMUNE, clerk().grade(6, "A+"));

        assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(verdict.alternatives()).anySatisfy(other -> {
            assertThat(other.ambiguity()).isEqualTo(Ambiguity.A8);
            assertThat(other.outcome()).isEqualTo(Outcome.PASS);
        });
    }

    @Test
    void a_month_of_maternity_leave_counts_as_served() {
        Verdict verdict = at(AwardLevel.COMMUNE, clerk().exempt(8, "nghỉ thai sản"));

        assertThat(find(verdict, "C3/2024-08").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    }

    @Test
    void a_month_without_grade_is_no_a_and_waits_for_a_person_with_a_reason() {
        People clerk = clerk().grade(7, Facts.Grade.NOT_GRADED);
        Verdict verdict = at(AwardLevel.COMMUNE, clerk);

        assertThat(find(verdict, "C3/2024-07").outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(find(verdict, "C3").message().vi()).contains("Tháng 7/2024", "không phải là A");
        assertThat(verdict.outcome()).isNotEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, clerk.judged("C3", true)).outcome()).isEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, clerk.judged("C3", false)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void the_own_figures_of_an_officer_are_counted_out_and_do_not_decide() {
        People clerk = clerk().own("Resource07", "on-time", 67, 72);

        Node own = find(at(AwardLevel.COMMUNE, clerk), "on-time/own");

        assertThat(own.gates()).isFalse();
        assertThat(own.message().vi())
                .startsWith(
                        "67/72 = 93,05 %, yêu cầu trên 95 %; còn thiếu 2 hồ sơ (hoặc cần thêm 29 hồ sơ tốt liên tiếp).");
        assertThat(own.count()).isEqualTo(new Node.Count(new Figure(67, 72), 2, 29L));
        assertThat(at(AwardLevel.COMMUNE, clerk).outcome()).isEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, clerk).alternatives()).anySatisfy(other -> {
            assertThat(other.reading()).isEqualTo("BOTH");
            assertThat(other.outcome()).isEqualTo(Outcome.FAIL);
        });
        assertThat(at(AwardLevel.COMMUNE, clerk, SampleCampaigns.with("{\"metricScope\":\"PERSON\"}"), AFTER)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void an_indicator_that_metrics_does_not_give_is_pending_and_never_a_pass() {
        People clerk = clerk().without("posting");

        Verdict verdict = at(AwardLevel.COMMUNE, clerk);

        assertThat(find(verdict, "posting").outcome()).isEqualTo(Outcome.PENDING);
        assertThat(find(verdict, "posting").message().vi()).contains("metrics-service chưa cung cấp chỉ tiêu này");
        assertThat(verdict.outcome()).isEqualTo(Outcome.PENDING);
        assertThat(at(AwardLevel.COMMUNE, clerk.judged("posting", true)).outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void an_open_complaint_suspends_and_one_closed_without_fault_releases() {
        Facts.Exclusion open = new Facts.Exclusion("khiếu nại", LocalDate.parse("2024-08-01"), null, false);
        Facts.Exclusion closed =
                new Facts.Exclusion("khiếu nại", LocalDate.parse("2024-08-01"), LocalDate.parse("2024-09-20"), false);
        Facts.Exclusion fault =
                new Facts.Exclusion("kỷ luật", LocalDate.parse("2024-08-01"), LocalDate.parse("2024-09-20"), true);

        assertThat(at(AwardLevel.COMMUNE, clerk().excluded(open)).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(at(AwardLevel.COMMUNE, clerk().excluded(closed)).outcome()).isEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, clerk().excluded(fault)).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void the_second_nomination_for_one_achievement_is_blocked_unless_both_are_allowed() {
        People twice = clerk().filed(AwardLevel.DISTRICT, Instant.parse("2024-10-01T03:00:00Z"));

        assertThat(at(AwardLevel.COMMUNE, twice).outcome()).isEqualTo(Outcome.PASS);
        assertThat(find(at(AwardLevel.DISTRICT, twice), "G2").outcome()).isEqualTo(Outcome.FAIL);
        Campaign both = SampleCampaigns.with("{\"exclusivity\":\"BOTH_ALLOWED\"}");
        assertThat(at(AwardLevel.DISTRICT, twice, both, AFTER).outcome()).isEqualTo(Outcome.PASS);
        Campaign higher = SampleCampaigns.with("{\"exclusivity\":\"HIGHER_WINS\"}");
        assertThat(at(AwardLevel.COMMUNE, twice, higher, AFTER).outcome()).isEqualTo(Outcome.FAIL);
    }

    @Test
    void a_late_file_is_flagged_or_refused_by_the_reading() {
        People late = clerk().filed(AwardLevel.COMMUNE, Instant.parse("2024-09-29T17:00:00Z"));
        Campaign strict = SampleCampaigns.with("{\"late\":\"REFUSE\"}");

        assertThat(at(AwardLevel.COMMUNE, late).filing()).isEqualTo(FilingStatus.LATE);
        assertThat(at(AwardLevel.COMMUNE, late).outcome()).isEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, late, strict, AFTER).outcome()).isEqualTo(Outcome.FAIL);
        assertThat(at(AwardLevel.COMMUNE, late, strict, AFTER).alternatives()).anySatisfy(other -> {
            assertThat(other.reading()).isEqualTo("END_OF_DAY");
            assertThat(other.outcome()).isEqualTo(Outcome.PASS);
        });
    }

    @Test
    void an_initiative_that_must_be_recognised_waits_for_its_paper() {
        var strict = SampleCampaigns.with("{\"initiativeProof\":\"RECOGNISED\"}");
        People recognised = clerk().proved("C2", Facts.Evidence.RECOGNITION);

        assertThat(at(AwardLevel.COMMUNE, clerk()).outcome()).isEqualTo(Outcome.PASS);
        assertThat(find(at(AwardLevel.COMMUNE, clerk(), strict, AFTER), "C2").outcome())
                .isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(find(at(AwardLevel.COMMUNE, clerk(), strict, AFTER), "C2")
                        .message()
                        .vi())
                .contains("Thiếu văn bản công nhận sáng kiến");
        assertThat(find(at(AwardLevel.COMMUNE, recognised, strict, AFTER), "C2").outcome())
                .isEqualTo(Outcome.PASS);
        assertThat(at(AwardLevel.COMMUNE, clerk()).alternatives())
                .filteredOn(other -> other.ambiguity() == Ambiguity.A15)
                .singleElement()
                .satisfies(other -> assertThat(other.outcome()).isEqualTo(Outcome.NEEDS_REVIEW));
    }

    @Test
    void days_that_are_for_appraisal_make_files_due_before_them() {
        var appraisal = SampleCampaigns.with("{\"districtWindow\":\"APPRAISAL\"}");
        People onTheFirst = clerk().filed(AwardLevel.DISTRICT, Instant.parse("2024-09-29T17:00:00Z"));
        People before = clerk().filed(AwardLevel.DISTRICT, Instant.parse("2024-09-29T16:59:59.999Z"));

        assertThat(at(AwardLevel.DISTRICT, onTheFirst).filing()).isEqualTo(FilingStatus.IN_TIME);
        assertThat(at(AwardLevel.DISTRICT, onTheFirst, appraisal, AFTER).filing())
                .isEqualTo(FilingStatus.LATE);
        assertThat(at(AwardLevel.DISTRICT, before).filing()).isEqualTo(FilingStatus.EARLY);
        assertThat(at(AwardLevel.DISTRICT, before, appraisal, AFTER).filing()).isEqualTo(FilingStatus.IN_TIME);
    }

    @Test
    void who_leads_directs_or_organises_depends_on_the_reading() {
        People organiser = clerk();

        assertThat(at(AwardLevel.COMMUNE, organiser, SampleCampaigns.with("{\"c1Roles\":\"LEADERS_ONLY\"}"), AFTER)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
        assertThat(at(AwardLevel.COMMUNE, organiser, SampleCampaigns.with("{\"c1Roles\":\"ALL_THREE\"}"), AFTER)
                        .outcome())
                .isEqualTo(Outcome.FAIL);
    }

    @Test
    void a_judgement_that_is_missing_is_for_a_person() {
        Verdict verdict = at(AwardLevel.COMMUNE, clerk().judged("C2", null));

        assertThat(verdict.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(verdict.gaps()).extracting(Node::id).containsExactly("C2");
    }

    @Test
    void an_unsigned_grade_counts_only_under_the_provisional_reading() {
        People clerk = clerk().draft(9, "A");

        assertThat(at(AwardLevel.COMMUNE, clerk).outcome()).isEqualTo(Outcome.PENDING);
        assertThat(at(AwardLevel.COMMUNE, clerk, SampleCampaigns.with("{\"pendingMonths\":\"PROVISIONAL\"}"), AFTER)
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void met_to_the_point_is_not_exceeded() {
        People exact = clerk().desk("posting", 4, 4).desk("on-time", 96, 100);

        assertThat(find(
                                at(
                                        AwardLevel.COMMUNE,
                                        exact,
                                        SampleCampaigns.with("{\"exceedMode\":\"EXCEED_ONE\"}"),
                                        AFTER),
                                "SECTION_II.exceeded")
                        .outcome())
                .isEqualTo(Outcome.PASS);
    }

    @Test
    void the_same_inputs_give_the_same_verdict() {
        assertThat(at(AwardLevel.COMMUNE, clerk())).isEqualTo(at(AwardLevel.COMMUNE, clerk()));
    }

    @Test
    void every_leaf_names_a_clause() {
        leaves(at(AwardLevel.COMMUNE, clerk().own("R1", "on-time", 1, 2)).tree())
                .forEach(node -> assertThat(node.clause()).as(node.id()).isNotBlank());
    }

    @Test
    void a_collective_is_judged_by_the_figures_of_the_desk_and_its_solutions() {
        People desk = clerk().collective().judged("T2", true);

        Verdict verdict = at(AwardLevel.DISTRICT, desk.filedOnly(AwardLevel.DISTRICT));

        assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
        assertThat(find(verdict, "T1").outcome()).isEqualTo(Outcome.PASS);
    }

    private static Verdict at(AwardLevel level, People person) {
        return person.at(level);
    }

    private static Verdict at(AwardLevel level, People person, Campaign campaign, Instant asOf) {
        return person.at(level, campaign, asOf);
    }
}
