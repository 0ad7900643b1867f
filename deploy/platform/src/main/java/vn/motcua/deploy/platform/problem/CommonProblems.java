package vn.motcua.deploy.platform.problem;

import vn.motcua.deploy.platform.text.Text;

/// Problems that any door of the house may answer with.
public final class CommonProblems {

    private CommonProblems() {}

    /// 400: the request is not what the description of the call says.
    public static Problem invalidRequest(Text detail) {
        return Problem.of("invalid-request", 400, new Text("Yêu cầu không hợp lệ", "The request is not valid"), detail);
    }

    /// 400: the body is not the JSON that the call takes.
    public static Problem malformedJson(Text detail) {
        return Problem.of(
                "malformed-json", 400, new Text("Nội dung JSON không đọc được", "The JSON cannot be read"), detail);
    }

    /// 401: no token, or one that is expired or not ours.
    public static Problem unauthenticated() {
        return Problem.of(
                "unauthenticated",
                401,
                new Text("Chưa đăng nhập", "Not signed in"),
                new Text(
                        "Cần mã truy cập (Bearer token) còn hiệu lực do hệ thống đăng nhập cấp.",
                        "A valid bearer token of the sign-in system is needed."));
    }

    /// 403: the caller's roles do not allow the call.
    public static Problem forbidden() {
        return Problem.of(
                "forbidden",
                403,
                new Text("Không được phép", "Not allowed"),
                new Text(
                        "Vai trò của tài khoản này không được dùng chức năng này.",
                        "The roles of this account do not allow this call."));
    }

    /// 403: the office is not among those that the caller may see or touch.
    public static Problem officeOutOfReach(String office) {
        return Problem.of(
                        "office-out-of-reach",
                        403,
                        new Text("Ngoài phạm vi đơn vị", "Office out of reach"),
                        new Text(
                                "Tài khoản này không được xem hoặc thao tác với đơn vị " + office + ".",
                                "This account may not see or touch office " + office + "."))
                .with("office", office);
    }

    /// 404: there is nothing of that name.
    public static Problem notFound(Text detail) {
        return Problem.of("not-found", 404, new Text("Không tìm thấy", "Not found"), detail);
    }

    /// 503: something that this service needs is away for the moment.
    public static Problem unavailable(Text detail) {
        return Problem.of("unavailable", 503, new Text("Tạm thời không phục vụ được", "Not available now"), detail);
    }
}
