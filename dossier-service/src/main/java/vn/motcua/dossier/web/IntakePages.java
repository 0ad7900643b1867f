package vn.motcua.dossier.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.time.Vietnam;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.dossier.desk.Retrying;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.desk.Taken;
import vn.motcua.dossier.intake.PendingEvent;
import vn.motcua.dossier.intake.PendingEvents;
import vn.motcua.dossier.journal.RelayLag;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.store.ImportRow;
import vn.motcua.dossier.store.ImportStore;
import vn.motcua.dossier.store.IntakeFigures;
import vn.motcua.dossier.wire.EventJson;
import vn.motcua.dossier.wire.ProblemJson;

/// How the intake goes: what was accepted, what waits and why, what was refused and why. Complete without scripts.
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OPERATOR, Roles.PORTAL, Roles.DESK, Roles.AUDITOR})
class IntakePages {

    private static final int ROWS = 20;
    private static final int IMPORTS = 5;
    private static final int LATE_SECONDS = 10;

    private final IntakeFigures figures;
    private final PendingEvents pending;
    private final ImportStore imports;
    private final Retrying desk;
    private final RelayLag lag;
    private final Catalogue catalogue;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    IntakePages(
            IntakeFigures figures,
            PendingEvents pending,
            ImportStore imports,
            Retrying desk,
            RelayLag lag,
            Catalogue catalogue,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.figures = figures;
        this.pending = pending;
        this.imports = imports;
        this.desk = desk;
        this.lag = lag;
        this.catalogue = catalogue;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance intake(IntakeView view);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance intake(
            @RestQuery @Nullable String parked,
            @RestQuery @Nullable String refused,
            @RestQuery @Nullable String retried) {
        Locale locale = frame.locale();
        @Nullable List<String> offices = scope();
        Page<PendingEvent> waiting = pending.parked(offices, parked, ROWS);
        Page<PendingEvent> returned = pending.refused(offices, refused, ROWS);
        return Templates.intake(new IntakeView(
                reach(),
                Shown.exact(clock.instant()),
                notice(retried),
                figures(offices, locale),
                lag(locale),
                imports.latest(50).stream()
                        .filter(this::mine)
                        .limit(IMPORTS)
                        .map(row -> line(row, locale))
                        .toList(),
                waiting.items().stream().map(event -> line(event, locale)).toList(),
                waiting.next(),
                returned.items().stream().map(event -> line(event, locale)).toList(),
                returned.next(),
                caller.is(Roles.PORTAL) || caller.is(Roles.OPERATOR)));
    }

    /// Sends an event through once more, and shows the page with what became of it.
    @POST
    @Path("intake/{id}/retry")
    @RolesAllowed({Roles.PORTAL, Roles.OPERATOR})
    @Operation(hidden = true)
    public Response retry(UUID id) {
        String became;
        try {
            became = code(
                    desk.retry(id, new Sender(caller.name(), caller.offices())).status());
        } catch (ProblemException e) {
            // Somebody else was quicker, or only the beginning of it was kept: the page says so.
            if (e.problem().status() != 404 && e.problem().status() != 409) {
                throw e;
            }
            became = e.problem().status() == 404 ? "gone" : "incomplete";
        }
        return Response.seeOther(UriBuilder.fromPath("/")
                        .queryParam("retried", became)
                        .queryParam("lang", frame.getLang())
                        .build())
                .build();
    }

    static IntakeView.PendingLine line(PendingEvent event, Locale locale) {
        ProblemView problem = ProblemView.of(event.problem(), locale);
        @Nullable String type = event.type();
        return new IntakeView.PendingLine(
                event.id(),
                Shown.moment(event.receivedAt()),
                event.receivedBy(),
                event.times(),
                event.subject(),
                type == null ? null : Shown.type(type, locale),
                event.eventId(),
                problem.title(),
                problem.detail(),
                event.raw());
    }

    private List<IntakeView.Figure> figures(@Nullable List<String> offices, Locale locale) {
        IntakeFigures.Figures now = figures.of(offices, Vietnam.startOf(Vietnam.dayOf(clock.instant())));
        return List.of(
                new IntakeView.Figure(
                        frame.say("Đã ghi nhận", "Accepted"),
                        Shown.number(now.acceptedToday(), locale),
                        Shown.number(now.accepted(), locale),
                        frame.say("sự kiện vào hồ sơ và được công bố", "events that happened to their dossier"),
                        "good"),
                new IntakeView.Figure(
                        frame.say("Đang chờ", "Parked"),
                        Shown.number(now.parkedToday(), locale),
                        Shown.number(now.parked(), locale),
                        frame.say("sự kiện chờ sự kiện đến trước nó", "events that wait for an earlier one"),
                        now.parked() == 0 ? "good" : "open"),
                new IntakeView.Figure(
                        frame.say("Bị từ chối", "Refused"),
                        Shown.number(now.refusedToday(), locale),
                        Shown.number(now.refused(), locale),
                        frame.say("sự kiện chưa được sửa", "events not yet put right"),
                        now.refused() == 0 ? "good" : "bad"));
    }

    private IntakeView.Lag lag(Locale locale) {
        RelayLag.Lag now = lag.now();
        if (now.rows() == 0) {
            return new IntakeView.Lag(frame.say("Đã gửi hết", "All sent"), "good");
        }
        String rows = Shown.number(now.rows(), locale);
        String age = Shown.duration(now.oldest(), locale);
        return new IntakeView.Lag(
                frame.say(
                        "Còn " + rows + " sự kiện chưa gửi, cũ nhất " + age,
                        rows + " events not yet sent, the oldest for " + age),
                now.oldest().toSeconds() < LATE_SECONDS ? "open" : "bad");
    }

    private IntakeView.ImportLine line(ImportRow row, Locale locale) {
        String state = row.stateAt(clock.instant());
        List<String> problems = new ArrayList<>();
        for (JsonNode item :
                EventJson.own("{\"problems\":" + row.firstProblems() + "}").get("problems")) {
            ProblemView problem =
                    ProblemView.of(ProblemJson.read(item.get("problem").toString()), locale);
            problems.add(frame.say("Dòng ", "Line ") + item.get("line").asText() + ": " + problem.title() + " – "
                    + problem.detail());
        }
        return new IntakeView.ImportLine(
                Shown.moment(row.startedAt()),
                row.startedBy(),
                switch (state) {
                    case "running" -> frame.say("đang nhập", "running");
                    case "finished" -> frame.say("xong", "finished");
                    default -> frame.say("bị ngắt; gửi lại để nhập tiếp", "interrupted; send it again to resume");
                },
                switch (state) {
                    case "running" -> "open";
                    case "finished" -> "good";
                    default -> "bad";
                },
                Shown.number(row.lines(), locale),
                Shown.number(row.accepted(), locale),
                Shown.number(row.duplicate(), locale),
                Shown.number(row.parked(), locale),
                Shown.number(row.refused(), locale),
                problems);
    }

    private IntakeView.@Nullable Notice notice(@Nullable String retried) {
        return switch (retried) {
            case null -> null;
            case "accepted", "duplicate" ->
                new IntakeView.Notice(frame.say("Sự kiện đã được ghi nhận.", "The event was accepted."), "good");
            case "parked" ->
                new IntakeView.Notice(
                        frame.say(
                                "Sự kiện vẫn phải chờ sự kiện trước nó.", "The event still waits for an earlier one."),
                        "open");
            case "refused" ->
                new IntakeView.Notice(
                        frame.say(
                                "Sự kiện vẫn bị từ chối; lý do ghi ở danh sách dưới đây.",
                                "The event was refused again; the list below says why."),
                        "bad");
            case "gone" ->
                new IntakeView.Notice(
                        frame.say(
                                "Sự kiện này không còn trong danh sách: đã được xử lý rồi.",
                                "The event is no longer in the list: it was dealt with already."),
                        "open");
            case "incomplete" ->
                new IntakeView.Notice(
                        frame.say(
                                "Chỉ giữ được phần đầu của sự kiện này; cổng phải gửi lại.",
                                "Only the beginning of this event was kept; the portal must send it again."),
                        "bad");
            default -> null;
        };
    }

    private String reach() {
        return caller.offices().everything()
                ? frame.say("mọi đơn vị", "all offices")
                : String.join(", ", caller.offices().offices().stream().sorted().toList());
    }

    private boolean mine(ImportRow row) {
        return row.startedBy().equals(caller.name()) || caller.is(Roles.OPERATOR) || caller.is(Roles.AUDITOR);
    }

    private @Nullable List<String> scope() {
        return caller.offices().everything()
                ? null
                : catalogue.selfAndBelow(caller.offices().offices());
    }

    private static String code(Taken.Status status) {
        return Objects.requireNonNull(status).name().toLowerCase(Locale.ROOT);
    }
}
