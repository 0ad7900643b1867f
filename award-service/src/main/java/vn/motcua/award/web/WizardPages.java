package vn.motcua.award.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.campaign.Finding;
import vn.motcua.award.campaign.Findings;
import vn.motcua.award.law.Authority;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.Defect;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.web.PageFrame;

/// Makes a campaign for another year, another commune or another structure of authorities, step by step, from the
/// campaign that comes with the house or one that is there. The draft travels with the form; nothing is stored before
/// the last step.
@Path("/new-campaign")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class WizardPages {

    private static final CampaignCode PRESET = new CampaignCode("vinh-yen-2024");
    private static final CampaignCode UNNAMED = new CampaignCode("x");
    private static final int LAST = 6;

    private final Campaigns campaigns;
    private final LawBook book;
    private final ObjectMapper mapper;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    WizardPages(
            Campaigns campaigns,
            LawBook book,
            ObjectMapper mapper,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.campaigns = campaigns;
        this.book = book;
        this.mapper = mapper;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// A field called by its JSON pointer, with what it is about.
    ///
    /// @param pointer of the value
    /// @param about code of the criterion, or the indicator
    /// @param clausePointer of the clause beside it
    /// @param textPointer of its words in Vietnamese
    /// @param kind `ratio`, `judged` or `words`
    record CriterionField(String pointer, String about, String clausePointer, String textPointer, String kind) {}

    /// An offer in the forms.
    ///
    /// @param index of the offer
    /// @param title its level and subject
    /// @param known false when its rule is of a shape that only JSON can say
    /// @param uses how it uses each criterion
    record OfferFields(int index, Message title, boolean known, Map<String, String> uses, String mode, boolean before) {

        /// The pointer of the offer: `/offers/0`.
        public String at() {
            return "/offers/" + index;
        }

        /// The name of a field of the offer: `/offers/0/level`.
        public String field(String name) {
            return "/offers/" + index + "/" + name;
        }

        /// How the offer uses a criterion; empty = not at all.
        public String use(String criterion) {
            return uses.getOrDefault(criterion, "");
        }
    }

    /// A setting with its readings.
    record SettingField(Ambiguity ambiguity, String pointer, List<Reading> readings) {}

    /// Something that keeps the campaign from being saved, and the step that mends it.
    record Left(int step, String place, Message text) {}

    /// What every step shows.
    ///
    /// @param step 1..6
    /// @param document the draft
    /// @param offers its offers
    /// @param criteria codes of its criteria
    /// @param fields what the criteria ask for
    /// @param settings the readings to choose
    /// @param authorities who may decide
    /// @param left what keeps it from being saved
    /// @param findings what is odd in it; empty while it cannot be read
    /// @param clocks its deadlines; empty while it cannot be read
    /// @param readings how it is read; empty while it cannot be read
    /// @param change true when a campaign that is there gets a new version
    record WizardPage(
            int step,
            String document,
            List<OfferFields> offers,
            List<String> criteria,
            List<CriterionField> fields,
            List<SettingField> settings,
            List<Authority> authorities,
            List<Left> left,
            List<Finding> findings,
            List<DeadlineClock> clocks,
            List<ReadingRow> readings,
            boolean change) {

        /// The orders in which ties may be broken, as a field says them.
        public Map<String, Message> tieOrders() {
            Map<String, Message> orders = new LinkedHashMap<>();
            for (List<Settings.TieBreak> order : List.of(
                    List.of(Settings.TieBreak.WOMEN, Settings.TieBreak.DIRECT_WORKERS, Settings.TieBreak.CHAIR),
                    List.of(Settings.TieBreak.DIRECT_WORKERS, Settings.TieBreak.WOMEN, Settings.TieBreak.CHAIR),
                    List.of(Settings.TieBreak.CHAIR))) {
                orders.put(String.join(",", order.stream().map(Enum::name).toList()), ReadingRow.ties(order));
            }
            return orders;
        }
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance sources(List<StoredCampaign> campaigns, String preset);

        static native TemplateInstance wizard(WizardPage page, Form form);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(hidden = true)
    public String begin(@QueryParam("from") @Nullable String from, @QueryParam("code") @Nullable String code) {
        if (from == null) {
            return Templates.sources(
                            campaigns.all().stream()
                                    .filter(stored ->
                                            caller.reaches(stored.campaign().office()))
                                    .toList(),
                            PRESET.value())
                    .render();
        }
        ObjectNode source = source(from);
        if (from.equals(code)) {
            source.remove("version");
            return page(1, new Draft(source), true, new Form());
        }
        return page(1, Draft.like(source), false, new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(hidden = true)
    public Response step(MultivaluedMap<String, String> sent) {
        Form form = Form.of(sent);
        Draft draft = new Draft(read(form.of("document")));
        draft.merge(form);
        boolean change = form.has("change", "yes");
        int step = Math.clamp(Objects.requireNonNullElse(form.whole("step"), 1), 1, LAST);
        String go = form.of("go");
        if (go.matches("add-\\d{1,2}") && number(go) < draft.offers().size()) {
            draft.addOffer(number(go));
        } else if (go.matches("remove-\\d{1,2}") && number(go) < draft.offers().size()) {
            draft.removeOffer(number(go));
        } else if (go.matches("to-[1-6]")) {
            return Response.ok(page(number(go), draft, change, new Form())).build();
        } else if (go.equals("save")) {
            return save(draft, change);
        } else if (go.equals("next")) {
            List<Left> here =
                    left(draft).stream().filter(one -> one.step() == step).toList();
            Form wrong = new Form();
            here.forEach(
                    one -> wrong.wrong(one.place(), one.text().vi(), one.text().en()));
            checkCode(draft, change, step, wrong);
            return wrong.isWrong()
                    ? Response.status(422)
                            .entity(page(step, draft, change, wrong))
                            .build()
                    : Response.ok(page(step + 1, draft, change, new Form())).build();
        }
        return Response.ok(page(step, draft, change, new Form())).build();
    }

    private Response save(Draft draft, boolean change) {
        Form form = new Form();
        checkCode(draft, change, 1, form);
        if (form.isWrong()) {
            return Response.status(422).entity(page(1, draft, change, form)).build();
        }
        try {
            CampaignCode code = new CampaignCode(draft.of("/campaign"));
            campaigns.save(code, draft.document(), caller.name(), caller::require);
            return Links.seeOther("/campaigns/" + code, frame, "");
        } catch (ProblemException e) {
            form.refused(e.problem());
            return Response.status(form.status())
                    .entity(page(LAST, draft, change, form))
                    .build();
        }
    }

    /// A new campaign has a code of its own and an office within reach; whose version it is, is not changed by chance.
    private void checkCode(Draft draft, boolean change, int step, Form form) {
        if (step != 1) {
            return;
        }
        String code = draft.of("/campaign");
        if (!code.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            form.wrong(
                    "/campaign",
                    "Mã gồm chữ thường không dấu, số và dấu -, dài 1 đến 64.",
                    "A code is of small letters without marks, digits and -, 1 to 64.");
        } else if (!change && campaigns.exists(new CampaignCode(code))) {
            form.wrong(
                    "/campaign",
                    "Đã có đợt khen thưởng mang mã này; hãy đặt mã khác.",
                    "There is a campaign of this code; choose another.");
        }
        if (!draft.of("/office").isEmpty() && !caller.reaches(draft.of("/office"))) {
            form.wrong(
                    "/office", "Tài khoản này không phụ trách đơn vị đó.", "This account does not reach that office.");
        }
    }

    private static int number(String go) {
        return Integer.parseInt(go.substring(go.indexOf('-') + 1));
    }

    /// The campaign to begin with; the one that comes with the house is open to all as it came.
    private ObjectNode source(String from) {
        boolean preset = from.equals(PRESET.value());
        StoredCampaign stored = campaigns.require(new CampaignCode(from), null);
        if (preset && !caller.reaches(stored.campaign().office())) {
            return campaigns.require(PRESET, 1).document();
        }
        caller.require(stored.campaign().office());
        return stored.document();
    }

    private ObjectNode read(String document) {
        try {
            if (mapper.readTree(document) instanceof ObjectNode read) {
                return read;
            }
        } catch (JsonProcessingException _) {
            // Answered below: only a form that is not ours carries something else.
        }
        throw new ProblemException(CommonProblems.invalidRequest(new Text(
                "Bản nháp trong biểu mẫu không đọc được; hãy bắt đầu lại.",
                "The draft in the form cannot be read; begin again.")));
    }

    private List<Left> left(Draft draft) {
        return campaigns.defects(UNNAMED, withoutCode(draft)).stream()
                .map(defect -> new Left(step(defect), defect.pointer(), defect.text()))
                .toList();
    }

    /// The step whose form mends a defect.
    private static int step(Defect defect) {
        String at = defect.pointer();
        if (at.startsWith("/settings") || defect.code().equals("contradiction")) {
            return 4;
        }
        if (at.matches("/offers/\\d+/(dossier.*|decisionOn)")) {
            return 5;
        }
        if (at.startsWith("/criteria") || at.matches("/offers/\\d+/rule.*")) {
            return 3;
        }
        return at.startsWith("/offers") ? 2 : 1;
    }

    private String page(int step, Draft draft, boolean change, Form form) {
        fill(draft.document(), "", form);
        List<Left> left = left(draft);
        Campaign campaign = left.isEmpty() ? campaigns.read(UNNAMED, withoutCode(draft)) : null;
        Instant now = clock.instant();
        List<String> criteria = new ArrayList<>();
        draft.document().path("criteria").fieldNames().forEachRemaining(criteria::add);
        List<CriterionField> fields = new ArrayList<>();
        draft.document()
                .path("criteria")
                .properties()
                .forEach(entry -> collect(entry.getValue(), "/criteria/" + entry.getKey(), entry.getKey(), fields));
        return Templates.wizard(
                        new WizardPage(
                                step,
                                draft.document().toString(),
                                IntStream.range(0, draft.offers().size())
                                        .mapToObj(i -> new OfferFields(
                                                i,
                                                title(draft, i),
                                                !draft.uses(i).isEmpty(),
                                                draft.uses(i),
                                                draft.mode(i),
                                                draft.offers()
                                                        .get(i)
                                                        .path("dossier")
                                                        .has("before")))
                                        .toList(),
                                criteria,
                                fields,
                                Arrays.stream(Ambiguity.values())
                                        .filter(ambiguity ->
                                                !ambiguity.readings().isEmpty())
                                        .map(ambiguity -> new SettingField(
                                                ambiguity, "/settings/" + ambiguity.setting(), ambiguity.readings()))
                                        .toList(),
                                book.current().authorities(),
                                left,
                                campaign == null ? List.of() : Findings.of(campaign),
                                campaign == null ? List.of() : DeadlineClock.of(campaign, now),
                                campaign == null ? List.of() : ReadingRow.of(campaign),
                                change),
                        form)
                .render();
    }

    private static Message title(Draft draft, int offer) {
        String level = draft.of("/offers/" + offer + "/level");
        String subject = draft.of("/offers/" + offer + "/subject");
        Message at = Arrays.stream(AwardLevel.values())
                .filter(one -> one.code().equals(level))
                .map(AwardLevel::label)
                .findFirst()
                .orElse(new Message(level, level));
        Message whom = SubjectKind.of(subject).map(SubjectKind::label).orElse(new Message(subject, subject));
        return new Message(at.vi() + ", " + whom.vi(), at.en() + ", " + whom.en());
    }

    /// The draft before it has a name: what it says can be judged without one.
    private static ObjectNode withoutCode(Draft draft) {
        ObjectNode document = draft.document().deepCopy();
        document.remove("campaign");
        return document;
    }

    /// Puts every value of the document in the field of its pointer.
    private static void fill(JsonNode node, String at, Form form) {
        if (at.equals("/settings/deadline")) {
            form.with(
                    at,
                    node.path("inclusive").asBoolean()
                            ? "END_OF_DAY"
                            : node.path("closeOfBusiness").asBoolean() ? "CLOSE_OF_BUSINESS" : "BEFORE_DAY");
        } else if (at.equals("/settings/passingGrades") || at.equals("/settings/ties")) {
            List<String> values = new ArrayList<>();
            node.forEach(value -> values.add(value.asText()));
            form.with(at, String.join(at.endsWith("ties") ? "," : ", ", values));
        } else if (node.isValueNode()) {
            form.with(at, node.asText());
        } else if (node.isObject()) {
            node.properties().forEach(entry -> fill(entry.getValue(), at + "/" + entry.getKey(), form));
        } else {
            for (int i = 0; i < node.size(); i++) {
                fill(node.get(i), at + "/" + i, form);
            }
        }
    }

    private static void collect(JsonNode node, String at, String about, List<CriterionField> fields) {
        String kind = node.path("p").asText();
        if (kind.equals("ratio") || kind.equals("judged") || node.has("text") || node.has("clause")) {
            fields.add(new CriterionField(
                    at,
                    kind.equals("ratio")
                            ? node.path("id").asText()
                            : kind.equals("judged") ? node.path("key").asText() : about,
                    at + "/clause",
                    at + "/text/vi",
                    kind.equals("ratio") || kind.equals("judged") ? kind : "words"));
        }
        for (String form : List.of("all", "any", "combine")) {
            for (int i = 0; i < node.path(form).size(); i++) {
                collect(node.path(form).get(i), at + "/" + form + "/" + i, about, fields);
            }
        }
    }
}
