package vn.motcua.metrics.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.security.Roles;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.counts.OneState;
import vn.motcua.metrics.figures.Questions;

/// Figures of several offices in one answer, all of one state.
@Path("/api/v1/indicators")
@Produces("application/json")
@RolesAllowed({
    Roles.VIEWER,
    Roles.DESK,
    Roles.DESK_HEAD,
    Roles.OFFICER,
    Roles.AWARD_CLERK,
    Roles.AWARD_VERIFIER,
    Roles.COUNCIL,
    Roles.DECIDER,
    Roles.AUDITOR,
    Roles.OPERATOR
})
@Tag(name = "Indicators", description = "The promised ratios, each with numerator, denominator and the cases behind it")
public class OfficesResource {

    private static final int MOST = 100;

    private final Questions questions;
    private final Answers answers;
    private final OneState state;

    OfficesResource(Questions questions, Answers answers, OneState state) {
        this.questions = questions;
        this.answers = answers;
        this.state = state;
    }

    @GET
    @Operation(summary = "All indicators of several offices", description = "1 to 100 offices, in the order asked for.")
    public OfficesView all(
            @Parameter(description = "Codes with commas between them", example = "X01.02.03,X01.02.04")
                    @QueryParam("offices")
                    @Nullable
                    String offices,
            @BeanParam WhenAsked when,
            @QueryParam("rulesOn") @Nullable String rulesOn) {
        List<String> asked = Arrays.stream((offices == null ? "" : offices).split(",", -1))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        if (asked.isEmpty() || asked.size() > MOST) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                    "Tham số offices là từ 1 đến " + MOST + " mã đơn vị, cách nhau bằng dấu phẩy.",
                    "The parameter offices is 1 to " + MOST + " codes of offices with commas between them.")));
        }
        return state.during(() -> new OfficesView(asked.stream()
                .map(office -> answers.of(when.of(questions, office, rulesOn), when.window))
                .toList()));
    }

    /// The figures of each office.
    public record OfficesView(List<FiguresView> offices) {}
}
