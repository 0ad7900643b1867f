package vn.motcua.award.reading;

import java.util.Locale;

/// A sentence for a person, Vietnamese first. As JSON: `{"vi":"…","en":"…"}`.
///
/// @param vi in Vietnamese
/// @param en in English
public record Message(String vi, String en) {

    /// The sentence in the reader's language: English for `en`, Vietnamese for everything else.
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : vi;
    }

    /// This sentence followed by another.
    public Message then(Message next) {
        return new Message(vi + " " + next.vi, en + " " + next.en);
    }
}
