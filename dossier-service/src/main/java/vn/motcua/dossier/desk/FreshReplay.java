package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import vn.motcua.dossier.lifecycle.Replayed;
import vn.motcua.dossier.store.DossierRow;

/// Replays the facts of a dossier anew, as every change of it does, without writing anything.
@ApplicationScoped
public class FreshReplay {

    private final Folding folding;

    FreshReplay(Folding folding) {
        this.folding = folding;
    }

    /// What the known facts make of a stored dossier, by the calendars that it is judged by.
    public Replayed of(DossierRow stored) {
        return folding.replay(stored.code(), java.util.Optional.of(stored));
    }
}
