package vn.motcua.award.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static vn.motcua.award.rule.People.clerk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.award.awardlist.Judging;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.council.Choice;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.council.Tally;
import vn.motcua.award.council.VoteRule;
import vn.motcua.award.path.Milestone;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;

/// The twenty ambiguities: what each reading of each gives in a case where readings differ.
///
/// A case is a question to a campaign; its table says the answer under each reading. Readings of A17 about who may
/// decide need people and are in `PathComponentTest`; here is what they mean for a council.
class ReadingsTest {

    private static final Instant LATE = Instant.parse("2024-09-29T17:00:00Z");
    private static final Instant SATURDAY = Instant.parse("2024-09-28T03:00:00Z");
    private static final Instant THE_28TH = Instant.parse("2024-09-28T03:00:00Z");
    private static final String REFUSE = "\"late\":\"REFUSE\"";

    /// A case: what is asked, and the answer by reading (the setting's value in JSON).
    private record Case(Ambiguity ambiguity, String name, Function<String, String> ask, Map<String, String> answers) {}

    private static final List<Case> CASES = cases();

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        // A1: criteria listed without "one of"
        cases.add(verdict(
                Ambiguity.A1,
                "a clerk with an initiative who does not make the desk effective",
                AwardLevel.COMMUNE,
                clerk().judged("C1a", false),
                "",
                answers("ALL", "FAIL", "ANY", "PASS")));
        // A2: leads, directs, organises
        cases.add(verdict(
                Ambiguity.A2,
                "somebody who organises",
                AwardLevel.COMMUNE,
                clerk(),
                "",
                answers("ANY_OF", "PASS", "LEADERS_ONLY", "FAIL", "ALL_THREE", "FAIL")));
        cases.add(verdict(
                Ambiguity.A2,
                "somebody who leads",
                AwardLevel.COMMUNE,
                clerk().roles(DeskRole.LEAD),
                "",
                answers("ANY_OF", "PASS", "LEADERS_ONLY", "PASS", "ALL_THREE", "FAIL")));
        cases.add(verdict(
                Ambiguity.A2,
                "somebody who does all three",
                AwardLevel.COMMUNE,
                clerk().roles(DeskRole.LEAD, DeskRole.DIRECT, DeskRole.ORGANISE),
                "",
                answers("ANY_OF", "PASS", "LEADERS_ONLY", "PASS", "ALL_THREE", "PASS")));
        // A3: met and exceeded, in a plan whose targets are "at least"
        cases.add(atLeast(
                "every target met to the point",
                clerk().desk("online-services", 90, 100)
                        .desk("online-dossiers", 85, 100)
                        .desk("on-time", 95, 100),
                answers("MEET_OR_EXCEED", "PASS", "EXCEED_ONE", "FAIL", "EXCEED_ALL", "FAIL")));
        cases.add(atLeast(
                "every target met, one of them exceeded",
                clerk().desk("online-services", 91, 100)
                        .desk("online-dossiers", 85, 100)
                        .desk("on-time", 95, 100),
                answers("MEET_OR_EXCEED", "PASS", "EXCEED_ONE", "PASS", "EXCEED_ALL", "FAIL")));
        // A4: where collectives are considered
        cases.add(new Case(
                Ambiguity.A4,
                "a plan that offers something to collectives at the district",
                value -> collectives(value, "district"),
                answers("DISTRICT_ONLY", "taken", "COMMUNE_TOO", "taken", "NONE", "contradiction")));
        cases.add(new Case(
                Ambiguity.A4,
                "a plan that offers something to collectives at the commune",
                value -> collectives(value, "commune"),
                answers("DISTRICT_ONLY", "contradiction", "COMMUNE_TOO", "taken", "NONE", "contradiction")));
        // A5: whose figures
        cases.add(verdict(
                Ambiguity.A5,
                "a desk on time, a person who is not",
                AwardLevel.COMMUNE,
                clerk().own("R1", own(10, 20)),
                "",
                answers("DESK", "PASS", "PERSON", "FAIL", "BOTH", "FAIL")));
        cases.add(verdict(
                Ambiguity.A5,
                "a person on time, a desk that is not",
                AwardLevel.COMMUNE,
                clerk().desk("on-time", 90, 100).own("R1", own(20, 20)),
                "",
                answers("DESK", "FAIL", "PERSON", "PASS", "BOTH", "FAIL")));
        // A6: which months
        cases.add(verdict(
                Ambiguity.A6,
                "somebody assigned from July with A since then",
                AwardLevel.COMMUNE,
                clerk().withoutGrades()
                        .assigned("2024-07-01")
                        .grade(7, "A")
                        .grade(8, "A")
                        .grade(9, "A"),
                "",
                answers("ASSIGNED", "NEEDS_REVIEW", "ALL", "PENDING", "COMPLETE_AT_FILING", "PENDING")));
        cases.add(verdict(
                Ambiguity.A6,
                "somebody whose September has no grade",
                AwardLevel.COMMUNE,
                clerk().withoutGrade(9),
                "",
                answers("ASSIGNED", "PENDING", "ALL", "PENDING", "COMPLETE_AT_FILING", "PASS")));
        // A7: September before its end
        cases.add(verdict(
                Ambiguity.A7,
                "a September that is graded and not signed",
                AwardLevel.COMMUNE,
                clerk().draft(9, "A"),
                "",
                answers("BLOCK_DECISION", "PENDING", "PROVISIONAL", "PASS", "IGNORE", "PENDING")));
        cases.add(verdict(
                Ambiguity.A7,
                "a September without a grade, asked before its end",
                AwardLevel.COMMUNE,
                clerk().withoutGrade(9),
                "",
                THE_28TH,
                answers("BLOCK_DECISION", "PENDING", "PROVISIONAL", "PENDING", "IGNORE", "PASS")));
        // A8: graded A
        cases.add(verdict(
                Ambiguity.A8,
                "an A+ in June",
                AwardLevel.COMMUNE,
                clerk().grade(6, "A+"),
                "",
                answers("[\"A\"]", "FAIL", "[\"A\",\"A+\",\"A1\",\"HTXSNV\"]", "PASS")));
        // A9: one achievement at two levels, filed first at the commune
        People twice = clerk().filed(AwardLevel.DISTRICT, Instant.parse("2024-10-01T03:00:00Z"));
        cases.add(verdict(
                Ambiguity.A9,
                "the nomination at the commune, filed first",
                AwardLevel.COMMUNE,
                twice,
                "",
                answers("ONE_PER_ACHIEVEMENT", "PASS", "HIGHER_WINS", "FAIL", "BOTH_ALLOWED", "PASS")));
        cases.add(verdict(
                Ambiguity.A9,
                "the nomination at the district, filed second",
                AwardLevel.DISTRICT,
                twice,
                "",
                answers("ONE_PER_ACHIEVEMENT", "FAIL", "HIGHER_WINS", "PASS", "BOTH_ALLOWED", "PASS")));
        // A10: who works at the desk and so needs grades
        cases.add(verdict(
                Ambiguity.A10,
                "somebody who takes shifts, without grades",
                AwardLevel.COMMUNE,
                clerk().withoutGrades().assigned("2024-05-01", Facts.Manner.SHIFTS),
                "",
                answers("ANY_DAY", "PASS", "FULL_TIME", "PASS", "SHIFTS", "PENDING")));
        cases.add(verdict(
                Ambiguity.A10,
                "somebody there part of the time, without grades",
                AwardLevel.COMMUNE,
                clerk().withoutGrades().assigned("2024-05-01", Facts.Manner.PART_TIME),
                "",
                answers("ANY_DAY", "PENDING", "FULL_TIME", "PASS", "SHIFTS", "PENDING")));
        // A11: before 30/9
        cases.add(filed(
                "a file received at 00:00 of 30/9",
                LATE,
                answers("BEFORE_DAY", "FAIL", "END_OF_DAY", "PASS", "CLOSE_OF_BUSINESS", "FAIL")));
        cases.add(filed(
                "a file received on Saturday 28/9",
                SATURDAY,
                answers("BEFORE_DAY", "PASS", "END_OF_DAY", "PASS", "CLOSE_OF_BUSINESS", "FAIL")));
        // A12: what must be done before 30/9
        cases.add(new Case(
                Ambiguity.A12,
                "a council that has finished at 00:00 of 30/9",
                value -> milestone(Milestone.COUNCIL_HELD, value),
                answers("SUBMITTED", "not bound", "COUNCIL_HELD", "LATE", "DECISION_SIGNED", "LATE")));
        cases.add(new Case(
                Ambiguity.A12,
                "a decision signed at 00:00 of 30/9",
                value -> milestone(Milestone.DECISION_SIGNED, value),
                answers("SUBMITTED", "not bound", "COUNCIL_HELD", "not bound", "DECISION_SIGNED", "LATE")));
        // A13: 30/9 to 02/10 at the district
        cases.add(verdict(
                Ambiguity.A13,
                "a file received there on 30/9",
                AwardLevel.DISTRICT,
                clerk().filed(AwardLevel.COMMUNE, null).filed(AwardLevel.DISTRICT, LATE),
                REFUSE,
                answers("SUBMISSION", "PASS", "APPRAISAL", "FAIL")));
        // A14: 150 days or the two dates
        cases.add(new Case(
                Ambiguity.A14,
                "a list made on 28/9",
                value -> Judging.status(read(Ambiguity.A14, value, ""), THE_28TH),
                answers("DATES", "provisional", "DAY_COUNT", "final")));
        // A15: what proves an initiative
        cases.add(verdict(
                Ambiguity.A15,
                "an initiative that the head has confirmed",
                AwardLevel.COMMUNE,
                clerk().proved("C2", "confirmation"),
                "",
                answers("HEAD_CONFIRMATION", "PASS", "RECOGNISED", "NEEDS_REVIEW")));
        // A16: late files
        cases.add(verdict(
                Ambiguity.A16,
                "a file received at 00:00 of 30/9",
                AwardLevel.COMMUNE,
                clerk().filed(AwardLevel.COMMUNE, LATE),
                "",
                answers("FLAG", "PASS", "REFUSE", "FAIL")));
        // A18: the vote, seven members, four in favour, one recused, six taking part
        cases.add(new Case(
                Ambiguity.A18,
                "four of seven in favour, one recused, five voted",
                ReadingsTest::vote,
                answers(
                        "{\"quorum\":\"2/3\",\"pass\":\">1/2\",\"of\":\"ALL_MEMBERS\"}",
                        "4/7 57.14 carried",
                        "{\"quorum\":\"2/3\",\"pass\":\">=2/3\",\"of\":\"ALL_MEMBERS\"}",
                        "4/7 57.14 not carried",
                        "{\"quorum\":\"2/3\",\"pass\":\">=2/3\",\"of\":\"NON_RECUSED\"}",
                        "4/6 66.66 carried",
                        "{\"quorum\":\"2/3\",\"pass\":\">=4/5\",\"of\":\"NON_RECUSED\"}",
                        "4/6 66.66 not carried",
                        "{\"quorum\":\"2/3\",\"pass\":\">=4/5\",\"of\":\"PRESENT\"}",
                        "4/5 80.00 carried",
                        "{\"quorum\":\"2/3\",\"pass\":\">=9/10\",\"of\":\"PRESENT\"}",
                        "4/5 80.00 not carried")));
        // A19: how many win, of three leaders and one who works directly
        cases.add(new Case(
                Ambiguity.A19,
                "four candidates of a staff of ten, three of whom lead",
                value -> within(read(Ambiguity.A19, value, "").settings()),
                answers(
                        "{\"kind\":\"NONE\",\"value\":0}",
                        "an, binh, chi, dung",
                        "{\"kind\":\"COUNT\",\"value\":2}",
                        "an, binh",
                        "{\"kind\":\"PERCENT_OF_STAFF\",\"value\":30}",
                        "an, binh, chi",
                        "{\"kind\":\"NON_LEADER_PERCENT\",\"value\":50}",
                        "an, dung")));
        // A20: equals
        cases.add(new Case(
                Ambiguity.A20,
                "a woman who leads and a man who works directly, with equal votes",
                value -> first(read(Ambiguity.A20, value, "").settings(), true),
                answers(
                        "[\"WOMEN\",\"DIRECT_WORKERS\",\"CHAIR\"]",
                        "chi",
                        "[\"DIRECT_WORKERS\",\"WOMEN\",\"CHAIR\"]",
                        "dung",
                        "[\"CHAIR\"]",
                        "dung")));
        cases.add(new Case(
                Ambiguity.A20,
                "a woman and a man who both work directly, the chair having put him first",
                value -> first(read(Ambiguity.A20, value, "").settings(), false),
                answers(
                        "[\"WOMEN\",\"DIRECT_WORKERS\",\"CHAIR\"]",
                        "chi",
                        "[\"DIRECT_WORKERS\",\"WOMEN\",\"CHAIR\"]",
                        "chi",
                        "[\"CHAIR\"]",
                        "dung")));
        return List.copyOf(cases);
    }

    static Stream<Arguments> table() {
        return CASES.stream().flatMap(one -> one.answers().entrySet().stream()
                .map(answer -> arguments(one.ambiguity(), one.name(), answer.getKey(), answer.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}; {2} → {3}")
    @MethodSource("table")
    void each_reading_gives_what_the_table_says(Ambiguity ambiguity, String name, String reading, String answer) {
        Case asked = CASES.stream()
                .filter(one -> one.ambiguity() == ambiguity && one.name().equals(name))
                .findFirst()
                .orElseThrow();

        assertThat(asked.ask().apply(reading)).isEqualTo(answer);
    }

    @Test
    void every_two_readings_of_an_ambiguity_differ_in_some_case() {
        Set<Ambiguity> elsewhere = EnumSet.of(Ambiguity.A17);
        for (Ambiguity ambiguity : EnumSet.complementOf(EnumSet.copyOf(elsewhere))) {
            List<Case> cases =
                    CASES.stream().filter(one -> one.ambiguity() == ambiguity).toList();
            Set<String> readings = new TreeSet<>(cases.getFirst().answers().keySet());
            if (!ambiguity.readings().isEmpty()) {
                assertThat(readings)
                        .as("%s", ambiguity)
                        .containsExactlyInAnyOrderElementsOf(
                                ambiguity.readings().stream().map(Reading::name).toList());
            }
            for (String one : readings) {
                for (String other : readings) {
                    assertThat(one.equals(other)
                                    || cases.stream().anyMatch(asked -> !String.valueOf(
                                                    asked.answers().get(one))
                                            .equals(asked.answers().get(other))))
                            .as("%s: %s and %s", ambiguity, one, other)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void the_defaults_are_those_of_the_house() {
        Map<Ambiguity, String> chosen = new EnumMap<>(Ambiguity.class);
        for (Ambiguity ambiguity : Ambiguity.values()) {
            if (!ambiguity.readings().isEmpty()) {
                chosen.put(ambiguity, Settings.DEFAULT.of(ambiguity).name());
            }
        }
        assertThat(chosen)
                .containsExactlyInAnyOrderEntriesOf(new EnumMap<>(Map.ofEntries(
                        Map.entry(Ambiguity.A1, "ALL"),
                        Map.entry(Ambiguity.A2, "ANY_OF"),
                        Map.entry(Ambiguity.A3, "MEET_OR_EXCEED"),
                        Map.entry(Ambiguity.A4, "DISTRICT_ONLY"),
                        Map.entry(Ambiguity.A5, "DESK"),
                        Map.entry(Ambiguity.A6, "ASSIGNED"),
                        Map.entry(Ambiguity.A7, "BLOCK_DECISION"),
                        Map.entry(Ambiguity.A9, "ONE_PER_ACHIEVEMENT"),
                        Map.entry(Ambiguity.A10, "ANY_DAY"),
                        Map.entry(Ambiguity.A11, "BEFORE_DAY"),
                        Map.entry(Ambiguity.A12, "SUBMITTED"),
                        Map.entry(Ambiguity.A13, "SUBMISSION"),
                        Map.entry(Ambiguity.A14, "DATES"),
                        Map.entry(Ambiguity.A15, "HEAD_CONFIRMATION"),
                        Map.entry(Ambiguity.A16, "FLAG"),
                        Map.entry(Ambiguity.A17, "RECUSE_AND_HIGHER_LEVEL"))));
        assertThat(Settings.DEFAULT.passingGrades()).containsExactly("A");
        assertThat(Settings.DEFAULT.vote()).isEqualTo(new Settings.Vote("2/3", ">1/2", "ALL_MEMBERS"));
        assertThat(Settings.DEFAULT.cap()).isEqualTo(new Settings.Cap(Settings.Cap.Kind.NONE, 0));
        assertThat(Settings.DEFAULT.ties())
                .containsExactly(Settings.TieBreak.WOMEN, Settings.TieBreak.DIRECT_WORKERS, Settings.TieBreak.CHAIR);
        assertThat(SampleCampaigns.read(SampleCampaigns.document()).settings()).isEqualTo(Settings.DEFAULT);
        ObjectNode silent = SampleCampaigns.document();
        silent.remove("settings");
        assertThat(SampleCampaigns.read(silent).settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void a_verdict_tells_what_each_other_reading_that_changes_it_would_give() {
        Map<Ambiguity, Set<String>> told = new EnumMap<>(Ambiguity.class);
        for (Case one : CASES) {
            if (one.ask() instanceof Verdicts verdicts) {
                one.answers().forEach((reading, answer) -> {
                    Verdict verdict = verdicts.verdict(reading);
                    one.answers().forEach((other, otherAnswer) -> {
                        if (!otherAnswer.equals(answer)) {
                            assertThat(verdict.alternatives())
                                    .as("%s: %s read as %s", one.ambiguity(), one.name(), reading)
                                    .anySatisfy(alternative -> {
                                        assertThat(alternative.ambiguity()).isEqualTo(one.ambiguity());
                                        assertThat(alternative.reading()).isEqualTo(plain(other));
                                        assertThat(alternative.outcome().name()).isEqualTo(otherAnswer);
                                        assertThat(alternative.meaning().vi()).isNotBlank();
                                    });
                            told.computeIfAbsent(one.ambiguity(), _ -> new TreeSet<>())
                                    .add(other);
                        }
                    });
                });
            }
        }
        assertThat(told.keySet())
                .containsExactly(
                        Ambiguity.A1,
                        Ambiguity.A2,
                        Ambiguity.A3,
                        Ambiguity.A5,
                        Ambiguity.A6,
                        Ambiguity.A7,
                        Ambiguity.A8,
                        Ambiguity.A9,
                        Ambiguity.A10,
                        Ambiguity.A11,
                        Ambiguity.A13,
                        Ambiguity.A15,
                        Ambiguity.A16);
    }

    // --- asking
    // -------------------------------------------------------------------------------------------------------

    /// A question whose answer is the outcome of a verdict.
    private record Verdicts(
            Ambiguity ambiguity, AwardLevel level, People person, Function<String, Campaign> plan, Instant asOf)
            implements Function<String, String> {

        @Override
        public String apply(String reading) {
            return verdict(reading).outcome().name();
        }

        Verdict verdict(String reading) {
            return person.at(level, plan.apply(reading), asOf);
        }
    }

    private static Case verdict(
            Ambiguity ambiguity,
            String name,
            AwardLevel level,
            People person,
            String settings,
            Map<String, String> answers) {
        return verdict(ambiguity, name, level, person, settings, People.AFTER, answers);
    }

    private static Case verdict(
            Ambiguity ambiguity,
            String name,
            AwardLevel level,
            People person,
            String settings,
            Instant asOf,
            Map<String, String> answers) {
        return new Case(
                ambiguity,
                name,
                new Verdicts(ambiguity, level, person, reading -> read(ambiguity, reading, settings), asOf),
                answers);
    }

    private static Case filed(String name, Instant at, Map<String, String> answers) {
        return verdict(Ambiguity.A11, name, AwardLevel.COMMUNE, clerk().filed(AwardLevel.COMMUNE, at), REFUSE, answers);
    }

    private static Case atLeast(String name, People person, Map<String, String> answers) {
        return new Case(
                Ambiguity.A3,
                name,
                new Verdicts(
                        Ambiguity.A3,
                        AwardLevel.COMMUNE,
                        person,
                        reading -> {
                            ObjectNode document = SampleCampaigns.document();
                            ((ObjectNode) document.get("settings")).put("exceedMode", reading);
                            document.at("/criteria/SECTION_II/all").forEach(part -> {
                                if (part.path("op").asText().equals(">")) {
                                    ((ObjectNode) part).put("op", ">=");
                                }
                            });
                            return SampleCampaigns.read(document);
                        },
                        People.AFTER),
                answers);
    }

    /// The plan with one reading (a name, or JSON where it begins with a bracket) and more settings.
    private static Campaign read(Ambiguity ambiguity, String reading, String more) {
        String value = reading.startsWith("{") || reading.startsWith("[") ? reading : "\"" + reading + "\"";
        if (ambiguity == Ambiguity.A11) {
            value = switch (DeadlineReading.valueOf(reading)) {
                case BEFORE_DAY -> "{\"inclusive\":false}";
                case END_OF_DAY -> "{\"inclusive\":true}";
                case CLOSE_OF_BUSINESS -> "{\"closeOfBusiness\":true}";
            };
        }
        return SampleCampaigns.with(
                "{\"" + ambiguity.setting() + "\":" + value + (more.isEmpty() ? "" : "," + more) + "}");
    }

    private static String plain(String reading) {
        return reading.startsWith("[") ? reading.replaceAll("[\\[\\]\"]", "") : reading;
    }

    private static String collectives(String reading, String level) {
        ObjectNode document = SampleCampaigns.document();
        ((ObjectNode) document.get("settings")).put("collectives", reading);
        ObjectNode offer = (ObjectNode) document.at("/offers/1");
        offer.put("level", level);
        if (level.equals("commune")) {
            offer.put("authority", "UBND_XA_CT");
        }
        try {
            Campaign campaign = SampleCampaigns.read(document);
            return campaign.offersAt(AwardLevel.of(level)).stream()
                            .anyMatch(one -> one.subject() == SubjectKind.COLLECTIVE)
                    ? "taken"
                    : "lost";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage()).contains("contradiction") ? "contradiction" : e.toString();
        }
    }

    private static String milestone(Milestone milestone, String reading) {
        Campaign campaign = read(Ambiguity.A12, reading, "");
        return milestone
                .status(campaign.offersAt(AwardLevel.COMMUNE).getFirst().term(), campaign.settings(), LATE)
                .map(Enum::name)
                .orElse("not bound");
    }

    private static String vote(String reading) {
        VoteRule rule = VoteRule.of(read(Ambiguity.A18, reading, "").settings().vote());
        List<Choice> choices = new ArrayList<>(Collections.nCopies(4, Choice.YES));
        choices.add(Choice.NO);
        Tally tally = Tally.of("hoa", 7, 1, choices, rule);
        return tally.yes() + "/" + tally.of() + " " + tally.percent() + (tally.passed() ? " carried" : " not carried");
    }

    private static String within(Settings settings) {
        List<Ranking.Contender> contenders = List.of(
                new Ranking.Contender("an", 7, false, true),
                new Ranking.Contender("binh", 6, false, true),
                new Ranking.Contender("chi", 5, false, true),
                new Ranking.Contender("dung", 4, false, false));
        return Ranking.of(contenders, settings.cap(), settings.ties(), List.of(), 10).stream()
                .filter(Ranking.Place::within)
                .map(Ranking.Place::candidate)
                .collect(Collectors.joining(", "));
    }

    private static String first(Settings settings, boolean sheLeads) {
        List<Ranking.Contender> contenders = List.of(
                new Ranking.Contender("chi", 5, true, sheLeads), new Ranking.Contender("dung", 5, false, false));
        return Ranking.of(contenders, settings.cap(), settings.ties(), List.of("dung", "chi"), null)
                .getFirst()
                .candidate();
    }

    private static Map<String, Figure> own(long numerator, long denominator) {
        Map<String, Figure> figures = new HashMap<>();
        List.of("online-services", "online-dossiers", "posting", "feedback")
                .forEach(code -> figures.put(code, new Figure(20, 20)));
        figures.put("on-time", new Figure(numerator, denominator));
        return figures;
    }

    private static Map<String, String> answers(@Nullable String... words) {
        Map<String, String> answers = new LinkedHashMap<>();
        List<String> all = Arrays.stream(words).map(String::valueOf).toList();
        for (int i = 0; i < all.size(); i += 2) {
            answers.put(all.get(i), all.get(i + 1));
        }
        return answers;
    }
}
