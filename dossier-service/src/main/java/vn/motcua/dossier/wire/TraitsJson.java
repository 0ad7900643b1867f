package vn.motcua.dossier.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.ProcedureTraits;
import vn.motcua.dossier.procedure.SupplementEffect;

/// The procedures that a dossier is judged by, as they are kept with it.
public final class TraitsJson {

    private TraitsJson() {}

    /// `{"1.001193":{"field":…,"online":…,"resultPaper":…,"amount":…,"unit":…,"supplement":…,"sameDay":…}}`
    public static String write(Collection<ProcedureTraits> all) {
        ObjectNode object = EventJson.object();
        for (ProcedureTraits traits : all) {
            DeadlinePolicy policy = traits.deadline();
            ObjectNode item = object.putObject(traits.code())
                    .put("field", traits.field())
                    .put("online", traits.online().code())
                    .put("resultPaper", traits.resultPaper())
                    .put("amount", policy.term().amount())
                    .put("unit", policy.term().unit().code())
                    .put("supplement", policy.supplement().code())
                    .put("sameDay", policy.sameDay());
            LocalTime cutoff = policy.lateReceiptCutoff();
            if (cutoff != null) {
                item.put("lateReceiptCutoff", cutoff.toString());
            }
            item.put("payment", policy.payment().code());
            OfficeHours hours = policy.hours();
            if (hours != null) {
                item.putArray("officeHours")
                        .add(hours.morningFrom().toString())
                        .add(hours.morningTo().toString())
                        .add(hours.afternoonFrom().toString())
                        .add(hours.afternoonTo().toString());
            }
            DeadlinePolicy.Waits waits = policy.waits();
            item.put("acknowledgeWithin", waits.acknowledgeWithin()).put("noticeWithin", waits.noticeWithin());
            if (waits.supplementWithin() != null) {
                item.put("supplementWithin", waits.supplementWithin());
            }
            if (traits.fee() != null) {
                item.put("fee", traits.fee());
            }
        }
        return EventJson.write(object);
    }

    /// What [#write] wrote, by code.
    public static Map<String, ProcedureTraits> read(String json) {
        Map<String, ProcedureTraits> all = new HashMap<>();
        EventJson.own(json)
                .properties()
                .forEach(entry -> all.put(entry.getKey(), one(entry.getKey(), entry.getValue())));
        return all;
    }

    private static ProcedureTraits one(String code, JsonNode item) {
        JsonNode cutoff = item.get("lateReceiptCutoff");
        JsonNode hours = item.get("officeHours");
        JsonNode supplementWithin = item.get("supplementWithin");
        DeadlinePolicy.Waits ordinary = DeadlinePolicy.Waits.ORDINARY;
        return new ProcedureTraits(
                code,
                item.get("field").textValue(),
                OnlineLevel.of(item.get("online").textValue()).orElseThrow(),
                item.get("resultPaper").booleanValue(),
                item.has("fee") ? item.get("fee").longValue() : null,
                new DeadlinePolicy(
                        new Term(
                                item.get("amount").intValue(),
                                TermUnit.of(item.get("unit").textValue()).orElseThrow()),
                        SupplementEffect.of(item.get("supplement").textValue()).orElseThrow(),
                        PaymentEffect.of(item.path("payment").asText("pause")).orElseThrow(),
                        cutoff == null ? null : LocalTime.parse(cutoff.textValue()),
                        item.get("sameDay").booleanValue(),
                        hours == null
                                ? null
                                : new OfficeHours(time(hours, 0), time(hours, 1), time(hours, 2), time(hours, 3)),
                        new DeadlinePolicy.Waits(
                                item.path("acknowledgeWithin").asInt(ordinary.acknowledgeWithin()),
                                item.path("noticeWithin").asInt(ordinary.noticeWithin()),
                                supplementWithin == null ? null : supplementWithin.intValue())));
    }

    private static LocalTime time(JsonNode hours, int place) {
        return LocalTime.parse(hours.get(place).textValue());
    }
}
