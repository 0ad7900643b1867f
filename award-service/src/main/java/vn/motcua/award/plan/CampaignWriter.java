package vn.motcua.award.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.Criterion;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.award.rule.Rule;

/// Writes a campaign as JSON with every setting spelled out, so that nobody has to know the defaults.
final class CampaignWriter {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CampaignWriter() {}

    /// The complete document, without a version.
    static ObjectNode write(Campaign campaign) {
        ObjectNode document = JSON.objectNode();
        document.put("campaign", campaign.code().value());
        document.put("zone", Period.ZONE.getId());
        document.put("office", campaign.office());
        document.set("title", message(campaign.title()));
        ObjectNode plan = document.putObject("plan");
        put(plan, "number", campaign.plan().number());
        put(plan, "date", campaign.plan().date());
        put(plan, "issuer", campaign.plan().issuer());
        ObjectNode period = document.putObject("period");
        put(period, "from", campaign.dates().from());
        put(period, "toInclusive", campaign.dates().toInclusive());
        Integer announced = campaign.announcedDays();
        if (announced != null) {
            period.put("announcedDays", announced);
        }
        document.set("settings", settings(campaign.settings()));
        ArrayNode offers = document.putArray("offers");
        campaign.offers().forEach(offer -> offers.add(offer(offer)));
        ObjectNode criteria = document.putObject("criteria");
        campaign.criteria()
                .byCode()
                .values()
                .forEach(criterion -> criteria.set(criterion.code(), criterion(criterion)));
        return document;
    }

    private static ObjectNode settings(Settings settings) {
        ObjectNode node = JSON.objectNode();
        for (Ambiguity ambiguity : Ambiguity.values()) {
            switch (ambiguity) {
                case A8 -> settings.passingGrades().forEach(node.putArray("passingGrades")::add);
                case A11 -> {
                    DeadlineReading reading = (DeadlineReading) settings.of(ambiguity);
                    ObjectNode deadline = node.putObject("deadline");
                    deadline.put("inclusive", reading == DeadlineReading.END_OF_DAY);
                    if (reading == DeadlineReading.CLOSE_OF_BUSINESS) {
                        deadline.put("closeOfBusiness", true);
                    }
                }
                case A18 ->
                    node.putObject("vote")
                            .put("quorum", settings.vote().quorum())
                            .put("pass", settings.vote().pass())
                            .put("of", settings.vote().of());
                case A19 ->
                    node.putObject("cap")
                            .put("kind", settings.cap().kind().name())
                            .put("value", settings.cap().value());
                case A20 -> {
                    ArrayNode ties = node.putArray("ties");
                    settings.ties().forEach(tie -> ties.add(tie.name()));
                }
                case A1, A2, A3, A4, A5, A6, A7, A9, A10, A12, A13, A14, A15, A16, A17 ->
                    node.put(ambiguity.setting(), settings.of(ambiguity).name());
            }
        }
        return node.put("rounding", settings.rounding().name());
    }

    private static ObjectNode offer(Offer offer) {
        ObjectNode node = JSON.objectNode();
        node.put("level", offer.level().code());
        node.put("authority", offer.authority().code());
        node.put("subject", offer.subject().code());
        ObjectNode dossier = node.putObject("dossier");
        switch (offer.term()) {
            case FilingTerm.Before before -> put(dossier, "before", before.day());
            case FilingTerm.Between between -> {
                put(dossier, "from", between.from());
                put(dossier, "toInclusive", between.toInclusive());
            }
        }
        put(dossier, "receivedBy", offer.receivedBy());
        put(dossier, "clause", offer.termClause());
        put(node, "clause", offer.clause());
        put(node, "decisionOn", offer.decisionOn());
        node.set("rule", rule(offer.rule()));
        return node;
    }

    private static ObjectNode criterion(Criterion criterion) {
        ObjectNode node = rule(criterion.rule());
        if (!(criterion.rule() instanceof Rule.Predicate)) {
            label(node, criterion.label());
        }
        return node;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = JSON.objectNode();
        switch (rule) {
            case Rule.All(List<Rule> of) -> node.set("all", rules(of));
            case Rule.Any(List<Rule> of) -> node.set("any", rules(of));
            case Rule.Combine(List<Rule> of) -> node.set("combine", rules(of));
            case Rule.When(Rule.Condition condition, Rule then) -> {
                node.put("when", condition.name());
                node.set("then", rule(then));
            }
            case Rule.Ref(String code) -> node.put("ref", code);
            case Rule.Role role -> {
                node.put("p", "role");
                ArrayNode in = node.putArray("in");
                role.in().stream().sorted().map(DeskRole::name).forEach(in::add);
                label(node, role.label());
            }
            case Rule.Judged judged -> {
                node.put("p", "judged").put("key", judged.key()).put("evidenceMin", judged.evidenceMin());
                if (judged.initiative()) {
                    node.put("initiative", true);
                }
                label(node, judged.label());
            }
            case Rule.MonthlyGrade grade -> {
                node.put("p", "monthlyGrade").put("onMissing", grade.onMissing().name());
                label(node, grade.label());
            }
            case Rule.Ratio ratio -> {
                node.put("p", "ratio")
                        .put("id", ratio.indicator())
                        .put("op", ratio.comparison().sign())
                        .put("pct", ratio.percent())
                        .put("onEmpty", ratio.onEmpty().name());
                label(node, ratio.label());
            }
            case Rule.Register register -> {
                node.put("p", "register");
                node.put(
                        "register",
                        switch (register.book()) {
                            case EXCLUSIONS -> "exclusions";
                            case AWARDS -> "awards";
                        });
                label(node, register.label());
            }
        }
        return node;
    }

    private static ArrayNode rules(List<Rule> rules) {
        ArrayNode array = JSON.arrayNode();
        for (Rule rule : rules) {
            if (rule instanceof Rule.Ref(String code)) {
                array.add(code);
            } else {
                array.add(rule(rule));
            }
        }
        return array;
    }

    private static void label(ObjectNode node, Rule.Label label) {
        put(node, "clause", label.clause());
        Message text = label.text();
        if (text != null) {
            node.set("text", message(text));
        }
    }

    private static ObjectNode message(Message message) {
        return JSON.objectNode().put("vi", message.vi()).put("en", message.en());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
