package vn.motcua.dossier.national;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The code of a dossier: agency, day of reception, serial of that day.
///
/// ⚖ 01/2018/TT-VPCP, Điều 19 khoản 1: `000.17.22.H56-210531-0001`. Portals also write `G09.20-20260609-0092637`.
/// The code as it was written stays the key of the dossier; its parts are only read.
///
/// @param text as it was written
/// @param day of reception
/// @param serial four to seven digits
public record DossierCode(String text, AgencyCode agency, LocalDate day, String serial) {

    private static final Pattern SHAPE =
            Pattern.compile("([A-Z0-9]+(?:\\.[A-Z0-9]+)*)-([0-9]{6}|[0-9]{8})-([0-9]{4,7})");
    private static final DateTimeFormatter SHORT_DAY =
            DateTimeFormatter.ofPattern("uuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LONG_DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_OF_A_DAY = 9_999_999;

    /// The code in its parts, if the text has an official shape and names a day that exists.
    public static Optional<DossierCode> of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String day = matcher.group(2);
        try {
            LocalDate received = LocalDate.parse(day, day.length() == 6 ? SHORT_DAY : LONG_DAY);
            return AgencyCode.of(matcher.group(1))
                    .map(agency -> new DossierCode(text, agency, received, matcher.group(3)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A code that we issue, in the legal format: four digits of serial, more only on a day that has more dossiers.
    ///
    /// @param serial 1..9,999,999
    /// @throws IllegalArgumentException when the agency's code or the serial does not fit the format
    public static DossierCode issued(String agency, LocalDate day, int serial) {
        if (serial < 1 || serial > MOST_OF_A_DAY) {
            throw new IllegalArgumentException("a day has serials 1 to " + MOST_OF_A_DAY);
        }
        AgencyCode code = new AgencyCode(agency);
        String digits = "%04d".formatted(serial);
        return new DossierCode(agency + "-" + SHORT_DAY.format(day) + "-" + digits, code, day, digits);
    }

    @Override
    public String toString() {
        return text;
    }
}
