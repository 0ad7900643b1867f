package vn.motcua.dossier.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.desk.CounterDesk;
import vn.motcua.dossier.desk.OpenedDossier;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.forms.FormDesk;
import vn.motcua.dossier.intake.PendingEvents;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;
import vn.motcua.dossier.lifecycle.Dossier;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.wire.EventJson;

/// One dossier for people: where it stands, what was promised, what happened. Complete without scripts.
@Path("/dossiers")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OPERATOR, Roles.PORTAL, Roles.DESK, Roles.AUDITOR})
class DossierPages {

    private static final String PREFIX = "vn.motcua.";
    private static final String SUFFIX = ".v1";

    private final CounterDesk desk;
    private final Journal journal;
    private final PendingEvents pending;
    private final FormDesk forms;
    private final Catalogue catalogue;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    DossierPages(
            CounterDesk desk,
            Journal journal,
            PendingEvents pending,
            FormDesk forms,
            Catalogue catalogue,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.desk = desk;
        this.journal = journal;
        this.pending = pending;
        this.forms = forms;
        this.catalogue = catalogue;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance dossier(DossierPage view);

        static native TemplateInstance notShown(String code, String title, String detail);
    }

    /// Where the search leads.
    @GET
    @Operation(hidden = true)
    public Response search(@RestQuery @Nullable String code) {
        String asked = code == null ? "" : code.strip();
        UriBuilder to = asked.isEmpty()
                ? UriBuilder.fromPath("/")
                : UriBuilder.fromPath("/dossiers").segment(asked);
        return Response.seeOther(to.queryParam("lang", frame.getLang()).build()).build();
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response dossier(String code) {
        try {
            OpenedDossier opened = desk.open(code, new Sender(caller.name(), caller.offices()));
            return Response.ok(Templates.dossier(page(opened)).render()).build();
        } catch (ProblemException e) {
            ProblemView problem = ProblemView.of(e.problem(), frame.locale());
            return Response.status(problem.status())
                    .entity(Templates.notShown(code, problem.title(), problem.detail())
                            .render())
                    .build();
        }
    }

    private DossierPage page(OpenedDossier opened) {
        Locale locale = frame.locale();
        Dossier dossier = opened.dossier();
        List<JournalRow> rows = journal.of(opened.code());
        return new DossierPage(
                opened.code(),
                catalogue.office(dossier.office()).map(Office::name).orElse(dossier.office()),
                dossier.office(),
                catalogue.procedure(dossier.procedure()).map(Procedure::name).orElse(dossier.procedure()),
                dossier.procedure(),
                Shown.coded(dossier.channel().vietnamese(), dossier.channel().code(), locale),
                dossier.officer(),
                Shown.in(dossier.state().label(), locale),
                timely(dossier),
                dates(dossier, locale),
                dossier.dueChanges().stream()
                        .map(one -> new DossierPage.Due(
                                Shown.moment(one.at()),
                                Shown.moment(one.dueAt()),
                                Shown.moment(one.judgedDueAt()),
                                Shown.coded(
                                        one.cause().vietnamese(), one.cause().code(), locale)))
                        .toList(),
                dossier.waits().stream().map(one -> wait(one, locale)).toList(),
                dossier.violations().stream()
                        .map(one -> new DossierPage.Line(
                                Shown.coded(one.code().vietnamese(), one.code().code(), locale),
                                Shown.moment(one.at())))
                        .toList(),
                dossier.dataQuality().stream()
                        .map(one -> Shown.coded(one.vietnamese(), one.code(), locale))
                        .toList(),
                pending.of(opened.code()).stream()
                        .map(event -> IntakePages.line(event, locale))
                        .toList(),
                papers(opened.code()),
                intact(rows),
                rows.stream().map(row -> step(row, locale)).toList());
    }

    /// The forms that there are by now, for those who may print them.
    private List<DossierPage.Paper> papers(String code) {
        if (!caller.is(Roles.DESK) && !caller.is(Roles.AUDITOR)) {
            return List.of();
        }
        List<DossierPage.Paper> papers = new ArrayList<>();
        for (FormDesk.Available form : forms.available(code, new Sender(caller.name(), caller.offices()))) {
            for (int copy = 1; copy <= form.copies(); copy++) {
                UriBuilder href = UriBuilder.fromPath("/dossiers").segment(code, "forms", form.number());
                papers.add(new DossierPage.Paper(
                        form.number() + " · " + form.title().in(frame.locale())
                                + (form.copies() == 1 ? "" : " (" + copy + ")"),
                        (copy == 1 ? href : href.queryParam("number", copy))
                                .build()
                                .toString()));
            }
        }
        return papers;
    }

    private DossierPage.@Nullable Timely timely(Dossier dossier) {
        @Nullable Instant due = dossier.judgedDueAt();
        if (due == null) {
            return null;
        }
        Dossier.@Nullable Ended ended = dossier.ended();
        if (ended != null) {
            return OfficeDay.isLater(ended.at(), due)
                    ? new DossierPage.Timely(frame.say("Quá hạn", "Late"), "✗", "bad")
                    : new DossierPage.Timely(frame.say("Đúng hạn", "On time"), "✓", "good");
        }
        return OfficeDay.isLater(clock.instant(), due)
                ? new DossierPage.Timely(frame.say("Đang quá hạn", "Overdue"), "✗", "bad")
                : new DossierPage.Timely(frame.say("Còn trong hạn", "Within its time"), "…", "open");
    }

    private List<DossierPage.Line> dates(Dossier dossier, Locale locale) {
        List<DossierPage.Line> lines = new ArrayList<>();
        add(lines, frame.say("Nộp hồ sơ", "Submitted"), dossier.submittedAt());
        add(lines, frame.say("Tiếp nhận", "Received"), dossier.receivedAt());
        add(lines, frame.say("Hẹn trả lần đầu", "First promise"), dossier.firstDueAt());
        add(lines, frame.say("Hẹn trả hiện nay", "Present promise"), dossier.currentDueAt());
        add(lines, frame.say("Hạn tính đúng hạn", "Judged by"), dossier.judgedDueAt());
        Dossier.@Nullable Ended ended = dossier.ended();
        if (ended != null) {
            String state = Shown.in(ended.state().label(), locale);
            String outcome = ended.outcome() == null
                    ? ""
                    : " · "
                            + Shown.coded(
                                    ended.outcome().vietnamese(),
                                    ended.outcome().code(),
                                    locale);
            add(lines, state + outcome, ended.at());
        }
        add(lines, frame.say("Trả kết quả", "Result handed over"), dossier.returnedAt());
        return lines;
    }

    private static void add(List<DossierPage.Line> lines, String name, @Nullable Instant at) {
        if (at != null) {
            lines.add(new DossierPage.Line(name, Shown.moment(at)));
        }
    }

    private DossierPage.Wait wait(Dossier.Wait wait, Locale locale) {
        return new DossierPage.Wait(
                Shown.coded(wait.kind().vietnamese(), wait.kind().code(), locale),
                Shown.moment(wait.from()),
                wait.to() == null ? frame.say("còn chờ", "still waiting") : Shown.moment(wait.to()),
                wait.lawful()
                        ? frame.say("trong hạn: dừng đồng hồ", "in time: stops the clock")
                        : frame.say("sau hạn: không tính", "after the due day: counts for nothing"));
    }

    private static DossierPage.Step step(JournalRow row, Locale locale) {
        String name = row.type().substring(PREFIX.length(), row.type().length() - SUFFIX.length());
        return new DossierPage.Step(
                row.subjectSequence(),
                Shown.type(name, locale),
                Shown.exact(row.time()),
                Shown.exact(row.recordedAt()),
                row.recordedBy(),
                row.source(),
                row.eventId(),
                Shown.state(EventJson.own(row.payload()).path("state").asText(), locale));
    }

    private static boolean intact(List<JournalRow> rows) {
        String before = "";
        for (JournalRow row : rows) {
            if (!row.continues(before)) {
                return false;
            }
            before = row.hash();
        }
        return true;
    }
}
