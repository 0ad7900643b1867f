package vn.motcua.award.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.law.Authority;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Rule;
import vn.motcua.award.rule.SubjectKind;

/// One award that a campaign offers.
///
/// @param level at which it is given
/// @param authority who decides
/// @param subject to whom
/// @param term when files are due
/// @param receivedBy who takes files in: Phòng Nội vụ; absent = the plan does not say
/// @param termClause the clause of the plan that says so
/// @param clause the clause of the plan that offers the award; absent = each criterion names its own
/// @param decisionOn the day planned for the decision; absent = not planned
/// @param rule what must hold
public record Offer(
        AwardLevel level,
        Authority authority,
        SubjectKind subject,
        FilingTerm term,
        @Nullable String receivedBy,
        @Nullable String termClause,
        @Nullable String clause,
        @Nullable LocalDate decisionOn,
        Rule rule) {}
