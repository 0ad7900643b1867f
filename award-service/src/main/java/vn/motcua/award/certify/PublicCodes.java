package vn.motcua.award.certify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.database.Database;
import vn.motcua.deploy.platform.hash.Sha256;

/// The codes by which anybody who holds a certificate finds its public page: 128 random bits, so that nobody guesses
// one.
@ApplicationScoped
class PublicCodes {

    private static final int BYTES = 16;

    private final Database database;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    PublicCodes(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /// Whose certificate a code belongs to.
    record Holder(UUID list, String candidate) {}

    /// The codes of candidates of a list; each is made once and stays.
    @Transactional
    Map<String, String> of(UUID list, Collection<String> candidates) {
        for (String candidate : candidates) {
            byte[] bytes = new byte[BYTES];
            random.nextBytes(bytes);
            String code = HexFormat.of().formatHex(bytes);
            database.update(
                    """
                    insert into certificate_code (award_list, candidate, code, code_hash, issued_at)
                    values (?, ?, ?, ?, ?) on conflict (award_list, candidate) do nothing""",
                    list,
                    candidate,
                    code,
                    Sha256.hex(code),
                    clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        record Known(String candidate, String code) {}
        return database
                .list(
                        "select candidate, code from certificate_code where award_list = ?",
                        row -> new Known(row.getString("candidate"), row.getString("code")),
                        list)
                .stream()
                .collect(Collectors.toMap(Known::candidate, Known::code));
    }

    /// Whose certificate it is; empty for everything that is no code of ours.
    @Transactional
    Optional<Holder> find(String code) {
        return database.first(
                "select award_list, candidate from certificate_code where code_hash = ?",
                row -> new Holder(row.getObject("award_list", UUID.class), row.getString("candidate")),
                Sha256.hex(code));
    }
}
