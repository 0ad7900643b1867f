package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.blank.Blanks;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.certify.CertificateDesk;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.Lists;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.paper.DocxFile;
import vn.motcua.award.path.Entry;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.signed.SignedDesk;
import vn.motcua.award.signed.SignedPaper;
import vn.motcua.award.signed.SignedPapers;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The certificates of a list, and the papers that came back signed.
@Path("/award-lists/{id}/certificates")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class CertificatePages {

    private final Lists lists;
    private final CertificateDesk desk;
    private final SignedDesk signing;
    private final SignedPapers papers;
    private final Blanks blanks;
    private final Campaigns campaigns;
    private final Caller caller;
    private final PageFrame frame;

    CertificatePages(
            Lists lists,
            CertificateDesk desk,
            SignedDesk signing,
            SignedPapers papers,
            Blanks blanks,
            Campaigns campaigns,
            Caller caller,
            PageFrame frame) {
        this.lists = lists;
        this.desk = desk;
        this.signing = signing;
        this.papers = papers;
        this.blanks = blanks;
        this.campaigns = campaigns;
        this.caller = caller;
        this.frame = frame;
    }

    /// Somebody honoured.
    ///
    /// @param revoked true when the award was cancelled
    record Winner(
            int position,
            String candidate,
            String name,
            @Nullable String post,
            boolean revoked) {}

    /// What the page shows.
    ///
    /// @param decision absent while nothing is decided
    /// @param office whose sheets are printed on
    /// @param signed all versions of all papers that came back
    /// @param papers what the reader may file
    record CertificatePage(
            AwardListSummary list,
            Entry.@Nullable Decision decision,
            List<Winner> winners,
            String office,
            List<Blanks.StoredBlank> blanks,
            List<SignedPaper> signed,
            List<String> papers) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance certificates(Place place, CertificatePage page, Form form);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String page(@PathParam("id") UUID id) {
        return page(reached(id), new Form());
    }

    @GET
    @Path("print")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Produces({Paper.PDF, DocxFile.MEDIA_TYPE, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response print(
            @PathParam("id") UUID id,
            @QueryParam("candidate") @Nullable String candidate,
            @QueryParam("on") @Nullable String on,
            @QueryParam("format") @Nullable String format,
            @QueryParam("unsigned") @Nullable String unsigned,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        reached(id);
        boolean whole = on == null || on.isEmpty();
        Paper ours = desk.paper(
                id,
                new CertificateDesk.Asked(
                        candidate, !whole, whole || STANDARD.equals(on) ? null : on, "docx".equals(format)));
        return PaperAnswer.of(
                whole && candidate == null ? signing.given(id, "giay-khen", "yes".equals(unsigned), ours) : ours,
                known);
    }

    @GET
    @Path("signed/{paper}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR})
    @Produces({Paper.PDF, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response signed(
            @PathParam("id") UUID id,
            @PathParam("paper") String paper,
            @QueryParam("version") @Nullable Integer version,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        reached(id);
        return PaperAnswer.of(signing.signed(id, paper, version), known);
    }

    @POST
    @Path("signed")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DECIDER})
    @Operation(hidden = true)
    public Response file(
            @PathParam("id") UUID id,
            @RestForm @Nullable String paper,
            @RestForm @Nullable String means,
            @RestForm @Nullable String declaration,
            @RestForm @Nullable String reason,
            @RestForm("file") @Nullable FileUpload file) {
        OpenList open = reached(id);
        Form form = new Form()
                .with("paper", paper)
                .with("means", means)
                .with("declaration", declaration)
                .with("reason", reason);
        boolean scan = "scan".equals(means);
        if (file == null || file.size() == 0) {
            form.wrong("file", "Hãy chọn tệp PDF.", "Choose the PDF.");
        }
        if (scan) {
            form.needed("declaration");
        }
        if (!form.isWrong() && file != null) {
            try {
                signing.file(
                        id,
                        form.of("paper"),
                        read(file),
                        new SignedDesk.Means(scan, form.given("declaration"), form.given("reason")),
                        new Actor(caller.name(), caller.roles(), caller::reaches));
                return Links.seeOther("/award-lists/" + id + "/certificates", frame, "signed");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(page(open, form)).build();
    }

    /// Stands for the sheet of the decree among the sheets of an office, whose codes never begin like this.
    private static final String STANDARD = "-";

    private static byte[] read(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OpenList reached(UUID id) {
        OpenList open = lists.open(id);
        caller.require(open.list().office());
        return open;
    }

    private String page(OpenList open, Form form) {
        AwardListSummary list = open.list();
        Entry.Decision decision = open.track().decision().orElse(null);
        String office = lists.decidingOffice(list.office(), open.level());
        return Templates.certificates(
                        Place.of(
                                "certificates",
                                campaigns.require(new CampaignCode(list.campaign()), list.campaignVersion()),
                                list,
                                caller),
                        new CertificatePage(
                                list,
                                decision,
                                winners(open, decision),
                                office,
                                blanks.of(office),
                                papers.all(list.id()),
                                SignedDesk.filedBy(caller.roles())),
                        form)
                .render();
    }

    private static List<Winner> winners(OpenList open, Entry.@Nullable Decision decision) {
        return decision == null
                ? List.of()
                : decision.grants().stream()
                        .map(grant -> {
                            var entry = open.listed(grant.candidate()).orElseThrow();
                            return new Winner(
                                    grant.position(),
                                    grant.candidate(),
                                    entry.name(),
                                    entry.post(),
                                    CertificateDesk.isRevoked(open, grant.candidate()));
                        })
                        .toList();
    }
}
