package vn.motcua.award.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.award.rule.People.AFTER;
import static vn.motcua.award.rule.People.clerk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;

/// What another reading would give is told without judging everything again; it must be what judging everything again
/// gives.
class AssessorTest {

    private static final Set<Ambiguity> TRIED = EnumSet.of(
            Ambiguity.A1,
            Ambiguity.A2,
            Ambiguity.A3,
            Ambiguity.A5,
            Ambiguity.A6,
            Ambiguity.A7,
            Ambiguity.A9,
            Ambiguity.A10,
            Ambiguity.A11,
            Ambiguity.A13,
            Ambiguity.A15,
            Ambiguity.A16);

    @Test
    void each_alternative_is_what_the_campaign_read_so_would_say() throws JsonProcessingException {
        int told = 0;
        for (String settings : List.of(
                "{}",
                "{\"exceedMode\":\"EXCEED_ONE\",\"late\":\"REFUSE\"}",
                "{\"exceedMode\":\"EXCEED_ALL\",\"metricScope\":\"BOTH\",\"combine\":\"ANY\"}",
                "{\"requiredMonths\":\"ALL\",\"initiativeProof\":\"RECOGNISED\",\"deskWorkerRule\":\"SHIFTS\"}")) {
            Campaign campaign = SampleCampaigns.with(settings);
            for (People person : everybody()) {
                for (AwardLevel level : List.of(AwardLevel.COMMUNE, AwardLevel.DISTRICT)) {
                    for (Instant asOf : List.of(AFTER, Instant.parse("2024-09-28T03:00:00Z"))) {
                        told += check(campaign, settings, person, level, asOf);
                    }
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    private static int check(Campaign campaign, String settings, People person, AwardLevel level, Instant asOf)
            throws JsonProcessingException {
        Verdict verdict = person.at(level, campaign, asOf);
        for (Ambiguity ambiguity : TRIED) {
            for (Reading reading : ambiguity.readings()) {
                Outcome again = person.at(level, other(settings, reading), asOf).outcome();
                assertThat(verdict.alternatives().stream()
                                .filter(one -> one.ambiguity() == ambiguity
                                        && one.reading().equals(reading.name()))
                                .map(Verdict.Alternative::outcome)
                                .findFirst()
                                .orElse(verdict.outcome()))
                        .as("%s read as %s under %s at %s", ambiguity, reading, settings, level)
                        .isEqualTo(again);
            }
        }
        Outcome better = person.at(level, passing(settings), asOf).outcome();
        assertThat(verdict.alternatives().stream()
                        .filter(one -> one.ambiguity() == Ambiguity.A8)
                        .map(Verdict.Alternative::outcome)
                        .findFirst()
                        .orElse(verdict.outcome()))
                .isEqualTo(better);
        return verdict.alternatives().size();
    }

    private static Campaign other(String settings, Reading reading) throws JsonProcessingException {
        ObjectNode changed = (ObjectNode) SampleCampaigns.JSON.readTree(settings);
        if (reading.ambiguity() == Ambiguity.A11) {
            switch (reading.name()) {
                case "BEFORE_DAY" -> changed.putObject("deadline").put("inclusive", false);
                case "END_OF_DAY" -> changed.putObject("deadline").put("inclusive", true);
                default -> changed.putObject("deadline").put("closeOfBusiness", true);
            }
        } else {
            changed.put(reading.ambiguity().setting(), reading.name());
        }
        return SampleCampaigns.with(changed.toString());
    }

    private static Campaign passing(String settings) throws JsonProcessingException {
        ObjectNode changed = (ObjectNode) SampleCampaigns.JSON.readTree(settings);
        Settings.A_OR_BETTER.forEach(changed.putArray("passingGrades")::add);
        return SampleCampaigns.with(changed.toString());
    }

    private static List<People> everybody() {
        List<People> people = new ArrayList<>(List.of(
                clerk(),
                clerk().judged("C1a", false),
                clerk().judged("C2", null),
                clerk().roles(DeskRole.LEAD),
                clerk().withoutGrades().leading(),
                clerk().withoutGrades().assigned("2024-07-01").grade(7, "A").grade(8, "A"),
                clerk().withoutGrades().assigned("2024-05-01", Facts.Manner.SHIFTS),
                clerk().withoutGrade(9),
                clerk().draft(9, "A"),
                clerk().grade(6, "A+"),
                clerk().own("R1", "on-time", 10, 20),
                clerk().desk("on-time", 94, 100).own("R1", "on-time", 20, 20),
                clerk().desk("feedback", 0, 0),
                clerk().without("posting"),
                clerk().proved("C2", Facts.Evidence.RECOGNITION),
                clerk().excluded(new Facts.Exclusion("khiếu nại", LocalDate.parse("2024-08-01"), null, false)),
                clerk().filed(AwardLevel.COMMUNE, Instant.parse("2024-09-29T17:00:00Z")),
                clerk().filed(AwardLevel.COMMUNE, null),
                clerk().filed(AwardLevel.DISTRICT, Instant.parse("2024-09-29T17:00:00Z"))));
        return people;
    }
}
