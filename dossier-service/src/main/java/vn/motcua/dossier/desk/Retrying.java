package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.store.RefusalRow;
import vn.motcua.dossier.store.RefusalStore;

/// Judges once more what was parked or refused, by the way on which it came.
@ApplicationScoped
public class Retrying {

    private final IntakeDesk intake;
    private final NationalDesk national;
    private final RefusalStore refusals;

    Retrying(IntakeDesk intake, NationalDesk national, RefusalStore refusals) {
        this.intake = intake;
        this.national = national;
        this.refusals = refusals;
    }

    /// Judges a parked or refused event, or a refused record of the national format, once more.
    ///
    /// @param id of the refusal, or what a parked or refused fact is called by
    /// @throws ProblemException 404 when there is none; 403 when it is not the caller's; 409 `incomplete-entry`
    @Transactional
    public Taken retry(UUID id, Sender sender) {
        @Nullable RefusalRow refusal = refusals.find(id).orElse(null);
        return refusal != null && refusal.ofNationalFormat()
                ? national.retry(refusal, sender)
                : intake.retry(id, sender);
    }
}
