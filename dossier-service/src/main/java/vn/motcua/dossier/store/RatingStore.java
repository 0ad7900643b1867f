package vn.motcua.dossier.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// The ratings that citizens gave; rows are only added.
@ApplicationScoped
public class RatingStore {

    private final Database database;

    RatingStore(Database database) {
        this.database = database;
    }

    /// Adds ratings, each of which is new.
    public void add(List<RatingRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into rating (source, id, office, dossier, officer, score, means, rated_at, recorded_at, recorded_by)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                Database.texts(rows, RatingRow::source),
                Database.texts(rows, RatingRow::id),
                Database.texts(rows, RatingRow::office),
                Database.texts(rows, RatingRow::dossier),
                Database.texts(rows, RatingRow::officer),
                rows.stream().map(row -> (long) row.score()).toArray(Long[]::new),
                Database.texts(rows, RatingRow::means),
                Database.instants(rows, RatingRow::ratedAt),
                Database.instants(rows, RatingRow::recordedAt),
                Database.texts(rows, RatingRow::recordedBy));
    }

    /// The rating of that identity, if it is known.
    public Optional<RatingRow> find(String source, String id) {
        return database.first("select * from rating where source = ? and id = ?", RatingStore::read, source, id);
    }

    /// One page of the ratings given within a time, oldest first.
    /// The page begins after the given time, source and id, those of the last one before.
    ///
    /// @param offices codes; absent = all offices
    /// @param from first moment, inclusive
    /// @param to first moment after the time
    public List<RatingRow> given(
            @Nullable List<String> offices,
            Instant from,
            Instant to,
            Instant afterTime,
            String afterSource,
            String afterId,
            int limit) {
        String @Nullable [] codes = offices == null ? null : offices.toArray(String[]::new);
        return database.list("""
                select * from rating
                where (?::text[] is null or office = any(?)) and rated_at >= ? and rated_at < ?
                  and (rated_at, source, id) > (?, ?, ?)
                order by rated_at, source, id
                limit ?
                """, RatingStore::read, codes, codes, from, to, afterTime, afterSource, afterId, limit);
    }

    private static RatingRow read(ResultSet row) throws SQLException {
        return new RatingRow(
                row.getString("source"),
                row.getString("id"),
                row.getString("office"),
                row.getString("dossier"),
                row.getString("officer"),
                row.getInt("score"),
                row.getString("means"),
                Database.requireInstant(row, "rated_at"),
                Database.requireInstant(row, "recorded_at"),
                row.getString("recorded_by"));
    }
}
