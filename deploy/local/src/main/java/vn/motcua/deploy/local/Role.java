package vn.motcua.deploy.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A role of the house; a token names it in its claim `groups`.
enum Role {
    PORTAL("portal", "posts events for its offices"),
    DESK("desk", "counter actions of its office"),
    VIEWER("viewer", "reads figures of its offices"),
    OFFICER("officer", "own grades and declarations"),
    DESK_HEAD("desk-head", "signs grades"),
    AWARD_CLERK("award-clerk", "keeps candidates, drafts award lists"),
    AWARD_VERIFIER("award-verifier", "checks award lists"),
    COUNCIL("council", "votes on award lists"),
    DECIDER("decider", "decides award lists"),
    AUDITOR("auditor", "reads everything, the audit too"),
    OPERATOR("operator", "reference data and rebuilds");

    static final List<String> ALL_OFFICES = List.of("*");

    private final String word;
    private final String does;

    Role(String word, String does) {
        this.word = word;
        this.does = does;
    }

    String word() {
        return word;
    }

    String does() {
        return does;
    }

    /// The offices of a token that was asked for without any: all for those who look after the whole, none otherwise.
    List<String> usualOffices() {
        return switch (this) {
            case AUDITOR, OPERATOR -> ALL_OFFICES;
            case PORTAL, DESK, VIEWER, OFFICER, DESK_HEAD, AWARD_CLERK, AWARD_VERIFIER, COUNCIL, DECIDER -> List.of();
        };
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
