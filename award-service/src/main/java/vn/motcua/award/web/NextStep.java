package vn.motcua.award.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.ListDesk;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Path;
import vn.motcua.award.reading.Message;
import vn.motcua.deploy.platform.problem.Problem;

/// A step that the path allows now, and whether the reader may take it.
///
/// @param action the step
/// @param label what it is called on its button
/// @param hint what it does
/// @param mine true when the reader may take it
/// @param why why the reader may not, or who may; empty when they may
/// @param onward true for the steps of the ordinary course, false for ways out of it
record NextStep(Action action, Message label, Message hint, boolean mine, Message why, boolean onward) {

    private static final Map<String, Message> ROLES = Map.of(
            "award-clerk", new Message("cán bộ lập hồ sơ", "award clerk"),
            "award-verifier", new Message("người thẩm định", "verifier"),
            "council", new Message("thành viên Hội đồng", "member of the council"),
            "decider", new Message("người quyết định", "decider"));
    private static final Message NOTHING = new Message("", "");

    /// The steps that the path of a list allows now, the ordinary course first.
    static List<NextStep> of(OpenList open, Actor reader, ListDesk desk) {
        return Path.allowed(open.track().state(), open.route()).stream()
                .map(action -> {
                    Optional<Problem> keeps = desk.keeps(open, action, reader);
                    return new NextStep(
                            action,
                            label(action),
                            hint(action),
                            keeps.isEmpty(),
                            keeps.map(problem -> why(action, problem)).orElse(NOTHING),
                            onward(action));
                })
                .sorted(Comparator.comparing(step -> step.onward() ? 0 : 1))
                .toList();
    }

    private static Message why(Action action, Problem problem) {
        if (problem.slug().equals("forbidden")) {
            Set<String> roles = new TreeSet<>(action.roles());
            return new Message("Việc của " + named(roles, true) + ".", "For the " + named(roles, false) + ".");
        }
        return new Message(problem.detail().vi(), problem.detail().en());
    }

    private static boolean onward(Action action) {
        return switch (action) {
            case SUBMIT, SCREEN, COUNCIL, PROPOSE, FORWARD, RECEIVE, DECIDE, PUBLISH, PRESENT, ARCHIVE, RESUME -> true;
            case RETURN, REJECT, WITHDRAW, SUSPEND, REVOKE -> false;
        };
    }

    /// What a step is called on its button.
    static Message label(Action action) {
        return switch (action) {
            case SUBMIT -> new Message("Nộp danh sách", "Submit the list");
            case SCREEN -> new Message("Xác nhận đã thẩm định", "Confirm the verification");
            case RETURN -> new Message("Trả lại", "Return it");
            case COUNCIL -> new Message("Triệu tập Hội đồng", "Call the council together");
            case PROPOSE -> new Message("Đề nghị khen thưởng", "Propose the award");
            case FORWARD -> new Message("Gửi cấp trên", "Forward it to the level above");
            case RECEIVE -> new Message("Tiếp nhận ở cấp trên", "Receive it at the level above");
            case DECIDE -> new Message("Ghi quyết định đã ký", "Record the signed decision");
            case REJECT -> new Message("Không khen", "Reject it");
            case PUBLISH -> new Message("Thông báo và công bố", "Tell everybody");
            case PRESENT -> new Message("Ghi đã trao Giấy khen", "Record the ceremony");
            case ARCHIVE -> new Message("Lưu hồ sơ", "File it away");
            case WITHDRAW -> new Message("Rút", "Withdraw");
            case SUSPEND -> new Message("Tạm dừng", "Suspend");
            case RESUME -> new Message("Cho xét tiếp", "Resume");
            case REVOKE -> new Message("Huỷ quyết định, thu hồi", "Revoke the decision");
        };
    }

    private static Message hint(Action action) {
        return switch (action) {
            case SUBMIT ->
                new Message(
                        "Chuyển danh sách cho người thẩm định; lúc nộp được ghi trên phiếu tiếp nhận.",
                        "Hands the list to the verifier; the moment is written on the receipt.");
            case SCREEN ->
                new Message(
                        "Xác nhận hồ sơ và số liệu đúng, để trình Hội đồng.",
                        "Confirms that files and figures are right, for the council.");
            case RETURN ->
                new Message(
                        "Danh sách trở về cán bộ lập hồ sơ để sửa.", "The list goes back to the clerk to be mended.");
            case COUNCIL ->
                new Message(
                        "Ghi thành viên và chương trình; sau đó từng thành viên bỏ phiếu ở trang Hội đồng.",
                        "Names members and agenda; each member then votes on the page of the council.");
            case PROPOSE ->
                new Message(
                        "Trình người có thẩm quyền những ai được Hội đồng thông qua.",
                        "Puts those whom the council supports before whoever decides.");
            case FORWARD ->
                new Message(
                        "Gửi danh sách lên cấp có thẩm quyền quyết định.", "Sends the list to the level that decides.");
            case RECEIVE ->
                new Message(
                        "Nơi nhận hồ sơ của cấp trên xác nhận đã nhận; lúc nhận được ghi trên phiếu.",
                        "The receiving office above confirms; the moment is written on the receipt.");
            case DECIDE ->
                new Message(
                        "Ghi số, ngày và người ký của quyết định đã ký; tiền thưởng tính theo ngày ký.",
                        "Records number, day and signer of the signed decision; bonuses follow that day.");
            case REJECT ->
                new Message("Không khen ai trong danh sách, kèm lý do.", "Nobody is honoured, with a reason.");
            case PUBLISH ->
                new Message(
                        "Báo kết quả cho mọi người, cả người không được khen; thời hiệu khiếu nại 90 ngày bắt đầu.",
                        "Tells everybody, also those not honoured; the 90 days for complaints begin.");
            case PRESENT ->
                new Message("Ghi đã tổ chức trao Giấy khen.", "Records that the certificates were handed over.");
            case ARCHIVE ->
                new Message("Hồ sơ đưa vào lưu trữ, đường đi kết thúc.", "The files are archived; the path ends.");
            case WITHDRAW ->
                new Message("Lấy lại cả danh sách, hoặc một số người.", "Takes the list back, or some people.");
            case SUSPEND -> new Message("Tạm dừng khi có vụ việc đang xem xét.", "Halts it while a case is under way.");
            case RESUME -> new Message("Kết thúc việc tạm dừng.", "Ends the suspension.");
            case REVOKE ->
                new Message(
                        "Huỷ quyết định và lập danh sách thu hồi.",
                        "Cancels the decision and lists what is to be recovered.");
        };
    }

    private static String named(Set<String> roles, boolean vi) {
        return roles.stream()
                .map(role -> ROLES.getOrDefault(role, new Message(role, role)))
                .map(role -> vi ? role.vi() : role.en())
                .collect(Collectors.joining(vi ? " hoặc " : " or "));
    }
}
