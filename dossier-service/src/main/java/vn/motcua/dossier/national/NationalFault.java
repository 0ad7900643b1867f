package vn.motcua.dossier.national;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.dossier.fact.Wording;

/// A record that cannot be taken as it is: which national field is at fault, why, and what to send instead.
public final class NationalFault extends RuntimeException {

    /// The kinds of faults, each a type of problem of its own.
    public enum Kind {
        /// A field that the record needs is not there.
        FIELD_MISSING,
        /// A field holds something that the format does not allow.
        FIELD_INVALID,
        /// Two fields of the record cannot both be true.
        RECORD_CONTRADICTS_ITSELF,
        /// The record says otherwise than what is known of the same step.
        CONTRADICTS_EARLIER,
        /// Nothing tells whether the result was granted or refused.
        OUTCOME_NOT_TOLD,
        /// A step of progress that only a full snapshot can tell.
        SNAPSHOT_NEEDED,
        /// No office is registered under this code.
        UNKNOWN_OFFICE,
        /// No procedure is registered under this code.
        UNKNOWN_PROCEDURE
    }

    private final Kind kind;
    private final String field;
    private final transient Wording detail;
    private final transient Map<String, String> values;

    NationalFault(Kind kind, String field, Wording detail, Map<String, String> values) {
        super(kind + " " + field);
        this.kind = kind;
        this.field = field;
        this.detail = detail;
        this.values = Map.copyOf(values);
    }

    static NationalFault missing(String field, Wording send) {
        return new NationalFault(
                Kind.FIELD_MISSING,
                field,
                new Wording(
                        "Thiếu " + field + ": " + send.vi() + " Không có giá trị nào được tự điền thay.",
                        field + " is missing: " + send.en() + " Nothing is filled in for it."),
                Map.of());
    }

    static NationalFault invalid(String field, Wording must) {
        return new NationalFault(
                Kind.FIELD_INVALID, field, new Wording(field + ": " + must.vi(), field + ": " + must.en()), Map.of());
    }

    static NationalFault contradictory(String field, Wording why) {
        return new NationalFault(Kind.RECORD_CONTRADICTS_ITSELF, field, why, Map.of());
    }

    /// @param known as the national format writes it; empty when there was none
    /// @param told as the national format writes it
    static NationalFault contradictsEarlier(String field, String known, String told, Wording step) {
        Map<String, String> values = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            values.put("known", known);
        }
        values.put("told", told);
        String before = known.isEmpty() ? "∅" : known;
        return new NationalFault(
                Kind.CONTRADICTS_EARLIER,
                field,
                new Wording(
                        field + ": trước đây là " + before + ", nay là " + told + " (" + step.vi()
                                + "). Bản trước được giữ; nếu bản trước sai, hãy đính chính bằng sự kiện"
                                + " dossier.corrected, hẹn lại ngày trả bằng dossier.rescheduled, rồi gửi lại.",
                        field + ": it was " + before + ", now it is " + told + " (" + step.en()
                                + "). What was told before stands; if that was wrong, mend it by dossier.corrected, or"
                                + " tell a new promise by dossier.rescheduled, then send this again."),
                values);
    }

    static NationalFault of(Kind kind, String field, Wording detail) {
        return new NationalFault(kind, field, detail, Map.of());
    }

    /// Which kind of fault it is.
    public Kind kind() {
        return kind;
    }

    /// The national field, e.g. `DanhSachHoSoBoSung[0].NgayBoSung`.
    public String field() {
        return field;
    }

    /// What is wrong and what to send.
    public Wording detail() {
        return detail;
    }

    /// For contradictions: `known` and `told`, as the national format writes them.
    public Map<String, String> values() {
        return values;
    }
}
