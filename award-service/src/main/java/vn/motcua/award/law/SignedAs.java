package vn.motcua.award.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// In what capacity somebody signs a paper. ⚖ NĐ 30/2020/NĐ-CP, Điều 13; phụ lục I, phần I, mục II, khoản 7
///
/// @param capacity `head` signs in person, `acting` as acting head (Q.), `deputy` in the head's place (KT.),
///     `authorised` by a written authorisation (TUQ.)
/// @param post of who signs, where it is not that of the capacity: `Phó Chủ tịch Thường trực`
/// @param basis of `authorised`: the authorisation, as papers cite it
public record SignedAs(
        String capacity, @Nullable String post, @Nullable String basis) {

    /// Of a deputy: their post is known by that of the head.
    public static final String DEPUTY = "deputy";

    /// Of somebody authorised in writing.
    public static final String AUTHORISED = "authorised";

    private static final String ACTING = "acting";
    private static final Set<String> KNOWN = Set.of("head", ACTING, DEPUTY, AUTHORISED);

    /// The head in person.
    public static final SignedAs HEAD = new SignedAs("head", null, null);

    public SignedAs {
        if (!KNOWN.contains(capacity)) {
            throw new IllegalArgumentException("There is no capacity " + capacity);
        }
    }

    /// Empty where there is no such capacity.
    public static Optional<SignedAs> of(String capacity, @Nullable String post, @Nullable String basis) {
        return KNOWN.contains(capacity) ? Optional.of(new SignedAs(capacity, post, basis)) : Optional.empty();
    }

    /// What is missing or too much, as the name of the field; absent when nothing is.
    public @Nullable String wrong() {
        boolean authorised = capacity.equals(AUTHORISED);
        if (authorised && (post == null || post.isBlank())) {
            return "post";
        }
        if (authorised != (basis != null && !basis.isBlank())) {
            return "basis";
        }
        boolean own = capacity.equals("head") || capacity.equals(ACTING);
        return own && post != null ? "post" : null;
    }

    /// What stands before the name in one line: `KT.`; absent for the head.
    public @Nullable String shortened() {
        return switch (capacity) {
            case ACTING -> "Q.";
            case DEPUTY -> "KT.";
            case AUTHORISED -> "TUQ.";
            default -> null;
        };
    }

    /// The lines above a signature, in capitals: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.
    ///
    /// @param head post of the head: `Chủ tịch`
    /// @param body whom the head signs for, where a body decides: `Ủy ban nhân dân`; absent where the head decides
    public List<String> lines(String head, @Nullable String body) {
        List<String> lines = new ArrayList<>();
        if (body != null) {
            lines.add("TM. " + body);
        }
        switch (capacity) {
            case ACTING -> lines.add("Q. " + head);
            case DEPUTY -> {
                lines.add("KT. " + head);
                lines.add(post == null ? "Phó " + head : post);
            }
            case AUTHORISED -> {
                lines.add("TUQ. " + head);
                lines.add(String.valueOf(post));
            }
            default -> lines.add(head);
        }
        return lines.stream().map(line -> line.toUpperCase(Locale.of("vi"))).toList();
    }
}
