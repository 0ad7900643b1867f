package vn.motcua.dossier.applicant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.applicant.Applicant.Identity;
import vn.motcua.dossier.desk.DeskProblems;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;

/// Keeps who applied, and shows it to those who may see it; each reading of a full identity number is written down.
@ApplicationScoped
public class Applicants {

    private static final int SHORTEST_PURPOSE = 5;
    private static final int LONGEST_PURPOSE = 500;

    private final ApplicantStore store;
    private final DossierStore dossiers;
    private final Catalogue catalogue;
    private final InstantSource clock;

    Applicants(ApplicantStore store, DossierStore dossiers, Catalogue catalogue, InstantSource clock) {
        this.store = store;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Puts this applicant in the place of the one that is kept.
    ///
    /// @param told as JSON; an identity number told as it is shown masked stays what it is
    /// @param accepted tells whether a version is the one that the caller has seen; absent = any
    /// @throws ProblemException 404 no such dossier; 403; 412 `stale-version`; 400 when a member cannot be
    @Transactional
    public KeptApplicant put(String dossier, JsonNode told, Sender sender, @Nullable LongPredicate accepted) {
        reachable(dossier, sender);
        store.hold(dossier);
        Optional<KeptApplicant> known = store.find(dossier);
        long version = known.map(KeptApplicant::version).orElse(0L);
        if (accepted != null && !accepted.test(version)) {
            throw new ProblemException(ApplicantProblems.stale(dossier, version));
        }
        try {
            Applicant applicant = ApplicantReader.read(
                    told, known.map(KeptApplicant::applicant).orElse(null));
            store.keep(Map.of(dossier, applicant), sender.name(), clock.instant());
        } catch (InvalidApplicant e) {
            throw new ProblemException(ApplicantProblems.invalid(e));
        }
        return store.find(dossier).orElseThrow();
    }

    /// Keeps an applicant within the transaction that made or changed the dossier; one kept before is replaced.
    ///
    /// @throws ProblemException 404 when the dossier is not known by now; 403 when its office is out of reach
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(String dossier, Applicant applicant, Sender sender) {
        keep(Map.of(dossier, applicant), sender);
    }

    /// Keeps the applicants of many dossiers at once, by their codes.
    ///
    /// @throws ProblemException 404 when a dossier is not known by now; 403 when the office of one is out of reach
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(Map<String, Applicant> applicants, Sender sender) {
        Map<String, String> offices = dossiers.of(applicants.keySet()).stream()
                .collect(Collectors.toMap(DossierRow::code, DossierRow::office));
        for (String dossier : applicants.keySet()) {
            @Nullable String office = offices.get(dossier);
            if (office == null) {
                throw new ProblemException(DeskProblems.noDossier(dossier));
            }
            requireReach(sender, office);
        }
        store.keep(applicants, sender.name(), clock.instant());
    }

    /// Who applied with this dossier. For people: the identity number is to be shown masked.
    ///
    /// @throws ProblemException 404 no such dossier, or nobody kept; 403
    @Transactional
    public KeptApplicant of(String dossier, Sender sender) {
        reachable(dossier, sender);
        return store.find(dossier).orElseThrow(() -> new ProblemException(ApplicantProblems.notKept(dossier)));
    }

    /// Who applied, if it is kept; for papers about a dossier that the caller may see.
    public Optional<KeptApplicant> find(String dossier) {
        return store.find(dossier);
    }

    /// Those of these dossiers whose applicants are kept; for papers about dossiers that the caller may see.
    public Map<String, Applicant> of(Collection<String> dossiers) {
        return store.of(dossiers).stream().collect(Collectors.toMap(KeptApplicant::dossier, KeptApplicant::applicant));
    }

    /// The full identity number. That it was read, by whom and what for, is written in the same transaction.
    ///
    /// @throws ProblemException 400 without a purpose; 404 no such dossier, nobody or no number kept; 403
    @Transactional
    public Identity identity(String dossier, @Nullable String purpose, Sender sender) {
        String office = reachable(dossier, sender);
        String why = purposeOf(purpose);
        KeptApplicant kept =
                store.find(dossier).orElseThrow(() -> new ProblemException(ApplicantProblems.notKept(dossier)));
        @Nullable Identity identity = kept.applicant().identity();
        if (identity == null) {
            throw new ProblemException(ApplicantProblems.noIdentity(dossier));
        }
        store.note(dossier, office, sender.name(), why, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return identity;
    }

    /// Who read whose number: one page, newest first.
    ///
    /// @param offices absent = all
    /// @param dossier absent = any
    /// @param reader absent = anybody
    /// @param before only readings with lower numbers
    public List<IdentityReading> readings(
            @Nullable List<String> offices, @Nullable String dossier, @Nullable String reader, long before, int limit) {
        return store.readings(offices, dossier, reader, before, limit);
    }

    private static String purposeOf(@Nullable String purpose) {
        try {
            @Nullable String why = Wording.optionalWords("purpose", purpose, LONGEST_PURPOSE);
            if (why != null && why.length() >= SHORTEST_PURPOSE) {
                return why;
            }
        } catch (InvalidApplicant _) {
            // Answered below like a purpose that is missing.
        }
        throw new ProblemException(ApplicantProblems.noPurpose(SHORTEST_PURPOSE, LONGEST_PURPOSE));
    }

    /// The office of a dossier that the sender may touch.
    private String reachable(String dossier, Sender sender) {
        String office = dossiers.find(dossier)
                .orElseThrow(() -> new ProblemException(DeskProblems.noDossier(dossier)))
                .office();
        requireReach(sender, office);
        return office;
    }

    private void requireReach(Sender sender, String office) {
        if (!sender.scope().covers(office, catalogue)) {
            throw new ProblemException(CommonProblems.officeOutOfReach(office));
        }
    }
}
