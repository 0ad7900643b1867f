package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.candidate.CandidateCode;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.candidate.CommentSheet;
import vn.motcua.award.candidate.ConfirmationSheet;
import vn.motcua.award.candidate.DeclarationSheet;
import vn.motcua.award.candidate.Declarations;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.Grades;
import vn.motcua.award.candidate.InitiativeSheet;
import vn.motcua.award.candidate.Initiatives;
import vn.motcua.award.candidate.OwnFiles;
import vn.motcua.award.desk.Checklist;
import vn.motcua.award.desk.Checklists;
import vn.motcua.award.evidence.EvidenceFile;
import vn.motcua.award.evidence.EvidenceFiles;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.rest.Attachments;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The nomination file of one candidate: what is missing, the report with its ticks, files of evidence, initiatives.
/// The candidate writes in it, a clerk for them, the head confirms; others read.
@Path("/campaigns/{campaign}/candidates/{candidate}/file")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class FilePages {

    private static final int MEASURES = 3;

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Declarations declarations;
    private final Initiatives initiatives;
    private final Grades grades;
    private final EvidenceFiles files;
    private final Checklists checklists;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame frame;

    FilePages(
            Campaigns campaigns,
            Candidates candidates,
            Declarations declarations,
            Initiatives initiatives,
            Grades grades,
            EvidenceFiles files,
            Checklists checklists,
            Validator validator,
            Caller caller,
            PageFrame frame) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.declarations = declarations;
        this.initiatives = initiatives;
        this.grades = grades;
        this.files = files;
        this.checklists = checklists;
        this.validator = validator;
        this.caller = caller;
        this.frame = frame;
    }

    /// What the page shows.
    ///
    /// @param here address of the candidate
    /// @param own true when the reader is the candidate
    /// @param writes true when the reader may write in the file
    /// @param confirms true when the reader may confirm initiatives
    /// @param head true for the head, who confirms without a paper
    /// @param open the form that was refused or is asked for: `declaration`, `evidence`, `initiative`, a
    ///     number of an initiative, or a month; empty = none
    /// @param rows of figures in the form of an initiative
    record FilePage(
            String here,
            CandidateFile file,
            Checklists.CandidateChecklist checklist,
            List<EvidenceFile> evidence,
            List<YearMonth> months,
            boolean own,
            boolean writes,
            boolean confirms,
            boolean head,
            String open,
            List<Integer> rows,
            long maxMegabytes) {

        /// What is declared; absent = nothing yet.
        public @Nullable Entered<DeclarationSheet> declaration() {
            return file.declaration();
        }

        /// What the candidate owes, at whichever level.
        public List<Checklist.Item> owed() {
            return checklist.levels().stream()
                    .flatMap(list -> list.items().stream())
                    .filter(item -> item.missing() && item.owedBy().equals(Roles.OFFICER))
                    .distinct()
                    .toList();
        }

        /// True when the form that confirms that initiative was refused.
        public boolean confirming(String number) {
            return open.equals("confirm-" + number);
        }

        /// What confirms an initiative now; absent = nothing does.
        public @Nullable ConfirmationSheet confirmed(String number) {
            return file.confirmed(number).orElse(null);
        }
    }

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance file(Place place, FilePage page, Form form);
    }

    @GET
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(hidden = true)
    public String file(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @QueryParam("open") @Nullable String open) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        OwnFiles.requireReadable(file, caller);
        String asked = open == null ? "" : open;
        return page(stored, file, asked, formOf(file, asked));
    }

    @POST
    @Path("declaration")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK})
    @Operation(hidden = true)
    public Response declare(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = writable(stored, candidate);
        Form form = Form.of(sent);
        String report = form.needed("report");
        LocalDate signed = form.day("signedOn");
        Integer version = form.whole("version");
        DeclarationSheet sheet = new DeclarationSheet(
                report,
                form.has("attested", "yes"),
                form.has("consent", "yes"),
                signed == null ? null : new DeclarationSheet.Paper(signed, form.given("scan")),
                form.all("file"));
        return taken(
                stored,
                file,
                form,
                "declaration",
                sheet,
                "declaration",
                () -> declarations.put(stored.campaign(), candidate, sheet, version, caller.name()));
    }

    @POST
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK})
    @Operation(hidden = true)
    public Response upload(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @RestForm("file") @Nullable FileUpload upload) {
        StoredCampaign stored = reached(code);
        CandidateFile file = writable(stored, candidate);
        Form form = new Form();
        if (upload == null || upload.fileName() == null || upload.fileName().isBlank()) {
            form.wrong("file", "Hãy chọn một tệp.", "Choose a file.");
            return Response.status(form.status())
                    .entity(page(stored, file, "evidence", form))
                    .build();
        }
        return taken(
                stored,
                file,
                form,
                "evidence",
                null,
                "evidence",
                () -> files.keep(
                        code.value(),
                        candidate.value(),
                        upload.fileName(),
                        upload.uploadedFile(),
                        null,
                        caller.name()));
    }

    @GET
    @Path("evidence/{sha256}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({
        Roles.AWARD_CLERK,
        Roles.DESK_HEAD,
        Roles.AWARD_VERIFIER,
        Roles.COUNCIL,
        Roles.DECIDER,
        Roles.AUDITOR,
        Roles.OFFICER
    })
    @Operation(hidden = true)
    public Response download(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("sha256") String sha256) {
        OwnFiles.requireReadable(candidates.require(reached(code).campaign(), candidate), caller);
        return Attachments.of(files.open(code.value(), candidate.value(), sha256, caller.name()));
    }

    @POST
    @Path("initiatives")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.OFFICER, Roles.AWARD_CLERK})
    @Operation(hidden = true)
    public Response describe(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = writable(stored, candidate);
        Form form = Form.of(sent);
        String number = form.of("number").matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
                ? form.of("number")
                : Integer.toString(file.initiatives().size() + 1);
        InitiativeSheet sheet = new InitiativeSheet(
                form.needed("title"),
                form.needed("description"),
                form.day("appliedOn"),
                measures(form),
                form.all("file"));
        return taken(
                stored,
                file,
                form,
                file.initiatives().containsKey(number) ? number : "initiative",
                sheet,
                "initiatives",
                () -> initiatives.put(stored.campaign(), candidate, number, sheet, caller.name()));
    }

    @POST
    @Path("initiatives/{number}/confirmation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.DESK_HEAD, Roles.AWARD_CLERK})
    @Operation(hidden = true)
    public Response confirm(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("number") CandidateCode number,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        Form form = Form.of(sent);
        ConfirmationSheet sheet = new ConfirmationSheet(
                form.has("kind", "recognition")
                        ? ConfirmationSheet.Kind.RECOGNITION
                        : ConfirmationSheet.Kind.CONFIRMATION,
                form.whole("version"),
                form.given("paper"),
                form.day("issuedOn"),
                form.given("signer"),
                List.of());
        return taken(
                stored,
                file,
                form,
                "confirm-" + number,
                sheet,
                "initiatives",
                () -> initiatives.confirm(
                        stored.campaign(),
                        candidate,
                        number.value(),
                        sheet,
                        caller.is(Roles.DESK_HEAD),
                        caller.name()));
    }

    @POST
    @Path("grades/{month}/comment")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.OFFICER)
    @Operation(hidden = true)
    public Response comment(
            @PathParam("campaign") CampaignCode code,
            @PathParam("candidate") CandidateCode candidate,
            @PathParam("month") String month,
            MultivaluedMap<String, String> sent) {
        StoredCampaign stored = reached(code);
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        Form form = Form.of(sent);
        Optional<YearMonth> of = stored.campaign().period().months().stream()
                .filter(one -> one.toString().equals(month))
                .findFirst();
        if (of.isEmpty()) {
            form.wrong("text", "Không có tháng này.", "There is no such month.");
        }
        CommentSheet sheet = new CommentSheet(form.needed("text"));
        return taken(
                stored,
                file,
                form,
                month,
                sheet,
                "grades",
                () -> grades.comment(stored.campaign(), candidate, of.orElseThrow(), sheet, caller.name()));
    }

    /// Does what a form asks for, or shows the page again with why not.
    ///
    /// @param sheet checked before; absent = nothing to check
    private Response taken(
            StoredCampaign stored,
            CandidateFile file,
            Form form,
            String open,
            @Nullable Object sheet,
            String part,
            Runnable step) {
        if (sheet != null && !form.isWrong()) {
            validator
                    .validate(sheet)
                    .forEach(violation -> form.wrong(
                            violation.getPropertyPath().toString(),
                            "Giá trị quá dài hoặc ngoài khoảng cho phép.",
                            violation.getMessage()));
        }
        if (!form.isWrong()) {
            try {
                step.run();
                return Links.seeOther(
                        "/campaigns/" + stored.campaign().code() + "/candidates/" + file.code() + "/file", frame, part);
            } catch (ProblemException e) {
                form.refused(e.problem());
                OwnFiles.requireReadable(file, caller);
            }
        }
        return Response.status(form.status())
                .entity(page(stored, file, open, form))
                .build();
    }

    private static List<InitiativeSheet.Measure> measures(Form form) {
        List<InitiativeSheet.Measure> found = new ArrayList<>();
        for (int i = 0; i < MEASURES || form.given("measure" + i) != null; i++) {
            String name = form.given("measure" + i);
            BigDecimal before = figure(form, "before" + i);
            BigDecimal after = figure(form, "after" + i);
            if (name == null && (before != null || after != null)) {
                form.needed("measure" + i);
            }
            if (name != null) {
                String unit = form.needed("unit" + i);
                if (before == null) {
                    form.needed("before" + i);
                }
                if (after == null) {
                    form.needed("after" + i);
                }
                if (before != null && after != null) {
                    found.add(new InitiativeSheet.Measure(name, unit, before, after));
                }
            }
        }
        return found;
    }

    /// A figure as people write it here, `45,5`; absent when it is empty, or is none, which is then said beside it.
    private static @Nullable BigDecimal figure(Form form, String name) {
        String value = form.of(name).replace(',', '.');
        if (value.isEmpty()) {
            return null;
        }
        if (!value.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
            form.wrong(name, "Hãy ghi một số, ví dụ 45 hoặc 45,5.", "Give a number, such as 45 or 45.5.");
            return null;
        }
        return new BigDecimal(value);
    }

    private Form formOf(CandidateFile file, String open) {
        Form form = new Form();
        Entered<DeclarationSheet> declared = file.declaration();
        form.with("version", declared == null ? 0 : declared.version());
        Entered<InitiativeSheet> initiative = file.initiatives().get(open);
        if (initiative != null) {
            InitiativeSheet sheet = initiative.value();
            form.with("number", open)
                    .with("title", sheet.title())
                    .with("description", sheet.description())
                    .with("appliedOn", sheet.appliedOn());
            sheet.files().forEach(hash -> form.with("file", hash));
            for (int i = 0; i < sheet.measures().size(); i++) {
                InitiativeSheet.Measure one = sheet.measures().get(i);
                form.with("measure" + i, one.name())
                        .with("unit" + i, one.unit())
                        .with("before" + i, one.before().toPlainString().replace('.', ','))
                        .with("after" + i, one.after().toPlainString().replace('.', ','));
            }
        } else if (declared != null) {
            DeclarationSheet sheet = declared.value();
            form.with("report", sheet.report())
                    .with("attested", Boolean.TRUE.equals(sheet.attested()) ? "yes" : null)
                    .with("consent", Boolean.TRUE.equals(sheet.consent()) ? "yes" : null)
                    .with(
                            "signedOn",
                            sheet.paper() == null ? null : sheet.paper().signedOn());
            sheet.files().forEach(hash -> form.with("file", hash));
        }
        return form;
    }

    private String page(StoredCampaign stored, CandidateFile file, String open, Form form) {
        Campaign campaign = stored.campaign();
        boolean own = file.belongsTo(caller.name());
        boolean writes = caller.is(Roles.AWARD_CLERK) || (own && caller.is(Roles.OFFICER));
        Entered<InitiativeSheet> initiative = file.initiatives().get(open);
        int rows = initiative == null
                ? MEASURES
                : Math.max(MEASURES, initiative.value().measures().size() + 1);
        return Templates.file(
                        Place.of(own ? "mine" : "candidates", stored, caller),
                        new FilePage(
                                "/campaigns/" + campaign.code() + "/candidates/" + file.code(),
                                file,
                                checklists.of(campaign, List.of(file)).getFirst(),
                                files.of(campaign.code().value(), file.code().value()),
                                campaign.period().months(),
                                own,
                                writes,
                                !own && (caller.is(Roles.DESK_HEAD) || caller.is(Roles.AWARD_CLERK)),
                                caller.is(Roles.DESK_HEAD),
                                open,
                                IntStream.range(0, rows).boxed().toList(),
                                files.maxFile() >> 20),
                        form)
                .render();
    }

    private CandidateFile writable(StoredCampaign stored, CandidateCode candidate) {
        CandidateFile file = candidates.require(stored.campaign(), candidate);
        OwnFiles.requireWritable(file, caller);
        return file;
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
