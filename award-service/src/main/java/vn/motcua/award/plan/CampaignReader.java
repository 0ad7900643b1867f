package vn.motcua.award.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.law.Authority;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.NoAuthority;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Collectives;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Criteria;
import vn.motcua.award.rule.Criterion;
import vn.motcua.award.rule.SubjectKind;

/// Reads a campaign from JSON and collects every defect with its place, so that an author mends all in one go.
final class CampaignReader {

    private static final int MOST_OFFERS = 20;
    private static final int MOST_CRITERIA = 100;

    private final List<Defect> defects = new ArrayList<>();
    private final Law law;
    private Settings settings = Settings.DEFAULT;

    /// What reading gave.
    ///
    /// @param campaign the campaign; absent when there are defects
    /// @param defects in the order of the document
    record Answer(@Nullable Campaign campaign, List<Defect> defects) {}

    private CampaignReader(Law law) {
        this.law = law;
    }

    /// Reads the document of a campaign.
    ///
    /// @param code the code of its address, which its own code must repeat if it has one
    /// @param law the authorities there are; whether one is in force is asked by [#readToSave]
    static Answer read(CampaignCode code, JsonNode document, Law law) {
        CampaignReader reader = new CampaignReader(law);
        Campaign campaign = document.isObject() ? reader.campaign(code, document) : null;
        if (!document.isObject()) {
            reader.defect("", "wrong-type", "Một chiến dịch là một đối tượng JSON.", "A campaign is a JSON object.");
        }
        return new Answer(reader.defects.isEmpty() ? campaign : null, List.copyOf(reader.defects));
    }

    /// Reads the document of a campaign that is to be saved: as [#read], and no decision may be planned for a day on
    /// which its authority is not in force. A stored campaign stays readable when an authority ends.
    static Answer readToSave(CampaignCode code, JsonNode document, Law law) {
        Answer answer = read(code, document, law);
        Campaign campaign = answer.campaign();
        List<Defect> defects = new ArrayList<>();
        for (int i = 0; campaign != null && i < campaign.offers().size(); i++) {
            Authority authority = campaign.offers().get(i).authority();
            LocalDate decisionOn = campaign.offers().get(i).decisionOn();
            if (decisionOn != null && !authority.mayDecideOn(decisionOn)) {
                defects.add(new Defect(
                        "/offers/" + i + "/decisionOn", "authority-not-valid", NoAuthority.on(authority, decisionOn)));
            }
        }
        return defects.isEmpty() ? answer : new Answer(null, defects);
    }

    private @Nullable Campaign campaign(CampaignCode code, JsonNode document) {
        known(
                document,
                "",
                Set.of(
                        "campaign",
                        "version",
                        "zone",
                        "office",
                        "title",
                        "plan",
                        "period",
                        "settings",
                        "offers",
                        "criteria"));
        if (document.has("campaign")
                && !code.value().equals(document.get("campaign").asText())) {
            defect(
                    "/campaign",
                    "other-code",
                    "Mã trong nội dung khác mã trên địa chỉ (" + code + ").",
                    "The code in the body is not that of the address (" + code + ").");
        }
        if (document.has("zone")
                && !Period.ZONE.getId().equals(document.get("zone").asText())) {
            defect(
                    "/zone",
                    "unknown-zone",
                    "Chỉ nhận múi giờ " + Period.ZONE.getId() + ", vì số liệu được tính theo ngày ở múi giờ đó.",
                    "Only " + Period.ZONE.getId() + " is taken, because figures are counted by its days.");
        }
        String office = text(document, "", "office", true);
        if (office != null && !office.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")) {
            defect(
                    "/office",
                    "bad-code",
                    "Mã đơn vị gồm chữ, số và các dấu . _ -, dài 1 đến 64.",
                    "An office code is of letters, digits and . _ -, 1 to 64.");
        }
        Message title = message(document, "", "title", true);
        Campaign.Plan plan = plan(document.path("plan"));
        Period period = period(document.path("period"));
        Integer announced = whole(document.path("period"), "/period", "announcedDays", 1, 3660);
        settings = settings(document.path("settings"));
        Criteria criteria = criteria(document);
        List<Offer> offers = offers(document, criteria);
        checkGraph(criteria, offers);
        checkSettings(offers);
        if (!defects.isEmpty() || office == null || title == null || period == null) {
            return null;
        }
        return new Campaign(code, office, title, plan, period, announced, settings, offers, criteria);
    }

    private Campaign.Plan plan(JsonNode node) {
        if (node.isMissingNode()) {
            return new Campaign.Plan(null, null, null);
        }
        if (!object(node, "/plan")) {
            return new Campaign.Plan(null, null, null);
        }
        known(node, "/plan", Set.of("number", "date", "issuer"));
        return new Campaign.Plan(
                text(node, "/plan", "number", false),
                day(node, "/plan", "date", false),
                text(node, "/plan", "issuer", false));
    }

    private @Nullable Period period(JsonNode node) {
        if (!object(node, "/period")) {
            return null;
        }
        known(node, "/period", Set.of("from", "toInclusive", "announcedDays"));
        LocalDate from = day(node, "/period", "from", true);
        LocalDate to = day(node, "/period", "toInclusive", true);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            defect(
                    "/period/toInclusive",
                    "period-backwards",
                    "Ngày kết thúc đứng trước ngày bắt đầu.",
                    "The last day is before the first.");
            return null;
        }
        if (to.isAfter(from.plusYears(5))) {
            defect(
                    "/period/toInclusive",
                    "period-too-long",
                    "Một đợt thi đua dài tối đa 5 năm.",
                    "A campaign lasts five years at most.");
            return null;
        }
        return new Period(from, to);
    }

    // --- settings -------------------------------------------------------------------------------------------------

    private Settings settings(JsonNode node) {
        if (node.isMissingNode()) {
            return Settings.DEFAULT;
        }
        String at = "/settings";
        if (!object(node, at)) {
            return Settings.DEFAULT;
        }
        Set<String> names =
                Arrays.stream(Ambiguity.values()).map(Ambiguity::setting).collect(Collectors.toSet());
        names.add("rounding");
        known(node, at, names);
        Map<Ambiguity, Reading> choices = new EnumMap<>(Ambiguity.class);
        for (Ambiguity ambiguity : Ambiguity.values()) {
            if (ambiguity == Ambiguity.A11) {
                deadline(node.path("deadline")).ifPresent(reading -> choices.put(ambiguity, reading));
            } else if (!ambiguity.readings().isEmpty() && node.has(ambiguity.setting())) {
                oneOf(node, at, ambiguity.setting(), ambiguity.readings(), Reading::name)
                        .ifPresent(reading -> choices.put(ambiguity, reading));
            }
        }
        return new Settings(
                choices,
                node.has("passingGrades") ? grades(node, at, "passingGrades") : Settings.DEFAULT.passingGrades(),
                vote(node.path("vote")),
                cap(node.path("cap")),
                ties(node),
                node.has("rounding")
                        ? oneOf(node, at, "rounding", List.of(Settings.Rounding.values()), Enum::name)
                                .orElse(Settings.DEFAULT.rounding())
                        : Settings.DEFAULT.rounding());
    }

    private Optional<DeadlineReading> deadline(JsonNode node) {
        String at = "/settings/deadline";
        if (node.isMissingNode() || !object(node, at)) {
            return Optional.empty();
        }
        known(node, at, Set.of("inclusive", "closeOfBusiness"));
        boolean inclusive = yes(node, at, "inclusive", false);
        boolean closing = yes(node, at, "closeOfBusiness", false);
        if (inclusive && closing) {
            defect(
                    at,
                    "contradiction",
                    "Chỉ chọn một trong inclusive và closeOfBusiness.",
                    "Choose inclusive or closeOfBusiness, not both.");
        }
        return Optional.of(
                inclusive
                        ? DeadlineReading.END_OF_DAY
                        : closing ? DeadlineReading.CLOSE_OF_BUSINESS : DeadlineReading.BEFORE_DAY);
    }

    private Settings.Vote vote(JsonNode node) {
        String at = "/settings/vote";
        Settings.Vote usual = Settings.DEFAULT.vote();
        if (node.isMissingNode() || !object(node, at)) {
            return usual;
        }
        known(node, at, Set.of("quorum", "pass", "of"));
        String quorum = Objects.requireNonNullElse(text(node, at, "quorum", false), usual.quorum());
        String pass = Objects.requireNonNullElse(text(node, at, "pass", false), usual.pass());
        if (!quorum.matches("[1-9]\\d?/[1-9]\\d?")) {
            defect(at + "/quorum", "bad-fraction", "Viết phân số, ví dụ 2/3.", "Write a fraction, such as 2/3.");
        }
        if (!pass.matches(">=?[1-9]\\d?/[1-9]\\d?")) {
            defect(at + "/pass", "bad-fraction", "Viết ví dụ >1/2 hoặc >=2/3.", "Write >1/2 or >=2/3, for example.");
        }
        String of = node.has("of")
                ? oneOf(node, at, "of", List.of("ALL_MEMBERS", "PRESENT", "NON_RECUSED"), Function.identity())
                        .orElse(usual.of())
                : usual.of();
        return new Settings.Vote(quorum, pass, of);
    }

    private Settings.Cap cap(JsonNode node) {
        String at = "/settings/cap";
        if (node.isMissingNode() || !object(node, at)) {
            return Settings.DEFAULT.cap();
        }
        known(node, at, Set.of("kind", "value"));
        Settings.Cap.Kind kind = oneOf(node, at, "kind", List.of(Settings.Cap.Kind.values()), Enum::name)
                .orElse(Settings.Cap.Kind.NONE);
        Integer value = whole(node, at, "value", 0, 100_000);
        return new Settings.Cap(kind, value == null ? 0 : value);
    }

    private List<Settings.TieBreak> ties(JsonNode settingsNode) {
        if (!settingsNode.has("ties")) {
            return Settings.DEFAULT.ties();
        }
        List<Settings.TieBreak> ties = new ArrayList<>();
        JsonNode node = settingsNode.get("ties");
        if (!list(node, "/settings/ties")) {
            return Settings.DEFAULT.ties();
        }
        for (int i = 0; i < node.size(); i++) {
            value(node.get(i), "/settings/ties/" + i, List.of(Settings.TieBreak.values()), Enum::name)
                    .ifPresent(ties::add);
        }
        return ties;
    }

    private List<String> grades(JsonNode parent, String at, String name) {
        JsonNode node = parent.get(name);
        List<String> grades = new ArrayList<>();
        if (list(node, at + "/" + name)) {
            for (int i = 0; i < node.size(); i++) {
                String grade = node.get(i).asText();
                if (!node.get(i).isTextual() || !grade.matches("[\\p{L}\\p{N}+_-]{1,16}")) {
                    defect(
                            at + "/" + name + "/" + i,
                            "bad-grade",
                            "Mức xếp loại là chữ, dài 1 đến 16.",
                            "A grade is a word of 1 to 16 characters.");
                }
                grades.add(grade);
            }
        }
        return grades;
    }

    private void checkSettings(List<Offer> offers) {
        Collectives collectives = (Collectives) settings.of(Ambiguity.A4);
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            boolean refused =
                    switch (collectives) {
                        case COMMUNE_TOO -> false;
                        case DISTRICT_ONLY ->
                            offer.subject() == SubjectKind.COLLECTIVE && offer.level() == AwardLevel.COMMUNE;
                        case NONE -> offer.subject() == SubjectKind.COLLECTIVE;
                    };
            if (refused) {
                defect(
                        "/offers/" + i + "/subject",
                        "contradiction",
                        "settings.collectives là " + collectives + " ("
                                + collectives.meaning().vi() + "), nhưng mục này khen tập thể.",
                        "settings.collectives is " + collectives + " ("
                                + collectives.meaning().en() + "), but this offer is for a collective.");
            }
        }
    }

    // --- offers ---------------------------------------------------------------------------------------------------

    private List<Offer> offers(JsonNode document, Criteria criteria) {
        JsonNode node = document.path("offers");
        List<Offer> offers = new ArrayList<>();
        if (!list(node, "/offers")) {
            return offers;
        }
        if (node.size() > MOST_OFFERS) {
            defect("/offers", "too-many", "Tối đa " + MOST_OFFERS + " mục.", "At most " + MOST_OFFERS + " offers.");
            return offers;
        }
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < node.size(); i++) {
            String at = "/offers/" + i;
            Offer offer = offer(node.get(i), at, criteria);
            if (offer != null) {
                offers.add(offer);
                if (!seen.add(offer.level() + " " + offer.subject())) {
                    defect(
                            at,
                            "offered-twice",
                            "Mỗi cấp và đối tượng chỉ có một mục.",
                            "There is one offer for a level and subject.");
                }
            }
        }
        return offers;
    }

    private @Nullable Offer offer(JsonNode node, String at, Criteria criteria) {
        if (!object(node, at)) {
            return null;
        }
        known(node, at, Set.of("level", "authority", "subject", "dossier", "clause", "decisionOn", "rule"));
        Optional<AwardLevel> level = oneOf(node, at, "level", List.of(AwardLevel.values()), AwardLevel::code);
        Optional<Authority> authority = oneOf(node, at, "authority", law.authorities(), Authority::code);
        Optional<SubjectKind> subject = oneOf(node, at, "subject", List.of(SubjectKind.values()), SubjectKind::code);
        FilingTerm term = term(node.path("dossier"), at + "/dossier");
        String termClause =
                node.path("dossier").isObject() ? text(node.get("dossier"), at + "/dossier", "clause", false) : null;
        String receivedBy = node.path("dossier").isObject()
                ? text(node.get("dossier"), at + "/dossier", "receivedBy", false)
                : null;
        String clause = text(node, at, "clause", false);
        LocalDate decisionOn = day(node, at, "decisionOn", false);
        RuleReader rules = new RuleReader(defects, settings, criteria.byCode().keySet());
        var rule = rules.offerRule(node.path("rule"), at + "/rule");
        if (level.isPresent() && authority.isPresent() && authority.get().level() != level.get()) {
            defect(
                    at + "/authority",
                    "authority-of-another-level",
                    authority.get().title().vi() + " không quyết định ở "
                            + level.get().label().vi() + ".",
                    authority.get().title().en() + " does not decide at "
                            + level.get().label().en() + ".");
        }
        if (level.isEmpty() || authority.isEmpty() || subject.isEmpty() || term == null || rule == null) {
            return null;
        }
        return new Offer(
                level.get(), authority.get(), subject.get(), term, receivedBy, termClause, clause, decisionOn, rule);
    }

    private @Nullable FilingTerm term(JsonNode node, String at) {
        if (!object(node, at)) {
            return null;
        }
        known(node, at, Set.of("before", "from", "toInclusive", "receivedBy", "clause"));
        if (node.has("before") == (node.has("from") || node.has("toInclusive"))) {
            defect(
                    at,
                    "bad-term",
                    "Ghi before, hoặc cả from và toInclusive.",
                    "Give either before, or both from and toInclusive.");
            return null;
        }
        if (node.has("before")) {
            LocalDate before = day(node, at, "before", true);
            return before == null ? null : new FilingTerm.Before(before);
        }
        LocalDate from = day(node, at, "from", true);
        LocalDate to = day(node, at, "toInclusive", true);
        if (from == null || to == null) {
            return null;
        }
        if (to.isBefore(from)) {
            defect(
                    at + "/toInclusive",
                    "period-backwards",
                    "Ngày kết thúc đứng trước ngày bắt đầu.",
                    "The last day is before the first.");
            return null;
        }
        return new FilingTerm.Between(from, to);
    }

    // --- criteria -------------------------------------------------------------------------------------------------

    private Criteria criteria(JsonNode document) {
        JsonNode node = document.path("criteria");
        Map<String, Criterion> byCode = new LinkedHashMap<>();
        if (!object(node, "/criteria")) {
            return new Criteria(byCode);
        }
        if (node.isEmpty() || node.size() > MOST_CRITERIA) {
            defect(
                    "/criteria",
                    "too-many",
                    "Cần 1 đến " + MOST_CRITERIA + " tiêu chuẩn.",
                    "There must be 1 to " + MOST_CRITERIA + " criteria.");
            return new Criteria(byCode);
        }
        Set<String> codes = new TreeSet<>();
        node.fieldNames().forEachRemaining(codes::add);
        RuleReader rules = new RuleReader(defects, settings, codes);
        node.properties().forEach(entry -> {
            String at = "/criteria/" + RuleReader.escaped(entry.getKey());
            if (!entry.getKey().matches("[A-Za-z][A-Za-z0-9_-]{0,31}")) {
                defect(
                        at,
                        "bad-code",
                        "Mã tiêu chuẩn gồm chữ không dấu, số, _ và -, bắt đầu bằng chữ, dài tối đa 32.",
                        "A criterion's code is of letters, digits, _ and -, begins with a letter, 32 at most.");
            }
            Criterion criterion = rules.criterion(entry.getKey(), entry.getValue(), at);
            if (criterion != null) {
                byCode.put(entry.getKey(), criterion);
            }
        });
        return new Criteria(byCode);
    }

    private void checkGraph(Criteria criteria, List<Offer> offers) {
        if (!defects.isEmpty()) {
            return;
        }
        List<String> cycle = criteria.cycle();
        if (!cycle.isEmpty()) {
            String way = String.join(" → ", cycle);
            defect(
                    "/criteria/" + cycle.getFirst(),
                    "cycle",
                    "Các tiêu chuẩn viện dẫn vòng tròn: " + way + ".",
                    "The criteria refer to each other in a circle: " + way + ".");
            return;
        }
        for (int i = 0; i < offers.size(); i++) {
            Offer offer = offers.get(i);
            String at = "/offers/" + i + "/rule";
            String without = criteria.withoutClause(offer.rule(), offer.clause(), at);
            if (without != null) {
                String place = without.startsWith("/") ? without : "/criteria/" + without;
                if (defects.stream().noneMatch(defect -> defect.pointer().equals(place))) {
                    defect(
                            place,
                            "missing-clause",
                            "Thiếu clause: mỗi điều kiện phải dẫn được điều khoản của kế hoạch.",
                            "A clause is missing: each condition must name the clause of the plan.");
                }
            }
        }
    }

    // --- small parts ----------------------------------------------------------------------------------------------

    private void known(JsonNode node, String at, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                defect(
                        at + "/" + RuleReader.escaped(name),
                        "unknown-field",
                        "Không có trường này. Các trường được nhận: " + String.join(", ", new TreeSet<>(names)) + ".",
                        "There is no such field. Known fields: " + String.join(", ", new TreeSet<>(names)) + ".");
            }
        });
    }

    private boolean object(JsonNode node, String at) {
        if (node.isObject()) {
            return true;
        }
        defect(
                at,
                node.isMissingNode() ? "missing" : "wrong-type",
                "Cần một đối tượng ở đây.",
                "An object is needed here.");
        return false;
    }

    private boolean list(JsonNode node, String at) {
        if (node.isArray() && !node.isEmpty()) {
            return true;
        }
        defect(
                at,
                node.isMissingNode() ? "missing" : "wrong-type",
                "Cần một danh sách có ít nhất một phần tử.",
                "A list with at least one item is needed here.");
        return false;
    }

    private @Nullable String text(JsonNode node, String at, String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isTextual() && !value.asText().isBlank() && value.asText().length() <= 500) {
            return value.asText();
        }
        if (required || !(value.isMissingNode() || value.isNull())) {
            defect(
                    at + "/" + name,
                    value.isMissingNode() ? "missing" : "wrong-type",
                    "Cần một chuỗi không rỗng, dài tối đa 500.",
                    "A text of 1 to 500 characters is needed here.");
        }
        return null;
    }

    private @Nullable Message message(JsonNode node, String at, String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isTextual() && !value.asText().isBlank()) {
            return new Message(value.asText(), value.asText());
        }
        if (value.isObject()) {
            known(value, at + "/" + name, Set.of("vi", "en"));
            String vi = text(value, at + "/" + name, "vi", true);
            String en = text(value, at + "/" + name, "en", false);
            return vi == null ? null : new Message(vi, en == null ? vi : en);
        }
        if (required || !value.isMissingNode()) {
            defect(
                    at + "/" + name,
                    value.isMissingNode() ? "missing" : "wrong-type",
                    "Cần một chuỗi, hoặc {\"vi\":…,\"en\":…}.",
                    "A text or {\"vi\":…,\"en\":…} is needed here.");
        }
        return null;
    }

    private @Nullable LocalDate day(JsonNode node, String at, String name, boolean required) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            if (required) {
                defect(
                        at + "/" + name,
                        "missing",
                        "Cần một ngày dạng 2024-09-30.",
                        "A date like 2024-09-30 is needed.");
            }
            return null;
        }
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeParseException _) {
            defect(
                    at + "/" + name,
                    "bad-date",
                    "Không phải ngày hợp lệ; viết dạng 2024-09-30.",
                    "Not a date; write it like 2024-09-30.");
            return null;
        }
    }

    private @Nullable Integer whole(JsonNode node, String at, String name, int least, int most) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            defect(
                    at + "/" + name,
                    "bad-number",
                    "Cần số nguyên từ " + least + " đến " + most + ".",
                    "A whole number of " + least + " to " + most + " is needed.");
            return null;
        }
        return value.asInt();
    }

    private boolean yes(JsonNode node, String at, String name, boolean usual) {
        JsonNode value = node.path(name);
        if (value.isMissingNode()) {
            return usual;
        }
        if (!value.isBoolean()) {
            defect(at + "/" + name, "wrong-type", "Cần true hoặc false.", "true or false is needed.");
            return usual;
        }
        return value.asBoolean();
    }

    private <T> Optional<T> oneOf(
            JsonNode node, String at, String name, Collection<T> values, Function<? super T, String> code) {
        return value(node.path(name), at + "/" + name, values, code);
    }

    private <T> Optional<T> value(JsonNode node, String at, Collection<T> values, Function<? super T, String> code) {
        Optional<T> found = values.stream()
                .filter(value -> node.isTextual() && code.apply(value).equals(node.asText()))
                .findFirst();
        if (found.isEmpty()) {
            String allowed = values.stream().map(code).collect(Collectors.joining(", "));
            defect(
                    at,
                    node.isMissingNode() ? "missing" : "unknown-value",
                    "Chỉ nhận: " + allowed + ".",
                    "Only these are taken: " + allowed + ".");
        }
        return found;
    }

    private void defect(String pointer, String code, String vi, String en) {
        defects.add(new Defect(pointer, code, new Message(vi, en)));
    }
}
