package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactIdentity;
import vn.motcua.dossier.fact.KnownFact;
import vn.motcua.dossier.fact.StopCause;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.EventJson;

/// Stops dossiers whose supplement never came within the time that their procedures allow.
///
/// A supplement that turns out to have come in time takes the stop back: the replay finds nothing to stop. Several
/// replicas do no harm to each other, as each dossier is looked at again under its lock.
@ApplicationScoped
class ClosingDesk {

    private static final String SOURCE = "urn:motcua:clock";

    private static final String REASON = "Không bổ sung giấy tờ trong thời hạn của thủ tục";

    private final Folding folding;
    private final DossierStore dossiers;
    private final FactStore facts;

    ClosingDesk(Folding folding, DossierStore dossiers, FactStore facts) {
        this.folding = folding;
        this.dossiers = dossiers;
        this.facts = facts;
    }

    /// Stops some of those whose time has run out.
    ///
    /// @return how many were looked at; fewer than asked for when no others are left
    @Transactional
    int close(Instant now, int most) {
        List<String> codes = dossiers.toBeClosed(now, most);
        facts.lock(codes);
        List<Folding.Work> works = dossiers.of(codes).stream()
                .filter(row -> row.closesAt() != null && !row.closesAt().isAfter(now))
                .map(row -> stop(row, now))
                .toList();
        folding.write(folding.judge(works, Sender.SYSTEM, now));
        return codes.size();
    }

    private static Folding.Work stop(DossierRow row, Instant now) {
        ObjectNode data = EventJson.object();
        data.put("reason", REASON).put("cause", StopCause.NOT_SUPPLEMENTED.code());
        Folding.Work work = Folding.Work.of(row.code());
        work.fresh()
                .add(new Folding.Fresh(
                        new KnownFact(
                                new FactIdentity(SOURCE, row.code() + "/" + row.closesAt()),
                                now,
                                new Fact.Stopped(REASON, StopCause.NOT_SUPPLEMENTED),
                                now,
                                Sender.SYSTEM.name()),
                        row.code(),
                        data,
                        Sha256.hex(CanonicalJson.of(data))));
        return work;
    }
}
