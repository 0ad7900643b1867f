package vn.motcua.award.rest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.evidence.EvidenceKind;
import vn.motcua.award.excel.TableKind;
import vn.motcua.award.excel.Tables;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;

/// The tables that clerks keep in Excel.
@Path("/api/v1/campaigns/{campaign}/tables/{table}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tables", description = "Lists of nominees and monthly grades as Excel, in and out with the same columns")
class TableResource {

    private final Campaigns campaigns;
    private final Tables tables;
    private final Caller caller;

    TableResource(Campaigns campaigns, Tables tables, Caller caller) {
        this.campaigns = campaigns;
        this.tables = tables;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD, Roles.AWARD_VERIFIER, Roles.AUDITOR})
    @Operation(
            summary = "A table as Excel: `ca-nhan`, `tap-the` or `xep-loai`",
            description = "The columns are those that are taken in. With `empty=true` the template alone.")
    @APIResponse(responseCode = "200", description = "A workbook (.xlsx)")
    public Response write(
            @PathParam("campaign") CampaignCode code,
            @PathParam("table") String table,
            @QueryParam("empty") @DefaultValue("false") boolean empty) {
        Campaign campaign = reached(code);
        TableKind kind = kind(table);
        return Attachments.of(
                        new ByteArrayInputStream(tables.write(campaign, kind, empty)),
                        EvidenceKind.XLSX.mediaType(),
                        kind.code() + "-" + code + ".xlsx")
                .build();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.DESK_HEAD})
    @Operation(
            summary = "Takes a table, whole or not at all",
            description =
                    "Nominees by the clerk, grades by the head of the desk, as drafts. Each mistake is answered with"
                            + " its row, column, and how to mend it. The same file sent again changes nothing.")
    @APIResponse(responseCode = "200", description = "What it did")
    @APIResponse(responseCode = "413", description = "`file-too-large`")
    @APIResponse(responseCode = "422", description = "`sheet-rejected`, `sheet-unreadable`, `file-refused`")
    public Tables.TakenView take(
            @PathParam("campaign") CampaignCode code,
            @PathParam("table") String table,
            @RestForm("file") @Nullable FileUpload file) {
        Campaign campaign = reached(code);
        TableKind kind = kind(table);
        if (!caller.is(kind == TableKind.GRADES ? Roles.DESK_HEAD : Roles.AWARD_CLERK)) {
            throw new ProblemException(CommonProblems.forbidden());
        }
        if (file == null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Cần trường file (multipart/form-data).",
                            "The field file (multipart/form-data) is needed."))
                    .with("field", "file"));
        }
        return tables.take(campaign, kind, file.uploadedFile(), caller.name());
    }

    private static TableKind kind(String table) {
        return TableKind.of(table)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Không có bảng " + table + "; có: ca-nhan, tap-the, xep-loai.",
                        "There is no table " + table + "; there are ca-nhan, tap-the, xep-loai."))));
    }

    private Campaign reached(CampaignCode code) {
        Campaign campaign = campaigns.require(code, null).campaign();
        caller.require(campaign.office());
        return campaign;
    }
}
