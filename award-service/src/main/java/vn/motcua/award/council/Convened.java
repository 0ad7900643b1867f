package vn.motcua.award.council;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A council called together for a list.
///
/// @param heldAt when it meets
/// @param place where
/// @param members everybody who has a vote; one chair and one secretary among them
/// @param secret true for a secret ballot
/// @param agenda codes of the candidates to be considered
public record Convened(
        Instant heldAt, @Nullable String place, List<Member> members, boolean secret, List<String> agenda) {

    public Convened {
        members = List.copyOf(members);
        agenda = List.copyOf(agenda);
    }

    /// Somebody with a vote.
    ///
    /// @param account the name under which they sign in
    /// @param name full name
    /// @param post chức vụ
    /// @param part `chair`, `secretary` or `member`
    public record Member(
            String account, String name, @Nullable String post, Part part) {}

    /// What a member does in the council.
    public enum Part {
        /// Chủ tịch Hội đồng.
        CHAIR,
        /// Thư ký.
        SECRETARY,
        /// Uỷ viên.
        MEMBER
    }

    /// The member who signs in under that name; empty when they have no vote.
    public Optional<Member> member(String account) {
        return members.stream()
                .filter(member -> member.account().equalsIgnoreCase(account))
                .findFirst();
    }
}
