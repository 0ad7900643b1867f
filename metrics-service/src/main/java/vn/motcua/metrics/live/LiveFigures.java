package vn.motcua.metrics.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Indicator;

/// Follows the figures of a question. They are computed again only when an event of their offices was booked, by
/// whichever process, all figures were made again, or a day has begun.
@ApplicationScoped
public class LiveFigures {

    private static final String STATE = """
            select coalesce(sum(extract(epoch from events_through)), 0)::text || '@' || 'office_position'::regclass::oid
            from office_position where office = any (?)
            """;

    private final Database database;
    private final OneState state;
    private final Figures figures;
    private final InstantSource clock;
    private final LiveSettings settings;
    private final Semaphore places;

    LiveFigures(Database database, OneState state, Figures figures, InstantSource clock, LiveSettings settings) {
        this.database = database;
        this.state = state;
        this.figures = figures;
        this.clock = clock;
        this.settings = settings;
        this.places = new Semaphore(settings.most());
    }

    /// Who hears of changes.
    public interface Listener {

        /// Figures are there for the first time, or have changed.
        ///
        /// @param question what they answer, as of now
        /// @param id of the state that they are of: what is booked of the offices, and the day
        void changed(Question question, List<Figure> changed, String id);

        /// Nothing has changed for a while.
        void alive();

        /// Nobody listens any more.
        boolean gone();
    }

    /// Takes a place, if one is free; [#follow] gives it back.
    public boolean take() {
        return places.tryAcquire();
    }

    /// Tells of changes until nobody listens or the time is over.
    ///
    /// @param moving the question is asked as of now, again and again; else as of its own instant
    /// @param seen id of the state that the listener has already; empty when none
    /// @param until when it ends, if not before
    public void follow(Question question, boolean moving, String seen, Instant until, Listener listener) {
        try {
            Instant end = earlier(until, clock.instant().plus(settings.longest()));
            Map<Indicator, Figure> told = new EnumMap<>(Indicator.class);
            String last = "";
            Instant spoken = clock.instant();
            while (!listener.gone() && clock.instant().isBefore(end)) {
                Question now = moving ? asOfNow(question) : question;
                String id = id(now);
                if (!id.equals(last)) {
                    List<Figure> changed = changed(now, told);
                    boolean known = last.isEmpty() && id.equals(seen);
                    last = id;
                    if (!changed.isEmpty() && !known) {
                        listener.changed(now, changed, id);
                        spoken = clock.instant();
                    }
                }
                if (!spoken.plus(settings.heartbeat()).isAfter(clock.instant())) {
                    listener.alive();
                    spoken = clock.instant();
                }
                Thread.sleep(settings.lookEvery());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
        }
    }

    private List<Figure> changed(Question question, Map<Indicator, Figure> told) {
        List<Figure> changed = new ArrayList<>();
        for (Figure figure : state.during(
                () -> figures.all(question, List.of(question.window())).getFirst())) {
            if (!figure.equals(told.put(figure.indicator(), figure))) {
                changed.add(figure);
            }
        }
        return changed;
    }

    private String id(Question question) {
        String booked = database.first(STATE, row -> row.getString(1), (Object)
                        question.offices().toArray(String[]::new))
                .orElseThrow();
        LocalDate day = Vietnam.dayOf(question.asOf());
        return booked + "@" + day;
    }

    private Question asOfNow(Question question) {
        return new Question(
                question.office(),
                question.offices(),
                question.window(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                question.knowledge(),
                question.rulesOn());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
