package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import vn.motcua.dossier.store.AnswerStore;
import vn.motcua.dossier.upkeep.Task;

/// Forgets the answers to repeated requests once they were kept long enough.
@ApplicationScoped
class AnswersForgotten implements Task {

    private static final int ANSWERS = 1000;

    private final AnswerStore answers;
    private final InstantSource clock;

    AnswersForgotten(AnswerStore answers, InstantSource clock) {
        this.answers = answers;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "kept answers";
    }

    @Override
    public void round() {
        int some;
        do {
            some = answers.forget(clock.instant(), ANSWERS);
        } while (some == ANSWERS);
    }
}
