package vn.motcua.dossier.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.desk.NationalDesk;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.desk.TakenRecord;
import vn.motcua.dossier.national.NationalService;
import vn.motcua.dossier.national.StatusCheck;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;
import vn.motcua.dossier.wire.NationalJson;

/// Takes requests of the national format, and says of each record whether its dossier now stands where it claims.
@ApplicationScoped
public class NationalDoor {

    private final IntakeDoor door;
    private final NationalDesk desk;
    private final DossierStore dossiers;

    NationalDoor(IntakeDoor door, NationalDesk desk, DossierStore dossiers) {
        this.door = door;
        this.desk = desk;
        this.dossiers = dossiers;
    }

    /// Takes a request of at most 1,000 records and 5 MiB.
    ///
    /// @return one result for each record, in order
    /// @throws vn.motcua.deploy.platform.problem.ProblemException 400 `malformed-json`, `invalid-request`;
    ///     403 `office-out-of-reach`; 413 `too-large`; 422 `unknown-office`; 503 `unavailable`
    public List<TakenRecord> take(InputStream body, Sender sender) {
        NationalJson.Request request = NationalJson.request(IntakeDoor.bounded(body), IntakeDoor.MOST_EVENTS);
        List<TakenRecord> taken = door.inTurn(() -> desk.take(request, sender));
        // Of progress only the newest step says where a dossier stands, and an old one may come late.
        return request.service() == NationalService.SNAPSHOT ? compared(taken) : taken;
    }

    private List<TakenRecord> compared(List<TakenRecord> taken) {
        List<String> codes = taken.stream()
                .filter(one -> one.problem() == null)
                .map(TakenRecord::code)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> states =
                dossiers.of(codes).stream().collect(Collectors.toMap(DossierRow::code, DossierRow::state));
        return taken.stream()
                .map(one -> compared(one, one.code() == null ? null : states.get(one.code())))
                .toList();
    }

    private static TakenRecord compared(TakenRecord one, @Nullable String state) {
        if (one.problem() != null || state == null) {
            return one;
        }
        return one.with(StatusCheck.of(one.status(), state).stream().toList());
    }
}
