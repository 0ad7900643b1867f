package vn.motcua.dossier.intake;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.IntakeDesk;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.desk.Taken;
import vn.motcua.dossier.store.ImportRow;
import vn.motcua.dossier.store.ImportStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.Incoming;
import vn.motcua.dossier.wire.ProblemJson;

/// Takes events as lines of any number, in chunks that are committed one by one.
///
/// What was committed stays, whatever happens to the rest: sending the whole again resumes the import, since what is
/// known is answered as duplicate.
@ApplicationScoped
public class ImportDoor {

    private static final Logger LOG = Logger.getLogger(ImportDoor.class);
    private static final int FIRST_PROBLEMS = 20;

    private final IntakeDoor door;
    private final IntakeDesk desk;
    private final ImportStore imports;
    private final IntakeSettings settings;
    private final InstantSource clock;
    private final Semaphore places;

    ImportDoor(IntakeDoor door, IntakeDesk desk, ImportStore imports, IntakeSettings settings, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.imports = imports;
        this.settings = settings;
        this.clock = clock;
        this.places = new Semaphore(settings.concurrentImports());
    }

    /// What this process read when it was killed, it no longer reads.
    void begin(@Observes StartupEvent event) {
        int left = imports.interrupted(settings.process(), now());
        if (left > 0) {
            LOG.warnf("%d imports were interrupted when this process ended; sending them again resumes them", left);
        }
    }

    /// Takes all lines, and tells how it went.
    ///
    /// @param id chosen by the caller to ask for the progress meanwhile
    /// @throws ProblemException 409 `import-exists` when the id was used before; 503 when too many run
    /// @throws IOException when the stream broke off, or nothing came for too long (the setting
    ///     `quarkus.http.read-timeout`); the import is then marked as interrupted
    public ImportRow run(UUID id, InputStream body, Sender sender) throws IOException {
        if (!places.tryAcquire()) {
            throw new ProblemException(CommonProblems.unavailable(new Text(
                    "Đang có " + settings.concurrentImports()
                            + " lần nhập cùng lúc, mức nhiều nhất; hãy gửi lại sau. Chưa có gì được ghi.",
                    "There are " + settings.concurrentImports()
                            + " imports at the same time, the most there may be; send this again later. Nothing was"
                            + " stored.")));
        }
        try {
            return read(id, body, sender);
        } finally {
            places.release();
        }
    }

    private ImportRow read(UUID id, InputStream body, Sender sender) throws IOException {
        if (!imports.begin(id, sender.name(), settings.process(), now())) {
            throw new ProblemException(Problem.of(
                    "import-exists",
                    409,
                    new Text("Mã lần nhập đã dùng", "This import exists"),
                    new Text(
                            "Đã có lần nhập mang mã " + id + "; hãy chọn mã khác hoặc bỏ tham số id.",
                            "There is an import " + id + " already; choose another id or leave the parameter out.")));
        }
        ArrayNode problems = EventJson.object().putArray("problems");
        boolean whole = false;
        try {
            Lines lines = new Lines(body, settings.lineLimit());
            List<Lines.Line> chunk = new ArrayList<>();
            int bytes = 0;
            try {
                for (Lines.@Nullable Line line = lines.next(); line != null; line = lines.next()) {
                    if (!line.blank()) {
                        chunk.add(line);
                        bytes += line.bytes().length;
                    }
                    // Lines may be long: a chunk is never more than a batch could be.
                    if (chunk.size() == settings.importChunk() || bytes >= IntakeDoor.MOST_BYTES) {
                        take(id, chunk, sender, problems);
                        chunk.clear();
                        bytes = 0;
                    }
                }
                whole = true;
            } finally {
                // Lines that came whole count, even when the stream broke off after them.
                take(id, chunk, sender, problems);
            }
        } finally {
            imports.end(id, whole ? "finished" : "interrupted", problems.toString(), now());
            if (!whole) {
                LOG.warnf("Import %s broke off; what was committed stays, sending it again resumes it", id);
            }
        }
        return imports.find(id).orElseThrow();
    }

    private void take(UUID id, List<Lines.Line> chunk, Sender sender, ArrayNode problems) {
        if (chunk.isEmpty()) {
            return;
        }
        List<Incoming> events = chunk.stream().map(this::read).toList();
        List<Taken> results = door.inTurn(() -> desk.take(events, sender, id, problems.toString()));
        for (int i = 0; i < results.size() && problems.size() < FIRST_PROBLEMS; i++) {
            @Nullable Problem problem = results.get(i).problem();
            if (problem != null && results.get(i).status() == Taken.Status.REFUSED) {
                ObjectNode item = problems.addObject().put("line", chunk.get(i).number());
                if (results.get(i).id() != null) {
                    item.put("id", results.get(i).id());
                }
                item.set("problem", EventJson.own(ProblemJson.write(problem)));
            }
        }
    }

    private Incoming read(Lines.Line line) {
        if (line.complete()) {
            return EventReader.read(line.bytes(), 0, line.bytes().length);
        }
        byte[] kept = Arrays.copyOf(line.bytes(), Math.min(line.bytes().length, EventReader.KEPT_BYTES));
        return new Incoming.Broken(
                null,
                null,
                kept,
                false,
                Problem.of(
                        "line-too-long",
                        413,
                        new Text("Dòng quá dài", "The line is too long"),
                        new Text(
                                "Mỗi dòng là một sự kiện, dài tối đa " + settings.lineLimit() + " byte.",
                                "Each line is one event of at most " + settings.lineLimit() + " bytes.")));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
