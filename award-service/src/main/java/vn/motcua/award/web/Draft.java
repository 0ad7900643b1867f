package vn.motcua.award.web;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;

/// A campaign that somebody is writing, step by step. The fields of the forms are called by their JSON pointers, so
/// that every defect finds its field.
final class Draft {

    private static final Set<String> NUMBERS = Set.of("announcedDays", "pct", "evidenceMin", "value");
    private static final String USE = "use/";
    private static final String MODE = "mode/";

    private final ObjectNode document;

    Draft(ObjectNode document) {
        this.document = document;
    }

    /// The document as it stands.
    ObjectNode document() {
        return document;
    }

    /// A copy of a campaign for another year, commune or structure: what names that one paper is left out.
    static Draft like(ObjectNode campaign) {
        ObjectNode copy = campaign.deepCopy();
        copy.remove(List.of("version", "campaign"));
        if (copy.path("plan") instanceof ObjectNode plan) {
            plan.remove(List.of("number", "date"));
        }
        return new Draft(copy);
    }

    /// Takes over what a form says.
    void merge(Form form) {
        for (String name : form.names()) {
            if (name.startsWith("/settings/passingGrades")) {
                ArrayNode grades = at("/settings").putArray("passingGrades");
                Arrays.stream(form.of(name).split("[,;\\s]+", -1))
                        .filter(grade -> !grade.isEmpty())
                        .forEach(grades::add);
            } else if (name.equals("/settings/ties")) {
                ArrayNode ties = at("/settings").putArray("ties");
                Arrays.stream(form.of(name).split(",", -1)).forEach(ties::add);
            } else if (name.equals("/settings/" + Ambiguity.A11.setting())) {
                at("/settings")
                        .putObject(Ambiguity.A11.setting())
                        .put("inclusive", form.has(name, DeadlineReading.END_OF_DAY.name()))
                        .put("closeOfBusiness", form.has(name, DeadlineReading.CLOSE_OF_BUSINESS.name()));
            } else if (name.startsWith("/")) {
                set(name, form.of(name));
            }
        }
        for (int i = 0; i < offers().size(); i++) {
            term(form, i);
            rule(form, i);
        }
    }

    /// Adds an offer like another, to be changed.
    void addOffer(int like) {
        if (offers().get(like) instanceof ObjectNode offer && document.path("offers") instanceof ArrayNode offers) {
            offers.add(offer.deepCopy());
        }
    }

    /// Takes an offer out; the last one stays.
    void removeOffer(int index) {
        if (offers().size() > 1 && document.path("offers") instanceof ArrayNode offers) {
            offers.remove(index);
        }
    }

    /// The offers, in their order.
    List<JsonNode> offers() {
        List<JsonNode> offers = new ArrayList<>();
        document.path("offers").forEach(offers::add);
        return offers;
    }

    /// What stands at a pointer, as a field shows it.
    String of(String pointer) {
        JsonNode node = document.at(pointer);
        return node.isMissingNode() || node.isNull() ? "" : node.asText();
    }

    /// How an offer uses each criterion; empty where its rule is of a shape that the form does not know.
    ///
    /// The shape is `all` of criteria, at most one `any` or `combine` of criteria, and conditions for desk workers.
    Map<String, String> uses(int offer) {
        Map<String, String> uses = new LinkedHashMap<>();
        JsonNode all = offers().get(offer).at("/rule/all");
        boolean known = all.isArray();
        for (JsonNode part : all) {
            JsonNode group = group(part);
            if (!criterion(part).isEmpty()) {
                uses.put(criterion(part), "must");
            } else if (group.isArray() && !uses.containsValue("group")) {
                for (JsonNode one : group) {
                    known &= !criterion(one).isEmpty();
                    uses.put(criterion(one), "group");
                }
            } else if (part.path("when").asText().equals("DESK_WORKER")
                    && !criterion(part.path("then")).isEmpty()) {
                uses.put(criterion(part.path("then")), "desk");
            } else {
                known = false;
            }
        }
        return known ? uses : Map.of();
    }

    /// How the group of an offer is joined: `any`, or `combine`, which leaves it to reading A1.
    String mode(int offer) {
        for (JsonNode part : offers().get(offer).at("/rule/all")) {
            if (part.has("any")) {
                return "any";
            }
        }
        return "combine";
    }

    /// The criterion that a rule refers to, by either way of writing it; empty when it is no reference.
    private static String criterion(JsonNode rule) {
        return rule.isTextual() ? rule.asText() : rule.path("ref").asText();
    }

    private static JsonNode group(JsonNode part) {
        return part.has("any") ? part.path("any") : part.path("combine");
    }

    private void rule(Form form, int offer) {
        String mode = form.of(MODE + offer);
        if (mode.isEmpty() || !(offers().get(offer) instanceof ObjectNode node)) {
            return;
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        ArrayNode group = JsonNodeFactory.instance.arrayNode();
        ArrayNode desk = JsonNodeFactory.instance.arrayNode();
        document.path("criteria").fieldNames().forEachRemaining(code -> {
            switch (form.of(USE + offer + "/" + code)) {
                case "must" -> all.add(code);
                case "group" -> group.add(code);
                case "desk" -> desk.addObject().put("when", "DESK_WORKER").put("then", code);
                default -> {
                    // The offer does not ask for it.
                }
            }
        });
        if (!group.isEmpty()) {
            all.addObject().set(mode.equals("any") ? "any" : "combine", group);
        }
        all.addAll(desk);
        node.putObject("rule").set("all", all);
    }

    /// "Before a day" and "from, to" shut each other out.
    private void term(Form form, int offer) {
        String kind = form.of("term/" + offer);
        if (offers().get(offer).path("dossier") instanceof ObjectNode dossier) {
            if (kind.equals("before")) {
                dossier.remove(List.of("from", "toInclusive"));
            } else if (kind.equals("between")) {
                dossier.remove("before");
            }
        }
    }

    private void set(String name, String value) {
        JsonPointer pointer = JsonPointer.compile(name);
        String last = pointer.last().getMatchingProperty();
        JsonNode parent = document.at(pointer.head());
        if (parent.isMissingNode() && document.at(pointer.head().head()) instanceof ObjectNode above) {
            parent = above.putObject(pointer.head().last().getMatchingProperty());
        }
        if (!(parent instanceof ObjectNode node)) {
            return;
        }
        if (value.isEmpty()) {
            node.remove(last);
        } else if (NUMBERS.contains(last) && value.matches("\\d{1,9}")) {
            node.put(last, Integer.parseInt(value));
        } else {
            node.put(last, value);
        }
    }

    private ObjectNode at(String pointer) {
        return document.withObject(pointer);
    }
}
