package vn.motcua.award.rule;

import java.util.Locale;
import vn.motcua.award.reading.Message;

/// The level of the authority that gives an award, lowest first.
public enum AwardLevel {
    /// xã, phường, thị trấn.
    COMMUNE("cấp xã", "commune level"),
    /// huyện, quận, thị xã. There is no such level from 01/7/2025.
    DISTRICT("cấp huyện", "district level"),
    /// tỉnh, thành phố.
    PROVINCE("cấp tỉnh", "province level");

    private final String vi;
    private final String en;

    AwardLevel(String vi, String en) {
        this.vi = vi;
        this.en = en;
    }

    /// As in JSON and addresses: `commune`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The level of that code.
    ///
    /// @throws IllegalArgumentException when there is none
    public static AwardLevel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /// As people say it.
    public Message label() {
        return new Message(vi, en);
    }
}
