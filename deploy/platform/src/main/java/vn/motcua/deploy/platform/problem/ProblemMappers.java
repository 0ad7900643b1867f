package vn.motcua.deploy.platform.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Languages;
import vn.motcua.deploy.platform.text.Text;

/// Turns everything that can go wrong in a request into problem details; one method a source of errors.
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    public Response refused(ProblemException e, HttpHeaders headers, UriInfo uri) {
        return answer(e.problem(), headers, uri);
    }

    @ServerExceptionMapper
    public Response violated(ConstraintViolationException e, HttpHeaders headers, UriInfo uri) {
        List<Map<String, String>> violations = e.getConstraintViolations().stream()
                .map(violation -> Map.of("field", leaf(violation), "message", violation.getMessage()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
        String fields = String.join(
                "; ",
                violations.stream()
                        .map(v -> v.get("field") + ": " + v.get("message"))
                        .toList());
        return answer(
                CommonProblems.invalidRequest(new Text("Kiểm tra lại: " + fields, "Please check: " + fields))
                        .with("violations", violations),
                headers,
                uri);
    }

    /// The framework has a mapper of its own for values of the wrong type, which would win over that of their parent.
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException e, HttpHeaders headers, UriInfo uri) {
        return answer(problemOf(e), headers, uri);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e, HttpHeaders headers, UriInfo uri) {
        return answer(problemOf(e), headers, uri);
    }

    /// A stranger at a page is sent to sign in, at the API told to bring a token: the way of signing in that the
    /// address belongs to says which. Asynchronous because the sign-in system may have to be asked.
    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    public Uni<Response> unauthenticated(
            UnauthorizedException e, HttpHeaders headers, UriInfo uri, RoutingContext request) {
        @Nullable HttpAuthenticator authenticator = request.get(HttpAuthenticator.class.getName());
        if (authenticator == null) {
            return Uni.createFrom().item(challenge(headers, uri));
        }
        return authenticator.getChallenge(request).map(challenge -> {
            if (challenge == null || challenge.status != Response.Status.FOUND.getStatusCode()) {
                return challenge(headers, uri);
            }
            Response.ResponseBuilder redirect = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> redirect.header(name.toString(), value));
            return redirect.build();
        });
    }

    @ServerExceptionMapper(priority = Priorities.AUTHENTICATION)
    public Response badToken(AuthenticationFailedException e, HttpHeaders headers, UriInfo uri) {
        return challenge(headers, uri);
    }

    @ServerExceptionMapper(priority = Priorities.AUTHORIZATION)
    public Response forbidden(ForbiddenException e, HttpHeaders headers, UriInfo uri) {
        return answer(CommonProblems.forbidden(), headers, uri);
    }

    @ServerExceptionMapper
    public Response refusedByTheFramework(WebApplicationException e, HttpHeaders headers, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException unreadable) {
            return answer(problemOf(unreadable), headers, uri);
        }
        int status = e.getResponse().getStatus();
        return status < 400 ? e.getResponse() : answer(ofStatus(status, uri), headers, uri);
    }

    @ServerExceptionMapper
    @Priority(Priorities.USER + 1000)
    public Response unforeseen(Throwable e, HttpHeaders headers, UriInfo uri) {
        String correlation = UUID.randomUUID().toString();
        LOG.errorf(e, "Unforeseen error %s at %s", correlation, uri.getPath());
        return answer(
                Problem.of(
                                "internal",
                                500,
                                new Text("Lỗi của hệ thống", "An error of ours"),
                                new Text(
                                        "Hệ thống gặp lỗi ngoài dự kiến; không có gì được ghi. Hãy gửi lại, hoặc báo mã "
                                                + correlation + " cho người vận hành.",
                                        "Something unforeseen happened; nothing was stored. Send it again, or tell the"
                                                + " operator the code " + correlation + "."))
                        .with("correlation", correlation),
                headers,
                uri);
    }

    private static Response challenge(HttpHeaders headers, UriInfo uri) {
        return Response.fromResponse(answer(CommonProblems.unauthenticated(), headers, uri))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /// The answer that carries a problem, for doors that answer it themselves.
    public static Response answer(Problem problem, HttpHeaders headers, UriInfo uri) {
        // A page may be read in another language than the browser's.
        @Nullable String asked = uri.getQueryParameters().getFirst("lang");
        Locale locale = Languages.of(asked == null ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : asked);
        return Response.status(problem.status())
                .type(ProblemView.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .entity(ProblemView.of(problem, locale, uri.getPath()))
                .build();
    }

    /// What to say of JSON that cannot be read: where, and what was expected; never a class name.
    public static Problem problemOf(JsonProcessingException e) {
        String where = where(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            String what = "\"" + unknown.getPropertyName() + "\"";
            List<String> known = unknown.getKnownPropertyIds() == null
                    ? List.of()
                    : unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList();
            return CommonProblems.malformedJson(new Text(
                            "Không có trường " + what + where + ". Các trường được nhận: " + String.join(", ", known)
                                    + ".",
                            "There is no field " + what + where + ". Known fields: " + String.join(", ", known) + "."))
                    .with("field", unknown.getPropertyName());
        }
        if (e instanceof JsonMappingException mapping) {
            String field = pathOf(mapping);
            return CommonProblems.malformedJson(new Text(
                    "Giá trị không đúng kiểu hoặc thiếu tại " + field + where + ".",
                    "The value is missing or of the wrong type at " + field + where + "."));
        }
        return CommonProblems.malformedJson(
                new Text("Không phải JSON hợp lệ" + where + ".", "This is not valid JSON" + where + "."));
    }

    private static String where(JsonProcessingException e) {
        @Nullable JsonLocation location = e.getLocation();
        return location == null || location.getLineNr() < 1
                ? ""
                : " (" + location.getLineNr() + ":" + location.getColumnNr() + ")";
    }

    private static String pathOf(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "$" : path.toString();
    }

    private static String leaf(ConstraintViolation<?> violation) {
        List<String> path = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        // The first two steps of a REST call are the Java method and its parameter: no business of the client's.
        List<String> shown =
                path.size() > 2 ? path.subList(2, path.size()) : path.subList(path.size() - 1, path.size());
        return String.join(".", shown);
    }

    private static Problem ofStatus(int status, UriInfo uri) {
        return switch (status) {
            case 401 -> CommonProblems.unauthenticated();
            case 403 -> CommonProblems.forbidden();
            case 404 ->
                CommonProblems.notFound(new Text(
                        "Không có địa chỉ " + uri.getPath() + ".", "There is nothing at " + uri.getPath() + "."));
            case 405 ->
                Problem.of(
                        "method-not-allowed",
                        405,
                        new Text("Không có thao tác này", "No such method here"),
                        new Text(
                                "Địa chỉ này có, nhưng không nhận phương thức HTTP đã dùng.",
                                "The address exists, but does not take this HTTP method."));
            case 406 ->
                Problem.of(
                        "not-acceptable",
                        406,
                        new Text("Không có định dạng này", "No such format"),
                        new Text(
                                "Không trả lời được theo định dạng trong tiêu đề Accept.",
                                "The answer does not come in the format of the Accept header."));
            case 413 ->
                Problem.of(
                        "too-large",
                        413,
                        new Text("Quá lớn", "Too large"),
                        new Text(
                                "Nội dung gửi lên vượt quá giới hạn; hãy chia nhỏ.",
                                "The body is over the limit; please send it in parts."));
            case 415 ->
                Problem.of(
                        "unsupported-media-type",
                        415,
                        new Text("Kiểu nội dung không được nhận", "Media type not taken"),
                        new Text(
                                "Hãy đặt Content-Type theo mô tả của chức năng này.",
                                "Set Content-Type as the description of this call says."));
            default ->
                status >= 500
                        ? CommonProblems.unavailable(
                                new Text("Hãy thử lại sau giây lát.", "Please try again in a moment."))
                        : CommonProblems.invalidRequest(new Text(
                                "Yêu cầu bị từ chối (mã " + status + ").",
                                "The request was refused (" + status + ")."));
        };
    }
}
