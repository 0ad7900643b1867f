package vn.motcua.award.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.blank.BlankSheet;
import vn.motcua.award.blank.Blanks;
import vn.motcua.award.certificate.Sheet;
import vn.motcua.award.certificate.Slot;
import vn.motcua.award.certificate.Written;
import vn.motcua.award.certify.BlankDesk;
import vn.motcua.award.office.Offices;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;

/// The pre-printed sheets of an office: where texts go, how far the printer is out, and what would be printed.
@Path("/offices/{office}/blanks")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@Blocking
class BlankPages {

    private final Blanks blanks;
    private final BlankDesk desk;
    private final Offices offices;
    private final Validator validator;
    private final Caller caller;
    private final PageFrame frame;

    BlankPages(Blanks blanks, BlankDesk desk, Offices offices, Validator validator, Caller caller, PageFrame frame) {
        this.blanks = blanks;
        this.desk = desk;
        this.offices = offices;
        this.validator = validator;
        this.caller = caller;
        this.frame = frame;
    }

    /// What the page of one sheet shows.
    ///
    /// @param sheet as stored
    /// @param sample the texts of somebody who does not exist
    /// @param slots what may stand on it
    /// @param keeps true for those who may change it
    record BlankPage(
            Blanks.StoredBlank blank,
            Sheet sheet,
            List<Sheet.Warning> warnings,
            List<Written> sample,
            List<Slot> slots,
            boolean keeps) {}

    /// The templates, checked when the service is built.
    @CheckedTemplate
    static final class Templates {

        private Templates() {}

        static native TemplateInstance blanks(
                String office, String name, List<Blanks.StoredBlank> blanks, boolean keeps, Form form);

        static native TemplateInstance blank(BlankPage page, String name, Form form);
    }

    @GET
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(hidden = true)
    public String all(@PathParam("office") String office) {
        caller.require(office);
        return all(office, new Form());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(hidden = true)
    public Response make(@PathParam("office") String office, MultivaluedMap<String, String> sent) {
        caller.require(office);
        Form form = Form.of(sent);
        String code = form.needed("code");
        String name = form.needed("name");
        if (name.length() > LONGEST_NAME) {
            form.wrong("name", "Tên dài quá 200 ký tự.", "The name is longer than 200 characters.");
        }
        if (!form.isWrong()) {
            try {
                blanks.put(office, code, BlankSheet.of(name, Sheet.standard()), version -> version == 0, caller.name());
                return Links.seeOther("/offices/" + office + "/blanks/" + code, frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        return Response.status(form.status()).entity(all(office, form)).build();
    }

    @GET
    @Path("{code}")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Operation(hidden = true)
    public String one(@PathParam("office") String office, @PathParam("code") String code) {
        caller.require(office);
        Blanks.StoredBlank blank = blanks.require(office, code);
        return one(blank, BlankForm.of(blank.sheet()));
    }

    @POST
    @Path("{code}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.AWARD_CLERK, Roles.OPERATOR})
    @Operation(hidden = true)
    public Response change(
            @PathParam("office") String office, @PathParam("code") String code, MultivaluedMap<String, String> sent) {
        caller.require(office);
        Blanks.StoredBlank before = blanks.require(office, code);
        Form form = Form.of(sent);
        IntPredicate seen = PathPages.asRead(form);
        Optional<BlankSheet> changed = form.of("part").equals("fields")
                ? BlankForm.fields(form, before.sheet(), validator)
                : BlankForm.offset(form, before.sheet());
        if (changed.isPresent()) {
            try {
                blanks.put(office, code, changed.get(), seen, caller.name());
                return Links.seeOther("/offices/" + office + "/blanks/" + code, frame, "");
            } catch (ProblemException e) {
                form.refused(e.problem());
            }
        }
        Form shown = form.of("part").equals("fields") ? form : BlankForm.over(form, before.sheet());
        return Response.status(form.status()).entity(one(before, shown)).build();
    }

    @GET
    @Path("{code}/calibration")
    @RolesAllowed({Roles.AWARD_CLERK, Roles.AWARD_VERIFIER, Roles.COUNCIL, Roles.DECIDER, Roles.AUDITOR, Roles.OPERATOR
    })
    @Produces({Paper.PDF, MediaType.TEXT_HTML})
    @Operation(hidden = true)
    public Response calibration(
            @PathParam("office") String office,
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        caller.require(office);
        return PaperAnswer.of(desk.calibration(blanks.require(office, code)), known);
    }

    private static final int LONGEST_NAME = 200;

    private String all(String office, Form form) {
        return Templates.blanks(office, nameOf(office), blanks.of(office), keeps(), form)
                .render();
    }

    private String one(Blanks.StoredBlank blank, Form form) {
        return Templates.blank(
                        new BlankPage(
                                blank,
                                blank.sheet().sheet(),
                                desk.warnings(blank.sheet()),
                                desk.sample(blank.sheet()),
                                List.of(Slot.values()),
                                keeps()),
                        nameOf(blank.office()),
                        form)
                .render();
    }

    private String nameOf(String office) {
        return offices.nameOf(office).orElse(office);
    }

    private boolean keeps() {
        return caller.is(Roles.AWARD_CLERK) || caller.is(Roles.OPERATOR);
    }
}
