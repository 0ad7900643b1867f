package vn.motcua.dossier.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
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
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.applicant.ApplicantProblems;
import vn.motcua.dossier.applicant.ApplicantReader;
import vn.motcua.dossier.applicant.Applicants;
import vn.motcua.dossier.applicant.InvalidApplicant;
import vn.motcua.dossier.desk.CounterDesk;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;
import vn.motcua.dossier.lifecycle.Action;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.AnswerStore;
import vn.motcua.dossier.store.DossierRow;
import vn.motcua.dossier.store.DossierStore;

/// Dossiers: registered and moved at the counter, read by those who may.
@Path("/api/v1/dossiers")
@Tag(name = "dossiers", description = "Registration, steps, reading, history")
class DossierResource {

    /// A dossier in a list.
    record DossierItem(
            String code,
            String office,
            String procedure,
            String channel,
            String state,
            @Nullable Instant receivedAt,
            @Nullable Instant firstDueAt,
            @Nullable Instant currentDueAt,
            @Nullable Instant judgedDueAt,
            @Nullable String officer,
            long version) {}

    /// An event of a dossier as it was published.
    ///
    /// @param event its value as published
    record HistoryEntry(
            long sequence,
            long officeSequence,
            String type,
            String source,
            String id,
            Instant time,
            Instant recordedAt,
            String recordedBy,
            @JsonRawValue String event,
            String previousHash,
            String hash) {}

    /// The history of a dossier.
    ///
    /// @param intact whether every entry is what it was when written, and follows the one before
    record HistoryView(String code, boolean intact, List<HistoryEntry> entries) {

        static HistoryView of(String code, List<JournalRow> rows) {
            boolean intact = true;
            String before = "";
            for (JournalRow row : rows) {
                intact &= row.continues(before);
                before = row.hash();
            }
            return new HistoryView(
                    code,
                    intact,
                    rows.stream()
                            .map(row -> new HistoryEntry(
                                    row.subjectSequence(),
                                    row.officeSequence(),
                                    row.type(),
                                    row.source(),
                                    row.eventId(),
                                    row.time(),
                                    row.recordedAt(),
                                    row.recordedBy(),
                                    row.payload(),
                                    row.previousHash(),
                                    row.hash()))
                            .toList());
        }
    }

    private final CounterDesk desk;
    private final Applicants applicants;
    private final DossierStore dossiers;
    private final Journal journal;
    private final Catalogue catalogue;
    private final Caller caller;
    private final ObjectMapper json;

    DossierResource(
            CounterDesk desk,
            Applicants applicants,
            DossierStore dossiers,
            Journal journal,
            Catalogue catalogue,
            Caller caller,
            ObjectMapper json) {
        this.desk = desk;
        this.applicants = applicants;
        this.dossiers = dossiers;
        this.journal = journal;
        this.catalogue = catalogue;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "Register a dossier at the counter; the code is issued here",
            description =
                    "Body: the data of dossier.submitted, e.g. {\"officeCode\":\"H56.22.17\",\"procedureCode\":"
                            + "\"1.001193\",\"channel\":\"counter\"}. Beside it, `applicant` may tell who applied, as in PUT"
                            + " /dossiers/{code}/applicant: kept with the dossier, in no event. With an Idempotency-Key the same request makes one dossier.")
    @RequestBody(
            description = "The data of dossier.submitted, and `applicant` if it is to be kept",
            required = true,
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"officeCode\":\"H56.22.17\",\"procedureCode\":\"1.001193\",\"channel\":\"counter\",\"applicantKind\":\"citizen\"}")))
    @APIResponse(
            responseCode = "400",
            description = "`invalid-request`, `invalid-event`: a member is missing, wrong or unknown")
    @APIResponse(
            responseCode = "201",
            description = "The dossier as it stands; Location names it",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(
            responseCode = "422",
            description = "`unknown-office`, `unknown-procedure`, `procedure-not-offered`, `idempotency-key-reused`")
    public Response register(@NotNull ObjectNode body, @RestHeader("Idempotency-Key") @Nullable String key) {
        ObjectNode data = body.deepCopy();
        @Nullable Applicant applicant = applicant(data.remove("applicant"));
        Sender sender = sender();
        AnswerStore.Answer answer = desk.register(
                body,
                data,
                sender,
                Conditions.key(key),
                code -> {
                    if (applicant != null) {
                        applicants.keep(code, applicant, sender);
                    }
                },
                this::written);
        return Response.fromResponse(Conditions.answered(answer))
                .location(URI.create("/api/v1/dossiers/" + answer.code()))
                .build();
    }

    @POST
    @Path("{code}/actions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.DESK)
    @Operation(
            summary = "Take one step",
            description =
                    "Body: {\"action\":\"accept\", …} and the data of the event it makes. With If-Match: 412 when the"
                            + " dossier has changed since. With Idempotency-Key: the same key gives the same answer. With neither:"
                            + " 428. 409 when the rules refuse; the problem lists what is allowed now.")
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
                                                    "{\"action\":\"request-supplement\",\"items\":[\"Giấy chứng sinh\"],\"reason\":\"Thiếu giấy tờ\"}")))
    @APIResponse(responseCode = "400", description = "`invalid-request`: a member is missing, wrong or unknown")
    @APIResponse(
            responseCode = "200",
            description = "The dossier after the step; the ETag is its version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "The rules refuse the step; `allowed` lists what is possible now, `law` says why")
    @APIResponse(responseCode = "412", description = "`stale-version`: somebody was faster; read the dossier again")
    @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
    @APIResponse(responseCode = "428", description = "`precondition-required`: send If-Match or Idempotency-Key")
    public Response act(
            String code,
            @NotNull ObjectNode body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @RestHeader("Idempotency-Key") @Nullable String key) {
        Conditions.require(ifMatch, key);
        JsonNode named = body.remove("action");
        Action action = Action.of(named != null && named.isTextual() ? named.textValue() : "")
                .orElseThrow(() -> new ProblemException(CommonProblems.invalidRequest(new Text(
                                "Trường action phải là một trong: " + actions() + ".",
                                "The field action must be one of: " + actions() + "."))
                        .with("field", "action")));
        return Conditions.answered(desk.act(
                code, action, body, sender(), Conditions.versions(ifMatch), Conditions.key(key), this::written));
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "One dossier; the ETag is its version")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DossierView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Response dossier(String code) {
        OpenedDossier opened = desk.open(code, sender());
        return Response.ok(DossierView.of(opened))
                .header(HttpHeaders.ETAG, Conditions.etag(opened.version()))
                .build();
    }

    @GET
    @Path("{code}/history")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "Everything that was published of a dossier, chained by hashes")
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
        OpenedDossier opened = desk.open(code, sender());
        return HistoryView.of(code, journal.of(opened.code()));
    }

    @GET
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.VIEWER, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "Dossiers of the caller's offices, in pages",
            description =
                    "office includes all below it. due-before is a day or a moment; the list is then in the order of"
                            + " promises, else of codes.")
    @APIResponse(responseCode = "200", description = "A page; `next` is the cursor of the one after")
    @APIResponse(responseCode = "400", description = "`bad-cursor`, `invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    public Page<DossierItem> list(
            @RestQuery @Nullable String office,
            @RestQuery @Nullable String state,
            @RestQuery("due-before") @Nullable String dueBefore,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        int most = PageSize.of(size);
        @Nullable Instant due = dueBefore == null ? null : Conditions.moment(dueBefore);
        DossierStore.Query query = new DossierStore.Query(offices(office), state, due);
        Page<DossierRow> page;
        if (due == null) {
            String after = cursor == null ? "" : Cursor.decode(cursor, 1).getFirst();
            page = Page.of(dossiers.byCode(query, after, most + 1), most, row -> Cursor.encode(row.code()));
        } else {
            List<String> after = cursor == null
                    ? List.of(Instant.parse("1900-01-01T00:00:00Z").toString(), "")
                    : Cursor.decode(cursor, 2);
            page = Page.of(
                    dossiers.byDue(query, Conditions.moment(after.get(0)), after.get(1), most + 1),
                    most,
                    row -> Cursor.encode(
                            Objects.requireNonNull(row.currentDueAt()).toString(), row.code()));
        }
        return page.map(row -> new DossierItem(
                row.code(),
                row.office(),
                row.procedure(),
                row.channel(),
                row.state(),
                row.receivedAt(),
                row.firstDueAt(),
                row.currentDueAt(),
                row.judgedDueAt(),
                row.officer(),
                row.version()));
    }

    private static @Nullable Applicant applicant(@Nullable JsonNode told) {
        try {
            return told == null || told.isNull() ? null : ApplicantReader.read(told, null);
        } catch (InvalidApplicant e) {
            throw new ProblemException(ApplicantProblems.invalid(e));
        }
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
                ", ", Arrays.stream(Action.values()).map(Action::code).toList());
    }

    private String written(OpenedDossier opened) {
        try {
            return json.writeValueAsString(DossierView.of(opened));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A dossier cannot be written as JSON", e);
        }
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }
}
