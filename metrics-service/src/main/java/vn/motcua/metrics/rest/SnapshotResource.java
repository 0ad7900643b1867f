package vn.motcua.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponses;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.Grouping;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Figure;
import vn.motcua.metrics.figures.Figures;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.figures.Questions;
import vn.motcua.metrics.figures.Row;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.fold.FreshnessDesk;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.snapshot.SnapshotStore;

/// Freezes figures and gives them back, byte for byte.
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Snapshots", description = "Frozen, hashed figures: the evidence that awards stand on")
public class SnapshotResource {

    private final Questions questions;
    private final Figures figures;
    private final FreshnessDesk freshness;
    private final OneState state;
    private final SnapshotStore store;
    private final Caller caller;
    private final ObjectMapper json;

    SnapshotResource(
            Questions questions,
            Figures figures,
            FreshnessDesk freshness,
            OneState state,
            SnapshotStore store,
            Caller caller,
            ObjectMapper json) {
        this.questions = questions;
        this.figures = figures;
        this.freshness = freshness;
        this.state = state;
        this.store = store;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @Path("offices/{office}/snapshots")
    @Consumes("application/json")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.OPERATOR})
    @Operation(
            summary = "Freeze the figures of an office",
            description = "The same question about the same events gives the same hash, whoever asks and whenever.")
    @APIResponses({
        @APIResponse(responseCode = "201", description = "Frozen"),
        @APIResponse(
                responseCode = "422",
                description = "The window or the instant is impossible",
                content = {
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemView.class))
                })
    })
    public Response freeze(@RestPath String office, @NotNull @Valid SnapshotRequest request) {
        SnapshotStore.Kept kept = state.during(() -> {
            String canonical = CanonicalJson.of(bodyOf(question(office, request)));
            SnapshotStore.Kept frozen = new SnapshotStore.Kept(
                    UUID.randomUUID(),
                    office,
                    "sha256:" + Sha256.hex(canonical),
                    questions.now(),
                    caller.name(),
                    canonical);
            store.add(frozen);
            return frozen;
        });
        return Response.created(URI.create("/api/v1/snapshots/" + kept.id()))
                .entity(view(kept))
                .build();
    }

    @GET
    @Path("snapshots/{id}")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.AWARD_VERIFIER,
        Roles.OPERATOR,
        Roles.VIEWER,
        Roles.AUDITOR,
        Roles.COUNCIL,
        Roles.DECIDER
    })
    @Operation(summary = "A snapshot as it was frozen")
    public ObjectNode get(@RestPath UUID id) {
        SnapshotStore.Kept kept = store.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có bản chốt số liệu " + id + ".", "There is no snapshot " + id + "."))));
        caller.require(kept.office());
        return view(kept);
    }

    private Question question(String office, SnapshotRequest request) {
        return questions.of(
                office,
                request.from().toString(),
                request.to().toString(),
                null,
                request.asOf() == null ? null : request.asOf().toString(),
                request.knownAt() == null ? null : request.knownAt().toString());
    }

    private ObjectNode bodyOf(Question question) {
        Freshness fresh = freshness.of(question.offices(), question.knowledge());
        List<Figure> all = figures.all(question);
        FiguresView view = FiguresView.of(question, questions.now(), fresh, all);
        ObjectNode body = (ObjectNode) json.valueToTree(view);
        body.remove(List.of("freshness", "knownAt"));
        fresh.eventsThrough().ifPresent(through -> body.set("knownAt", json.valueToTree(through)));
        ArrayNode rules = body.putArray("rules");

        for (Figure figure : all) {
            rules.addObject()
                    .put("code", figure.indicator().code())
                    .put("ruleVersion", figure.rule().ruleVersion())
                    .put("formula", figure.rule().formula());
        }

        ArrayNode positions = body.putArray("positions");
        new TreeMap<>(fresh.positions())
                .forEach((office, sequence) ->
                        positions.addObject().put("office", office).put("sequence", sequence));
        if (fresh.missingEvents() > 0) {
            body.put("missingEvents", fresh.missingEvents());
        }
        body.set("officers", json.valueToTree(officers(question)));
        return body;
    }

    /// The figures of each officer, in order of their codes.
    private List<OfficerView> officers(Question question) {
        Map<String, List<OfficerFigureView>> byOfficer = new TreeMap<>();

        for (Indicator indicator : Indicator.values()) {
            if (indicator.counted() != Indicator.Counted.SERVICES) {
                Rule rule = figures.rule(indicator, question);
                for (Row row : figures.breakdown(indicator, question, Grouping.OFFICER)) {
                    byOfficer.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(OfficerFigureView.of(rule, row));
                }
            }
        }

        return byOfficer.entrySet().stream()
                .map(entry -> new OfficerView(entry.getKey(), entry.getValue()))
                .toList();
    }

    private ObjectNode view(SnapshotStore.Kept kept) {
        try {
            ObjectNode view = json.createObjectNode().put("id", kept.id().toString());
            view.setAll((ObjectNode) json.readTree(kept.body()));
            view.set("createdAt", json.valueToTree(kept.createdAt()));
            return view.put("createdBy", kept.createdBy()).put("hash", kept.hash());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept snapshot is JSON", e);
        }
    }

    /// One figure of an officer.
    public record OfficerFigureView(
            String code,
            long numerator,
            long denominator,
            @Nullable String ratio,
            String status) {
        static OfficerFigureView of(Rule rule, Row row) {
            return new OfficerFigureView(
                    rule.indicator().code(),
                    row.ratio().numerator(),
                    row.ratio().denominator(),
                    FiguresView.decimal(row.ratio()),
                    rule.judge(row.ratio()).code());
        }
    }

    /// The figures of one officer; an empty code stands for the dossiers of nobody.
    public record OfficerView(String officerCode, List<OfficerFigureView> indicators) {}

    /// What to freeze.
    ///
    /// @param asOf the state of the world at that instant; now when absent
    /// @param knownAt only what had become known by that instant; all when absent
    public record SnapshotRequest(
            @NotNull @Schema(examples = {"2024-05-01"}) LocalDate from,
            @NotNull @Schema(examples = {"2024-09-30"}) LocalDate to,

            @Nullable @Schema(examples = {"2024-10-01T00:00:00+07:00"})
            Instant asOf,

            @Nullable @Schema(examples = {"2024-10-01T09:30:00+07:00"})
            Instant knownAt) {}
}
