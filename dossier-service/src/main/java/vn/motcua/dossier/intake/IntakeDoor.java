package vn.motcua.dossier.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.motcua.deploy.platform.database.StoreException;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemMappers;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.IntakeDesk;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.desk.Taken;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.EventReader;
import vn.motcua.dossier.wire.Incoming;

/// Takes single events and batches; lets in as many at a time as the house can hold.
@ApplicationScoped
public class IntakeDoor {

    /// The most events of a batch.
    public static final int MOST_EVENTS = 1000;

    /// The most bytes of a batch: 5 MiB.
    public static final int MOST_BYTES = 5 * 1024 * 1024;

    private static final int ATTEMPTS = 3;

    private final IntakeDesk desk;
    private final IntakeSettings settings;
    private final Semaphore places;

    IntakeDoor(IntakeDesk desk, IntakeSettings settings) {
        this.desk = desk;
        this.settings = settings;
        this.places = new Semaphore(settings.concurrentBatches(), true);
    }

    /// Takes one event.
    ///
    /// @throws ProblemException 413 when it is too large
    public Taken single(InputStream body, Sender sender) {
        byte[] bytes = bounded(body);
        Incoming event = EventReader.read(bytes, 0, bytes.length);
        return inTurn(() -> desk.take(List.of(event), sender)).getFirst();
    }

    /// Takes a batch: a JSON array of events.
    ///
    /// @return one result for each event, in order
    /// @throws ProblemException 400 `malformed-json` when the body is no JSON array; 413 when it is too large
    public List<Taken> batch(InputStream body, Sender sender) {
        JsonNode events;
        try {
            events = EventJson.read(bounded(body));
        } catch (JsonProcessingException e) {
            throw new ProblemException(ProblemMappers.problemOf(e));
        }
        if (!events.isArray()) {
            throw new ProblemException(CommonProblems.malformedJson(new Text(
                    "Nội dung phải là một mảng JSON các sự kiện; một sự kiện đơn lẻ dùng"
                            + " application/cloudevents+json.",
                    "The body must be a JSON array of events; a single event comes as application/cloudevents+json.")));
        }
        if (events.size() > MOST_EVENTS) {
            throw new ProblemException(tooLarge());
        }
        List<Incoming> batch = new ArrayList<>(events.size());
        events.forEach(event -> batch.add(EventReader.read(event)));
        return inTurn(() -> desk.take(batch, sender));
    }

    /// Does something that touches many dossiers, when it is its turn, and again when another transaction came between.
    <T> T inTurn(Supplier<T> work) {
        enter();
        try {
            for (int attempt = 1; ; attempt++) {
                try {
                    return work.get();
                } catch (StoreException e) {
                    if (!e.collision() || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        throw new ProblemException(CommonProblems.unavailable(new Text(
                "Hệ thống đang nhận quá nhiều dữ liệu; hãy gửi lại sau giây lát. Chưa có gì được ghi.",
                "Too much is coming in at once; send this again in a moment. Nothing was stored.")));
    }

    static byte[] bounded(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ProblemException(tooLarge());
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The body could not be read to its end", e);
        }
    }

    private static Problem tooLarge() {
        return Problem.of(
                        "too-large",
                        413,
                        new Text("Quá lớn", "Too large"),
                        new Text(
                                "Một lần gửi tối đa 1.000 sự kiện và 5 MiB; hãy chia nhỏ, hoặc dùng POST /api/v1/imports.",
                                "At most 1,000 events and 5 MiB at a time; send less, or use POST /api/v1/imports."))
                .with("mostEvents", MOST_EVENTS)
                .with("mostBytes", MOST_BYTES);
    }
}
