package vn.motcua.dossier.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.CorrectableField;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.FiledBy;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.PaymentMethod;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.fact.StopCause;

class FactWriterTest {

    private static final Instant AT = Instant.parse("2024-06-03T01:00:00.123456Z");

    static Stream<Fact> facts() {
        return Stream.of(
                new Fact.Submitted(
                        "H56.22",
                        "1.001193",
                        Channel.ONLINE,
                        ApplicantKind.STATE,
                        "a-1",
                        FiledBy.DESK_ASSISTED,
                        "d-1",
                        "H56.22-240502-0001"),
                new Fact.Submitted("H56.22", "1.001193", Channel.POSTAL, null, null, null, null, null),
                new Fact.Accepted("H56.22", "1.001193", Channel.COUNTER, "CB01", AT, AT, "H56.22-240502-0001"),
                new Fact.Accepted("H56.22", "1.001193", Channel.COUNTER, null, null, null, null),
                new Fact.NotAccepted("Không đúng thẩm quyền", "R1"),
                new Fact.Forwarded("CB02", "Tư pháp"),
                new Fact.Forwarded(null, null),
                new Fact.ConsultationRequested("Công an", AT),
                new Fact.ConsultationAnswered("Công an"),
                new Fact.SupplementRequested(List.of("Giấy chứng sinh"), "Thiếu"),
                new Fact.SupplementRequested(List.of(), "Thiếu"),
                new Fact.SupplementReceived(List.of("h1"), AT),
                new Fact.SupplementReceived(List.of(), null),
                new Fact.PaymentRequested(50000),
                new Fact.Paid(50000, PaymentMethod.CASH),
                new Fact.Rescheduled(AT, "Chờ xác minh"),
                new Fact.Digitised(3, 2, true, 12, List.of("h1", "h2")),
                new Fact.Digitised(3, 2, false, null, List.of()),
                new Fact.Withdrawn("e-1", "Theo đơn"),
                new Fact.Stopped("Quá hạn bổ sung", null),
                new Fact.Stopped("Quá hạn bổ sung", StopCause.NOT_SUPPLEMENTED),
                new Fact.Completed(Outcome.REFUSED, "h9"),
                new Fact.Completed(Outcome.GRANTED, null),
                new Fact.Returned(ReturnMedium.POSTAL),
                new Fact.Returned(null),
                new Fact.Corrected(CorrectableField.OFFICER_CODE, "CB01", "CB02", "Nhập nhầm", "lanh-dao"),
                new Fact.Corrected(CorrectableField.DUE_AT, null, "2024-06-10T10:00:00Z", "Nhập thiếu", "lanh-dao"));
    }

    @ParameterizedTest
    @MethodSource("facts")
    void a_fact_that_is_written_is_read_as_the_same_fact(Fact fact) {
        FactIdentity identity = new FactIdentity("urn:dvcqg:H56", "x/1");

        Incoming read = EventReader.read(FactWriter.event("H56.22-240603-0001", identity, AT, fact));

        assertThat(read).isInstanceOfSatisfying(Incoming.OfDossier.class, event -> {
            assertThat(event.fact()).isEqualTo(fact);
            assertThat(event.time()).isEqualTo(AT);
            assertThat(event.source()).isEqualTo("urn:dvcqg:H56");
            assertThat(event.id()).isEqualTo("x/1");
            assertThat(event.subject()).isEqualTo("H56.22-240603-0001");
        });
    }

    @Test
    void every_type_of_fact_is_among_them() {
        assertThat(facts().map(Fact::type).distinct()).containsExactlyInAnyOrder(FactType.values());
        assertThat(Arrays.asList(FactType.values())).hasSize(17);
    }
}
