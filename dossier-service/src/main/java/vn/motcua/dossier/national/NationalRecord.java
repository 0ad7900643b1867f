package vn.motcua.dossier.national;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.InvalidFact;

/// A record of the national format as the steps that it tells, each a fact of ours.
///
/// @param code of the dossier, as it was written
/// @param office the registered code of the handling office; absent in a step of progress, which does not name it
/// @param status the national code that the record claims, 1..10
/// @param claims steps of which only the time is told; they must be known already
/// @param previousPromises what the record says was promised before a supplement, with the field that says so
/// @param applicant if the record names one
public record NationalRecord(
        String code,
        @Nullable String office,
        int status,
        List<Step> steps,
        List<Claim> claims,
        List<Promise> previousPromises,
        @Nullable NationalApplicant applicant,
        List<Remark> remarks) {

    public NationalRecord {
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
        previousPromises = List.copyOf(previousPromises);
        remarks = List.copyOf(remarks);
    }

    /// A fact, and the national field that says when it happened.
    public record Step(ToldFact fact, String field) {}

    /// A step that is told by its time alone.
    public record Claim(FactType type, Instant time, String field) {}

    /// A promise as the record remembers it.
    public record Promise(Instant dueAt, String field) {}

    /// What is asked of our own data while a record is read.
    ///
    /// @param sender the registered code of the agency that sends; part of the identity of every fact
    /// @param offices the registered code of an office by any of its codes
    /// @param procedures whether a procedure is registered
    public record Context(String sender, Function<String, Optional<String>> offices, Predicate<String> procedures) {

        String source() {
            return SOURCE + sender;
        }

        FactIdentity identity(String code, String step) {
            return new FactIdentity(source(), code + "/" + step);
        }
    }

    /// What the sources of these facts begin with.
    public static final String SOURCE = "urn:dvcqg:";

    /// Reads a record.
    ///
    /// @param values texts, numbers, truths, lists and maps, as JSON has them
    /// @throws NationalFault which field is at fault and what to send
    public static NationalRecord of(NationalService service, Map<?, ?> values, Context context) {
        try {
            return switch (service) {
                case SNAPSHOT -> new SnapshotMapping(new Members(values, ""), context).record();
                case PROGRESS -> new ProgressMapping(new Members(values, ""), context).record();
            };
        } catch (InvalidFact e) {
            throw NationalFault.invalid(e.member(), e.reason());
        }
    }
}
