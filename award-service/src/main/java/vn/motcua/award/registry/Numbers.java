package vn.motcua.award.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.problem.ProblemException;

/// The numbers that were given, of each series one writer at a time. Rows are only added.
@ApplicationScoped
public class Numbers {

    private static final String NEWEST = """
            select n.office, n.mark, n.year, n.number, n.through, n.state, n.award_list, n.paper, n.details, n.reason,
                   n.recorded_at, n.recorded_by
            from paper_number n
            where not exists (select 1 from paper_number later
                              where later.office = n.office and later.mark = n.mark and later.year = n.year
                                and later.number = n.number and later.version > n.version)
            """;

    private final Database database;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Numbers(Database database, ObjectMapper mapper, InstantSource clock) {
        this.database = database;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// The number of a paper of a list, reserved or used; empty when it has none.
    @Transactional
    public Optional<Registered> of(UUID list, String paper) {
        return database.first(
                NEWEST + " and n.award_list = ? and n.paper = ? and n.state in ('reserved', 'used')",
                this::registered,
                list,
                paper);
    }

    /// Reserves a number for a paper.
    ///
    /// @param wanted absent = the next one
    /// @param reason where the numbers went that are left out before it; absent = none may be
    /// @throws ProblemException 409 `number-taken`, `number-gap`
    @Transactional(Transactional.TxType.MANDATORY)
    public Registered reserve(
            Series series,
            @Nullable Integer wanted,
            UUID list,
            String paper,
            Details details,
            @Nullable String reason,
            String by) {
        lock(series);
        int next = next(series);
        int number = wanted == null ? next : wanted;
        free(series, number, number, of(list));
        if (number > next) {
            if (reason == null) {
                throw NumberProblems.gap(series, next, number - 1);
            }
            write(series, next, number - 1, Registered.State.ELSEWHERE, null, null, Details.NONE, reason, by);
        }
        return write(series, number, number, Registered.State.RESERVED, list, paper, details, null, by);
    }

    /// Changes what the paper of a reserved number will bear.
    @Transactional(Transactional.TxType.MANDATORY)
    public Registered change(Registered held, Details details, String by) {
        lock(held.series());
        return again(held, Registered.State.RESERVED, details, null, by);
    }

    /// Gives a reserved number back.
    @Transactional(Transactional.TxType.MANDATORY)
    public Registered release(Registered held, String reason, String by) {
        lock(held.series());
        return again(held, Registered.State.RELEASED, held.details(), reason, by);
    }

    /// Binds a number to a signed paper for good, whether it was reserved for it or not.
    ///
    /// @throws ProblemException 409 `number-taken`
    @Transactional(Transactional.TxType.MANDATORY)
    public void use(Series series, int number, UUID list, String paper, Details details, String by) {
        lock(series);
        free(series, number, number, of(list));
        write(series, number, number, Registered.State.USED, list, paper, details, null, by);
    }

    /// Notes that numbers went to papers that are not kept here. The same note again changes nothing.
    ///
    /// @throws ProblemException 409 `number-taken`
    @Transactional(Transactional.TxType.MANDATORY)
    public void elsewhere(Series series, int from, int through, String reason, String by) {
        lock(series);
        if (noted(series, from)
                .filter(note -> note.through() == through && reason.equals(note.reason()))
                .isPresent()) {
            return;
        }
        free(series, from, through, one -> false);
        write(series, from, through, Registered.State.ELSEWHERE, null, null, Details.NONE, reason, by);
    }

    /// Takes back the note that numbers from this one on went elsewhere.
    ///
    /// @return false where there is no such note
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean retract(Series series, int from, String reason, String by) {
        lock(series);
        Optional<Registered> note = noted(series, from);
        note.ifPresent(one -> again(one, Registered.State.RETRACTED, one.details(), reason, by));
        return note.isPresent();
    }

    private Optional<Registered> noted(Series series, int from) {
        return of(series).stream()
                .filter(one -> one.number() == from && one.state() == Registered.State.ELSEWHERE)
                .findFirst();
    }

    /// What is known of the numbers of a series, in their order.
    @Transactional
    public List<Registered> of(Series series) {
        return database.list(
                NEWEST + " and n.office = ? and n.mark = ? and n.year = ? order by n.number",
                this::registered,
                series.office(),
                series.mark(),
                series.year());
    }

    /// The series of an office in a year, by their marks.
    @Transactional
    public List<Series> of(String office, int year) {
        return database.list(
                "select distinct mark from paper_number where office = ? and year = ? order by mark",
                row -> new Series(office, row.getString("mark"), year),
                office,
                year);
    }

    /// Numbers of which nothing is known though higher ones were given.
    @Schema(name = "NumberGap")
    public record Gap(int from, int through) {}

    /// The gaps among numbers in their order.
    public static List<Gap> gaps(List<Registered> known) {
        List<Gap> gaps = new ArrayList<>();
        int reached = 0;
        for (Registered one : known) {
            if (one.state() == Registered.State.RETRACTED) {
                continue;
            }
            if (one.number() > reached + 1) {
                gaps.add(new Gap(reached + 1, one.number() - 1));
            }
            reached = Math.max(reached, one.through());
        }
        return gaps;
    }

    private int next(Series series) {
        return 1
                + of(series).stream()
                        .filter(Registered::taken)
                        .mapToInt(Registered::through)
                        .max()
                        .orElse(0);
    }

    private void free(Series series, int from, int through, Predicate<Registered> ours) {
        of(series).stream()
                .filter(one -> one.taken() && one.among(from, through) && !ours.test(one))
                .findFirst()
                .ifPresent(one -> {
                    throw NumberProblems.taken(one);
                });
    }

    private static Predicate<Registered> of(UUID list) {
        return one -> list.equals(one.list());
    }

    private Registered again(
            Registered held, Registered.State state, Details details, @Nullable String reason, String by) {
        return write(
                held.series(), held.number(), held.through(), state, held.list(), held.paper(), details, reason, by);
    }

    private Registered write(
            Series series,
            int number,
            int through,
            Registered.State state,
            @Nullable UUID list,
            @Nullable String paper,
            Details details,
            @Nullable String reason,
            String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.update(
                """
                insert into paper_number
                    (office, mark, year, number, version, through, state, award_list, paper, details, reason,
                     recorded_at, recorded_by)
                select ?, ?, ?, ?, coalesce(max(version), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?
                from paper_number where office = ? and mark = ? and year = ? and number = ?""",
                series.office(),
                series.mark(),
                series.year(),
                number,
                through,
                state.code(),
                list,
                paper,
                json(details),
                reason,
                now,
                by,
                series.office(),
                series.mark(),
                series.year(),
                number);
        return new Registered(series, number, through, state, list, paper, details, reason, now, by);
    }

    private void lock(Series series) {
        database.list(
                "select pg_advisory_xact_lock(7, hashtext(?))",
                _ -> 0,
                series.office() + "\n" + series.mark() + "\n" + series.year());
    }

    private Registered registered(ResultSet row) throws SQLException {
        return new Registered(
                new Series(row.getString("office"), row.getString("mark"), row.getInt("year")),
                row.getInt("number"),
                row.getInt("through"),
                Registered.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getObject("award_list", UUID.class),
                row.getString("paper"),
                details(Objects.requireNonNull(row.getString("details"))),
                row.getString("reason"),
                Database.requireInstant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private String json(Details details) {
        try {
            return mapper.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Details details(String json) {
        try {
            return mapper.readValue(json, Details.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A number's details cannot be read", e);
        }
    }
}
