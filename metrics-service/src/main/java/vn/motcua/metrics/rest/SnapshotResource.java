package vn.motcua.metrics.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.time.ZoneOffset;
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
import vn.motcua.metrics.snapshot.JsonDifferences;
import vn.motcua.metrics.snapshot.SnapshotStore;

/// Freezes figures and gives them back, byte for byte.
@Path("/api/v1")
@Produces("application/json")
@Tag(name = "Snapshots", description = "Frozen, hashed figures: the evidence that awards stand on")
public class SnapshotResource {

    private static final int MOST_DIFFERENCES = 100;

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
            Question question = question(office, request);
            String canonical = CanonicalJson.of(bodyOf(question));
            SnapshotStore.Kept frozen = new SnapshotStore.Kept(
                    UUID.randomUUID(), office, hash(canonical), questions.now(), caller.name(), canonical);
            store.add(frozen, question.offices());
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
        return view(kept(id));
    }

    @GET
    @Path("snapshots/{id}/verification")
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.AWARD_VERIFIER,
        Roles.OPERATOR,
        Roles.VIEWER,
        Roles.AUDITOR,
        Roles.COUNCIL,
        Roles.DECIDER
    })
    @Operation(
            summary = "Whether a snapshot is what the events say",
            description =
                    "Computes it again from the events that were known when it was frozen: equal, or what differs. Beside it what was restated since by later events.")
    public VerificationView verification(@RestPath UUID id) {
        SnapshotStore.Kept kept = kept(id);
        return state.during(() -> {
            ObjectNode frozen = compared(body(kept));
            ObjectNode recomputed = compared(bodyOf(questionOf(kept, frozen)));
            List<JsonDifferences.Difference> differences = JsonDifferences.between(frozen, recomputed);
            boolean sealed = kept.hash().equals(hash(kept.body()));
            return new VerificationView(
                    id,
                    kept.hash(),
                    sealed,
                    sealed && differences.isEmpty(),
                    differences.stream()
                            .limit(MOST_DIFFERENCES)
                            .map(one -> new DifferenceView(one.path(), one.left(), one.right()))
                            .toList(),
                    differences.size(),
                    store.restatements(id));
        });
    }

    private SnapshotStore.Kept kept(UUID id) {
        SnapshotStore.Kept kept = store.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có bản chốt số liệu " + id + ".", "There is no snapshot " + id + "."))));
        caller.require(kept.office());
        return kept;
    }

    /// The question that was frozen, by what was known then.
    private Question questionOf(SnapshotStore.Kept kept, ObjectNode frozen) {
        JsonNode window = frozen.get("window");
        return questions.of(
                kept.office(),
                window.get("from").textValue(),
                window.get("to").textValue(),
                null,
                frozen.get("asOf").textValue(),
                // Without a single event there was nothing to know.
                frozen.path("knownAt")
                        .asText(kept.createdAt().atOffset(ZoneOffset.UTC).toString()));
    }

    /// Without the addresses of the cases, which name the parameters that were used.
    private static ObjectNode compared(ObjectNode body) {
        body.get("indicators").forEach(indicator -> ((ObjectNode) indicator).remove("dossiers"));
        return body;
    }

    private ObjectNode body(SnapshotStore.Kept kept) {
        try {
            return (ObjectNode) json.readTree(kept.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept snapshot is JSON", e);
        }
    }

    private static String hash(String canonical) {
        return "sha256:" + Sha256.hex(canonical);
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
        ObjectNode view = json.createObjectNode().put("id", kept.id().toString());
        view.setAll(body(kept));
        view.set("createdAt", json.valueToTree(kept.createdAt()));
        return view.put("createdBy", kept.createdBy()).put("hash", kept.hash());
    }

    /// Whether a snapshot is what the events say.
    ///
    /// @param sealed the kept body still has the hash that it was given
    /// @param equal it is sealed, and computing it again from the events gives the same
    /// @param differences the first of those there are
    /// @param differenceCount how many there are
    /// @param restatements what was told since on the topic of indicators because of later events, in that order
    public record VerificationView(
            UUID id,
            String hash,
            boolean sealed,
            boolean equal,
            List<DifferenceView> differences,
            int differenceCount,
            List<JsonNode> restatements) {}

    /// One place that differs.
    ///
    /// @param path JSON pointer into the snapshot
    public record DifferenceView(
            String path,
            @Nullable JsonNode frozen,
            @Nullable JsonNode recomputed) {}

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
