package vn.motcua.dossier.national;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Wording;

/// The members of a record as plain values: texts, numbers, truths, lists and maps.
/// An empty text says as little as null: portals write both for what they do not know.
final class Members {

    static final int TEXT = 4000;
    static final int CODE = 128;
    private static final int MOST_ITEMS = 200;

    private final Map<?, ?> values;
    private final String prefix;

    Members(Map<?, ?> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    String path(String name) {
        return prefix + name;
    }

    boolean given(String name) {
        return value(name) != null;
    }

    @Nullable
    String text(String name, int most) {
        @Nullable Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof String text) || text.length() > most) {
            throw NationalFault.invalid(
                    path(name),
                    new Wording(
                            "phải là chuỗi không quá " + most + " ký tự.",
                            "it must be a string of at most " + most + " characters."));
        }
        return text.strip();
    }

    /// A code, which some portals write as a number.
    @Nullable
    String code(String name, int most) {
        return value(name) instanceof Number number && integral(number).isPresent()
                ? integral(number).get().toString()
                : text(name, most);
    }

    @Nullable
    Instant time(String name) {
        @Nullable String text = text(name, CODE);
        return text == null
                ? null
                : NationalTime.second(text)
                        .orElseThrow(() -> NationalFault.invalid(
                                path(name),
                                new Wording(
                                        "phải là thời điểm yyyyMMddHHmmss giờ Việt Nam, ví dụ 20240603080000.",
                                        "it must be a local time yyyyMMddHHmmss, e.g. 20240603080000.")));
    }

    /// A promised date: a time, or a day alone.
    @Nullable
    Instant promise(String name) {
        @Nullable String text = text(name, CODE);
        return text == null
                ? null
                : NationalTime.second(text)
                        .or(() -> NationalTime.promisedDay(text))
                        .orElseThrow(() -> NationalFault.invalid(
                                path(name),
                                new Wording(
                                        "phải là yyyyMMddHHmmss hoặc yyyyMMdd giờ Việt Nam, ví dụ 20240610170000.",
                                        "it must be yyyyMMddHHmmss or yyyyMMdd, local, e.g. 20240610170000.")));
    }

    /// A number of a closed range, written as a number or in digits.
    @Nullable
    Integer number(String name, int least, int most) {
        @Nullable Object value = value(name);
        if (value == null) {
            return null;
        }
        return whole(value)
                .filter(number -> number.compareTo(BigInteger.valueOf(least)) >= 0
                        && number.compareTo(BigInteger.valueOf(most)) <= 0)
                .map(BigInteger::intValueExact)
                .orElseThrow(() -> NationalFault.invalid(
                        path(name),
                        new Wording(
                                "phải là một số từ " + least + " đến " + most + ".",
                                "it must be a number from " + least + " to " + most + ".")));
    }

    /// 0 or 1, also as false or true.
    @Nullable
    Integer flag(String name) {
        return value(name) instanceof Boolean truth ? Integer.valueOf(truth ? 1 : 0) : number(name, 0, 1);
    }

    /// An amount of đồng.
    @Nullable
    Long amount(String name) {
        @Nullable Object value = value(name);
        if (value == null) {
            return null;
        }
        return whole(value)
                .filter(number -> number.signum() >= 0 && number.bitLength() < 50)
                .map(BigInteger::longValueExact)
                .orElseThrow(() -> NationalFault.invalid(
                        path(name),
                        new Wording("phải là số đồng, không âm.", "it must be an amount of đồng, not negative.")));
    }

    /// A list of objects; absent when the member is, which is not the same as an empty list.
    @Nullable
    List<Members> list(String name) {
        @Nullable Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> items) || items.size() > MOST_ITEMS) {
            throw NationalFault.invalid(path(name), aList());
        }
        List<Members> members = new ArrayList<>(items.size());
        for (Object item : items) {
            if (!(item instanceof Map<?, ?> map)) {
                throw NationalFault.invalid(path(name) + "[" + members.size() + "]", aList());
            }
            members.add(new Members(map, path(name) + "[" + members.size() + "]."));
        }
        return members;
    }

    /// Names of papers, each alone or in an object under the given member.
    List<String> names(String name, String member) {
        @Nullable Object value = value(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof String one) {
            return List.of(bounded(path(name), one));
        }
        if (!(value instanceof List<?> items) || items.size() > MOST_ITEMS) {
            throw NationalFault.invalid(path(name), aList());
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String at = path(name) + "[" + i + "]";
            @Nullable Object item = items.get(i);
            @Nullable Object text = item instanceof Map<?, ?> map ? map.get(member) : item;
            if (!(text instanceof String one) || one.isBlank()) {
                throw NationalFault.invalid(
                        at,
                        new Wording(
                                "phải là tên giấy tờ, hoặc đối tượng có " + member + ".",
                                "it must be the name of a paper, or an object with " + member + "."));
            }
            names.add(bounded(at, one));
        }
        return names;
    }

    private static String bounded(String path, String text) {
        if (text.length() > TEXT) {
            throw NationalFault.invalid(
                    path, new Wording("dài quá " + TEXT + " ký tự.", "it is longer than " + TEXT + " characters."));
        }
        return text.strip();
    }

    private static Wording aList() {
        return new Wording(
                "phải là danh sách không quá " + MOST_ITEMS + " đối tượng.",
                "it must be a list of at most " + MOST_ITEMS + " objects.");
    }

    private @Nullable Object value(String name) {
        @Nullable Object value = values.get(name);
        return value instanceof String text && text.isBlank() ? null : value;
    }

    private static Optional<BigInteger> whole(Object value) {
        if (value instanceof Number number) {
            return integral(number);
        }
        return value instanceof String text && text.strip().matches("[0-9]{1,15}")
                ? Optional.of(new BigInteger(text.strip()))
                : Optional.empty();
    }

    private static Optional<BigInteger> integral(Number number) {
        return switch (number) {
            case Integer whole -> Optional.of(BigInteger.valueOf(whole));
            case Long whole -> Optional.of(BigInteger.valueOf(whole));
            case BigInteger whole -> Optional.of(whole);
            case BigDecimal decimal
            when Math.abs(decimal.scale()) <= 40 && decimal.stripTrailingZeros().scale() <= 0 ->
                Optional.of(decimal.toBigIntegerExact());
            default -> Optional.empty();
        };
    }
}
