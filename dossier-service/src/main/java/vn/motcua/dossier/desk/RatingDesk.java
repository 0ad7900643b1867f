package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.journal.Entry;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.store.RatingRow;
import vn.motcua.dossier.store.RatingStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;

/// Takes in what citizens think of how they were served, from paper, devices and portals.
///
/// Every rating is kept: a later one of the same dossier stands beside the earlier one, and only the same request sent
/// again is the same rating. House rule: nobody at the office can replace a bad rating by a better one.
@ApplicationScoped
public class RatingDesk {

    private static final Duration TOLERATED_FUTURE = Duration.ofMinutes(5);

    private static final String RATED = "rating.given";

    /// A rating as it is entered.
    ///
    /// @param dossier code of the dossier it is about, if it is about one
    /// @param officer code of the officer it is about, if it is about one
    /// @param score 1..5
    /// @param means `device`, `online` or `paper`
    /// @param ratedAt absent = now
    public record Rating(
            String office,
            @Nullable String dossier,
            @Nullable String officer,
            int score,
            String means,
            @Nullable Instant ratedAt) {}

    /// What became of an entry.
    ///
    /// @param fresh false when it was known before, and nothing changed
    public record Entered(boolean fresh, RatingRow rating) {}

    private final RatingStore ratings;
    private final DossierStore dossiers;
    private final FactStore facts;
    private final Journal journal;
    private final Catalogue catalogue;
    private final InstantSource clock;

    RatingDesk(
            RatingStore ratings,
            DossierStore dossiers,
            FactStore facts,
            Journal journal,
            Catalogue catalogue,
            InstantSource clock) {
        this.ratings = ratings;
        this.dossiers = dossiers;
        this.facts = facts;
        this.journal = journal;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Takes in a rating, and publishes it.
    ///
    /// @param request the caller's own name for this rating
    /// @param ofPortal whether a portal tells it; else the desk does, which is bound more closely
    /// @throws ProblemException 403; 409 `rating-of-oneself`; 422 `unknown-office`, `unknown-dossier`,
    ///     `dossier-of-another-office`, `time-in-future`, `idempotency-key-reused`
    @Transactional
    public Entered give(Rating rating, String request, boolean ofPortal, Sender sender) {
        if (!sender.scope().covers(rating.office(), catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(rating.office()));
        }
        if (catalogue.office(rating.office()).isEmpty()) {
            throw new ProblemException(DeskProblems.unknownOffice(rating.office()));
        }
        if (!ofPortal && rating.means().equals("online")) {
            throw new ProblemException(RatingProblems.notAtTheDesk());
        }
        Instant now = now();
        Instant at = rating.ratedAt() == null ? now : rating.ratedAt().truncatedTo(ChronoUnit.MICROS);
        if (at.isAfter(now.plus(TOLERATED_FUTURE))) {
            throw new ProblemException(DeskProblems.timeInFuture(at, TOLERATED_FUTURE));
        }
        requireAnother(rating.officer(), sender);
        if (rating.dossier() != null) {
            requireAnother(officerOf(rating.dossier(), rating.office()), sender);
        }
        String id = sender.idOf(request);
        String subject = rating.office() + "/ratings";
        String hash = Sha256.hex(rating.toString());
        facts.lock(List.of(subject, id));
        List<FactRow> before = facts.known(List.of(EventReader.COUNTER), List.of(id));
        if (!before.isEmpty()) {
            if (!before.getFirst().contentHash().equals(hash)) {
                throw new ProblemException(DeskProblems.keyReused());
            }
            return new Entered(false, ratings.find(EventReader.COUNTER, id).orElseThrow());
        }
        RatingRow row = new RatingRow(
                EventReader.COUNTER,
                id,
                rating.office(),
                rating.dossier(),
                rating.officer(),
                rating.score(),
                rating.means(),
                at,
                now,
                sender.name());
        ObjectNode data = data(rating);
        ratings.add(List.of(row));
        facts.add(List.of(new FactRow(
                EventReader.COUNTER,
                id,
                subject,
                RATED,
                at,
                data.toString(),
                hash,
                now,
                sender.name(),
                sender.reach(),
                "applied",
                null)));
        journal.append(List.of(new Entry(
                rating.office(),
                subject,
                EventReader.COUNTER,
                id,
                "vn.motcua." + RATED + ".v1",
                at,
                sender.name(),
                data)));
        return new Entered(true, row);
    }

    private @Nullable String officerOf(String code, String office) {
        DossierRow dossier =
                dossiers.find(code).orElseThrow(() -> new ProblemException(RatingProblems.unknownDossier(code)));
        if (!dossier.office().equals(office)) {
            throw new ProblemException(RatingProblems.dossierOfAnother(code, office));
        }
        return dossier.officer();
    }

    /// House rule: the officer concerned enters no rating of their own, on paper or otherwise.
    private static void requireAnother(@Nullable String officer, Sender sender) {
        if (officer != null && officer.equalsIgnoreCase(sender.name())) {
            throw new ProblemException(RatingProblems.ofOneself(officer));
        }
    }

    private static ObjectNode data(Rating rating) {
        ObjectNode data = EventJson.object().put("officeCode", rating.office());
        if (rating.dossier() != null) {
            data.put("dossierCode", rating.dossier());
        }
        if (rating.officer() != null) {
            data.put("officerCode", rating.officer());
        }
        return data.put("score", rating.score()).put("means", rating.means());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
