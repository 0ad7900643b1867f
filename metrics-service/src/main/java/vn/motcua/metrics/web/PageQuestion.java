package vn.motcua.metrics.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.rest.WhenAsked;

/// The question that a page answers, as the page repeats it and hands it on to the others.
///
/// @param from first day, as a form wants it
/// @param to last day, as a form wants it
/// @param days both, as people write them
/// @param asOfField the instant asked for, as a form wants it; empty when it is now
/// @param knownAtField the knowledge asked for, as a form wants it; empty when it is all
/// @param asOf the instant before which facts count
/// @param knownAt until when what had become known was used; empty when all is
/// @param through when the last event in the figures was recorded
/// @param missing how many recorded events are known not to be in the figures
/// @param query the parameters that ask it again
record PageQuestion(
        String from,
        String to,
        String days,
        String asOfField,
        String knownAtField,
        String asOf,
        String knownAt,
        String through,
        long missing,
        String query) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter FIELD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    /// The question that a page is asked about an office: the instants of its form know no zone.
    static Question asked(Questions questions, String office, WhenAsked when) {
        return questions.of(office, when.from, when.to, when.window, instant(when.asOf), instant(when.knownAt));
    }

    static PageQuestion of(Question question, @Nullable String asOf, Freshness freshness) {
        boolean then = asOf != null && !asOf.isBlank();
        boolean bound = !question.knowledge().isAll();
        String query =
                "from=" + question.window().from() + "&to=" + question.window().to()
                        + (then ? "&asOf=" + encoded(question.asOf()) : "")
                        + (bound ? "&knownAt=" + encoded(question.knowledge().until()) : "");
        return new PageQuestion(
                question.window().from().toString(),
                question.window().to().toString(),
                day(question.window().from()) + " – " + day(question.window().to()),
                then ? field(question.asOf()) : "",
                bound ? field(question.knowledge().until()) : "",
                moment(question.asOf()),
                bound ? moment(question.knowledge().until()) : "",
                freshness.eventsThrough().map(PageQuestion::moment).orElse("–"),
                freshness.missingEvents(),
                query);
    }

    /// An instant as the services take it, of what a form sends: the office's zone is meant where none is given.
    static @Nullable String instant(@Nullable String field) {
        if (field == null || field.isBlank() || field.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
            return field;
        }
        return (field.length() == "2024-09-20T10:00".length() ? field + ":00" : field) + "+07:00";
    }

    static String day(@Nullable Instant at) {
        return at == null ? "–" : DAY.format(local(at));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// An instant as a form wants it.
    static String field(Instant at) {
        return FIELD.format(local(at));
    }

    static String moment(Instant at) {
        return MOMENT.format(local(at));
    }

    /// Until when what had become known is in the figures.
    public String known() {
        return knownAt.isEmpty() ? through : knownAt;
    }

    private static ZonedDateTime local(Instant at) {
        return at.atZone(Vietnam.ZONE);
    }

    private static String encoded(Instant at) {
        return URLEncoder.encode(at.toString(), StandardCharsets.UTF_8);
    }
}
