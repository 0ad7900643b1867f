package vn.motcua.dossier.feedback;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.Wording;

/// Where a feedback case stands, in line with the national system.
public sealed interface FeedbackState {

    /// It waits to be classified.
    record Received() implements FeedbackState {}

    /// It waits for the citizen.
    ///
    /// @param classified it had been taken up or passed on before more was asked for
    record NeedInfo(boolean classified) implements FeedbackState {}

    /// The office took it up.
    record Accepted() implements FeedbackState {}

    /// A unit of the office, or the competent head, works on it.
    record InProgress() implements FeedbackState {}

    /// Another agency has it.
    record Forwarded() implements FeedbackState {}

    /// The citizen was answered; the result waits to be published.
    record Answered() implements FeedbackState {}

    /// The result was published.
    record Published() implements FeedbackState {}

    /// It was taken up again.
    record Reopened() implements FeedbackState {}

    /// It was refused.
    ///
    /// @param routedOut it follows other laws; nothing can happen to it here any more
    record Rejected(@Nullable RoutedOut routedOut) implements FeedbackState {}

    /// Every state, those that differ in what they remember each.
    static List<FeedbackState> all() {
        return List.of(
                new Received(),
                new NeedInfo(false),
                new NeedInfo(true),
                new Accepted(),
                new InProgress(),
                new Forwarded(),
                new Answered(),
                new Published(),
                new Reopened(),
                new Rejected(null),
                new Rejected(RoutedOut.COMPLAINT),
                new Rejected(RoutedOut.DENUNCIATION));
    }

    /// As written in JSON, e.g. `need-info`.
    default String code() {
        return switch (this) {
            case Received _ -> "received";
            case NeedInfo _ -> "need-info";
            case Accepted _ -> "accepted";
            case InProgress _ -> "in-progress";
            case Forwarded _ -> "forwarded";
            case Answered _ -> "answered";
            case Published _ -> "published";
            case Reopened _ -> "reopened";
            case Rejected _ -> "rejected";
        };
    }

    /// As shown to people.
    default Wording label() {
        return switch (this) {
            case Received _ -> new Wording("Chờ tiếp nhận", "Received");
            case NeedInfo _ -> new Wording("Chờ bổ sung thông tin", "Waiting for the citizen");
            case Accepted _ -> new Wording("Đã tiếp nhận", "Accepted");
            case InProgress _ -> new Wording("Đang xử lý", "In progress");
            case Forwarded _ -> new Wording("Đã chuyển cơ quan khác", "With another agency");
            case Answered _ -> new Wording("Chờ công khai", "Answered, to be published");
            case Published _ -> new Wording("Đã công khai", "Published");
            case Reopened _ -> new Wording("Mở lại", "Reopened");
            case Rejected(var routedOut) ->
                routedOut == null
                        ? new Wording("Từ chối", "Rejected")
                        : new Wording("Chuyển theo luật khác", "Routed out");
        };
    }

    /// Whether nothing is owed any more.
    default boolean ended() {
        return switch (this) {
            case Published _, Rejected _ -> true;
            case Received _, NeedInfo _, Accepted _, InProgress _, Forwarded _, Answered _, Reopened _ -> false;
        };
    }
}
