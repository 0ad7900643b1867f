package vn.motcua.dossier.rest;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.dossier.calendar.CalendarYear;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.calendar.TermUnit;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.OnlineLevel;
import vn.motcua.dossier.procedure.PaymentEffect;
import vn.motcua.dossier.procedure.SupplementEffect;
import vn.motcua.dossier.reference.Calendar;
import vn.motcua.dossier.reference.Catalogue;
import vn.motcua.dossier.reference.Level;
import vn.motcua.dossier.reference.Office;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.reference.ReferenceDesk;
import vn.motcua.dossier.reference.ReferenceProblems;

/// Offices, procedures and calendars.
@Path("/api/v1")
@Tag(name = "reference", description = "Offices, procedures and working calendars")
class ReferenceResource {

    private static final Pattern OFFICE = Pattern.compile("[A-Z0-9]+(\\.[A-Z0-9]+)*");
    private static final Pattern PROCEDURE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /// An office: `{"name":"UBND xã Vĩnh Yên","level":"commune","parent":"H56.22"}`.
    record OfficeRequest(
            @NotBlank @Size(max = 200) @Nullable String name,
            @NotBlank @Nullable String level,
            @Nullable String parent) {}

    /// A deadline: `{"amount":5,"unit":"working-day"}`.
    record DeadlineRequest(
            @NotNull @Min(1) @Max(3000) Integer amount,
            @NotBlank @Nullable String unit,
            @Nullable String supplement,
            @Nullable String payment,
            @Nullable LocalTime lateReceiptCutoff,
            @Nullable Boolean sameDay,
            @Valid @Nullable HoursRequest officeHours,
            @Min(1) @Max(800) @Nullable Integer acknowledgeWithin,
            @Min(1) @Max(100) @Nullable Integer noticeWithin,
            @Min(1) @Max(1000) @Nullable Integer supplementWithin) {}

    /// Office hours of a procedure: `{"morningFrom":"07:30","morningTo":"11:30","afternoonFrom":"13:00",…}`.
    record HoursRequest(
            @NotNull LocalTime morningFrom,
            @NotNull LocalTime morningTo,
            @NotNull LocalTime afternoonFrom,
            @NotNull LocalTime afternoonTo) {}

    /// A procedure.
    record ProcedureRequest(
            @NotBlank @Size(max = 500) @Nullable String name,
            @NotBlank @Size(max = 200) @Nullable String field,
            @NotBlank @Nullable String online,
            @NotNull Boolean resultPaper,
            @NotNull @Valid DeadlineRequest deadline,
            @Size(min = 1) @Nullable List<String> levels,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Min(0) @Nullable Long fee,
            @Size(max = 100) @Nullable List<@NotBlank String> documents) {}

    /// A calendar: `{"daysOff":["2024-01-01"],"swappedSaturdays":["2024-05-04"],"source":"VPCP 2450/VPCP-KGVX"}`.
    record CalendarRequest(
            @NotNull List<@NotNull LocalDate> daysOff,
            @NotNull List<@NotNull LocalDate> swappedSaturdays,
            @NotBlank @Size(max = 500) @Nullable String source) {}

    private final ReferenceDesk desk;
    private final Catalogue catalogue;
    private final Caller caller;

    ReferenceResource(ReferenceDesk desk, Catalogue catalogue, Caller caller) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Path("offices")
    @Authenticated
    @Operation(summary = "All offices")
    @APIResponse(responseCode = "200", description = "In the order of codes")
    public List<Office> offices() {
        return desk.offices();
    }

    @GET
    @Path("offices/{office}")
    @Authenticated
    @Operation(summary = "One office")
    @APIResponse(responseCode = "200", description = "The office")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Office office(String office) {
        return catalogue.office(office).orElseThrow(() -> new ProblemException(ReferenceProblems.noOffice(office)));
    }

    @PUT
    @Path("offices/{office}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enter or change an office")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = OfficeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"name\":\"UBND xã Vĩnh Yên\",\"level\":\"commune\",\"parent\":\"H56.22\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Entered before; changed, or the same",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Office.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Office.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    @APIResponse(responseCode = "403", description = "`office-out-of-reach`: neither it nor its parent")
    @APIResponse(responseCode = "422", description = "`unknown-parent`, `level-not-above`")
    public Response put(String office, @Valid @NotNull OfficeRequest request) {
        if (office.length() > 35 || !OFFICE.matcher(office).matches()) {
            throw invalid(
                    "office",
                    "phải gồm các nhóm chữ in hoa và số nối bằng dấu chấm, tối đa 35 ký tự.",
                    "it must be groups of capitals and digits joined by dots, at most 35 characters.");
        }
        Office entered = new Office(
                office,
                filled(request.name()).strip(),
                oneOf("level", request.level(), Level::of, "commune, district, province"),
                request.parent());
        if (!caller.reaches(office) && (request.parent() == null || !caller.reaches(request.parent()))) {
            caller.require(office);
        }
        return answer(desk.put(entered, caller.name()), entered);
    }

    @GET
    @Path("procedures")
    @Authenticated
    @Operation(summary = "All procedures")
    @APIResponse(responseCode = "200", description = "In the order of codes")
    public List<Procedure> procedures() {
        return desk.procedures();
    }

    @GET
    @Path("procedures/{procedure}")
    @Authenticated
    @Operation(summary = "One procedure")
    @APIResponse(responseCode = "200", description = "The procedure")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Procedure procedure(String procedure) {
        return catalogue
                .procedure(procedure)
                .orElseThrow(() -> new ProblemException(ReferenceProblems.noProcedure(procedure)));
    }

    @PUT
    @Path("procedures/{procedure}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enter or change a procedure; dossiers that have begun keep what they were promised")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProcedureRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"name\":\"Đăng ký khai sinh\",\"field\":\"Hộ tịch\",\"online\":\"full\",\"resultPaper\":true,\"deadline\":{\"amount\":1,\"unit\":\"working-day\",\"lateReceiptCutoff\":\"15:00\"},\"levels\":[\"commune\"]}")))
    @APIResponse(
            responseCode = "200",
            description = "Entered before; changed, or the same",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Procedure.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Procedure.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    public Response put(String procedure, @Valid @NotNull ProcedureRequest request) {
        if (!PROCEDURE.matcher(procedure).matches()) {
            throw invalid(
                    "procedure",
                    "phải gồm chữ, số và các dấu . _ -, tối đa 64 ký tự.",
                    "it must be letters, digits and the signs . _ -, at most 64 characters.");
        }
        LocalDate from = request.validFrom();
        LocalDate to = request.validTo();
        if (from != null && to != null && from.isAfter(to)) {
            throw invalid("validTo", "không được trước validFrom.", "it must not be before validFrom.");
        }
        @Nullable List<String> levels = request.levels();
        Procedure entered = new Procedure(
                procedure,
                filled(request.name()).strip(),
                filled(request.field()).strip(),
                oneOf("online", request.online(), OnlineLevel::of, "full, partial, none"),
                filled(request.resultPaper()),
                policy(filled(request.deadline())),
                levels == null
                        ? List.of(Level.values())
                        : levels.stream()
                                .map(level -> oneOf("levels", level, Level::of, "commune, district, province"))
                                .distinct()
                                .sorted()
                                .toList(),
                from,
                to,
                request.fee(),
                request.documents());
        return answer(desk.put(entered, caller.name()), entered);
    }

    private static DeadlinePolicy policy(DeadlineRequest deadline) {
        DeadlinePolicy.Waits ordinary = DeadlinePolicy.Waits.ORDINARY;
        return new DeadlinePolicy(
                new Term(
                        filled(deadline.amount()),
                        oneOf(
                                "deadline.unit",
                                deadline.unit(),
                                TermUnit::of,
                                "working-hour, working-day, calendar-day, month")),
                deadline.supplement() == null
                        ? SupplementEffect.RESET
                        : oneOf("deadline.supplement", deadline.supplement(), SupplementEffect::of, "reset, pause"),
                deadline.payment() == null
                        ? PaymentEffect.PAUSE
                        : oneOf("deadline.payment", deadline.payment(), PaymentEffect::of, "pause, run"),
                deadline.lateReceiptCutoff(),
                deadline.sameDay() != null && deadline.sameDay(),
                deadline.officeHours() == null ? null : hours(deadline.officeHours()),
                new DeadlinePolicy.Waits(
                        Objects.requireNonNullElse(deadline.acknowledgeWithin(), ordinary.acknowledgeWithin()),
                        Objects.requireNonNullElse(deadline.noticeWithin(), ordinary.noticeWithin()),
                        deadline.supplementWithin()));
    }

    private static OfficeHours hours(HoursRequest hours) {
        try {
            return new OfficeHours(
                    filled(hours.morningFrom()),
                    filled(hours.morningTo()),
                    filled(hours.afternoonFrom()),
                    filled(hours.afternoonTo()));
        } catch (IllegalArgumentException _) {
            throw invalid(
                    "deadline.officeHours",
                    "phải theo thứ tự: mở cửa sáng, đóng cửa sáng, mở cửa chiều, đóng cửa chiều.",
                    "the times must follow each other: opening, midday break, opening, closing.");
        }
    }

    @GET
    @Path("calendars/{year}")
    @Authenticated
    @Operation(summary = "The working calendar of a year")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(
            responseCode = "404",
            description = "`not-found`: days of that year count Monday to Friday, provisionally")
    public Calendar calendar(int year) {
        return desk.calendars().stream()
                .filter(calendar -> calendar.year() == year)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ReferenceProblems.noCalendar(year)));
    }

    @PUT
    @Path("calendars/{year}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(summary = "Enter or replace the working calendar of a year")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = CalendarRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "example",
                                            value =
                                                    "{\"daysOff\":[\"2024-01-01\"],\"swappedSaturdays\":[\"2024-05-04\"],\"source\":\"VPCP 2450/VPCP-KGVX\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Entered before; replaced, or the same",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Calendar.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Calendar.class)))
    @APIResponse(responseCode = "400", description = "`invalid-request`")
    public Response put(int year, @Valid @NotNull CalendarRequest request) {
        if (year < 2000 || year > 2100) {
            throw invalid("year", "phải từ 2000 đến 2100.", "it must be 2000 to 2100.");
        }
        Calendar entered = new Calendar(
                year,
                filled(request.daysOff()),
                filled(request.swappedSaturdays()),
                filled(request.source()).strip());
        try {
            var checked =
                    new CalendarYear(year, new HashSet<>(entered.daysOff()), new HashSet<>(entered.swappedSaturdays()));
            return answer(
                    desk.put(entered, caller.name()),
                    new Calendar(checked.year(), entered.daysOff(), entered.swappedSaturdays(), entered.source()));
        } catch (IllegalArgumentException _) {
            throw invalid(
                    "daysOff, swappedSaturdays",
                    "mọi ngày phải thuộc năm " + year + ", ngày làm bù phải là thứ Bảy và không trùng ngày nghỉ.",
                    "every day must be in " + year + ", swapped days must be Saturdays and not be off.");
        }
    }

    private static Response answer(boolean fresh, Object body) {
        return Response.status(fresh ? 201 : 200).entity(body).build();
    }

    private static <T> T oneOf(String field, @Nullable String text, Function<String, Optional<T>> of, String allowed) {
        return of.apply(filled(text))
                .orElseThrow(() ->
                        invalid(field, "phải là một trong: " + allowed + ".", "it must be one of: " + allowed + "."));
    }

    private static <T> T filled(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Validation lets no request through without it");
        }
        return value;
    }

    private static ProblemException invalid(String field, String vi, String en) {
        Problem problem = CommonProblems.invalidRequest(new Text(field + ": " + vi, field + ": " + en));
        return new ProblemException(problem.with("field", field));
    }
}
