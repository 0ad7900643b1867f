package vn.motcua.dossier.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.dossier.feedback.Cases.accepted;
import static vn.motcua.dossier.feedback.Cases.answered;
import static vn.motcua.dossier.feedback.Cases.at;
import static vn.motcua.dossier.feedback.Cases.forwarded;
import static vn.motcua.dossier.feedback.Cases.infoReceived;
import static vn.motcua.dossier.feedback.Cases.infoRequested;
import static vn.motcua.dossier.feedback.Cases.judged;
import static vn.motcua.dossier.feedback.Cases.published;
import static vn.motcua.dossier.feedback.Cases.received;
import static vn.motcua.dossier.feedback.Cases.rejected;
import static vn.motcua.dossier.feedback.Cases.reopened;
import static vn.motcua.dossier.feedback.Cases.time;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.feedback.FeedbackCase.Clock;
import vn.motcua.dossier.feedback.FeedbackCase.ClockName;
import vn.motcua.dossier.feedback.FeedbackCase.Violation;

/// The clocks of a case and the rules broken. June 2024: the 3rd is a Monday, no holidays.
class FeedbackTimelineTest {

    private static final KnownFeedbackFact RECEIVED = at("2024-06-03T09:00", received(FeedbackKind.BEHAVIOUR));

    @Test
    void the_four_terms_count_working_days_from_the_next_day_to_closing_time() {
        FeedbackCase feedback =
                judged(RECEIVED, at("2024-06-04T09:00", accepted()), at("2024-06-21T16:00", answered(true)));

        assertThat(feedback.classifyDueAt()).isEqualTo(time("2024-06-05T17:00"));
        assertThat(feedback.askDueAt()).isEqualTo(time("2024-06-10T17:00"));
        assertThat(feedback.answerDueAt()).isEqualTo(time("2024-06-24T17:00"));
        assertThat(feedback.publishDueAt()).isEqualTo(time("2024-06-25T17:00"));
        assertThat(feedback.violations()).isEmpty();
    }

    @Test
    void lateness_is_judged_by_day_so_the_evening_of_the_due_day_is_in_time() {
        FeedbackCase feedback = judged(
                RECEIVED,
                at("2024-06-05T23:50", accepted()),
                at("2024-06-24T23:50", answered(true)),
                at("2024-06-26T23:50", published()));

        assertThat(feedback.violations()).isEmpty();
        assertThat(feedback.clocks(time("2024-07-30T08:00")))
                .extracting(Clock::name, Clock::kept)
                .containsExactly(
                        tuple(ClockName.CLASSIFY, true), tuple(ClockName.ANSWER, true), tuple(ClockName.PUBLISH, true));
    }

    @Test
    void each_late_step_is_a_violation_at_its_moment() {
        FeedbackCase feedback = judged(
                RECEIVED,
                at("2024-06-06T00:00", accepted()),
                at("2024-06-11T08:00", infoRequested()),
                at("2024-06-12T08:00", infoReceived()),
                at("2024-06-13T08:00", forwarded(Competence.OTHER)),
                at("2024-06-25T00:00", answered(false)),
                at("2024-06-28T00:00", published()));

        assertThat(codes(feedback))
                .containsExactly(
                        FeedbackViolationCode.LATE_CLASSIFICATION,
                        FeedbackViolationCode.LATE_INFO_REQUEST,
                        FeedbackViolationCode.LATE_FORWARD,
                        FeedbackViolationCode.LATE_ANSWER,
                        FeedbackViolationCode.LATE_PUBLICATION);
        assertThat(feedback.violations().getFirst().at()).isEqualTo(time("2024-06-06T00:00"));
        assertThat(feedback.upheld()).isFalse();
    }

    @Test
    void waiting_for_the_citizen_puts_off_the_clocks_that_still_ran() {
        FeedbackCase waiting = judged(RECEIVED, at("2024-06-04T09:00", infoRequested()));
        assertThat(waiting.clocks(time("2024-06-20T08:00")))
                .extracting(Clock::name, Clock::kept, Clock::paused)
                .containsExactly(
                        tuple(ClockName.CLASSIFY, null, true),
                        tuple(ClockName.ASK, true, false),
                        tuple(ClockName.ANSWER, null, true));

        FeedbackCase told =
                judged(RECEIVED, at("2024-06-04T09:00", infoRequested()), at("2024-06-11T09:00", infoReceived()));

        // Five working days of waiting: 5, 6, 7, 10, 11 June.
        assertThat(told.state()).isEqualTo(new FeedbackState.Received());
        assertThat(told.classifyDueAt()).isEqualTo(time("2024-06-12T17:00"));
        assertThat(told.answerDueAt()).isEqualTo(time("2024-07-01T17:00"));
        assertThat(told.infoWaits()).singleElement().satisfies(wait -> assertThat(wait.lawful())
                .isTrue());
    }

    @Test
    void asking_too_late_stops_no_clock() {
        FeedbackCase feedback = judged(
                RECEIVED,
                at("2024-06-04T09:00", accepted()),
                at("2024-06-12T09:00", infoRequested()),
                at("2024-06-20T09:00", infoReceived()));

        assertThat(feedback.answerDueAt()).isEqualTo(time("2024-06-24T17:00"));
        assertThat(feedback.infoWaits()).singleElement().satisfies(wait -> assertThat(wait.lawful())
                .isFalse());
    }

    @Test
    void the_first_transfer_in_time_starts_the_answer_clock_anew_and_no_other_does() {
        FeedbackCase once = judged(RECEIVED, at("2024-06-05T09:00", forwarded(Competence.OTHER)));
        assertThat(once.answerDueAt()).isEqualTo(time("2024-06-26T17:00"));
        assertThat(once.violations()).isEmpty();

        FeedbackCase twice = judged(
                RECEIVED,
                at("2024-06-05T09:00", forwarded(Competence.OTHER)),
                at("2024-06-07T09:00", forwarded(Competence.OTHER)));
        assertThat(twice.answerDueAt()).isEqualTo(time("2024-06-26T17:00"));
        assertThat(twice.forwards())
                .extracting(FeedbackCase.Forward::dueAt)
                .containsExactly(time("2024-06-26T17:00"), time("2024-06-28T17:00"));
        assertThat(twice.violations()).isEmpty();

        FeedbackCase late = judged(RECEIVED, at("2024-06-06T09:00", forwarded(Competence.OTHER)));
        assertThat(late.answerDueAt()).isEqualTo(time("2024-06-24T17:00"));
        assertThat(codes(late)).containsExactly(FeedbackViolationCode.LATE_CLASSIFICATION);

        FeedbackCase within = judged(RECEIVED, at("2024-06-05T09:00", forwarded(Competence.OWN)));
        assertThat(within.answerDueAt()).isEqualTo(time("2024-06-24T17:00"));
    }

    @Test
    void a_refusal_after_its_day_is_late_though_the_case_was_taken_up_in_time() {
        FeedbackCase feedback =
                judged(RECEIVED, at("2024-06-04T09:00", accepted()), at("2024-06-06T09:00", rejected(null)));

        assertThat(codes(feedback)).containsExactly(FeedbackViolationCode.LATE_REFUSAL);
        assertThat(feedback.answerDueAt()).isNull();
        assertThat(feedback.nextDueAt()).isNull();
    }

    @Test
    void a_reopened_case_runs_anew_and_keeps_what_was_broken_before() {
        FeedbackCase feedback = judged(
                RECEIVED,
                at("2024-06-04T09:00", accepted()),
                at("2024-06-26T09:00", answered(true)),
                at("2024-06-26T10:00", published()),
                at("2024-07-01T09:00", reopened()));

        assertThat(feedback.state()).isEqualTo(new FeedbackState.Reopened());
        assertThat(feedback.reopenings()).containsExactly(time("2024-07-01T09:00"));
        assertThat(feedback.answeredAt()).isNull();
        assertThat(feedback.publishDueAt()).isNull();
        assertThat(feedback.upheld()).isNull();
        assertThat(feedback.answerDueAt()).isEqualTo(time("2024-07-22T17:00"));
        assertThat(codes(feedback)).containsExactly(FeedbackViolationCode.LATE_ANSWER);
    }

    @Test
    void what_the_person_concerned_did_is_a_violation_even_when_named_later() {
        FeedbackCase feedback = judged(
                at(
                        "2024-06-03T09:00",
                        new FeedbackFact.Received(Cases.OFFICE, FeedbackKind.BEHAVIOUR, null, null, null, null, null)),
                at("2024-06-03T10:00", new FeedbackFact.InfoRequested(null, "Ai?", List.of(), "cb05")),
                at("2024-06-04T09:00", new FeedbackFact.Accepted(null, null, "X99.01-1", "CB05", "CB01")));

        assertThat(feedback.violations())
                .containsExactly(
                        new Violation(FeedbackViolationCode.HANDLED_BY_PERSON_CONCERNED, time("2024-06-03T10:00")));
        assertThat(feedback.dossierCode()).isEqualTo("X99.01-1");
    }

    @Test
    void publication_without_proof_and_answers_without_paper_or_finding_show() {
        FeedbackCase feedback = judged(
                RECEIVED,
                at("2024-06-04T09:00", accepted()),
                at("2024-06-10T09:00", new FeedbackFact.Answered(null, null, null, null, null)),
                at("2024-06-10T10:00", new FeedbackFact.Published(null, null, null)));

        assertThat(codes(feedback)).containsExactly(FeedbackViolationCode.PUBLISHED_WITHOUT_PROOF);
        assertThat(feedback.dataQuality())
                .containsExactly(FeedbackDefect.UPHELD_MISSING, FeedbackDefect.ANSWER_WITHOUT_REFERENCE);
    }

    @Test
    void the_clocks_begin_with_the_citizens_submission_or_with_the_transfer() {
        assertThat(judged(at("2024-06-05T09:00", sent("2024-06-03T22:00", null)))
                        .receivedAt())
                .isEqualTo(time("2024-06-03T22:00"));
        assertThat(judged(at("2024-06-05T09:00", sent("2024-06-03T22:00", "Văn phòng UBND tỉnh")))
                        .receivedAt())
                .isEqualTo(time("2024-06-05T09:00"));
        FeedbackCase impossible = judged(at("2024-06-05T09:00", sent("2024-06-06T09:00", null)));
        assertThat(impossible.receivedAt()).isEqualTo(time("2024-06-05T09:00"));
        assertThat(impossible.dataQuality()).containsExactly(FeedbackDefect.SUBMITTED_AFTER_RECEIPT);
    }

    @Test
    void a_year_without_calendar_makes_its_days_provisional() {
        assertThat(judged(at("2031-06-03T09:00", received(FeedbackKind.REGULATION)))
                        .dataQuality())
                .containsExactly(FeedbackDefect.PROVISIONAL_DUE_DATE);
    }

    private static FeedbackFact sent(String submitted, @org.jspecify.annotations.Nullable String from) {
        return new FeedbackFact.Received(
                Cases.OFFICE, FeedbackKind.REGULATION, null, null, null, time(submitted), from);
    }

    private static List<FeedbackViolationCode> codes(FeedbackCase feedback) {
        return feedback.violations().stream().map(Violation::code).toList();
    }
}
