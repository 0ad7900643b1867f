package vn.motcua.dossier.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.dossier.store.AnswerStore;

/// Takes a step once, however often it is asked for under the same `Idempotency-Key`.
@ApplicationScoped
class Once {

    /// What a step leaves behind, as far as every answer tells it.
    interface Answered {

        String code();

        long version();
    }

    private final AnswerStore answers;

    Once(AnswerStore answers) {
        this.answers = answers;
    }

    /// The answer given before under this key, else that of the step.
    ///
    /// @param key absent = every request takes the step
    /// @param what the step and what it is taken on; with the data it makes the request
    /// @throws ProblemException 422 `idempotency-key-reused`
    @Transactional(Transactional.TxType.MANDATORY)
    <T extends Answered> AnswerStore.Answer take(
            Sender sender,
            @Nullable String key,
            String what,
            ObjectNode data,
            int status,
            Instant now,
            Supplier<T> step,
            Function<T, String> written) {
        String asked = Sha256.hex(what + "\n" + CanonicalJson.of(data));
        if (key != null) {
            Optional<AnswerStore.Answer> before = answers.hold(sender.name(), key);
            if (before.isPresent()) {
                if (!before.get().requestHash().equals(asked)) {
                    throw new ProblemException(DeskProblems.keyReused());
                }
                return before.get();
            }
        }
        T taken = step.get();
        AnswerStore.Answer answer =
                new AnswerStore.Answer(asked, status, taken.code(), taken.version(), written.apply(taken));
        if (key != null) {
            answers.keep(sender.name(), key, answer, now);
        }
        return answer;
    }
}
