package vn.motcua.dossier.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.FeedbackDesk;
import vn.motcua.dossier.desk.OpenedFeedback;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.feedback.FeedbackAction;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.rest.DossierResource.HistoryView;
import vn.motcua.dossier.store.AnswerStore;
import vn.motcua.dossier.store.FeedbackRow;
import vn.motcua.dossier.store.FeedbackStore;

/// Feedback and petitions (PAKN): taken down and moved at the counter, read by those who may.
@Path("/api/v1/feedback")
@Tag(name = "feedback", description = "Feedback and petitions: registration, steps, clocks, who reported")
class FeedbackResource {

    /// A case in a list.
    ///
    /// @param nextDueAt the day of the clock that runs now; absent once nothing is owed
    record FeedbackItem(
            String code,
            String office,
            String kind,
            String state,
            @Nullable String dossier,
            @Nullable String officer,
            Instant receivedAt,
            @Nullable Instant nextDueAt,
            long version) {}

    /// Who reported a case, and in which words.
    record ReporterView(String code, String name, String address, String phone, List<ContentView> content) {}

    /// What was said, as it was taken down.
    record ContentView(String content, Instant recordedAt, String recordedBy) {}

    /// Who has read that.
    record ReadingsView(String code, List<ReadingView> readings) {}

    record ReadingView(String readBy, Instant readAt) {}

    private final FeedbackDesk desk;
    private final FeedbackStore cases;
    private final Journal journal;
    private final Catalogue catalogue;
    private final Caller caller;
    private final ObjectMapper json;

    FeedbackResource(
            FeedbackDesk desk,
            FeedbackStore cases,
            Journal journal,
            Catalogue catalogue,
            Caller caller,
            ObjectMapper json) {
        this.desk = desk;
        this.cases = cases;
        this.journal = journal;
        this.catalogue = catalogue;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK, Roles.DESK_HEAD})
    @Operation(
            summary = "Take a feedback case down; the code PAKN.yyyyMMdd.NNNN is issued here",
            description = "Body: the data of feedback.received, the reporter and the content. Reporter and content are"
                    + " kept apart and never published. With an Idempotency-Key the same request makes one case.")
    @RequestBody(
            description = "The data of feedback.received, reporter {name, address, phone} and content",
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"officeCode\":\"H56.22.17\",\"kind\":\"behaviour\",\"officerCode\":\"CB05\",\"dossierCode\":\"H56.22.17-240603-0001\",\"means\":\"phone\",\"reporter\":{\"name\":\"Nguyễn Thị A\",\"address\":\"Thôn 1\",\"phone\":\"0900000000\"},\"content\":\"Hồ sơ bị trả lại không nêu lý do.\"}")))
    @APIResponse(
            responseCode = "201",
            description = "The case as it stands; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`: a member is missing, wrong or unknown")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`, `person-concerned`")
    @APIResponse(responseCode = "422", description = "`unknown-office`, `idempotency-key-reused`")
    public Response register(
            @NotNull ObjectNode body,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        AnswerStore.Answer answer = desk.register(body, sender(), Conditions.key(key), written(language));
        return Response.fromResponse(Conditions.answered(answer))
                .location(URI.create("/api/v1/feedback/" + answer.code()))
                .build();
    }

    @POST
    @Path("{code}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.DESK, Roles.DESK_HEAD})
    @Operation(
            summary = "Take one step of a case",
            description =
                    "Body: {\"action\":\"accept|request-info|receive-info|forward|answer|publish|reopen|reject\", …}"
                            + " and the data of the event it makes. If-Match and Idempotency-Key as for dossiers.")
    @RequestBody(
            description = "The action, and the data of the event it makes",
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"action\":\"answer\",\"answerRef\":\"12/TL-UBND\",\"upheld\":false}")))
    @APIResponse(
            responseCode = "200",
            description = "The case after the step; the ETag is its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`: a member is missing, wrong or unknown")
    @APIResponse(
            responseCode = "403",
            description = "`office-out-of-reach`; `person-concerned`: the case is about the caller")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "The rules refuse the step; `allowedActions` lists what is possible now, `law` says why")
    @APIResponse(responseCode = "412", description = "`stale-version`: somebody was faster; read the case again")
    @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @APIResponse(responseCode = "428", description = "`precondition-required`: send If-Match or Idempotency-Key")
    public Response act(
            String code,
            @NotNull ObjectNode body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Idempotency-Key") @Nullable String key,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        Conditions.require(ifMatch, key);
        JsonNode named = body.remove("action");
        FeedbackAction action = FeedbackAction.of(named != null && named.isTextual() ? named.textValue() : "")
                .orElseThrow(() -> new ProblemException(CommonProblems.invalidRequest(new Text(
                                "Trường action phải là một trong: " + actions() + ".",
                                "The field action must be one of: " + actions() + "."))
                        .with("field", "action")));
        return Conditions.answered(desk.act(
                code, action, body, sender(), Conditions.versions(ifMatch), Conditions.key(key), written(language)));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "One feedback case with its clocks; the ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The case",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FeedbackView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Response feedback(String code, @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language) {
        OpenedFeedback opened = desk.open(code, sender());
        return Response.ok(FeedbackView.of(opened, Languages.of(language)))
                .header(HttpHeaders.ETAG, Conditions.etag(opened.version()))
                .build();
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Everything that was published of a feedback case, chained by hashes")
    @APIResponse(
            responseCode = "200",
            description = "Every published event of it, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = HistoryView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public HistoryView history(String code) {
        OpenedFeedback opened = desk.open(code, sender());
        return HistoryView.of(code, journal.of(opened.code()));
    }

    @GET
    @Path("{code}/reporter")
    @RolesAllowed({Roles.DESK, Roles.DESK_HEAD, Roles.AUDITOR})
    @Operation(
            summary = "Who reported a case, and in which words; each reading is noted",
            description = "Never shown to the officer whom the case is about.")
    @APIResponse(
            responseCode = "200",
            description = "The reporter",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReporterView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`, `person-concerned`")
    @APIResponse(responseCode = "404", description = "`not-found`: no such case, or a portal keeps the reporter")
    public Response reporter(String code) {
        FeedbackDesk.Report report = desk.report(code, sender());
        return Response.ok(new ReporterView(
                        report.code(),
                        report.reporter().name(),
                        report.reporter().address(),
                        report.reporter().phone(),
                        report.content().stream()
                                .map(one -> new ContentView(one.content(), one.at(), one.by()))
                                .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{code}/reporter/readings")
    @RolesAllowed({Roles.DESK_HEAD, Roles.AUDITOR})
    @Operation(summary = "Who has read who reported a case, and when")
    @APIResponse(
            responseCode = "200",
            description = "The readings, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadingsView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`, `person-concerned`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ReadingsView readings(String code) {
        return new ReadingsView(
                code,
                desk.readings(code, sender()).stream()
                        .map(one -> new ReadingView(one.by(), one.at()))
                        .toList());
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "Feedback cases of the caller's offices, in pages",
            description =
                    "office includes all below it. due-before is a day or a moment; the list is then in the order of"
                            + " the clocks that run now, else of codes.")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    public Page<FeedbackItem> list(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String kind,
            @RestQuery("due-before") @Nullable String dueBefore,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        @Nullable Instant due = dueBefore == null ? null : Conditions.moment(dueBefore);
        FeedbackStore.Query query = new FeedbackStore.Query(offices(office), state, kind, due);
        Page<FeedbackRow> page;
        if (due == null) {
            String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
            page = Page.of(cases.byCode(query, after, most + 1), most, row -> Cursor.encode(row.code()));
        } else {
            List<String> after = cursor == null ? List.of("1900-01-01T00:00:00Z", "") : Cursor.decode(cursor, 2);
            page = Page.of(
                    cases.byDue(query, Conditions.moment(after.get(0)), after.get(1), most + 1),
                    most,
                    row -> Cursor.encode(Objects.requireNonNull(row.nextDueAt()).toString(), row.code()));
        }
        return page.map(row -> new FeedbackItem(
                row.code(),
                row.office(),
                row.kind(),
                row.state(),
                row.dossier(),
                row.officer(),
                row.receivedAt(),
                row.nextDueAt(),
                row.version()));
    }

    private @Nullable List<String> offices(@Nullable String office) {
        if (office != null) {
            caller.require(office);
            return catalogue.selfAndBelow(List.of(office));
        }
        return caller.offices().everything()
                ? null
                : catalogue.selfAndBelow(caller.offices().offices());
    }

    private static String actions() {
        return String.join(
                ", ",
                Arrays.stream(FeedbackAction.values()).map(FeedbackAction::code).toList());
    }

    private Function<OpenedFeedback, String> written(@Nullable String language) {
        return opened -> {
            try {
                return json.writeValueAsString(FeedbackView.of(opened, Languages.of(language)));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A feedback case cannot be written as JSON", e);
            }
        };
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }
}
