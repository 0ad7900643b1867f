package vn.motcua.metrics.integrity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.deploy.platform.text.Text;

/// A question that a rule raised, and where it stands.
///
/// @param figures what was seen, by name
/// @param thresholds from which numbers on it is asked, by code
/// @param officers whom it concerns; empty = nobody in particular
/// @param holds false once later events have taken its ground away
/// @param version number of its last step
/// @param cases how many dossiers or feedback cases are behind it
public record Finding(
        UUID id,
        DetectionRule rule,
        String office,
        String subject,
        Instant raisedAt,
        JsonNode figures,
        JsonNode thresholds,
        List<String> officers,
        boolean holds,
        State state,
        int version,
        int cases) {

    private static final String DAY = "2024-06-03";
    private static final DateTimeFormatter SHOWN_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy", Locale.ROOT);

    private static final Map<String, Text> WORDS = Map.of(
            "none", new Text("không có", "none"),
            "same-as-input", new Text("trùng với giấy tờ nộp vào", "the same as a paper that came in"),
            "given", new Text("có", "given"),
            "not-yet", new Text("chưa trả", "not yet"),
            "true", new Text("có", "yes"),
            "false", new Text("không", "no"));

    public Finding {
        officers = List.copyOf(officers);
    }

    /// What is asked.
    public Text question() {
        return new Text(
                fill(rule.question().vi(), Locale.forLanguageTag("vi")),
                fill(rule.question().en(), Locale.ENGLISH));
    }

    private String fill(String question, Locale locale) {
        String filled = question;
        for (Map.Entry<String, JsonNode> figure : figures.properties()) {
            filled = filled.replace(
                    "{" + figure.getKey() + "}", word(figure.getValue().asText(), locale));
        }
        return filled;
    }

    /// A figure as a person reads it.
    public static String word(String told, Locale locale) {
        Text word = WORDS.get(told);
        if (word != null) {
            return word.in(locale);
        }
        try {
            return told.length() == DAY.length()
                    ? SHOWN_DAY.format(LocalDate.parse(told))
                    : SHOWN.format(OffsetDateTime.parse(told));
        } catch (DateTimeException _) {
            return told;
        }
    }

    /// Where a question stands.
    @SuppressWarnings("ImmutableEnumChecker") // Texts cannot be changed.
    public enum State {
        /// Nobody concerned has been heard.
        OPEN(new Text("Chờ giải trình", "To be explained")),
        /// Somebody concerned has explained; to be decided.
        EXPLAINED(new Text("Đã giải trình, chờ kết luận", "Explained, to be decided")),
        /// The ground was found true; its cases count in a variant of the indicators.
        CONFIRMED(new Text("Đã xác nhận", "Confirmed")),
        /// There was nothing in it.
        DISMISSED(new Text("Đã bác bỏ", "Dismissed"));

        private final Text title;

        State(Text title) {
            this.title = title;
        }

        /// The one of that code; none for other words.
        public static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(one -> one.code().equals(code))
                    .findFirst();
        }

        /// `open` and so on.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// For people.
        public Text title() {
            return title;
        }

        /// A decision was made.
        public boolean decided() {
            return this == CONFIRMED || this == DISMISSED;
        }
    }
}
