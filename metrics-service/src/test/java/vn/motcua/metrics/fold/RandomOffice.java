package vn.motcua.metrics.fold;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.motcua.deploy.testkit.PlainRecount;
import vn.motcua.metrics.indicator.Histories;

/// Random raw events of one office: dossiers that are told again and again otherwise, feedback, postings and ratings;
/// with repetitions, out of order, and recorded at the edges of days.
final class RandomOffice {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random;
    private final String office;
    private final Topic topic;
    private final List<ProducerRecord<String, byte[]>> told = new ArrayList<>();
    private Instant recorded = Histories.BEGIN;
    private long number;

    RandomOffice(long seed, String office, Topic topic) {
        this.random = new Random(seed);
        this.office = office;
        this.topic = topic;
    }

    /// The records in order of arrival.
    List<ConsumerRecord<String, byte[]>> arrivals() {
        int dossiers = 1 + random.nextInt(4);
        long[] sequences = new long[dossiers];
        for (int i = 4 + random.nextInt(8); i > 0; i--) {
            int which = random.nextInt(dossiers);
            add(topic.event(
                    Histories.one(random, office, office + "-" + which), ++number, ++sequences[which], recorded()));
        }
        long cases = random.nextInt(3);
        for (long sequence = 1; sequence <= cases; sequence++) {
            feedback(sequence);
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            posting(i);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode rating = value(1).put("score", 1 + random.nextInt(5)).put("means", "device");
            tell("rating.given", "r" + i, rating, Histories.time(random, Histories.BEGIN));
        }
        disturb();
        return told.stream().map(RandomOffice::arrived).toList();
    }

    static PlainRecount.Raw raw(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return PlainRecount.Raw.of(headers, record.value());
    }

    /// Mostly a little later than the one before, sometimes at the same instant or before it.
    private Instant recorded() {
        recorded = switch (random.nextInt(6)) {
            case 0 -> recorded;
            case 1 -> recorded.minusSeconds(random.nextInt(90_000));
            case 2 -> Histories.time(random, recorded);
            default -> recorded.plus(Duration.ofSeconds(random.nextInt(200_000)));
        };
        return recorded;
    }

    private void feedback(long sequence) {
        ObjectNode value = value(sequence).put("kind", "behaviour").put("officerCode", "CB0" + random.nextInt(3));
        ObjectNode life = value.putObject("timeline");
        Instant received = Histories.time(random, Histories.BEGIN);
        life.put("receivedAt", received.toString());
        for (String name :
                List.of("classifyDueAt", "acceptedAt", "answerDueAt", "answeredAt", "publishDueAt", "publishedAt")) {
            if (random.nextInt(4) > 0) {
                life.put(name, Histories.time(random, received).toString());
            }
        }
        if (random.nextInt(5) == 0) {
            life.put("rejectedAt", Histories.time(random, received).toString());
        }
        if (random.nextInt(4) == 0) {
            life.put("upheld", random.nextBoolean());
        }
        life.put("routedOut", random.nextInt(8) == 0);
        var reopenings = life.putArray("reopenings");
        if (random.nextInt(5) == 0) {
            reopenings.addObject().put("at", Histories.time(random, received).toString());
        }
        var violations = life.putArray("violations");
        if (random.nextInt(5) == 0) {
            violations
                    .addObject()
                    .put("code", random.nextBoolean() ? "late-answer" : "published-without-proof")
                    .put("at", Histories.time(random, received).toString());
        }
        tell("feedback.answered", office + "-PA", value, received);
    }

    private void posting(int sequence) {
        ObjectNode value = value(sequence)
                .put("procedureCode", "9.00000" + random.nextInt(2))
                .put("place", random.nextBoolean() ? "board" : "website");
        Instant at = Histories.time(random, Histories.BEGIN).plusSeconds(number);
        String type =
                switch (random.nextInt(6)) {
                    case 0 -> "posting.obliged";
                    case 1 -> "posting.lifted";
                    default -> "posting.checked";
                };
        if (random.nextBoolean()) {
            value.put("dueAt", Histories.time(random, Histories.BEGIN).toString());
        }
        if (type.equals("posting.checked")) {
            value.put("complete", random.nextInt(4) > 0).put("officerCode", "CB0" + random.nextInt(3));
            value.putObject("posting")
                    .put("obsolete", random.nextInt(6) == 0)
                    .put("late", random.nextInt(6) == 0)
                    .put("checkedAt", at.toString());
        }
        tell(type, "p" + sequence, value, at);
    }

    private ObjectNode value(long sequence) {
        return JSON.createObjectNode().put("officeCode", office).put("sequence", sequence);
    }

    private void tell(String type, String subject, ObjectNode value, Instant time) {
        value.put("recordedAt", recorded().toString());
        var message = topic.message(office, "vn.motcua." + type + ".v1", subject, ++number, value.toString());
        message.headers().remove("ce_time");
        message.headers()
                .add("ce_time", time.atOffset(ZoneOffset.ofHours(7)).toString().getBytes(StandardCharsets.UTF_8));
        add(message);
    }

    private void add(ProducerRecord<String, byte[]> message) {
        told.add(message);
    }

    private void disturb() {
        for (int i = random.nextInt(4); i > 0; i--) {
            int a = random.nextInt(told.size());
            Collections.swap(told, a, Math.min(told.size() - 1, a + 1 + random.nextInt(3)));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            told.add(random.nextInt(told.size()), told.get(random.nextInt(told.size())));
        }
    }

    private static ConsumerRecord<String, byte[]> arrived(ProducerRecord<String, byte[]> message) {
        var record = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(record.headers()::add);
        return record;
    }
}
