package vn.motcua.award.campaign;

import java.util.regex.Pattern;

/// The code of a campaign: `vinh-yen-2024`.
///
/// @param value lower-case letters, digits and hyphens, 1..64, beginning with a letter or digit
public record CampaignCode(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public CampaignCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A campaign code is of lower-case letters, digits and hyphens");
        }
    }

    /// Reads a code; Jakarta REST calls it for path parameters.
    public static CampaignCode fromString(String value) {
        return new CampaignCode(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
