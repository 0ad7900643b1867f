package vn.motcua.deploy.benchmark.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// Writes the data of events as the contract of dossier-service has them.
final class EventJson {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(ZoneOffset.ofHours(7));
    private static final int RECORDED_AFTER = 2;

    private final JsonFactory json = new JsonFactory();
    private final Dossiers dossiers;

    EventJson(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /// The data of one step's event.
    ///
    /// @param officeSequence its number among the events of the office
    byte[] data(Dossier dossier, Dossier.Step step, long officeSequence) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1400);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            out.writeStartObject();
            out.writeStringField("officeCode", dossier.office().code());
            instant(out, "recordedAt", dossier.at(step) + RECORDED_AFTER);
            out.writeNumberField("officeSequence", officeSequence);
            if (step == Dossier.Step.RATED) {
                out.writeStringField("dossierCode", dossier.code());
                out.writeStringField("officerCode", dossier.officer());
                out.writeNumberField("score", dossier.score());
                out.writeStringField("means", "device");
                out.writeNumberField("sequence", 1);
            } else {
                ofDossier(out, dossier, step);
            }
            out.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void ofDossier(JsonGenerator out, Dossier dossier, Dossier.Step step) throws IOException {
        own(out, dossier, step);
        out.writeStringField("procedureCode", dossier.procedure().code());
        out.writeStringField("channel", dossier.channel());
        out.writeStringField("officerCode", dossier.officer());
        instant(out, "receivedAt", dossier.receivedAt());
        instant(out, "firstDueAt", dossier.dueAt());
        int judged =
                tells(dossier, step, Dossier.Step.SUPPLEMENT_RECEIVED) ? dossier.dueAfterSupplement() : dossier.dueAt();
        boolean putOff = tells(dossier, step, Dossier.Step.RESCHEDULED);
        instant(out, "currentDueAt", putOff ? putOffTo(dossier) : judged);
        instant(out, "judgedDueAt", judged);
        out.writeStringField("state", state(dossier, step));
        out.writeNumberField("sequence", dossier.steps().indexOf(step) + 1);
        out.writeObjectFieldStart("timeline");
        timeline(out, dossier, step);
        out.writeEndObject();
    }

    private void own(JsonGenerator out, Dossier dossier, Dossier.Step step) throws IOException {
        switch (step) {
            case ACCEPTED, RATED -> {}
            case SUPPLEMENT_REQUESTED -> {
                out.writeArrayFieldStart("items");
                out.writeString("Giấy chứng sinh");
                out.writeEndArray();
                out.writeStringField("reason", "Thiếu bản chính");
            }
            case SUPPLEMENT_RECEIVED -> instant(out, "dueAt", dossier.dueAfterSupplement());
            case RESCHEDULED -> {
                instant(out, "dueAt", putOffTo(dossier));
                out.writeStringField("reason", "Chờ xác minh");
            }
            case ENDED -> {
                if (dossier.end().equals("completed")) {
                    out.writeStringField("outcome", "granted");
                    out.writeStringField("resultFileHash", "sha256:" + dossier.number());
                } else {
                    out.writeStringField("reason", "Công dân đề nghị");
                }
            }
            case DIGITISED -> {
                out.writeNumberField("componentsRequired", 3);
                out.writeNumberField("componentsDigitised", 3);
                out.writeBooleanField("resultDigitised", true);
            }
        }
    }

    private void timeline(JsonGenerator out, Dossier dossier, Dossier.Step step) throws IOException {
        Procedures.Procedure procedure = dossier.procedure();
        out.writeObjectFieldStart("procedure");
        out.writeStringField("code", procedure.code());
        out.writeStringField("field", procedure.field());
        out.writeStringField("online", procedure.online());
        out.writeBooleanField("resultPaper", procedure.resultPaper());
        out.writeNumberField("fee", procedure.fee());
        out.writeEndObject();
        out.writeStringField("regime", "regime-118");
        instant(out, "receivedAt", dossier.receivedAt());
        out.writeArrayFieldStart("dueChanges");
        due(out, dossier.receivedAt(), dossier.dueAt(), dossier.dueAt(), "acceptance");
        if (tells(dossier, step, Dossier.Step.SUPPLEMENT_RECEIVED)) {
            int due = dossier.dueAfterSupplement();
            due(out, dossier.suppliedAt(), due, due, "supplement");
        }
        if (tells(dossier, step, Dossier.Step.RESCHEDULED)) {
            due(out, dossier.rescheduledAt(), putOffTo(dossier), dossier.dueAt(), "rescheduling");
        }
        out.writeEndArray();
        out.writeArrayFieldStart("waits");
        if (tells(dossier, step, Dossier.Step.SUPPLEMENT_REQUESTED)) {
            out.writeStartObject();
            out.writeStringField("kind", "supplement");
            instant(out, "from", dossier.supplementAskedAt());
            if (tells(dossier, step, Dossier.Step.SUPPLEMENT_RECEIVED)) {
                instant(out, "to", dossier.suppliedAt());
            }
            out.writeBooleanField("lawful", true);
            out.writeEndObject();
        }
        out.writeEndArray();
        if (tells(dossier, step, Dossier.Step.DIGITISED)) {
            out.writeObjectFieldStart("digitisation");
            out.writeNumberField("componentsRequired", 3);
            out.writeNumberField("componentsDigitised", 3);
            out.writeBooleanField("resultDigitised", true);
            instant(out, "at", dossier.digitisedAt());
            out.writeEndObject();
        }
        if (tells(dossier, step, Dossier.Step.ENDED)) {
            out.writeObjectFieldStart("ended");
            instant(out, "at", dossier.endedAt());
            out.writeStringField("state", dossier.end());
            if (dossier.end().equals("completed")) {
                out.writeStringField("outcome", "granted");
                out.writeStringField("resultFileHash", "sha256:" + dossier.number());
            }
            out.writeEndObject();
        }
        out.writeArrayFieldStart("officers");
        out.writeStartObject();
        out.writeStringField("officerCode", dossier.officer());
        instant(out, "from", dossier.receivedAt());
        out.writeEndObject();
        out.writeEndArray();
        out.writeArrayFieldStart("violations");
        out.writeEndArray();
        out.writeArrayFieldStart("dataQuality");
        out.writeEndArray();
    }

    private void due(JsonGenerator out, int at, int due, int judged, String cause) throws IOException {
        out.writeStartObject();
        instant(out, "at", at);
        instant(out, "dueAt", due);
        instant(out, "judgedDueAt", judged);
        out.writeStringField("cause", cause);
        out.writeEndObject();
    }

    private void instant(JsonGenerator out, String name, int seconds) throws IOException {
        out.writeStringField(name, time(dossiers.instant(seconds)));
    }

    /// Whether an event of a step tells of another step, because that one had happened by then.
    private static boolean tells(Dossier dossier, Dossier.Step event, Dossier.Step of) {
        return dossier.at(of) != Dossier.NEVER && of.compareTo(event) <= 0;
    }

    private static int putOffTo(Dossier dossier) {
        return dossier.dueAt() + 5 * Dossier.DAY;
    }

    private static String state(Dossier dossier, Dossier.Step step) {
        return switch (step) {
            case ACCEPTED -> "accepted";
            case SUPPLEMENT_REQUESTED -> "awaiting-supplement";
            case SUPPLEMENT_RECEIVED, RESCHEDULED -> "in-progress";
            case ENDED, DIGITISED, RATED -> dossier.end();
        };
    }
}
