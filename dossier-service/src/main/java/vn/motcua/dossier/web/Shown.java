package vn.motcua.dossier.web;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Wording;
import vn.motcua.dossier.feedback.FeedbackFactType;
import vn.motcua.dossier.lifecycle.DossierState;

/// How the pages write numbers, moments and names.
final class Shown {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);

    private static final List<DossierState> STATES = List.of(
            new DossierState.Submitted(),
            new DossierState.Accepted(),
            new DossierState.NotAccepted(),
            new DossierState.InProgress(),
            new DossierState.AwaitingSupplement(true),
            new DossierState.AwaitingPayment(),
            new DossierState.Withdrawn(),
            new DossierState.Stopped(),
            new DossierState.Completed(),
            new DossierState.Returned());

    private Shown() {}

    /// `1.914` in Vietnamese, `1,914` in English.
    static String number(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /// `17:00 10/06/2024`, local time; `–` when there is none.
    static String moment(@Nullable Instant at) {
        return at == null ? "–" : MOMENT.format(at.atZone(Vietnam.ZONE));
    }

    /// `17:00:05 10/06/2024`, local time.
    static String exact(Instant at) {
        return EXACT.format(at.atZone(Vietnam.ZONE));
    }

    /// `40 giây`, `5 phút`, `3 giờ`: as a person would say it.
    static String duration(Duration duration, Locale locale) {
        long seconds = duration.toSeconds();
        Text text;
        if (seconds < 90) {
            text = new Text(seconds + " giây", seconds + " s");
        } else if (seconds < 90 * 60) {
            text = new Text(seconds / 60 + " phút", seconds / 60 + " min");
        } else {
            text = new Text(seconds / 3600 + " giờ", seconds / 3600 + " h");
        }
        return text.in(locale);
    }

    /// The name of a type of event, known by the name it has on the wire.
    static String type(String wireName, Locale locale) {
        String vietnamese = FactType.ofWireName(wireName)
                .map(FactType::vietnamese)
                .or(() -> FeedbackFactType.ofWireName(wireName).map(FeedbackFactType::vietnamese))
                .orElse(
                        switch (wireName) {
                            case "rating.given" -> "Đánh giá của người dân";
                            case "posting.checked" -> "Kiểm tra niêm yết";
                            default -> wireName;
                        });
        return coded(vietnamese, wireName.substring(wireName.indexOf('.') + 1), locale);
    }

    /// A name for people: Vietnamese as given, English as its code reads.
    static String coded(String vietnamese, String code, Locale locale) {
        String words = code.replace('-', ' ');
        return new Text(vietnamese, Character.toUpperCase(words.charAt(0)) + words.substring(1)).in(locale);
    }

    /// The name of a state, known by its code.
    static String state(String code, Locale locale) {
        return STATES.stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .map(state -> in(state.label(), locale))
                .orElse(code);
    }

    static String in(Wording wording, Locale locale) {
        return new Text(wording.vi(), wording.en()).in(locale);
    }
}
