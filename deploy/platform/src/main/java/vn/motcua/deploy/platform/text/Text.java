package vn.motcua.deploy.platform.text;

import java.util.Locale;

/// A sentence for a person in the two languages of the house; Vietnamese is the first.
///
/// As JSON: `{"vi":"…","en":"…"}`.
///
/// @param vi in Vietnamese
/// @param en in English
public record Text(String vi, String en) {

    /// The sentence in the reader's language: English for `en`, Vietnamese for everything else.
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }
}
