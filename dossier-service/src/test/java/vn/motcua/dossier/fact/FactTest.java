package vn.motcua.dossier.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.motcua.dossier.lifecycle.Samples;

class FactTest {

    @Test
    void each_type_has_one_wire_name_and_one_record() {
        for (Fact fact : Samples.oneOfEach()) {
            FactType type = fact.type();
            assertThat(fact.getClass()).isEqualTo(type.record());
            assertThat(FactType.ofWireName(type.wireName())).contains(type);
            assertThat(FactType.ofEventType("vn.motcua." + type.wireName() + ".v1"))
                    .contains(type);
        }
        assertThat(Arrays.stream(FactType.values()).map(FactType::wireName))
                .containsExactlyInAnyOrder(
                        "dossier.submitted",
                        "dossier.accepted",
                        "dossier.not-accepted",
                        "dossier.forwarded",
                        "dossier.supplement-requested",
                        "dossier.supplement-received",
                        "dossier.payment-requested",
                        "dossier.paid",
                        "dossier.rescheduled",
                        "dossier.withdrawn",
                        "dossier.stopped",
                        "dossier.completed",
                        "dossier.consultation-requested",
                        "dossier.consultation-answered",
                        "dossier.returned",
                        "dossier.digitised",
                        "dossier.corrected");
        assertThat(FactType.ofEventType("vn.motcua.dossier.accepted.v2")).isEmpty();
    }

    @Test
    void a_fact_without_what_it_must_say_cannot_be_made() {
        refused("reason", () -> new Fact.Stopped(" ", null));
        refused("reason", () -> new Fact.NotAccepted(" ", null));
        refused("reason", () -> new Fact.SupplementRequested(List.of("Giấy chứng sinh"), " "));
        refused("reason", () -> new Fact.Rescheduled(Instant.EPOCH, " "));
        refused("officeCode", () -> new Fact.Submitted("", "1", Channel.ONLINE, null, null, null, null, null));
        refused("procedureCode", () -> new Fact.Accepted("H99", "", Channel.ONLINE, null, null, null, null));
        refused("channel", () -> new Fact.Accepted("H99", "1", null, null, null, null, null));
        refused("outcome", () -> new Fact.Completed(null, null));
        refused("items", () -> new Fact.SupplementRequested(null, "Thiếu giấy tờ"));
        refused("items", () -> new Fact.SupplementRequested(Collections.singletonList(null), "Thiếu giấy tờ"));
        refused("amount", () -> new Fact.PaymentRequested(-1));
        refused("componentsDigitised", () -> new Fact.Digitised(2, 3, false, null, List.of()));
        refused("to", () -> Samples.corrected(CorrectableField.ENDED_AT, null, "hôm qua"));
        refused("from", () -> Samples.corrected(CorrectableField.DUE_AT, "2024", "2024-06-03T09:00:00+07:00"));
        refused("dueAt", () -> new Fact.Rescheduled(Instant.MAX, "Chậm"));
        refused(
                "time",
                () -> new KnownFact(
                        new FactIdentity("s", "i"),
                        Instant.EPOCH.minusSeconds(1L << 40),
                        Samples.completed(),
                        Instant.EPOCH.minusSeconds(1L << 40),
                        "test"));
    }

    @Test
    void a_list_that_may_be_left_out_is_empty_then() {
        assertThat(new Fact.SupplementReceived(null, null).fileHashes()).isEmpty();
    }

    @Test
    void codes_lead_back_to_what_they_name() {
        for (Channel channel : Channel.values()) {
            assertThat(Channel.of(channel.code())).contains(channel);
        }
        for (ApplicantKind kind : ApplicantKind.values()) {
            assertThat(ApplicantKind.of(kind.code())).contains(kind);
        }
        for (FiledBy filedBy : FiledBy.values()) {
            assertThat(FiledBy.of(filedBy.code())).contains(filedBy);
        }
        for (PaymentMethod method : PaymentMethod.values()) {
            assertThat(PaymentMethod.of(method.code())).contains(method);
        }
        for (ReturnMedium medium : ReturnMedium.values()) {
            assertThat(ReturnMedium.of(medium.code())).contains(medium);
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(Outcome.of(outcome.code())).contains(outcome);
        }
        for (CorrectableField field : CorrectableField.values()) {
            assertThat(CorrectableField.of(field.code())).contains(field);
        }
    }

    private static void refused(String member, ThrowingCallable made) {
        assertThatExceptionOfType(InvalidFact.class).isThrownBy(made).satisfies(invalid -> {
            assertThat(invalid.member()).isEqualTo(member);
            assertThat(invalid.reason().vi()).isNotBlank();
        });
    }
}
