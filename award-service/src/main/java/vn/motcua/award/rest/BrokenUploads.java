package vn.motcua.award.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemMappers;
import vn.motcua.deploy.platform.text.Text;

/// A form with a file that broke off on its way, or was never whole, is the sender's to send again.
public class BrokenUploads {

    BrokenUploads() {}

    /// What the framework throws when it cannot read a request to its end.
    @ServerExceptionMapper
    public Response broken(IOException e, HttpHeaders headers, UriInfo uri) {
        return ProblemMappers.answer(
                Problem.of(
                        "upload-broken",
                        400,
                        new Text("Tệp chưa tải lên hết", "The upload broke off"),
                        new Text(
                                "Đường truyền bị ngắt hoặc nội dung gửi không trọn vẹn; chưa có gì được ghi. Hãy gửi lại tệp.",
                                "The line broke, or what was sent is not whole; nothing was stored. Send the file again.")),
                headers,
                uri);
    }
}
