package vn.motcua.deploy.benchmark.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/// What a portal sends: dossiers that were received just now. May be used by several threads.
public final class PortalEvents {

    /// The content type of one event.
    public static final String ONE = "application/cloudevents+json";

    /// The content type of several.
    public static final String BATCH = "application/cloudevents-batch+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Procedures procedures;
    private final long seed;
    private final AtomicInteger next = new AtomicInteger();

    /// @param seed another number invents other dossiers
    public PortalEvents(Procedures procedures, long seed) {
        this.procedures = procedures;
        this.seed = seed;
    }

    /// A dossier that an office has received.
    public byte[] accepted(Country.Office office, Instant at) {
        return bytes(event(office, at));
    }

    /// So many dossiers, received by these offices in turn.
    public byte[] batch(List<Country.Office> offices, int count, Instant at) {
        ArrayNode batch = JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            batch.add(event(offices.get(i % offices.size()), at));
        }
        return bytes(batch);
    }

    private ObjectNode event(Country.Office office, Instant at) {
        int number = next.getAndIncrement();
        SplittableRandom chance = new SplittableRandom(seed * 1_000_003 + number);
        Procedures.Procedure procedure = procedures.at(chance.nextDouble());
        String code = office.code() + "-" + number;
        ObjectNode event = JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", code + "/accepted")
                .put("source", "urn:portal:benchmark")
                .put("type", "vn.motcua.dossier.accepted.v1")
                .put("subject", code)
                .put("time", EventJson.time(at))
                .put("datacontenttype", "application/json");
        event.putObject("data")
                .put("officeCode", office.code())
                .put("procedureCode", procedure.code())
                .put("channel", procedure.offeredOnline() ? "online" : "counter")
                .put("officerCode", "CB0" + (1 + chance.nextInt(4)));
        return event;
    }

    private static byte[] bytes(Object tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An object of strings can always be written", e);
        }
    }
}
