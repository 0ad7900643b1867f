package vn.motcua.deploy.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The service's database, asked in plain SQL; within a transaction when the caller has one.
///
/// Values are bound by their type: `Instant` as `timestamptz`, arrays of `String`, `Long`, `LocalDate`, `Instant`,
/// `UUID` and `byte[]` as PostgreSQL arrays, so that a thousand rows are one statement.
@ApplicationScoped
public class Database {

    /// Reads one row of an answer.
    @FunctionalInterface
    public interface RowReader<T> {

        T read(ResultSet row) throws SQLException;
    }

    /// Takes one row of an answer.
    @FunctionalInterface
    public interface RowTaker {

        void take(ResultSet row) throws SQLException;
    }

    private static final int ROWS_AT_ONCE = 1000;

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    // Five of the longest, with four bytes a character, still fit in one key of an index.
    private static final int LONGEST_TEXT = 120;

    /// True for a text that any column and index takes: of ordinary length, without control characters or halves of
    /// characters.
    public static boolean isPlainText(String text) {
        if (text.length() > LONGEST_TEXT) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (Character.isISOControl(character)) {
                return false;
            }
            if (Character.isSurrogate(character)) {
                boolean isPair = Character.isHighSurrogate(character)
                        && at + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(at + 1));
                if (!isPair) {
                    return false;
                }
                at++;
            }
        }
        return true;
    }

    /// All rows of the answer.
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return list(statement, reader, values);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// Hands on the rows of an answer that may be too long to be kept whole; within a transaction only some of them are
    /// held at a time.
    public void each(String sql, RowTaker taker, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet answer = statement.executeQuery()) {
                while (answer.next()) {
                    taker.take(answer);
                }
            }
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// The first row of the answer, if there is one.
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /// Runs a statement once for each row of values, many of them at a time.
    public <T> void updateEach(String sql, List<T> rows, Function<T, @Nullable Object[]> values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i++) {
                bind(statement, values.apply(rows.get(i)));
                statement.addBatch();
                if (i % ROWS_AT_ONCE == ROWS_AT_ONCE - 1) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// Runs a statement that changes something.
    ///
    /// @return how many rows it touched
    public int update(String sql, @Nullable Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// What a driver can do beside statements.
    @FunctionalInterface
    public interface Work {

        void with(Connection connection) throws SQLException, IOException;
    }

    /// Does something with a connection; within a transaction when the caller has one.
    public void work(Work work) {
        try (Connection connection = source.getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new StoreException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All rows of a statement on a connection of the caller's own.
    public static <T> List<T> list(PreparedStatement statement, RowReader<T> reader, @Nullable Object... values)
            throws SQLException {
        bind(statement, values);
        try (ResultSet answer = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (answer.next()) {
                rows.add(reader.read(answer));
            }
            return rows;
        }
    }

    /// One column of many rows, to be bound as an array.
    public static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        @Nullable String[] column = new @Nullable String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /// One column of many rows, to be bound as an array.
    public static <T> @Nullable Instant[] instants(List<T> rows, Function<T, @Nullable Instant> value) {
        @Nullable Instant[] column = new @Nullable Instant[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        return column;
    }

    /// A `timestamptz` that may be null.
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /// A `timestamptz` that is never null.
    public static Instant requireInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// Binds the values of a statement in order.
    public static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        Connection connection = statement.getConnection();
        for (int i = 0; i < values.length; i++) {
            switch (values[i]) {
                case null -> statement.setObject(i + 1, null);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
                case Long[] numbers -> statement.setArray(i + 1, connection.createArrayOf("int8", numbers));
                case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
                case byte[][] bytes -> statement.setArray(i + 1, connection.createArrayOf("bytea", bytes));
                case LocalDate[] days -> statement.setArray(i + 1, connection.createArrayOf("date", days));
                case Instant[] instants -> statement.setArray(i + 1, connection.createArrayOf("timestamptz", instants));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
