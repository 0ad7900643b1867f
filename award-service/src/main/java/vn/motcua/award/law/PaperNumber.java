package vn.motcua.award.law;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A number of a paper: where it stands in the year's order, and the mark. ⚖ NĐ 30/2020/NĐ-CP, Điều 15; phụ lục I,
/// phần I, mục II, khoản 3
///
/// @param order 1, 2, 3 … within a year; 0 where the number has no place in any order
/// @param mark `QĐ-UBND`
public record PaperNumber(int order, String mark) {

    /// The highest place in an order.
    public static final int MOST = 999_999;

    private static final Pattern NUMBERED = Pattern.compile("0*([1-9]\\d{0,5})\\s*/\\s*(\\S.*)", Pattern.DOTALL);

    /// A number as people write it: `5/QĐ-UBND` and `05/QĐ-UBND` are one.
    public static PaperNumber of(String written) {
        String plain = OneLine.of(written);
        Matcher numbered = NUMBERED.matcher(plain);
        return numbered.matches()
                ? new PaperNumber(Integer.parseInt(numbered.group(1)), numbered.group(2))
                : new PaperNumber(0, plain);
    }

    /// As it stands on papers: below 10 with a zero in front.
    @Override
    public String toString() {
        return order == 0 ? mark : String.format(Locale.ROOT, "%02d/%s", order, mark);
    }
}
