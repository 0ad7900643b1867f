package vn.motcua.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.counts.Cut;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.present.Present;
import vn.motcua.metrics.window.Knowledge;
import vn.motcua.metrics.window.NamedWindow;
import vn.motcua.metrics.window.Window;

/// Answers a question with all indicators, and those of the period before beside them.
///
/// An answer is kept as it was written until something changes on which it rests: an event of its offices, the
/// reference data or rules, or the day. Whoever asks meanwhile gets the same with the instant at which he asks. An
/// instant that nobody asked for stands in the addresses of the cases as it did when they were written: nothing has
/// changed since, so they lead to the same cases. Whether the caller may ask is decided before, each time.
@ApplicationScoped
class Answers {

    private final Figures figures;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final Present present;
    private final ObjectMapper json;
    private final Cache<Key, Written> kept;

    Answers(
            Figures figures,
            FreshnessDesk freshness,
            OneState state,
            Present present,
            ObjectMapper json,
            AnswerSettings settings) {
        this.figures = figures;
        this.freshness = freshness;
        this.state = state;
        this.present = present;
        this.json = json;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(settings.kilobytesKept() * 1024)
                .weigher((Key _, Written written) -> written.indicators.length + 512)
                .build();
    }

    /// What an answer depends on.
    ///
    /// @param number of the state of the offices and the reference data
    /// @param day in which facts are cut off
    /// @param asOf the instant asked for; absent for now
    /// @param rulesOn the day whose definitions are used
    private record Key(
            String office,
            long number,
            Window window,
            Window before,
            LocalDate day,
            @Nullable Instant asOf,
            Knowledge knowledge,
            LocalDate rulesOn) {}

    /// An answer without the instant at which it is asked for.
    ///
    private static final class Written {

        private final String tag;
        private final Freshness freshness;
        private final byte[] indicators;

        /// @param tag changes only with what it says
        /// @param indicators as JSON
        Written(String tag, Freshness freshness, byte[] indicators) {
            this.tag = tag;
            this.freshness = freshness;
            this.indicators = indicators;
        }
    }

    /// What stands before the indicators.
    private record HeadView(
            String office,
            FiguresView.WindowView window,
            Instant asOf,
            Instant knownAt,
            FiguresView.FreshnessView freshness) {}

    /// An answer as it is sent.
    ///
    /// @param tag changes only with what it says
    /// @param body writes it; not needed by who has it already
    record Answer(String tag, Supplier<byte[]> body) {}

    /// The answer to one question.
    ///
    /// @param window the name by which the window was asked for; absent for dates
    /// @param isAsOfNow true when no instant was asked for
    Answer written(Question question, @Nullable String window, boolean isAsOfNow) {
        String office = question.office().code();
        Window before = NamedWindow.before(window, question.window());
        Cut cut = Cut.of(question.window(), question.asOf());
        Key key = new Key(
                office,
                present.number(office, question.offices()),
                question.window(),
                before,
                cut.day(),
                isAsOfNow ? null : question.asOf(),
                question.knowledge(),
                question.judgedOn());
        // What happens later today, as some source says already, changes an answer as of now when it is time.
        boolean lasts = !isAsOfNow || cut.isWhole() || present.isQuiet(office, question.offices(), cut.at());
        Written written =
                lasts ? kept.get(key, _ -> write(question, before, isAsOfNow)) : write(question, before, isAsOfNow);
        return new Answer(written.tag, () -> join(head(question, written.freshness), written.indicators));
    }

    /// The answer to one question, within the state of the caller.
    ///
    /// @param window the name by which the window was asked for; absent for dates
    FiguresView of(Question question, @Nullable String window) {
        Freshness fresh = freshness.of(question.offices(), question.knowledge());
        return view(question, NamedWindow.before(window, question.window()), fresh);
    }

    private FiguresView view(Question question, Window before, Freshness fresh) {
        List<List<Figure>> both = figures.all(question, List.of(question.window(), before));
        return FiguresView.of(question, question.asOf(), fresh, both.getFirst(), before, both.getLast());
    }

    private Written write(Question question, Window before, boolean isAsOfNow) {
        return state.during(() -> {
            Freshness fresh = freshness.of(question.offices(), question.knowledge());
            FiguresView view = view(question, before, fresh);
            return new Written(
                    Unchanged.tag(json.valueToTree(view), !isAsOfNow, false), fresh, bytes(view.indicators()));
        });
    }

    private byte[] head(Question question, Freshness fresh) {
        Known known = Known.of(question, question.asOf(), fresh);
        return bytes(new HeadView(
                question.office().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness()));
    }

    private byte[] bytes(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer cannot be written as JSON", e);
        }
    }

    private static byte[] join(byte[] head, byte[] indicators) {
        byte[] name = ",\"indicators\":".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(head.length + name.length + indicators.length);
        whole.write(head, 0, head.length - 1);
        whole.writeBytes(name);
        whole.writeBytes(indicators);
        whole.write('}');
        return whole.toByteArray();
    }
}
