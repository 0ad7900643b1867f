package vn.motcua.metrics.integrity;

import static vn.motcua.metrics.integrity.DetectionRulesTest.at;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.indicator.Channel;
import vn.motcua.metrics.indicator.Timeline;
import vn.motcua.metrics.indicator.Timeline.Particulars;
import vn.motcua.metrics.indicator.Timeline.Traces;

/// A dossier of June 2024, told in one line; each step gives another life.
record Life(Timeline dossier) {

    static Life of(String code) {
        return new Life(new Timeline(
                "N",
                code,
                new Timeline.Procedure("1.001", "", true, false),
                Channel.COUNTER,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                new Particulars(
                        false,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Traces(null, "applicant", "device", null, null, null, null, null, null, List.of()))));
    }

    Life paper() {
        return new Life(new Timeline(
                dossier.office(),
                dossier.code(),
                new Timeline.Procedure("1.001", "", true, true),
                dossier.channel(),
                dossier.receivedAt(),
                dossier.dueChanges(),
                dossier.waits(),
                dossier.ended(),
                dossier.officers(),
                null,
                dossier.more()));
    }

    Life fee(long fee) {
        return more(more -> new Particulars(
                more.assisted(),
                more.regime(),
                fee,
                more.digitisation(),
                more.payments(),
                more.consultations(),
                more.violations(),
                more.traces()));
    }

    Life online(String applicant, String filedBy) {
        Life filed = more(more -> new Particulars(
                !filedBy.equals("citizen"),
                more.regime(),
                more.fee(),
                more.digitisation(),
                more.payments(),
                more.consultations(),
                more.violations(),
                new Traces(filedBy, applicant, "device", at("03T08:00"), null, null, null, null, null, List.of())));
        return new Life(new Timeline(
                        "N",
                        dossier.code(),
                        dossier.procedure(),
                        Channel.ONLINE,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        null,
                        filed.dossier.more()))
                .received("03T08:01", null);
    }

    Life received(String at, @Nullable String due) {
        Life received = new Life(new Timeline(
                dossier.office(),
                dossier.code(),
                dossier.procedure(),
                dossier.channel(),
                at(at),
                dossier.dueChanges(),
                dossier.waits(),
                dossier.ended(),
                dossier.officers(),
                null,
                dossier.more()));
        return due == null ? received : received.due(at, due, "acceptance", null);
    }

    Life returned(String at) {
        return traces(traces -> new Traces(
                traces.filedBy(),
                traces.applicant(),
                traces.device(),
                traces.submittedAt(),
                at(at),
                traces.withdrawalEvidence(),
                traces.resultHash(),
                traces.pages(),
                traces.files(),
                traces.supplements()));
    }

    Life ended(String state, String at, @Nullable String hash) {
        return end(state, at, null, hash);
    }

    Life withdrawn(String at, boolean evidence) {
        return end("withdrawn", at, evidence, null);
    }

    private Life end(String state, String at, @Nullable Boolean evidence, @Nullable String hash) {
        Timeline.End end =
                new Timeline.End(at(at), Timeline.EndState.valueOf(state.toUpperCase(Locale.ROOT)), hash != null);
        return new Life(new Timeline(
                        dossier.office(),
                        dossier.code(),
                        dossier.procedure(),
                        dossier.channel(),
                        dossier.receivedAt(),
                        dossier.dueChanges(),
                        dossier.waits(),
                        end,
                        dossier.officers(),
                        null,
                        dossier.more()))
                .traces(traces -> new Traces(
                        traces.filedBy(),
                        traces.applicant(),
                        traces.device(),
                        traces.submittedAt(),
                        traces.returnedAt(),
                        evidence,
                        hash,
                        traces.pages(),
                        traces.files(),
                        traces.supplements()));
    }

    Life scanned(int components, @Nullable Integer pages, @Nullable Integer files) {
        return more(more -> new Particulars(
                        more.assisted(),
                        more.regime(),
                        more.fee(),
                        new Timeline.Digitisation(at("30T08:00"), components, components, true),
                        more.payments(),
                        more.consultations(),
                        more.violations(),
                        more.traces()))
                .traces(traces -> new Traces(
                        traces.filedBy(),
                        traces.applicant(),
                        traces.device(),
                        traces.submittedAt(),
                        traces.returnedAt(),
                        traces.withdrawalEvidence(),
                        traces.resultHash(),
                        pages,
                        files,
                        traces.supplements()));
    }

    Life due(String at, String due, String cause, @Nullable String form) {
        return with(
                plus(dossier.dueChanges(), new Timeline.DueChange(at(at), at(due), at(due), cause, form != null)),
                dossier.waits(),
                dossier.officers());
    }

    Life wait(boolean supplement, String from, @Nullable String to) {
        return with(
                dossier.dueChanges(),
                plus(dossier.waits(), new Timeline.Wait(supplement, at(from), to == null ? null : at(to), true)),
                dossier.officers());
    }

    Life supplement(String requested, String... hashes) {
        return traces(traces -> new Traces(
                traces.filedBy(),
                traces.applicant(),
                traces.device(),
                traces.submittedAt(),
                traces.returnedAt(),
                traces.withdrawalEvidence(),
                traces.resultHash(),
                traces.pages(),
                traces.files(),
                plus(traces.supplements(), new Timeline.Supplement(at(requested), List.of(hashes)))));
    }

    Life paid(String at) {
        return more(more -> new Particulars(
                more.assisted(),
                more.regime(),
                more.fee(),
                more.digitisation(),
                plus(more.payments(), new Timeline.Payment(null, at(at), null, false)),
                more.consultations(),
                more.violations(),
                more.traces()));
    }

    Life officer(String officer, String from) {
        return with(
                dossier.dueChanges(),
                dossier.waits(),
                plus(dossier.officers(), new Timeline.Assignment(officer, at(from))));
    }

    private static <T> List<T> plus(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private Life with(List<Timeline.DueChange> dues, List<Timeline.Wait> waits, List<Timeline.Assignment> officers) {
        return new Life(new Timeline(
                dossier.office(),
                dossier.code(),
                dossier.procedure(),
                dossier.channel(),
                dossier.receivedAt(),
                dues,
                waits,
                dossier.ended(),
                officers,
                null,
                dossier.more()));
    }

    private Life traces(UnaryOperator<Traces> change) {
        return more(more -> new Particulars(
                more.assisted(),
                more.regime(),
                more.fee(),
                more.digitisation(),
                more.payments(),
                more.consultations(),
                more.violations(),
                change.apply(more.traces())));
    }

    private Life more(UnaryOperator<Particulars> change) {
        return new Life(new Timeline(
                dossier.office(),
                dossier.code(),
                dossier.procedure(),
                dossier.channel(),
                dossier.receivedAt(),
                dossier.dueChanges(),
                dossier.waits(),
                dossier.ended(),
                dossier.officers(),
                null,
                change.apply(dossier.more())));
    }
}
