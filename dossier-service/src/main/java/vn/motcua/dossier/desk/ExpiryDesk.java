package vn.motcua.dossier.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.store.FactRow;
import vn.motcua.dossier.store.FactStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.ProblemJson;

/// Refuses facts that have waited too long, some in one transaction. They stay among the facts of their dossier, so
/// every replay judges them anew, and what they wait for may still come.
@ApplicationScoped
class ExpiryDesk {

    private final FactStore facts;

    ExpiryDesk(FactStore facts) {
        this.facts = facts;
    }

    /// Refuses some of them.
    ///
    /// @param waited how long they have waited at least
    /// @return how many were found; fewer than asked for when no others are left
    @Transactional
    int expire(Instant now, Duration waited, int most) {
        Instant since = now.minus(waited);
        List<FactRow> found = facts.parkedBefore(since, most);
        Set<String> subjects = found.stream().map(FactRow::subject).collect(Collectors.toSet());
        facts.lock(subjects);
        // What was waited for may have come while the locks were waited for.
        facts.restate(facts.parkedBefore(since, most).stream()
                .filter(fact -> subjects.contains(fact.subject()))
                .map(fact -> expired(fact, waited))
                .toList());
        return found.size();
    }

    private static FactRow expired(FactRow fact, Duration waited) {
        List<FactType> awaited = awaited(fact);
        return new FactRow(
                fact.source(),
                fact.id(),
                fact.subject(),
                fact.type(),
                fact.time(),
                fact.data(),
                fact.contentHash(),
                fact.recordedAt(),
                fact.recordedBy(),
                fact.reach(),
                "refused",
                ProblemJson.write(problem(awaited, waited)));
    }

    private static List<FactType> awaited(FactRow fact) {
        return EventJson.own(Objects.requireNonNull(fact.problem()))
                .at("/members/waitingFor")
                .valueStream()
                .flatMap(name -> FactType.ofWireName(name.textValue()).stream())
                .toList();
    }

    /// 409: what it waited for did not come in time.
    private static Problem problem(List<FactType> awaited, Duration waited) {
        String vi = String.join(", ", awaited.stream().map(FactType::vietnamese).toList());
        String en = String.join(", ", awaited.stream().map(FactType::wireName).toList());
        return Problem.of(
                        "parked-expired",
                        409,
                        new Text("Chờ quá hạn", "Waited too long"),
                        new Text(
                                "Sự kiện đã chờ quá " + vietnamese(waited) + " mà không có: " + vi
                                        + ". Khi sự kiện đó đến, sự kiện này sẽ tự áp dụng; hoặc thử lại bằng POST"
                                        + " /api/v1/intake/{id}/retry để chờ thêm.",
                                "The event has waited more than " + english(waited) + " and these did not come: " + en
                                        + ". Once they come it is applied by itself; or try again by POST"
                                        + " /api/v1/intake/{id}/retry to let it wait once more."))
                .with("waitingFor", awaited.stream().map(FactType::wireName).toList());
    }

    private static String vietnamese(Duration waited) {
        return waited.toDays() > 0 ? waited.toDays() + " ngày" : waited.toMinutes() + " phút";
    }

    private static String english(Duration waited) {
        return waited.toDays() > 0 ? waited.toDays() + " days" : waited.toMinutes() + " minutes";
    }
}
