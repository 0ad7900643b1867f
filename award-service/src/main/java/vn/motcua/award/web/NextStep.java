package vn.motcua.award.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.motcua.award.desk.Actor;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Path;
import vn.motcua.award.path.Route;
import vn.motcua.award.reading.Message;

/// A step that the path allows now, and whether the reader may take it.
///
/// @param action the step
/// @param label what it is called on its button
/// @param mine true when the reader may take it
/// @param why why the reader may not, or who may; empty when they may
/// @param onward true for the steps of the ordinary course, false for ways out of it
record NextStep(Action action, Message label, boolean mine, Message why, boolean onward) {

    private static final Map<String, Message> ROLES = Map.of(
            "award-clerk", new Message("cán bộ lập hồ sơ", "award clerk"),
            "award-verifier", new Message("người thẩm định", "verifier"),
            "council", new Message("thành viên Hội đồng", "member of the council"),
            "decider", new Message("người quyết định", "decider"));
    private static final Message NOTHING = new Message("", "");

    /// The steps that the path of a list allows now, the ordinary course first.
    ///
    /// @param decidingOffice the office at which the list is received and decided
    static List<NextStep> of(OpenList open, Actor reader, String decidingOffice) {
        return Arrays.stream(Action.values())
                .filter(action ->
                        Path.allowed(open.track().state(), open.route()).contains(action))
                .map(action -> of(action, open, reader, decidingOffice))
                .sorted(Comparator.comparing(step -> step.onward() ? 0 : 1))
                .toList();
    }

    private static NextStep of(Action action, OpenList open, Actor reader, String decidingOffice) {
        Optional<Message> why = keeps(action, open, reader, decidingOffice);
        return new NextStep(action, label(action), why.isEmpty(), why.orElse(NOTHING), onward(action));
    }

    private static Optional<Message> keeps(Action action, OpenList open, Actor reader, String decidingOffice) {
        Set<String> roles = new TreeSet<>(action.roles());
        if (roles.stream().noneMatch(reader.roles()::contains)) {
            return Optional.of(
                    new Message("Việc của " + named(roles, true) + ".", "For the " + named(roles, false) + "."));
        }
        String office = open.route() == Route.ABOVE && isAbove(action)
                ? decidingOffice
                : open.list().office();
        if (!reader.reaches().test(office)) {
            return Optional.of(
                    new Message("Việc của cấp trên (" + office + ").", "For the level above (" + office + ")."));
        }
        String name = reader.name().toLowerCase(Locale.ROOT);
        if (open.ownNames().entrySet().stream()
                .anyMatch(one ->
                        one.getValue().contains(name) && !open.track().held().containsKey(one.getKey()))) {
            return Optional.of(new Message(
                    "Bạn có tên trong danh sách này nên không tự xử lý.", "You stand on this list yourself."));
        }
        return open.track()
                .clash(reader.name(), action.duty())
                .map(held -> new Message(
                        "Bạn đã " + held.label().vi() + " danh sách này; bước này cần người khác.",
                        "You hold the duty of " + held.label().en() + " this list; somebody else must do this."));
    }

    private static boolean isAbove(Action action) {
        return switch (action) {
            case RECEIVE, DECIDE, REJECT, REVOKE -> true;
            case SUBMIT,
                    SCREEN,
                    RETURN,
                    COUNCIL,
                    PROPOSE,
                    FORWARD,
                    PUBLISH,
                    PRESENT,
                    ARCHIVE,
                    WITHDRAW,
                    SUSPEND,
                    RESUME -> false;
        };
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

    private static String named(Set<String> roles, boolean vi) {
        return roles.stream()
                .map(role -> ROLES.getOrDefault(role, new Message(role, role)))
                .map(role -> vi ? role.vi() : role.en())
                .collect(Collectors.joining(vi ? " hoặc " : " or "));
    }
}
