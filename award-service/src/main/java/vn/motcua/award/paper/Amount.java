package vn.motcua.award.paper;

import java.util.Locale;

/// Whole numbers as Vietnamese papers write them.
public final class Amount {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ"};
    private static final int GROUP = 1000;
    private static final long MOST = 999_999_999_999L;

    private Amount() {}

    /// `1.410.000`.
    public static String figures(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
    }

    /// `05`, `12`. ⚖ 30/2020/NĐ-CP, phụ lục I: numbers below 10 have a zero in front
    public static String twoDigits(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /// `Một triệu bốn trăm mười nghìn`.
    ///
    /// @param number 0 to 999,999,999,999
    public static String words(long number) {
        if (number < 0 || number > MOST) {
            throw new IllegalArgumentException(number + " has no words here");
        }
        if (number == 0) {
            return "Không";
        }
        StringBuilder words = new StringBuilder();
        for (int place = GROUPS.length - 1; place >= 0; place--) {
            int group = (int) (number / (long) Math.pow(GROUP, place) % GROUP);
            if (group > 0) {
                words.append(words.isEmpty() ? "" : " ")
                        .append(group(group, !words.isEmpty()))
                        .append(GROUPS[place]);
            }
        }
        return words.substring(0, 1).toUpperCase(Locale.of("vi")) + words.substring(1);
    }

    /// @param inside true when a higher group stands before it, so that its hundreds are said even when there are none
    private static String group(int number, boolean inside) {
        int hundreds = number / 100;
        int tens = number / 10 % 10;
        int ones = number % 10;
        StringBuilder words = new StringBuilder();
        if (hundreds > 0 || inside) {
            words.append(DIGITS[hundreds]).append(" trăm");
        }
        if (tens > 1) {
            words.append(' ').append(DIGITS[tens]).append(" mươi");
        } else if (tens == 1) {
            words.append(" mười");
        } else if (ones > 0 && !words.isEmpty()) {
            words.append(" linh");
        }
        if (ones > 0) {
            words.append(' ').append(unit(ones, tens));
        }
        return words.toString().strip();
    }

    private static String unit(int ones, int tens) {
        return switch (ones) {
            case 1 -> tens > 1 ? "mốt" : "một";
            case 4 -> tens > 1 ? "tư" : "bốn";
            case 5 -> tens > 0 ? "lăm" : "năm";
            default -> DIGITS[ones];
        };
    }
}
