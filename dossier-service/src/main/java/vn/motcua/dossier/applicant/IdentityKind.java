package vn.motcua.dossier.applicant;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.deploy.platform.text.Text;

/// By what number an applicant is known to the state.
public enum IdentityKind {
    /// The card of today and the personal number on it: twelve digits.
    CCCD("cccd", "Căn cước", "\\d{12}", "12 chữ số", "12 digits"),
    /// The card before it: nine digits.
    CMND("cmnd", "Chứng minh nhân dân", "\\d{9}", "9 chữ số", "9 digits"),
    /// A passport of any state.
    PASSPORT(
            "passport",
            "Hộ chiếu",
            "[A-Z0-9]{6,15}",
            "6 đến 15 chữ hoa hoặc chữ số",
            "6 to 15 capital letters or digits"),
    /// The tax code, which is also the number of an enterprise: ten digits, or thirteen for a branch.
    TAX_CODE("tax-code", "Mã số thuế", "\\d{10}(-?\\d{3})?|\\d{12}", "10, 12 hoặc 13 chữ số", "10, 12 or 13 digits");

    // What some systems send for want of a number: 000000000, 000000001.
    private static final Pattern PLACEHOLDER = Pattern.compile("0+1?");

    private final String code;
    private final String vietnamese;
    private final Pattern shape;
    private final String expected;
    private final String expectedInEnglish;

    IdentityKind(String code, String vietnamese, String shape, String expected, String expectedInEnglish) {
        this.code = code;
        this.vietnamese = vietnamese;
        this.shape = Pattern.compile(shape);
        this.expected = expected;
        this.expectedInEnglish = expectedInEnglish;
    }

    /// As written in JSON, e.g. `tax-code`.
    public String code() {
        return code;
    }

    /// As shown to people, e.g. `Mã số thuế`.
    public String vietnamese() {
        return vietnamese;
    }

    /// What such a number looks like, for a person who wrote another.
    Text expected() {
        return new Text(expected, expectedInEnglish);
    }

    boolean fits(String number) {
        return shape.matcher(number).matches();
    }

    static boolean isPlaceholder(String number) {
        return PLACEHOLDER.matcher(number).matches();
    }

    /// The kind of this code, if there is one.
    public static Optional<IdentityKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
