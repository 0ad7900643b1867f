package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.metrics.figures.CaseFacts;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.whatif.WhatIf;

/// A figure by the definition in force and by a draft.
///
/// @param draftJudgesWindow false when the window ends outside the days for which the draft is meant: it would then
///     stay with the definition in force
/// @param statusChanges true when the target is met by one of them and not by the other
/// @param offices the same of each office directly below that has cases, with all below that; together the whole
/// @param changes the cases that stand elsewhere under the draft
public record WhatIfView(
        String office,
        String indicator,
        FiguresView.WindowView window,
        Instant asOf,
        Instant knownAt,
        FiguresView.FreshnessView freshness,
        OutcomeView inForce,
        OutcomeView draft,
        boolean draftJudgesWindow,
        boolean statusChanges,
        List<OfficeView> offices,
        Page<MovedView> changes) {

    static WhatIfView of(
            Question question,
            Known known,
            WhatIfResource.DraftRequest draft,
            WhatIf.Effect effect,
            List<WhatIf.OfficeEffect> offices,
            Page<MovedView> changes) {
        return new WhatIfView(
                question.office().code(),
                effect.draft().rule().indicator().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                known.at(),
                known.freshness(),
                OutcomeView.of(effect.inForce()),
                OutcomeView.of(effect.draft()),
                draft.judges(question.window().to()),
                effect.statusChanges(),
                offices.stream().map(OfficeView::of).toList(),
                changes);
    }

    /// One figure and the definition by which it is computed and judged.
    ///
    /// @param ruleVersion null for a draft
    public record OutcomeView(
            @Nullable @JsonInclude(Include.ALWAYS) String ruleVersion,
            String formula,
            @JsonInclude(Include.ALWAYS) FiguresView.@Nullable TargetView target,
            LocalDate validFrom,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            String status) {

        static OutcomeView of(WhatIf.Outcome outcome) {
            Rule rule = outcome.rule();
            return new OutcomeView(
                    rule.isDraft() ? null : rule.ruleVersion(),
                    rule.formula(),
                    FiguresView.TargetView.orNull(rule.target()),
                    rule.validFrom(),
                    outcome.ratio().numerator(),
                    outcome.ratio().denominator(),
                    FiguresView.decimal(outcome.ratio()),
                    outcome.status().code());
        }
    }

    /// Both figures of one office.
    public record OfficeView(String office, String name, FigureView inForce, FigureView draft, boolean statusChanges) {

        static OfficeView of(WhatIf.OfficeEffect one) {
            return new OfficeView(
                    one.office(),
                    one.name(),
                    FigureView.of(one.effect().inForce()),
                    FigureView.of(one.effect().draft()),
                    one.effect().statusChanges());
        }
    }

    /// One figure.
    public record FigureView(
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            String status) {

        static FigureView of(WhatIf.Outcome outcome) {
            Ratio ratio = outcome.ratio();
            return new FigureView(
                    ratio.numerator(),
                    ratio.denominator(),
                    FiguresView.decimal(ratio),
                    outcome.status().code());
        }
    }

    /// A case that stands elsewhere under the draft.
    ///
    /// @param code of the dossier, feedback case or rating; absent for a service
    /// @param inForce where it stands now; null when it does not count
    /// @param draft where it would stand; null when it would not count
    public record MovedView(
            @Nullable String code,
            String office,
            @Nullable String procedure,
            @Nullable String officer,
            @JsonInclude(Include.ALWAYS) RestatementResource.@Nullable StandsView inForce,
            @JsonInclude(Include.ALWAYS) RestatementResource.@Nullable StandsView draft) {

        static MovedView of(WhatIf.Moved moved, Question question) {
            CaseFacts facts = CaseFacts.of(moved.thing(), moved.draft().good(), question.cutOff());
            return new MovedView(
                    facts.code(),
                    facts.office(),
                    facts.procedure(),
                    facts.officer(),
                    RestatementResource.StandsView.of(moved.inForce()),
                    RestatementResource.StandsView.of(moved.draft()));
        }

        static MovedView of(WhatIf.MovedPair moved) {
            return new MovedView(
                    null,
                    moved.office(),
                    moved.procedure(),
                    null,
                    RestatementResource.StandsView.ofPair(moved.inForce()),
                    RestatementResource.StandsView.ofPair(moved.draft()));
        }
    }
}
