package vn.motcua.award.recheck;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.Outcome;

/// Who enters and who leaves when the same people are judged in another way.
///
/// @param list whose frozen figures and files were judged again
/// @param level of the list
/// @param fromVersion the version of the campaign that judged the list
/// @param toVersion the version of the campaign it is compared with
/// @param passedBefore how many passed
/// @param passedAfter how many pass now
/// @param enters did not pass, pass now
/// @param leaves passed, pass no more
/// @param otherwise the outcome is another, but neither was a pass
@Schema(name = "Changes")
public record ChangesView(
        UUID list,
        String level,
        int fromVersion,
        int toVersion,
        int passedBefore,
        int passedAfter,
        List<ChangeView> enters,
        List<ChangeView> leaves,
        List<ChangeView> otherwise) {

    private static final String ABSENT = "ABSENT";
    private static final Message GONE =
            new Message("Không còn được xét ở cấp này.", "Not considered at this level any more.");

    /// One person whose outcome is another.
    ///
    /// @param before the outcome on the list; `ABSENT` = was not on it
    /// @param after the outcome now; `ABSENT` = not considered at this level any more
    /// @param message what decides now
    @Schema(name = "Change")
    public record ChangeView(String candidate, String name, String before, String after, Message message) {}

    /// Somebody judged anew.
    ///
    /// @param message what decides
    record Now(String name, Outcome outcome, Message message) {}

    /// @param after by candidate
    static ChangesView of(
            UUID list, String level, int fromVersion, int toVersion, List<Listed> before, Map<String, Now> after) {
        Map<String, Listed> earlier = new TreeMap<>();
        before.forEach(entry -> earlier.put(entry.candidate(), entry));
        TreeSet<String> everybody = new TreeSet<>(earlier.keySet());
        everybody.addAll(after.keySet());
        List<ChangeView> changes = everybody.stream()
                .map(candidate -> change(candidate, earlier.get(candidate), after.get(candidate)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new ChangesView(
                list,
                level,
                fromVersion,
                toVersion,
                passed(before.stream().map(Listed::outcome)),
                passed(after.values().stream().map(Now::outcome)),
                only(changes, change -> change.after().equals(Outcome.PASS.name())),
                only(changes, change -> change.before().equals(Outcome.PASS.name())),
                only(
                        changes,
                        change -> !change.after().equals(Outcome.PASS.name())
                                && !change.before().equals(Outcome.PASS.name())));
    }

    private static ChangeView change(String candidate, @Nullable Listed before, @Nullable Now after) {
        return new ChangeView(
                candidate,
                after != null ? after.name() : before != null ? before.name() : candidate,
                before == null ? ABSENT : before.outcome().name(),
                after == null ? ABSENT : after.outcome().name(),
                after == null ? GONE : after.message());
    }

    private static List<ChangeView> only(List<ChangeView> changes, Predicate<ChangeView> wanted) {
        return changes.stream().filter(wanted).toList();
    }

    private static int passed(Stream<Outcome> outcomes) {
        return (int) outcomes.filter(outcome -> outcome == Outcome.PASS).count();
    }
}
