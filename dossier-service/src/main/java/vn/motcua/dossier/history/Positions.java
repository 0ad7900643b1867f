package vn.motcua.dossier.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.database.Database;

/// How far an office has come and what it has, in a few numbers that every consumer of its events can compute too.
@ApplicationScoped
public class Positions {

    /// The position of an office.
    ///
    /// @param sequence number of its last published event; 0 = none
    /// @param recordedAt when that was recorded
    /// @param dossiers how many it has
    /// @param openDossiers how many of them have not ended
    /// @param hash over all of them: 32 hexadecimal digits
    public record Position(
            String office,
            long sequence,
            @Nullable Instant recordedAt,
            long dossiers,
            long openDossiers,
            String hash) {}

    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(128);

    private final Database database;

    Positions(Database database) {
        this.database = database;
    }

    /// The position of an office, all of it of one moment; absent when the office is not known.
    ///
    /// The hash depends on no order: a consumer keeps it up by taking away a dossier's old number and
    /// adding the new one. A dossier's number is the first 16 bytes, unsigned, of the SHA-256 of a line:
    ///
    /// ```
    /// code version state receivedAt firstDueAt currentDueAt judgedDueAt
    /// ```
    ///
    /// The version is how many `vn.motcua.dossier.*` events were published of it; times are microseconds
    /// since 1970, `-` when absent. The hash is the sum of all numbers modulo 2^128.
    public Optional<Position> of(String office) {
        return database.first(
                """
                select o.sequence, d.*,
                       (select recorded_at from journal j where j.office = o.code and j.office_sequence = o.sequence)
                           as recorded_at
                from office o
                cross join lateral (
                    select count(*) as dossiers, count(*) filter (where open) as open_dossiers,
                           coalesce(sum(case when high < 0 then high + 18446744073709551616 else high end), 0) as high,
                           coalesce(sum(case when low < 0 then low + 18446744073709551616 else low end), 0) as low
                    from (select open,
                                 ('x' || substr(digest, 1, 16))::bit(64)::bigint::numeric as high,
                                 ('x' || substr(digest, 17, 16))::bit(64)::bigint::numeric as low
                          from (select state not in ('not-accepted', 'withdrawn', 'stopped', 'completed', 'returned')
                                           as open,
                                       encode(sha256(convert_to(concat_ws(' ', code, version, state,
                                           coalesce((extract(epoch from received_at) * 1000000)::bigint::text, '-'),
                                           coalesce((extract(epoch from first_due_at) * 1000000)::bigint::text, '-'),
                                           coalesce((extract(epoch from current_due_at) * 1000000)::bigint::text, '-'),
                                           coalesce((extract(epoch from judged_due_at) * 1000000)::bigint::text, '-')),
                                           'UTF8')), 'hex') as digest
                                from dossier where office = o.code) as hashed) as numbers) as d
                where o.code = ?
                """,
                row -> new Position(
                        office,
                        row.getLong("sequence"),
                        Database.instant(row, "recorded_at"),
                        row.getLong("dossiers"),
                        row.getLong("open_dossiers"),
                        hash(row.getBigDecimal("high"), row.getBigDecimal("low"))),
                office);
    }

    private static String hash(BigDecimal high, BigDecimal low) {
        BigInteger sum =
                high.toBigInteger().shiftLeft(64).add(low.toBigInteger()).mod(MODULUS);
        return "0".repeat(32 - sum.toString(16).length()) + sum.toString(16);
    }
}
