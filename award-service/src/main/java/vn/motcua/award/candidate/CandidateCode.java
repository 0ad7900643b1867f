package vn.motcua.award.candidate;

import java.util.regex.Pattern;

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

    @Override
    public String toString() {
        return value;
    }
}
