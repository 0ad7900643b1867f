package vn.motcua.award.reading;

/// What proves an initiative. Ambiguity [Ambiguity#A15]; the first reading is the default.
public enum InitiativeProof implements Reading {
    /// Proposed and applied, with the confirmation of the head.
    HEAD_CONFIRMATION("có xác nhận của người đứng đầu", "confirmed by the head"),

    /// Formally recognised.
    RECOGNISED("được công nhận chính thức", "formally recognised");

    private final String vi;
    private final String en;

    InitiativeProof(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A15;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
