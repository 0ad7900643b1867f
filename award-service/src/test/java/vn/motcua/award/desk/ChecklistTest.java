package vn.motcua.award.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.ConfirmationSheet;
import vn.motcua.award.candidate.DeclarationSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.InitiativeSheet;
import vn.motcua.award.candidate.JudgementSheet;
import vn.motcua.award.path.Action;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.rule.AwardLevel;

class ChecklistTest {

    private static final Instant IN_TIME = Instant.parse("2024-09-29T16:59:59Z");
    private static final Instant LATE = Instant.parse("2024-09-29T17:00:00Z");

    @Test
    void an_empty_file_lacks_report_and_consent_and_says_who_owes_them_and_how_long_there_is() {
        Checklist list = of(new File());

        assertThat(list.missing(Action.SUBMIT)).extracting(Checklist.Item::code).containsExactly("report", "consent");
        assertThat(list.items().getFirst().owedBy()).isEqualTo("officer");
        assertThat(list.lastDay()).isEqualTo(LocalDate.parse("2024-09-29"));
        assertThat(list.daysLeft()).isEqualTo(9);
        assertThat(list.complete()).isFalse();
    }

    @Test
    void a_tick_that_is_left_out_or_taken_back_is_missing() {
        assertThat(state(new File().declared(IN_TIME, true, true), "consent")).isEqualTo("present");
        assertThat(state(new File().declared(IN_TIME, true, false), "consent")).isEqualTo("missing");
        assertThat(state(new File().declared(IN_TIME, null, true), "consent")).isEqualTo("missing");
        assertThat(state(new File().declared(IN_TIME, null, true), "report")).isEqualTo("present");
    }

    @Test
    void a_report_is_late_from_the_first_instant_after_the_term_and_still_taken() {
        assertThat(state(new File().declared(IN_TIME, true, true), "report")).isEqualTo("present");
        Checklist late = of(new File().declared(LATE, true, true));

        assertThat(late.declaredLate()).isTrue();
        assertThat(late.missing(Action.SUBMIT)).isEmpty();
    }

    @Test
    void a_paper_counts_from_the_day_on_which_it_was_signed() {
        File file = new File();
        file.declaration = entered(
                new DeclarationSheet(
                        "Báo cáo",
                        true,
                        true,
                        new DeclarationSheet.Paper(LocalDate.parse("2024-09-20"), null),
                        List.of()),
                LATE);

        assertThat(state(file, "report")).isEqualTo("present");
    }

    @Test
    void days_at_the_desk_need_the_number_of_their_decision_before_the_screening() {
        File file = new File().declared(IN_TIME, true, true).assigned(null);

        assertThat(of(file).missing(Action.SUBMIT)).isEmpty();
        assertThat(of(file).missing(Action.SCREEN))
                .extracting(Checklist.Item::code)
                .containsExactly("assignment");
        assertThat(of(file.assigned("11/QĐ-UBND")).missing(Action.SCREEN)).isEmpty();
        assertThat(state(new File(), "assignment")).isEqualTo("not-needed");
    }

    @Test
    void an_initiative_on_which_the_award_rests_needs_its_confirmation() {
        File judged = new File().declared(IN_TIME, true, true).judged(null, null);

        assertThat(state(new File(), "initiative")).isEqualTo("not-needed");
        assertThat(of(judged).missing(Action.SCREEN))
                .extracting(Checklist.Item::code)
                .containsExactly("initiative");
        assertThat(of(judged).missing(Action.DECIDE))
                .extracting(Checklist.Item::code)
                .containsExactly("initiative");
        assertThat(state(judged.judged("confirmation", null), "initiative")).isEqualTo("present");
        assertThat(state(judged.judged(null, "1").initiative(1).confirmed(1), "initiative"))
                .isEqualTo("present");
    }

    @Test
    void a_confirmation_of_an_earlier_version_proves_nothing() {
        File changed = new File().judged(null, "1").initiative(2).confirmed(1);

        assertThat(state(changed, "initiative")).isEqualTo("missing");
    }

    @Test
    void where_the_plan_is_read_as_asking_for_recognition_the_heads_word_is_not_enough() {
        Campaign formal = SampleCampaigns.with("{\"initiativeProof\":\"RECOGNISED\"}");

        assertThat(state(formal, new File().judged("confirmation", null), "initiative"))
                .isEqualTo("missing");
        assertThat(state(formal, new File().judged("recognition", null), "initiative"))
                .isEqualTo("present");
    }

    @Test
    void the_months_at_the_desk_need_signed_grades_before_the_decision() {
        File file = new File().assigned("11/QĐ");
        for (int month = 5; month <= 9; month++) {
            file.grades.put(YearMonth.of(2024, month), entered(GradeSheet.of("A", month != 7), IN_TIME));
        }

        Checklist.Item grades = item(SampleCampaigns.with("{}"), file, "grades");
        assertThat(grades.missing()).isTrue();
        assertThat(grades.detail().vi()).isEqualTo("chưa ký 07/2024");
        assertThat(grades.owedBy()).isEqualTo("desk-head");
        assertThat(grades.blocks()).isEqualTo("decide");
    }

    private static Checklist of(File file) {
        return of(SampleCampaigns.with("{}"), file);
    }

    private static Checklist of(Campaign campaign, File file) {
        CandidateFile whole = file.whole();
        return Checklist.of(
                campaign,
                Checklist.offer(campaign, AwardLevel.COMMUNE, whole).orElseThrow(),
                whole,
                Instant.parse("2024-09-20T03:00:00Z"),
                null,
                null);
    }

    private static String state(File file, String item) {
        return state(SampleCampaigns.with("{}"), file, item);
    }

    private static String state(Campaign campaign, File file, String item) {
        return item(campaign, file, item).state();
    }

    private static Checklist.Item item(Campaign campaign, File file, String item) {
        return of(campaign, file).items().stream()
                .filter(one -> one.code().equals(item))
                .findFirst()
                .orElseThrow();
    }

    private static <T> Entered<T> entered(T value, Instant at) {
        return entered(value, at, 1);
    }

    private static <T> Entered<T> entered(T value, Instant at, int version) {
        return new Entered<>(value, version, at, "ai-do", false);
    }

    /// A file that a test fills.
    private static final class File {

        private @Nullable Entered<DeclarationSheet> declaration;
        private List<CandidateSheet.DeskAssignment> assignments = List.of();
        private final TreeMap<YearMonth, Entered<GradeSheet>> grades = new TreeMap<>();
        private final TreeMap<String, Entered<JudgementSheet>> judgements = new TreeMap<>();
        private final TreeMap<String, Entered<InitiativeSheet>> initiatives = new TreeMap<>();
        private final TreeMap<String, Entered<ConfirmationSheet>> confirmations = new TreeMap<>();

        File declared(Instant at, @Nullable Boolean attested, @Nullable Boolean consent) {
            declaration = entered(new DeclarationSheet("Báo cáo", attested, consent, null, List.of()), at);
            return this;
        }

        File assigned(@Nullable String decision) {
            assignments =
                    List.of(new CandidateSheet.DeskAssignment(LocalDate.parse("2024-01-01"), null, null, decision));
            return this;
        }

        File judged(@Nullable String kind, @Nullable String initiative) {
            judgements.put(
                    "C2",
                    entered(
                            new JudgementSheet(
                                    JudgementSheet.Judged.PASS,
                                    "Có sáng kiến",
                                    List.of(new JudgementSheet.Evidence("QĐ 7", null, null, null, kind, initiative))),
                            IN_TIME));
            return this;
        }

        File initiative(int version) {
            initiatives.put(
                    "1",
                    entered(
                            new InitiativeSheet(
                                    "Trả kết quả tại nhà", "…", LocalDate.parse("2024-05-01"), List.of(), List.of()),
                            IN_TIME,
                            version));
            return this;
        }

        File confirmed(int version) {
            confirmations.put(
                    "1",
                    entered(
                            new ConfirmationSheet(
                                    ConfirmationSheet.Kind.CONFIRMATION, version, null, null, null, List.of()),
                            IN_TIME));
            return this;
        }

        CandidateFile whole() {
            return new CandidateFile(
                    new CandidateCode("hoa"),
                    entered(
                            new CandidateSheet(
                                    CandidateSheet.Kind.PERSON,
                                    "Trần Thị Hoà",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    assignments,
                                    List.of(),
                                    Map.of(),
                                    null),
                            IN_TIME),
                    grades,
                    judgements,
                    new TreeMap<>(),
                    declaration,
                    initiatives,
                    confirmations,
                    new TreeMap<>());
        }
    }
}
