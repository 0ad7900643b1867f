package vn.motcua.dossier.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemMappers;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.Retrying;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.desk.Taken;
import vn.motcua.dossier.intake.ImportDoor;
import vn.motcua.dossier.intake.IntakeDoor;
import vn.motcua.dossier.intake.PendingEvent;
import vn.motcua.dossier.intake.PendingEvents;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.ImportRow;
import vn.motcua.dossier.store.ImportStore;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.ProblemJson;

/// The portal's doors, and what waits or was refused behind them.
@Path("/api/v1")
@Tag(name = "intake", description = "What portals tell, and what became of it")
class IntakeResource {

    private static final String ONE = "application/cloudevents+json";
    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String LINES = "application/x-ndjson";
    private static final String EVENT = """
            {"specversion":"1.0","id":"e-17","source":"urn:portal:h56","type":"vn.motcua.dossier.accepted.v1",\
            "subject":"H56.22.17-240603-0001","time":"2024-06-03T08:00:00+07:00",\
            "data":{"officeCode":"H56.22.17","procedureCode":"1.001193","channel":"online","officerCode":"CB01"}}""";

    /// A parked or refused event.
    ///
    /// @param id for `POST /intake/{id}/retry`
    /// @param eventId as it came
    /// @param expiresAt of a parked event: when it is refused unless what it waits for has come
    /// @param raw a refused event as it came, or its beginning
    record EntryView(
            UUID id,
            @Nullable String source,
            @Nullable String eventId,
            @Nullable String subject,
            @Nullable String type,
            Instant receivedAt,
            @Nullable Instant expiresAt,
            String receivedBy,
            int times,
            ProblemView problem,
            @Nullable String raw) {}

    /// One of the first refusals of an import.
    record FirstProblem(long line, @Nullable String id, ProblemView problem) {}

    /// An import and how far it has come.
    ///
    /// @param state `running`, `finished` or `interrupted`
    record ImportView(
            UUID id,
            String state,
            Instant startedAt,
            String startedBy,
            long lines,
            long accepted,
            long duplicate,
            long parked,
            long refused,
            List<FirstProblem> firstProblems) {}

    private final IntakeDoor door;
    private final ImportDoor importDoor;
    private final Retrying desk;
    private final ImportStore imports;
    private final PendingEvents pending;
    private final Catalogue catalogue;
    private final Caller caller;
    private final InstantSource clock;

    IntakeResource(
            IntakeDoor door,
            ImportDoor importDoor,
            Retrying desk,
            ImportStore imports,
            PendingEvents pending,
            Catalogue catalogue,
            Caller caller,
            InstantSource clock) {
        this.door = door;
        this.importDoor = importDoor;
        this.desk = desk;
        this.imports = imports;
        this.pending = pending;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("events")
    @Consumes({ONE, BATCH})
    @RolesAllowed(Roles.PORTAL)
    @Operation(
            summary = "Tell one event, or a batch of at most 1,000 and 5 MiB",
            description =
                    "Stored, then answered. The same event again is a duplicate and changes nothing; one before its"
                            + " predecessor is parked (a single one: 202); a refused one is kept with its problem.")
    @RequestBody(
            description = "One CloudEvent, or an array of them",
            required = true,
            content = {
                @Content(
                        mediaType = ONE,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "accepted", value = EVENT)),
                @Content(
                        mediaType = BATCH,
                        schema = @Schema(type = SchemaType.ARRAY),
                        examples = @ExampleObject(name = "accepted", value = "[" + EVENT + "]"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of each event, in order",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenView.class)))
    @APIResponse(
            responseCode = "202",
            description = "The single event is parked until an earlier one comes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenView.class)))
    @APIResponse(
            responseCode = "400",
            description = "`malformed-json`; of a single event also `invalid-event`, `unknown-field`")
    @APIResponse(responseCode = "403", description = "Of a single event: `office-out-of-reach`")
    @APIResponse(
            responseCode = "409",
            description = "Of a single event: `id-reused`, `office-differs`, or the lifecycle refuses it")
    @APIResponse(responseCode = "413", description = "`too-large`: more than 1,000 events or 5 MiB")
    @APIResponse(
            responseCode = "415",
            description = "Neither application/cloudevents+json nor application/cloudevents-batch+json")
    @APIResponse(
            responseCode = "422",
            description =
                    "Of a single event: `unknown-office`, `unknown-procedure`, `unknown-type`, `time-in-future`, `reserved-source`, `too-many-facts`")
    @APIResponse(
            responseCode = "503",
            description = "`unavailable`: too much at once; nothing was stored, send it again")
    public Response events(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri) {
        boolean batch = headers.getMediaType().getSubtype().equals("cloudevents-batch+json");
        if (batch) {
            return Response.ok(TakenView.of(door.batch(body, sender()), locale(headers)))
                    .build();
        }
        Taken taken = door.single(body, sender());
        if (taken.status() == Taken.Status.REFUSED) {
            return ProblemMappers.answer(Objects.requireNonNull(taken.problem()), headers, uri);
        }
        int status = taken.status() == Taken.Status.PARKED ? 202 : 200;
        return Response.status(status)
                .entity(TakenView.of(List.of(taken), locale(headers)))
                .build();
    }

    @POST
    @Path("imports")
    @Consumes(LINES)
    @RolesAllowed(Roles.PORTAL)
    @Operation(
            summary = "Tell events as lines of any number",
            description =
                    "Taken in chunks, answered when the last is committed. Sending the same again resumes: what is"
                            + " known is a duplicate. With `id` the progress can be asked for meanwhile.")
    @RequestBody(
            description = "One CloudEvent a line; LF or CRLF, blank lines are skipped",
            required = true,
            content =
                    @Content(
                            mediaType = LINES,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "accepted", value = EVENT)))
    @APIResponse(
            responseCode = "200",
            description = "All lines are consumed; the first refusals with their lines",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "409", description = "`import-exists`: that `id` was used")
    @APIResponse(responseCode = "415", description = "Not application/x-ndjson")
    @APIResponse(responseCode = "503", description = "`unavailable`: what was committed stays; send it all again")
    public ImportView importLines(InputStream body, @RestQuery @Nullable UUID id, @Context HttpHeaders headers) {
        UUID chosen = id == null ? UUID.randomUUID() : id;
        try {
            return view(importDoor.run(chosen, body, sender()), locale(headers));
        } catch (IOException _) {
            // Whoever broke off may still hear it; the import is marked already.
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Dữ liệu bị ngắt giữa chừng; phần đã ghi được giữ, gửi lại từ đầu để nhập tiếp.",
                    "The body broke off; what was committed stays, send it all again to resume.")));
        }
    }

    @GET
    @Path("imports")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The latest imports")
    @APIResponse(responseCode = "200", description = "At most 50, newest first")
    public List<ImportView> latest(@Context HttpHeaders headers) {
        return imports.latest(50).stream()
                .filter(this::mine)
                .map(row -> view(row, locale(headers)))
                .toList();
    }

    @GET
    @Path("imports/{id}")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "An import, also while it runs")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ImportView one(UUID id, @Context HttpHeaders headers) {
        return imports.find(id)
                .filter(this::mine)
                .map(row -> view(row, locale(headers)))
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có lần nhập mã " + id + ".", "There is no import " + id + "."))));
    }

    @GET
    @Path("intake/parked")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR, Roles.AUDITOR, Roles.DESK})
    @Operation(summary = "Events that wait for an earlier one")
    @APIResponse(
            responseCode = "200",
            description =
                    "A page, longest waiting first; `problem.waitingFor` names what is waited for, `expiresAt` when it is refused as `parked-expired`")
    @APIResponse(responseCode = "400", description = "`bad-cursor`")
    public Page<EntryView> parked(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer size, @Context HttpHeaders headers) {
        return pending.parked(scope(), cursor, PageSize.of(size)).map(event -> view(event, locale(headers)));
    }

    @GET
    @Path("intake/refused")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR, Roles.AUDITOR, Roles.DESK})
    @Operation(summary = "Events that were refused, and why")
    @APIResponse(responseCode = "200", description = "A page, oldest first, each with its problem")
    @APIResponse(responseCode = "400", description = "`bad-cursor`")
    public Page<EntryView> refused(
            @RestQuery @Nullable String cursor, @RestQuery @Nullable Integer size, @Context HttpHeaders headers) {
        return pending.refused(scope(), cursor, PageSize.of(size)).map(event -> view(event, locale(headers)));
    }

    @POST
    @Path("intake/{id}/retry")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR})
    @Operation(summary = "Judge a parked or refused event once more")
    @APIResponse(
            responseCode = "200",
            description = "What became of it now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = TakenView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: nothing waits or is refused under that id")
    @APIResponse(
            responseCode = "409",
            description = "`incomplete-entry`: it was too large to be kept whole; send it again")
    public TakenView retry(UUID id, @Context HttpHeaders headers) {
        return TakenView.of(List.of(desk.retry(id, sender())), locale(headers));
    }

    private boolean mine(ImportRow row) {
        return row.startedBy().equals(caller.name()) || caller.is(Roles.OPERATOR) || caller.is(Roles.AUDITOR);
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }

    private @Nullable List<String> scope() {
        return caller.offices().everything()
                ? null
                : catalogue.selfAndBelow(caller.offices().offices());
    }

    private static Locale locale(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static EntryView view(PendingEvent event, Locale locale) {
        return new EntryView(
                event.id(),
                event.source(),
                event.eventId(),
                event.subject(),
                event.type() == null ? null : "vn.motcua." + event.type() + ".v1",
                event.receivedAt(),
                event.expiresAt(),
                event.receivedBy(),
                event.times(),
                ProblemView.of(event.problem(), locale),
                event.raw());
    }

    private ImportView view(ImportRow row, Locale locale) {
        List<FirstProblem> problems = new ArrayList<>();
        for (JsonNode item :
                EventJson.own("{\"problems\":" + row.firstProblems() + "}").get("problems")) {
            JsonNode id = item.get("id");
            problems.add(new FirstProblem(
                    item.get("line").longValue(),
                    id == null ? null : id.textValue(),
                    ProblemView.of(ProblemJson.read(item.get("problem").toString()), locale)));
        }
        return new ImportView(
                row.id(),
                row.stateAt(clock.instant()),
                row.startedAt(),
                row.startedBy(),
                row.lines(),
                row.accepted(),
                row.duplicate(),
                row.parked(),
                row.refused(),
                problems);
    }
}
