package vn.motcua.award.candidate;

import java.util.Locale;
import java.util.regex.Pattern;
import vn.motcua.deploy.platform.hash.Sha256;

/// The code of a candidate within a campaign: `tran-thi-hoa`.
///
/// @param value letters without marks, digits, dot, underscore and hyphen, 1..64
public record CandidateCode(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public CandidateCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A candidate's code is of letters, digits and . _ -");
        }
    }

    /// Reads a code; Jakarta REST calls it for path parameters.
    public static CandidateCode fromString(String value) {
        return new CandidateCode(value);
    }

    /// The code under which somebody declares for themselves: their sign-in name; where no code may hold it, as much of
    /// it as one may, with a mark that keeps two names apart.
    public static CandidateCode ofName(String signIn) {
        String name = signIn.toLowerCase(Locale.ROOT);
        if (FORM.matcher(name).matches()) {
            return new CandidateCode(name);
        }
        String plain = name.replaceAll("[^a-z0-9._-]", "-").replaceAll("^[._-]+", "");
        String kept = plain.isEmpty() ? "x" : plain.substring(0, Math.min(50, plain.length()));
        return new CandidateCode(kept + "-" + Sha256.hex(name).substring(0, 8));
    }

    @Override
    public String toString() {
        return value;
    }
}
