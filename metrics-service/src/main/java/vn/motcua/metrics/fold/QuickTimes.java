package vn.motcua.metrics.fold;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// Reads instants as they are written on the topic, `2024-06-03T09:00:02.5+07:00`, at a tenth of the usual cost. What
/// is written otherwise is left to the usual reader, which takes it or says what is wrong.
final class QuickTimes extends StdScalarDeserializer<Instant> {

    private static final long serialVersionUID = 1;
    private static final int DATE = 10;
    private static final int TIME = 19;
    private static final int MOST_DIGITS = 9;

    QuickTimes() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            Instant quick = quickly(parser.getText());
            if (quick != null) {
                return quick;
            }
        }
        return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /// The instant of a text with its offset.
    ///
    /// @throws DateTimeException when it is none
    static Instant of(String text) {
        Instant quick = quickly(text);
        return quick == null ? OffsetDateTime.parse(text).toInstant() : quick;
    }

    /// Nothing for what is not of the usual form.
    private static @Nullable Instant quickly(String text) {
        int length = text.length();
        if (length <= TIME || text.charAt(DATE) != 'T' || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        if (text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        int at = TIME;
        int nanos = 0;
        if (text.charAt(at) == '.') {
            int digits = 0;
            for (at++; at < length && isDigit(text.charAt(at)) && digits < MOST_DIGITS; at++, digits++) {
                nanos = nanos * 10 + text.charAt(at) - '0';
            }
            if (digits == 0) {
                return null;
            }
            for (; digits < MOST_DIGITS; digits++) {
                nanos *= 10;
            }
        }
        int offset = offset(text, at);
        int hour = number(text, 11);
        int minute = number(text, 14);
        int second = number(text, 17);
        int century = number(text, 0);
        int year = number(text, 2);
        if (offset == Integer.MIN_VALUE
                || century < 1
                || year < 0
                || !isIn(hour, 23)
                || !isIn(minute, 59)
                || !isIn(second, 59)) {
            return null;
        }
        try {
            long day = LocalDate.of(century * 100 + year, number(text, 5), number(text, 8))
                    .toEpochDay();
            return Instant.ofEpochSecond(day * 86_400 + hour * 3_600L + minute * 60L + second - offset, nanos);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// Seconds east of Greenwich; the least number for what is not of the usual form.
    private static int offset(String text, int at) {
        int rest = text.length() - at;
        if (rest == 1 && text.charAt(at) == 'Z') {
            return 0;
        }
        if (rest != 6 || text.charAt(at + 3) != ':') {
            return Integer.MIN_VALUE;
        }
        int hours = number(text, at + 1);
        int minutes = number(text, at + 4);
        if (!isIn(hours, 17) || !isIn(minutes, 59)) {
            return Integer.MIN_VALUE;
        }
        return switch (text.charAt(at)) {
            case '+' -> hours * 3_600 + minutes * 60;
            case '-' -> -(hours * 3_600 + minutes * 60);
            default -> Integer.MIN_VALUE;
        };
    }

    /// The two digits there; below zero when they are none.
    private static int number(String text, int at) {
        char tens = text.charAt(at);
        char ones = text.charAt(at + 1);
        return isDigit(tens) && isDigit(ones) ? (tens - '0') * 10 + ones - '0' : -1;
    }

    private static boolean isIn(int number, int most) {
        return number >= 0 && number <= most;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
