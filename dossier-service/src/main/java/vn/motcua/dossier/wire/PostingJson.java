package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.Obligation;
import vn.motcua.dossier.posting.Place;
import vn.motcua.dossier.posting.Posting;
import vn.motcua.dossier.posting.PostingKey;
import vn.motcua.dossier.posting.Remark;
import vn.motcua.dossier.posting.Standing;

/// Postings as events tell them: reading a check, writing the published values.
public final class PostingJson {

    private PostingJson() {}

    /// Which posting an event is about; its data was checked when it was read.
    public static PostingKey key(ObjectNode data) {
        return new PostingKey(
                data.get("officeCode").textValue(),
                data.get("procedureCode").textValue(),
                Place.of(data.get("place").textValue()).orElseThrow());
    }

    /// The check that such an event tells; its data was checked when it was read.
    public static Check check(String source, String id, Instant time, ObjectNode data) {
        Fields in = new Fields(data, "data.");
        return new Check(
                time,
                source,
                id,
                in.truth("complete"),
                in.truthOrNo("obsolete"),
                in.texts("missing", false),
                in.optionalText("evidenceRef"),
                in.optionalCode("officerCode"),
                in.optionalTime("dueAt"));
    }

    /// The data of `posting.checked`.
    public static ObjectNode data(PostingKey key, Check check) {
        ObjectNode data = named(key);
        data.put("complete", check.complete());
        if (check.obsolete()) {
            data.put("obsolete", true);
        }
        put(data, "officerCode", check.officerCode());
        put(data, "dueAt", check.dueAt());
        if (!check.missing().isEmpty()) {
            check.missing().forEach(data.putArray("missing")::add);
        }
        put(data, "evidenceRef", check.evidenceRef());
        return data;
    }

    /// The data of `posting.obliged` and `posting.lifted`.
    public static ObjectNode data(PostingKey key, Obligation obligation) {
        ObjectNode data = named(key);
        data.put("decisionNo", obligation.decisionNo())
                .put("signedAt", obligation.signedAt().toString())
                .put("receivedAt", obligation.receivedAt().toString())
                .put("effectiveAt", obligation.effectiveAt().toString())
                .put("dueAt", EventJson.time(obligation.dueAt()))
                .put("dueProvisional", obligation.dueProvisional())
                .put("ownerOfficerCode", obligation.owner())
                .put("validFrom", obligation.validFrom().toString());
        if (obligation.liftedAt() != null) {
            data.put("liftedAt", obligation.liftedAt().toString());
        }
        return data;
    }

    /// The member `posting` of a published value: how the posting stands after the event, by its last check.
    ///
    /// @param day on which it is judged: that of the last check, so that it is the same whenever it is told
    /// @param repealedAfter the last day of the procedure; absent = in force until further notice
    public static ObjectNode standing(Place place, Posting posting, LocalDate day, @Nullable LocalDate repealedAfter) {
        @Nullable Check check = posting.counted();
        Posting.Judgement judgement = posting.on(day, repealedAfter != null && day.isAfter(repealedAfter));
        ObjectNode standing = EventJson.object();
        standing.put("place", place.code())
                .put("complete", check != null && check.whole())
                .put("obsolete", judgement.standing() == Standing.OBSOLETE_POSTED);
        put(standing, "dueAt", posting.dueAt());
        put(standing, "ownerOfficerCode", posting.owner());
        put(standing, "checkedAt", check == null ? null : check.at());
        standing.put("late", judgement.late());
        ArrayNode missing = standing.putArray("missing");
        ArrayNode quality = standing.putArray("dataQuality");
        if (check != null) {
            check.components().stream().map(Component::code).forEach(missing::add);
            check.remarks().stream().map(Remark::code).forEach(quality::add);
        }
        return standing;
    }

    private static ObjectNode named(PostingKey key) {
        return EventJson.object()
                .put("officeCode", key.office())
                .put("procedureCode", key.procedure())
                .put("place", key.place().code());
    }

    private static void put(ObjectNode object, String name, @Nullable String text) {
        if (text != null) {
            object.put(name, text);
        }
    }

    private static void put(ObjectNode object, String name, @Nullable Instant time) {
        if (time != null) {
            object.put(name, EventJson.time(time));
        }
    }
}
