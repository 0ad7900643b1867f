package vn.motcua.dossier.applicant;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.ReturnMedium;

/// Who applied, what papers came, and how the result is to be handed out. Only what was told: nothing is filled in.
///
/// Texts are kept composed (NFC) and without stray blanks, numbers without what people put between their digits. What
/// cannot be is refused ([InvalidApplicant]). Prints as nothing but its kind, so that no log tells who it is.
///
/// @param name of a person or a body, at most 200 characters
/// @param address at most 500 characters
/// @param phone digits, `+` before the number of another country: `0912345678`
/// @param papers as handed in, at most 200
/// @param resultDelivery how the applicant wants the result
public record Applicant(
        String name,
        @Nullable ApplicantKind kind,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String email,
        @Nullable Identity identity,
        List<Paper> papers,
        @Nullable ReturnMedium resultDelivery) {

    private static final int NAME = 200;
    private static final int ADDRESS = 500;
    private static final int EMAIL = 254;
    private static final int MOST_PAPERS = 200;
    private static final Pattern PHONE = Pattern.compile("0\\d{9,10}|\\+?[1-9]\\d{7,14}");
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\".]+(\\.[^@\\s<>\".]+)+");

    public Applicant {
        name = Wording.words("name", name, NAME);
        address = Wording.optionalWords("address", address, ADDRESS);
        phone = Wording.digits(phone);
        if (phone != null && !PHONE.matcher(phone).matches()) {
            throw new InvalidApplicant(
                    "phone",
                    new Text(
                            "phải là số điện thoại có 10 hoặc 11 chữ số bắt đầu bằng 0, hoặc số quốc tế như +84912345678.",
                            "it must be a telephone number of 10 or 11 digits beginning with 0, or an international one"
                                    + " like +84912345678."));
        }
        email = Wording.optionalWords("email", email, EMAIL);
        if (email != null && !MAILBOX.matcher(email).matches()) {
            throw new InvalidApplicant(
                    "email",
                    new Text(
                            "phải là địa chỉ thư điện tử, ví dụ a@b.vn.",
                            "it must be an e-mail address, e.g. a@b.vn."));
        }
        if (papers.size() > MOST_PAPERS) {
            throw new InvalidApplicant(
                    "papers",
                    new Text("nhiều nhất " + MOST_PAPERS + " giấy tờ.", "at most " + MOST_PAPERS + " papers."));
        }
        papers = List.copyOf(papers);
        HashSet<String> seen = new HashSet<>();
        for (int i = 0; i < papers.size(); i++) {
            if (!seen.add(papers.get(i).name() + "\n" + papers.get(i).kind())) {
                throw new InvalidApplicant(
                        "papers[" + i + "]",
                        new Text(
                                "giấy tờ này đã có ở trên cùng dạng; hãy ghi một dòng với tổng số bản.",
                                "this paper stands above in the same form; write one line with the number of both."));
            }
        }
    }

    /// Says only that somebody applied.
    @Override
    public String toString() {
        return "Applicant[" + (kind == null ? "unknown" : kind.code()) + ", " + papers.size() + " papers]";
    }

    /// A number by which the state knows the applicant.
    public record Identity(IdentityKind kind, String number) {

        public Identity {
            @Nullable String digits = Wording.digits(number);
            if (digits == null) {
                throw new InvalidApplicant("identity.number", new Text("bắt buộc phải có.", "it is required."));
            }
            number = digits.toUpperCase(Locale.ROOT);
            if (!kind.fits(number)) {
                throw new InvalidApplicant(
                        "identity.number",
                        new Text(
                                kind.vietnamese() + " phải có "
                                        + kind.expected().vi() + ".",
                                "for " + kind.code() + " it must have "
                                        + kind.expected().en() + "."));
            }
            if (IdentityKind.isPlaceholder(number)) {
                throw new InvalidApplicant(
                        "identity.number",
                        new Text(
                                "là số giữ chỗ, không phải của ai; chưa biết thì bỏ trống cả mục identity.",
                                "this is a placeholder and nobody's number; leave identity out when it is not known."));
            }
        }

        /// The number with all but its last three characters hidden: `*********345`.
        public String masked() {
            return "*".repeat(number.length() - 3) + number.substring(number.length() - 3);
        }

        /// Says only what kind of number it is.
        @Override
        public String toString() {
            return "Identity[" + kind.code() + "]";
        }
    }

    /// A paper as it was handed in.
    ///
    /// @param name e.g. `Giấy chứng sinh`, at most 500 characters
    /// @param count how many of it, 1 to 999
    public record Paper(String name, PaperKind kind, int count) {

        private static final int LONGEST = 500;
        private static final int MOST = 999;

        public Paper {
            name = Wording.words("name", name, LONGEST);
            if (count < 1 || count > MOST) {
                throw new InvalidApplicant(
                        "count", new Text("phải từ 1 đến " + MOST + ".", "it must be 1 to " + MOST + "."));
            }
        }
    }
}
