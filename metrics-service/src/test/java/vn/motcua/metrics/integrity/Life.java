package vn.motcua.metrics.integrity;

import static vn.motcua.metrics.integrity.DetectionRulesTest.at;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.register.Entry;

/// A dossier of June 2024, told in one line; each step gives another life.
record Life(Entry entry) {

    static Life of(String code) {
        return new Life(new Entry(
                "N",
                code,
                1,
                at("30T08:00"),
                new Entry.Procedure("1.001", "", true, false, null),
                "counter",
                null,
                "applicant",
                "device",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null));
    }

    Life paper() {
        return with(new Entry.Procedure("1.001", "", true, true, null), entry.channel(), null, entry.applicant(), null);
    }

    Life fee(long fee) {
        return with(new Entry.Procedure("1.001", "", true, false, fee), entry.channel(), null, entry.applicant(), null);
    }

    Life online(String applicant, String filedBy) {
        return with(entry.procedure(), "online", filedBy, applicant, at("03T08:00"))
                .received("03T08:01", null);
    }

    Life received(String at, @Nullable String due) {
        Life received =
                with(at(at), entry.returnedAt(), entry.withdrawalEvidence(), entry.digitisation(), entry.ended());
        return due == null ? received : received.due(at, due, "acceptance", null);
    }

    Life returned(String at) {
        return with(entry.receivedAt(), at(at), entry.withdrawalEvidence(), entry.digitisation(), entry.ended());
    }

    Life ended(String state, String at, @Nullable String hash) {
        return with(
                entry.receivedAt(), entry.returnedAt(), null, entry.digitisation(), new Entry.End(at(at), state, hash));
    }

    Life withdrawn(String at, boolean evidence) {
        return with(
                entry.receivedAt(),
                entry.returnedAt(),
                evidence,
                entry.digitisation(),
                new Entry.End(at(at), "withdrawn", null));
    }

    Life scanned(int components, @Nullable Integer pages) {
        return with(
                entry.receivedAt(),
                entry.returnedAt(),
                entry.withdrawalEvidence(),
                new Entry.Digitisation(components, components, true, pages),
                entry.ended());
    }

    Life due(String at, String due, String cause, @Nullable String form) {
        return with(
                plus(entry.dues(), new Entry.Due(at(at), at(due), at(due), cause, form, null)),
                entry.waits(),
                entry.supplements(),
                entry.payments(),
                entry.officers());
    }

    Life wait(boolean supplement, String from, @Nullable String to) {
        return with(
                entry.dues(),
                plus(entry.waits(), new Entry.Wait(supplement, at(from), to == null ? null : at(to), true)),
                entry.supplements(),
                entry.payments(),
                entry.officers());
    }

    Life supplement(String requested, String... hashes) {
        return with(
                entry.dues(),
                entry.waits(),
                plus(entry.supplements(), new Entry.Supplement(at(requested), 1, null, List.of(hashes))),
                entry.payments(),
                entry.officers());
    }

    Life paid(String at) {
        return with(
                entry.dues(),
                entry.waits(),
                entry.supplements(),
                plus(entry.payments(), new Entry.Payment(null, at(at), "cash")),
                entry.officers());
    }

    Life officer(String officer, String from) {
        return with(
                entry.dues(),
                entry.waits(),
                entry.supplements(),
                entry.payments(),
                plus(entry.officers(), new Entry.Assignment(officer, at(from))));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private Life with(
            Entry.Procedure procedure,
            String channel,
            @Nullable String filedBy,
            @Nullable String applicant,
            @Nullable Instant submittedAt) {
        return new Life(new Entry(
                entry.office(),
                entry.code(),
                entry.sequence(),
                entry.recordedAt(),
                procedure,
                channel,
                filedBy,
                applicant,
                entry.device(),
                submittedAt,
                entry.receivedAt(),
                entry.returnedAt(),
                entry.withdrawalEvidence(),
                entry.dues(),
                entry.waits(),
                entry.supplements(),
                entry.payments(),
                entry.officers(),
                entry.violations(),
                entry.digitisation(),
                entry.ended()));
    }

    private Life with(
            @Nullable Instant receivedAt,
            @Nullable Instant returnedAt,
            @Nullable Boolean evidence,
            Entry.@Nullable Digitisation digitisation,
            Entry.@Nullable End ended) {
        return new Life(new Entry(
                entry.office(),
                entry.code(),
                entry.sequence(),
                entry.recordedAt(),
                entry.procedure(),
                entry.channel(),
                entry.filedBy(),
                entry.applicant(),
                entry.device(),
                entry.submittedAt(),
                receivedAt,
                returnedAt,
                evidence,
                entry.dues(),
                entry.waits(),
                entry.supplements(),
                entry.payments(),
                entry.officers(),
                entry.violations(),
                digitisation,
                ended));
    }

    private Life with(
            List<Entry.Due> dues,
            List<Entry.Wait> waits,
            List<Entry.Supplement> supplements,
            List<Entry.Payment> payments,
            List<Entry.Assignment> officers) {
        return new Life(new Entry(
                entry.office(),
                entry.code(),
                entry.sequence(),
                entry.recordedAt(),
                entry.procedure(),
                entry.channel(),
                entry.filedBy(),
                entry.applicant(),
                entry.device(),
                entry.submittedAt(),
                entry.receivedAt(),
                entry.returnedAt(),
                entry.withdrawalEvidence(),
                dues,
                waits,
                supplements,
                payments,
                officers,
                entry.violations(),
                entry.digitisation(),
                entry.ended()));
    }
}
