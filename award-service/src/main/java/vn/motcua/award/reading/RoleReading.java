package vn.motcua.award.reading;

/// Who "directly leads, directs, organises" the desk. Ambiguity [Ambiguity#A2]; the first reading is the default.
public enum RoleReading implements Reading {
    /// One of the three roles is enough.
    ANY_OF(
            "một trong ba vai trò lãnh đạo, chỉ đạo, tổ chức thực hiện là đủ",
            "one of leading, directing, organising is enough"),

    /// Only those who lead.
    LEADERS_ONLY("chỉ người lãnh đạo", "leaders only"),

    /// All three roles in one person.
    ALL_THREE("phải giữ cả ba vai trò", "all three roles in one person");

    private final String vi;
    private final String en;

    RoleReading(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A2;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
