package vn.motcua.award.mail;

import java.util.regex.Pattern;

/// What is taken as the address of a mail: the plain form that people have, nothing that a mail server might read as
/// more than one.
public final class Addresses {

    /// The form, for bean validation.
    public static final String FORM = "[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,10}[A-Za-z]{2,24}";

    private static final Pattern ADDRESS = Pattern.compile(FORM);
    private static final int LONGEST = 254;

    private Addresses() {}

    /// True for an address, and for nothing at all.
    public static boolean isAddress(String text) {
        return text.isEmpty()
                || (text.length() <= LONGEST && ADDRESS.matcher(text).matches());
    }
}
