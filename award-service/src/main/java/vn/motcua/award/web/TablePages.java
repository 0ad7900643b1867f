package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.evidence.EvidenceKind;
import vn.motcua.award.excel.RowError;
import vn.motcua.award.excel.TableKind;
import vn.motcua.award.excel.Tables;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rest.Attachments;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// Tables from and to Excel, with the cell of each mistake.
@Path("/campaigns/{campaign}/tables")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class TablePages {

    private final Campaigns campaigns;
    private final Tables tables;
    private final Caller caller;

    TablePages(Campaigns campaigns, Tables tables, Caller caller) {
        this.campaigns = campaigns;
        this.tables = tables;
        this.caller = caller;
    }

    /// A table as the page offers it.
    ///
    /// @param takes true when the reader may send it
    record Offered(String code, Message label, Message who, boolean takes) {}

    /// What came of a table that was sent.
    ///
    /// @param table its code; empty = none was sent
    /// @param taken what it did; absent = it was refused
    /// @param errors each mistake
    /// @param count of the mistakes, of which the first are shown
    record Result(String table, Tables.@Nullable TakenView taken, List<RowError> errors, int count) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance tables(Place place, List<Offered> tables, Result result, Form form);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.AUDITOR})
    @Operation(hidden = true)
    public String tables(@PathParam("campaign") CampaignCode code) {
        return page(reached(code), new Result("", null, List.of(), 0), new Form());
    }

    @GET
    @Path("{table}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response download(
            @PathParam("campaign") CampaignCode code,
            @PathParam("table") String table,
            @QueryParam("empty") @DefaultValue("false") boolean empty) {
        StoredCampaign stored = reached(code);
        TableKind kind = kind(table);
        return Attachments.of(
                        new ByteArrayInputStream(tables.write(stored.campaign(), kind, empty)),
                        EvidenceKind.XLSX.mediaType(),
                        kind.code() + "-" + code + ".xlsx")
                .build();
    }

    @POST
    @Path("{table}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD})
    @Operation(hidden = true)
    public Response take(
            @PathParam("campaign") CampaignCode code,
            @PathParam("table") String table,
            @RestForm("file") @Nullable FileUpload file) {
        StoredCampaign stored = reached(code);
        TableKind kind = kind(table);
        if (!takes(kind)) {
            throw new ProblemException(CommonProblems.forbidden());
        }
        Form form = new Form();
        Result result = new Result(table, null, List.of(), 0);
        if (file == null || file.fileName() == null || file.fileName().isBlank()) {
            form.wrong("file", "Hãy chọn một tệp.", "Choose a file.");
        } else {
            try {
                result = new Result(
                        table, tables.take(stored.campaign(), kind, file.uploadedFile(), caller.name()), List.of(), 0);
            } catch (ProblemException e) {
                form.refused(e.problem());
                List<RowError> errors = e.problem().members().get("errors") instanceof List<?> found
                        ? found.stream()
                                .filter(RowError.class::isInstance)
                                .map(RowError.class::cast)
                                .toList()
                        : List.of();
                result = new Result(
                        table,
                        null,
                        errors,
                        e.problem().members().get("count") instanceof Integer count ? count : errors.size());
            }
        }
        return Response.status(form.status()).entity(page(stored, result, form)).build();
    }

    private String page(StoredCampaign stored, Result result, Form form) {
        return Templates.tables(
                        Place.of("candidates", stored, caller),
                        Arrays.stream(TableKind.values())
                                .map(kind -> new Offered(
                                        kind.code(),
                                        kind.label(),
                                        kind == TableKind.GRADES
                                                ? new Message("người phụ trách bộ phận một cửa", "the head of the desk")
                                                : new Message("cán bộ lập hồ sơ", "the clerk"),
                                        takes(kind)))
                                .toList(),
                        result,
                        form)
                .render();
    }

    private boolean takes(TableKind kind) {
        return caller.is(kind == TableKind.GRADES ? Roles.DESK_HEAD : Roles.AWARD_CLERK);
    }

    private static TableKind kind(String table) {
        return TableKind.of(table)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(
                        new Text("Không có bảng " + table + ".", "There is no table " + table + "."))));
    }

    private StoredCampaign reached(CampaignCode code) {
        StoredCampaign stored = campaigns.require(code, null);
        caller.require(stored.campaign().office());
        return stored;
    }
}
