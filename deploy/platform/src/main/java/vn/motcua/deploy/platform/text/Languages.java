package vn.motcua.deploy.platform.text;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages in which the house speaks.
public final class Languages {

    /// Vietnamese, unless somebody asks for English.
    public static final Locale VIETNAMESE = Locale.of("vi");

    /// For those who ask for it.
    public static final Locale ENGLISH = Locale.of("en");

    private static final List<Locale> SPOKEN = List.of(VIETNAMESE, ENGLISH);

    private Languages() {}

    /// The language that suits an `Accept-Language` header best; Vietnamese where it is absent, broken or
    /// wants neither.
    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return VIETNAMESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException _) {
            return VIETNAMESE;
        }
    }
}
