package vn.motcua.award.reading;

/// How criteria stand together that a plan lists without saying "one of". Ambiguity [Ambiguity#A1]; the first reading
/// is the default.
public enum Combination implements Reading {
    /// Every criterion of the list must be met.
    ALL("phải đạt tất cả tiêu chuẩn được liệt kê", "every listed criterion must be met"),

    /// One criterion of the list is enough.
    ANY("chỉ cần đạt một tiêu chuẩn được liệt kê", "one listed criterion is enough");

    private final String vi;
    private final String en;

    Combination(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    @Override
    public Ambiguity ambiguity() {
        return Ambiguity.A1;
    }

    @Override
    public Message meaning() {
        return new Message(vi, en);
    }
}
