package vn.motcua.dossier.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.papers.Paper;
import vn.motcua.deploy.papers.PaperAnswer;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.problem.ProblemView;
import vn.motcua.deploy.platform.security.Caller;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.web.PageFrame;
import vn.motcua.dossier.desk.Sender;
import vn.motcua.dossier.forms.FormDesk;

/// The forms of a dossier for people who signed in through the browser.
@Path("/dossiers/{code}/forms/{form}")
class FormPages {

    private final FormDesk forms;
    private final Caller caller;
    private final PageFrame frame;

    FormPages(FormDesk forms, Caller caller, PageFrame frame) {
        this.forms = forms;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    @RolesAllowed({Roles.DESK, Roles.AUDITOR})
    @Operation(hidden = true)
    public Response form(
            String code,
            String form,
            @RestQuery @Nullable Integer number,
            @RestHeader("If-None-Match") @Nullable String ifNoneMatch) {
        try {
            Paper paper = forms.form(code, form, number, new Sender(caller.name(), caller.offices()));
            return PaperAnswer.of(paper, ifNoneMatch);
        } catch (ProblemException e) {
            ProblemView problem = ProblemView.of(e.problem(), frame.locale());
            return Response.status(problem.status())
                    .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                    .entity(DossierPages.Templates.notShown(code, problem.title(), problem.detail())
                            .render())
                    .build();
        }
    }
}
