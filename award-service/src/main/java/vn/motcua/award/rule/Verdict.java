package vn.motcua.award.rule;

import java.util.List;
import vn.motcua.award.deadline.FilingStatus;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Message;

/// What a campaign says of one candidate for one award, and why.
///
/// @param outcome of the whole
/// @param filing how the file stands to its deadline
/// @param tree the conditions
/// @param gaps what stands nearest between here and PASS
/// @param alternatives readings under which the outcome would be another
public record Verdict(
        Outcome outcome, FilingStatus filing, Node tree, List<Node> gaps, List<Alternative> alternatives) {

    public Verdict {
        gaps = List.copyOf(gaps);
        alternatives = List.copyOf(alternatives);
    }

    /// What another reading of one ambiguous place would give.
    ///
    /// @param ambiguity the place
    /// @param reading the other reading, as in the settings of a campaign
    /// @param meaning the same in words
    /// @param outcome what it would give
    public record Alternative(Ambiguity ambiguity, String reading, Message meaning, Outcome outcome) {}
}
