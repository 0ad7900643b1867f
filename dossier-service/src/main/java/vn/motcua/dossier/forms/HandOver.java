package vn.motcua.dossier.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.lifecycle.Dossier;

/// A dossier passed from one hand to the next.
///
/// @param dueAt when the one who hands it on had to be done, or the one who is asked has to be; absent when nothing was
///     set for this step
/// @param result of the one who hands it on; absent when nothing was set
/// @param note what it was about
record HandOver(
        String from,
        String to,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Punctuality result,
        String note) {

    private static final String APPLICANT = "Người nộp hồ sơ";

    private static HandOver of(String from, String to, Instant at, String note) {
        return new HandOver(from, to, at, null, null, note);
    }

    private static HandOver due(String from, String to, Instant at, @Nullable Instant due, String note) {
        return new HandOver(from, to, at, due, due == null ? null : Punctuality.of(at, due), note);
    }

    /// Every passing of a dossier, in order, as it stands after corrections.
    ///
    /// @param facts that were applied to it, in the order in which they happened
    /// @param desk what the desk calls itself
    static List<HandOver> of(Dossier dossier, List<KnownFact> facts, String desk) {
        List<HandOver> passed = new ArrayList<>();
        Map<String, Instant> asked = new HashMap<>();
        String holder = desk;
        for (KnownFact known : facts) {
            Instant at = known.time();
            switch (known.fact()) {
                case Fact.Accepted accepted -> {
                    holder = named(desk, accepted.officerCode() == null ? null : officer(dossier, at));
                    passed.add(of(
                            APPLICANT,
                            holder,
                            dossier.receivedAt() == null ? at : dossier.receivedAt(),
                            "Tiếp nhận · " + dossier.channel().vietnamese()));
                }
                case Fact.Forwarded forwarded -> {
                    String next = named(
                            forwarded.unit() == null ? "" : forwarded.unit(),
                            forwarded.officerCode() == null ? null : officer(dossier, at));
                    if (!next.isEmpty()) {
                        passed.add(of(holder, next, at, "Chuyển xử lý"));
                        holder = next;
                    }
                }
                case Fact.ConsultationRequested consulted -> {
                    asked.put(consulted.unit(), consulted.dueAt());
                    passed.add(new HandOver(holder, consulted.unit(), at, consulted.dueAt(), null, "Lấy ý kiến"));
                }
                case Fact.ConsultationAnswered answered ->
                    passed.add(due(answered.unit(), holder, at, asked.remove(answered.unit()), "Trả lời ý kiến"));
                case Fact.SupplementRequested _ -> passed.add(of(holder, APPLICANT, at, "Yêu cầu bổ sung (Mẫu 02)"));
                case Fact.SupplementReceived _ -> passed.add(of(APPLICANT, holder, at, "Đã bổ sung"));
                case Fact.PaymentRequested _ -> passed.add(of(holder, APPLICANT, at, "Yêu cầu nộp phí, lệ phí"));
                case Fact.Paid _ -> passed.add(of(APPLICANT, holder, at, "Đã nộp phí, lệ phí"));
                case Fact.Completed completed ->
                    passed.add(due(
                            holder,
                            desk,
                            ended(dossier, at),
                            dossier.judgedDueAt(),
                            "Kết quả: " + completed.outcome().vietnamese()));
                case Fact.Stopped _ ->
                    passed.add(due(holder, desk, ended(dossier, at), dossier.judgedDueAt(), "Dừng giải quyết"));
                case Fact.Withdrawn _ -> passed.add(of(desk, APPLICANT, ended(dossier, at), "Rút hồ sơ"));
                case Fact.Returned returned ->
                    passed.add(of(
                            desk,
                            APPLICANT,
                            dossier.returnedAt() == null ? at : dossier.returnedAt(),
                            returned.medium() == null
                                    ? "Trả kết quả"
                                    : "Trả kết quả · " + returned.medium().vietnamese()));
                case Fact.Submitted _, Fact.NotAccepted _, Fact.Rescheduled _, Fact.Digitised _, Fact.Corrected _ -> {
                    // Nothing passes from hand to hand.
                }
            }
        }
        return passed;
    }

    private static Instant ended(Dossier dossier, Instant told) {
        Dossier.@Nullable Ended ended = dossier.ended();
        return ended == null ? told : ended.at();
    }

    /// Who was in charge from that moment on; a correction may have named another than the fact.
    static @Nullable String officer(Dossier dossier, Instant at) {
        @Nullable String officer = null;
        for (Dossier.OfficerSpan span : dossier.officers()) {
            if (!span.from().isAfter(at)) {
                officer = span.officerCode();
            }
        }
        return officer;
    }

    private static String named(String unit, @Nullable String officer) {
        if (officer == null) {
            return unit;
        }
        return unit.isEmpty() ? "Cán bộ " + officer : unit + " · " + officer;
    }
}
