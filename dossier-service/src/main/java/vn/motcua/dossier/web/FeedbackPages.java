package vn.motcua.dossier.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Cursor;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.desk.FeedbackDesk;
import vn.motcua.dossier.desk.FeedbackProblems;
import vn.motcua.dossier.desk.OpenedFeedback;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.feedback.FeedbackCase;
import vn.motcua.dossier.feedback.FeedbackKind;
import vn.motcua.dossier.feedback.FeedbackState;
import vn.motcua.dossier.intake.PendingEvents;
import vn.motcua.dossier.journal.Journal;
import vn.motcua.dossier.journal.JournalRow;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.store.FeedbackRow;
import vn.motcua.dossier.store.FeedbackStore;
import vn.motcua.dossier.wire.EventJson;

/// Feedback for people: what is owed until when, and one case with its clocks. Complete without scripts.
@Path("/feedback")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RolesAllowed({Roles.OPERATOR, Roles.PORTAL, Roles.DESK, Roles.DESK_HEAD, Roles.VIEWER, Roles.AUDITOR})
class FeedbackPages {

    private static final int ROWS = 50;
    private static final Instant BEGIN = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2300-01-01T00:00:00Z");
    private static final String PREFIX = "vn.motcua.";
    private static final String SUFFIX = ".v1";

    private final FeedbackDesk desk;
    private final FeedbackStore cases;
    private final Journal journal;
    private final PendingEvents pending;
    private final Catalogue catalogue;
    private final Caller caller;
    private final PageFrame frame;
    private final InstantSource clock;

    FeedbackPages(
            FeedbackDesk desk,
            FeedbackStore cases,
            Journal journal,
            PendingEvents pending,
            Catalogue catalogue,
            Caller caller,
            PageFrame frame,
            InstantSource clock) {
        this.desk = desk;
        this.cases = cases;
        this.journal = journal;
        this.pending = pending;
        this.catalogue = catalogue;
        this.caller = caller;
        this.frame = frame;
        this.clock = clock;
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance list(FeedbackListPage view);

        static native TemplateInstance feedback(FeedbackPage view);

        static native TemplateInstance notShown(String title, String detail);
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance list(@RestQuery @Nullable String kind, @RestQuery @Nullable String after) {
        Locale locale = frame.locale();
        @Nullable
        String narrowed = kind == null
                ? null
                : FeedbackKind.of(kind).map(FeedbackKind::code).orElse(null);
        @Nullable
        List<String> offices = caller.offices().everything()
                ? null
                : catalogue.selfAndBelow(caller.offices().offices());
        List<String> key = after == null ? List.of(BEGIN.toString(), "") : Cursor.decode(after, 2);
        Page<FeedbackRow> page = Page.of(
                cases.byDue(
                        new FeedbackStore.Query(offices, null, narrowed, END),
                        moment(key.get(0)),
                        key.get(1),
                        ROWS + 1),
                ROWS,
                row -> Cursor.encode(Objects.requireNonNull(row.nextDueAt()).toString(), row.code()));
        return Templates.list(new FeedbackListPage(
                Shown.exact(clock.instant()),
                narrowed,
                page.items().stream().map(row -> line(row, locale)).toList(),
                page.next()));
    }

    @GET
    @Path("{code}")
    @Operation(hidden = true)
    public Response feedback(String code) {
        try {
            OpenedFeedback opened = desk.open(code, new Sender(caller.name(), caller.offices()));
            return Response.ok(Templates.feedback(page(opened)).render()).build();
        } catch (ProblemException e) {
            ProblemView problem = ProblemView.of(e.problem(), frame.locale());
            return Response.status(problem.status())
                    .entity(Templates.notShown(problem.title(), problem.detail())
                            .render())
                    .build();
        }
    }

    private FeedbackListPage.Line line(FeedbackRow row, Locale locale) {
        boolean overdue = row.nextDueAt() != null && OfficeDay.isLater(clock.instant(), row.nextDueAt());
        FeedbackPage.Standing standing;
        if (row.state().equals("need-info")) {
            standing = new FeedbackPage.Standing(frame.say("Chờ người dân", "Waits for the citizen"), "…", "open");
        } else if (overdue) {
            standing = new FeedbackPage.Standing(frame.say("Đang quá hạn", "Overdue"), "✗", "bad");
        } else {
            standing = new FeedbackPage.Standing(frame.say("Còn trong hạn", "Within its time"), "…", "open");
        }
        return new FeedbackListPage.Line(
                row.code(),
                kind(row.kind(), locale),
                state(row.state(), locale),
                office(row.office()),
                Shown.moment(row.receivedAt()),
                Shown.moment(row.nextDueAt()),
                standing);
    }

    private FeedbackPage page(OpenedFeedback opened) {
        Locale locale = frame.locale();
        FeedbackCase feedback = opened.feedback();
        List<JournalRow> rows = journal.of(opened.code());
        return new FeedbackPage(
                opened.code(),
                kind(feedback.kind().code(), locale),
                Shown.in(feedback.state().label(), locale),
                office(feedback.office()),
                feedback.office(),
                feedback.dossierCode(),
                feedback.officerCode(),
                feedback.routedOut() == null
                        ? null
                        : FeedbackProblems.advice(feedback.routedOut()).in(locale),
                finding(feedback.upheld()),
                opened.clocks().stream().map(one -> clock(one, locale)).toList(),
                dates(feedback),
                feedback.forwards().stream()
                        .map(one -> new FeedbackPage.Forward(
                                Shown.moment(one.at()),
                                one.to(),
                                Shown.coded(
                                        one.competence().vietnamese(),
                                        one.competence().code(),
                                        locale),
                                Shown.moment(one.dueAt())))
                        .toList(),
                feedback.infoWaits().stream().map(this::wait).toList(),
                feedback.violations().stream()
                        .map(one -> new DossierPage.Line(
                                Shown.coded(one.code().vietnamese(), one.code().code(), locale),
                                Shown.moment(one.at())))
                        .toList(),
                feedback.dataQuality().stream()
                        .map(one -> Shown.coded(one.vietnamese(), one.code(), locale))
                        .toList(),
                pending.of(opened.code()).stream()
                        .map(event -> IntakePages.line(event, locale))
                        .toList(),
                intact(rows),
                rows.stream().map(row -> step(row, locale)).toList());
    }

    private FeedbackPage.Clock clock(FeedbackCase.Clock one, Locale locale) {
        return new FeedbackPage.Clock(
                Shown.coded(one.name().vietnamese(), one.name().code(), locale),
                Shown.moment(one.dueAt()),
                Shown.moment(one.doneAt()),
                standing(one));
    }

    private FeedbackPage.Standing standing(FeedbackCase.Clock one) {
        @Nullable Boolean kept = one.kept();
        if (kept != null && kept) {
            return new FeedbackPage.Standing(frame.say("Đúng hạn", "On time"), "✓", "good");
        }
        if (kept != null) {
            return new FeedbackPage.Standing(
                    one.doneAt() == null ? frame.say("Đang quá hạn", "Overdue") : frame.say("Quá hạn", "Late"),
                    "✗",
                    "bad");
        }
        return one.paused()
                ? new FeedbackPage.Standing(frame.say("Dừng, chờ người dân", "Paused for the citizen"), "‖", "open")
                : new FeedbackPage.Standing(frame.say("Còn trong hạn", "Within its time"), "…", "open");
    }

    private List<DossierPage.Line> dates(FeedbackCase feedback) {
        List<DossierPage.Line> lines = new ArrayList<>();
        add(lines, frame.say("Nhận", "Received"), feedback.receivedAt());
        add(lines, frame.say("Phân loại", "Classified"), feedback.classifiedAt());
        add(lines, frame.say("Tiếp nhận", "Accepted"), feedback.acceptedAt());
        add(lines, frame.say("Từ chối", "Rejected"), feedback.rejectedAt());
        add(lines, frame.say("Trả lời", "Answered"), feedback.answeredAt());
        add(lines, frame.say("Công khai", "Published"), feedback.publishedAt());
        feedback.reopenings().forEach(at -> add(lines, frame.say("Mở lại", "Reopened"), at));
        return lines;
    }

    private static void add(List<DossierPage.Line> lines, String name, @Nullable Instant at) {
        if (at != null) {
            lines.add(new DossierPage.Line(name, Shown.moment(at)));
        }
    }

    private DossierPage.Wait wait(FeedbackCase.InfoWait wait) {
        return new DossierPage.Wait(
                frame.say("Thông tin bổ sung", "More information"),
                Shown.moment(wait.from()),
                wait.to() == null ? frame.say("còn chờ", "still waiting") : Shown.moment(wait.to()),
                wait.lawful()
                        ? frame.say("trong hạn: dừng đồng hồ", "in time: stops the clocks")
                        : frame.say("sau hạn: không tính", "asked too late: counts for nothing"));
    }

    private @Nullable String finding(@Nullable Boolean upheld) {
        if (upheld == null) {
            return null;
        }
        return upheld
                ? frame.say("Phản ánh đúng", "What was reported proved true")
                : frame.say(
                        "Phản ánh không đúng, không tính cho cán bộ",
                        "What was reported proved false and does not count against the officer");
    }

    private String office(String code) {
        return catalogue.office(code).map(Office::name).orElse(code);
    }

    private static String kind(String code, Locale locale) {
        return FeedbackKind.of(code)
                .map(kind -> Shown.coded(kind.vietnamese(), kind.code(), locale))
                .orElse(code);
    }

    private static String state(String code, Locale locale) {
        return FeedbackState.all().stream()
                .filter(state -> state.code().equals(code))
                .findFirst()
                .map(state -> Shown.in(state.label(), locale))
                .orElse(code);
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
                state(EventJson.own(row.payload()).path("state").asText(), locale));
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

    private static Instant moment(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException _) {
            // Well written, but none of ours: refused as any other broken cursor.
            Cursor.decode("", 2);
            return BEGIN;
        }
    }
}
