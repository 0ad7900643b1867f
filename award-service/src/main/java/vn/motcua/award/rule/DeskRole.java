package vn.motcua.award.rule;

import vn.motcua.award.reading.Message;

/// What a person does for the one-stop desk.
public enum DeskRole {
    /// lãnh đạo.
    LEAD("lãnh đạo", "leads"),
    /// chỉ đạo.
    DIRECT("chỉ đạo", "directs"),
    /// tổ chức thực hiện.
    ORGANISE("tổ chức thực hiện", "organises");

    private final String vi;
    private final String en;

    DeskRole(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// As people say it.
    public Message label() {
        return new Message(vi, en);
    }
}
