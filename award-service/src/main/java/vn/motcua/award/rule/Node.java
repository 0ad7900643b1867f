package vn.motcua.award.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Combination;
import vn.motcua.award.reading.Message;

/// One condition of a verdict, with what was required, what was found, and the conditions below it.
///
/// @param id stable within the campaign: code of the criterion, key of the judgement, code of the indicator
/// @param outcome what is known
/// @param gates false for what is only shown beside, as the own figures of a person are
/// @param clause the clause of the plan
/// @param title the condition in the words of the plan
/// @param required what is asked
/// @param observed what was found
/// @param count the figure and what it lacks; absent for conditions without figures
/// @param evidence what a judgement rests on
/// @param message the whole in one sentence
/// @param combination how the children stand together; absent for a leaf
/// @param children the conditions below
public record Node(
        String id,
        Outcome outcome,
        boolean gates,
        String clause,
        Message title,
        Message required,
        Message observed,
        @Nullable Count count,
        List<Facts.Evidence> evidence,
        Message message,
        @Nullable Combination combination,
        List<Node> children) {

    public Node {
        evidence = List.copyOf(evidence);
        children = List.copyOf(children);
    }

    /// A figure held against a percentage.
    ///
    /// @param figure the two numbers
    /// @param missing cases short on the same denominator
    /// @param needed good cases in a row that would do; absent when none would
    public record Count(
            Figure figure, long missing, @Nullable Long needed) {}

    /// The same node with another outcome, and why.
    Node with(Outcome other, Message why) {
        return new Node(
                id, other, gates, clause, title, required, observed, count, evidence, why, combination, children);
    }

    /// What stands nearest between here and PASS: leaves in the order of the plan, empty when nothing does.
    ///
    /// Where one of several is enough, the one with the fewest open conditions is taken.
    public List<Node> gaps() {
        if (!gates || outcome == Outcome.PASS || outcome == Outcome.NOT_APPLICABLE) {
            return List.of();
        }
        List<List<Node>> below = children.stream()
                .filter(Node::gates)
                .map(Node::gaps)
                .filter(gaps -> !gaps.isEmpty())
                .toList();
        if (below.isEmpty()) {
            return List.of(this);
        }
        if (combination == Combination.ANY) {
            return below.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
        }
        List<Node> together = new ArrayList<>();
        below.forEach(together::addAll);
        return together;
    }
}
