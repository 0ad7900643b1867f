package vn.motcua.award.law;

import java.time.LocalDate;
import vn.motcua.award.reading.Message;

/// Why an authority may not decide on a day.
public final class NoAuthority {

    private NoAuthority() {}

    /// The reason in a sentence, and who follows.
    public static Message on(Authority authority, LocalDate day) {
        LocalDate last = authority.validity().to();
        String successor = authority.successor();
        if (last == null || day.isBefore(authority.validity().from())) {
            return new Message(
                    authority.title().vi() + " chỉ có thẩm quyền từ ngày "
                            + shown(authority.validity().from()) + ", không quyết định được ngày " + shown(day) + ".",
                    authority.title().en() + " may decide from "
                            + authority.validity().from() + ", not on " + day + ".");
        }
        return new Message(
                authority.title().vi() + " chỉ có thẩm quyền đến hết ngày " + shown(last)
                        + ", không quyết định được ngày " + shown(day) + "; "
                        + (successor == null
                                ? "không có cơ quan kế nhiệm mặc nhiên."
                                : "cơ quan kế nhiệm: " + successor + "."),
                authority.title().en() + " may decide until " + last + ", not on " + day + "; "
                        + (successor == null
                                ? "there is no automatic successor."
                                : "the successor is " + successor + "."));
    }

    private static String shown(LocalDate day) {
        return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
    }
}
