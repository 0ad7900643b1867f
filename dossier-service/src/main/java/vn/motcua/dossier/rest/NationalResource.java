package vn.motcua.dossier.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import vn.motcua.deploy.platform.page.PageSize;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.desk.NationalDesk;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.intake.NationalDoor;
import vn.motcua.dossier.journal.OfficeChanges;
import vn.motcua.dossier.national.NationalService;

/// The national portal's format, in and out.
@Path("/api/v1/portal/national")
@Tag(name = "national portal", description = "DongBoHoSoMC and CapNhatTienDoHoSoMC, in and out")
class NationalResource {

    private static final String EXAMPLE = """
            {"session":"","madonvi":"000.17.22.H56","service":"DongBoHoSoMC","isUpdating":"False","data":[{\
            "MaHoSo":"000.17.22.H56-240603-0001","MaTTHC":"1.001193","KenhThucHien":"2","DonViXuLy":"H56.22.17",\
            "LoaiDoiTuong":"1","NgayNopHoSo":"20240603080000","NgayTiepNhan":"20240603090000",\
            "NgayHenTra":"20240610170000","TrangThaiHoSo":"2"}]}""";

    private static final String PROGRESS = """
            {"madonvi":"H56.22.17","service":"CapNhatTienDoHoSoMC","data":[{"MaHoSo":"000.17.22.H56-240603-0001",\
            "NguoiXuLy":"CB07","ThoiDiemXuLy":"20240603100000","PhongBanXuLy":"Tư pháp - Hộ tịch","TrangThai":"4"}]}""";

    /// A dossier in the national format: the body of a request to the portal, without its session.
    ///
    /// @param isUpdating `True`: the portal may know the dossier
    /// @param data records of the service
    /// @param blocked why it must not be sent on as complete; nothing is made up to unblock it
    record FetchedView(
            String madonvi,
            String service,
            String isUpdating,
            List<Map<String, Object>> data,
            List<NationalView.RemarkView> blocked) {}

    /// A change of a dossier.
    ///
    /// @param officeSequence its place among all that was published of the office
    record ChangeItem(long officeSequence, String MaHoSo, String type, Instant time, Instant recordedAt) {}

    /// Changes of an office's dossiers.
    ///
    /// @param next for `after`: the place of the last one here, or what was asked for when there is none
    /// @param more whether there are others after them already
    record ChangesView(List<ChangeItem> items, long next, boolean more) {}

    private final NationalDoor door;
    private final NationalDesk desk;
    private final OfficeChanges changes;
    private final Caller caller;

    NationalResource(NationalDoor door, NationalDesk desk, OfficeChanges changes, Caller caller) {
        this.door = door;
        this.desk = desk;
        this.changes = changes;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PORTAL)
    @Operation(
            summary = "Tell dossiers in the national format, at most 1,000 records and 5 MiB",
            description =
                    "Each record becomes events like those of POST /events. What was told before is a duplicate, a"
                            + " fuller snapshot adds only what is new, one that contradicts what is known is refused with both"
                            + " values. Nothing that is missing is made up: the answer says what was missing, and what to"
                            + " send. A refused record is kept, see GET /intake/refused; `session` is not read.")
    @RequestBody(
            description = "The request of the national format",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = {
                                @ExampleObject(name = "DongBoHoSoMC", value = EXAMPLE),
                                @ExampleObject(name = "CapNhatTienDoHoSoMC", value = PROGRESS)
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What became of each record; of a refused one `problem`: `national-field-missing`,"
                    + " `national-field-invalid`, `national-record-contradictory`, `contradicts-earlier-record`,"
                    + " `outcome-not-told`, `snapshot-needed`, `unknown-office`, `unknown-procedure`,"
                    + " `office-out-of-reach`",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = NationalView.class)))
    @APIResponse(
            responseCode = "400",
            description = "`malformed-json`, `invalid-request`: the frame is not as described")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`: of `madonvi`")
    @APIResponse(responseCode = "413", description = "`too-large`: more than 1,000 records or 5 MiB")
    @APIResponse(responseCode = "422", description = "`unknown-office`: `madonvi` is registered in neither shape")
    @APIResponse(
            responseCode = "503",
            description = "`unavailable`: too much at once; nothing was stored, send it again")
    public NationalView take(InputStream body, @Context HttpHeaders headers) {
        return NationalView.of(door.take(body, sender()), locale(headers));
    }

    @GET
    @Path("dossiers/{code}")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "One dossier as a record of DongBoHoSoMC; `blocked` says what is missing",
            description = "Who applied is told to portals only, and that the identity number was read is noted.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier; what is not known is left out",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FetchedView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public FetchedView snapshot(String code, @Context HttpHeaders headers) {
        NationalDesk.National national = desk.render(code, sender(), caller.is(Roles.PORTAL));
        return new FetchedView(
                national.office(),
                NationalService.SNAPSHOT.code(),
                "True",
                List.of(national.snapshot().values()),
                national.snapshot().blocked().stream()
                        .map(remark -> NationalView.RemarkView.of(remark, locale(headers)))
                        .toList());
    }

    @GET
    @Path("dossiers/{code}/progress")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(summary = "The steps of one dossier as records of CapNhatTienDoHoSoMC")
    @APIResponse(
            responseCode = "200",
            description = "The steps that have a national status, in the order in which they happened",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = FetchedView.class)))
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public FetchedView progress(String code) {
        NationalDesk.National national = desk.render(code, sender(), false);
        return new FetchedView(
                national.office(), NationalService.PROGRESS.code(), "True", national.progress(), List.of());
    }

    @GET
    @Path("changes")
    @RolesAllowed({Roles.PORTAL, Roles.DESK, Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            summary = "What changed of an office's dossiers, to be fetched",
            description = "`office` in either shape of its code; `after` is `next` of the page before, at first 0.")
    @APIResponse(
            responseCode = "200",
            description = "A page, oldest first",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ChangesView.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`")
    @APIResponse(responseCode = "404", description = "`not-found`: there is no such office")
    public ChangesView changes(
            @RestQuery @Nullable String office, @RestQuery @Nullable String after, @RestQuery @Nullable Integer size) {
        if (office == null) {
            throw new ProblemException(CommonProblems.invalidRequest(
                            new Text("Thiếu office: mã đơn vị.", "office is missing: the code of the office."))
                    .with("field", "office"));
        }
        String code = desk.registered(office)
                .orElseThrow(() -> new ProblemException(CommonProblems.notFound(new Text(
                        "Không có đơn vị mã " + office + ".", "There is no office with the code " + office + "."))));
        caller.require(code);
        int most = PageSize.of(size);
        long from = after == null ? 0 : place(after);
        List<OfficeChanges.Change> found = changes.after(code, from, most + 1);
        List<OfficeChanges.Change> page = found.subList(0, Math.min(most, found.size()));
        return new ChangesView(
                page.stream()
                        .map(one -> new ChangeItem(
                                one.officeSequence(), one.dossier(), one.type(), one.time(), one.recordedAt()))
                        .toList(),
                page.isEmpty() ? from : page.getLast().officeSequence(),
                found.size() > most);
    }

    private static long place(String after) {
        if (!after.matches("[0-9]{1,18}")) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "after phải là số, lấy từ next của trang trước.",
                            "after must be a number, the next of the page before."))
                    .with("field", "after"));
        }
        return Long.parseLong(after);
    }

    private Sender sender() {
        return new Sender(caller.name(), caller.offices());
    }

    private static Locale locale(HttpHeaders headers) {
        return Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
