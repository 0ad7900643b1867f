package vn.motcua.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.metrics.figures.Question;
import vn.motcua.metrics.fold.Freshness;
import vn.motcua.metrics.indicator.Indicator;
import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.indicator.Rule;
import vn.motcua.metrics.ranking.Ranking;
import vn.motcua.metrics.ranking.Rankings;

/// Offices side by side on one indicator.
///
/// @param target what is promised; null for an indicator that is evidence only
/// @param total the ratio of the office above and all below it: the sum of the ranked, the unranked and the rest
/// @param rest cases that belong to none of the listed offices, such as those of the office above itself
/// @param minimumSample the fewest cases with which an office has a rank
/// @param explanation how places are given and shared
public record RankingView(
        String indicator,
        Text name,
        String parent,
        FiguresView.WindowView window,
        Instant asOf,
        FiguresView.FreshnessView freshness,
        @JsonInclude(Include.ALWAYS) FiguresView.@Nullable TargetView target,
        String ruleVersion,
        int minimumSample,
        Text explanation,
        ShareView total,
        ShareView rest,
        List<PlaceView> ranked,
        List<PlaceView> unranked) {

    static RankingView of(Indicator indicator, Question question, Freshness freshness, Rankings.SideBySide offices) {
        return new RankingView(
                indicator.code(),
                new Text(indicator.vi(), indicator.en()),
                question.office().code(),
                FiguresView.WindowView.of(question.window()),
                question.asOf(),
                new FiguresView.FreshnessView(
                        freshness.eventsThrough().orElse(null), freshness.lagMillis(), freshness.missingEvents()),
                FiguresView.TargetView.orNull(offices.rule().target()),
                offices.rule().ruleVersion(),
                offices.minimumSample(),
                offices.explanation(),
                ShareView.of(offices.total(), offices.rule()),
                ShareView.of(offices.rest(), offices.rule()),
                offices.ranking().ranked().stream()
                        .map(place -> PlaceView.of(place, offices))
                        .toList(),
                offices.ranking().unranked().stream()
                        .map(place -> PlaceView.of(place, offices))
                        .toList());
    }

    /// A ratio and how it stands to the target.
    public record ShareView(
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            String status) {

        static ShareView of(Ratio ratio, Rule rule) {
            return new ShareView(
                    ratio.numerator(),
                    ratio.denominator(),
                    FiguresView.decimal(ratio),
                    rule.judge(ratio).code());
        }
    }

    /// Where one office stands.
    ///
    /// @param rank from 1; null for an office that has none
    /// @param sharedBy how many offices have this rank; 1 = it alone
    /// @param reason why it has no rank: `no-cases` or `sample-too-small`; absent when it has one
    public record PlaceView(
            @Nullable @JsonInclude(Include.ALWAYS) Integer rank,
            int sharedBy,
            String office,
            String name,
            long numerator,
            long denominator,
            @Nullable @JsonInclude(Include.ALWAYS) String ratio,
            String status,
            @Nullable String reason) {

        static PlaceView of(Ranking.Place place, Rankings.SideBySide offices) {
            Ratio ratio = place.entry().ratio();
            String office = place.entry().office();
            return new PlaceView(
                    place.rank(),
                    place.sharedBy(),
                    office,
                    offices.names().getOrDefault(office, office),
                    ratio.numerator(),
                    ratio.denominator(),
                    FiguresView.decimal(ratio),
                    offices.rule().judge(ratio).code(),
                    reason(place));
        }

        private static @Nullable String reason(Ranking.Place place) {
            if (place.rank() != null) {
                return null;
            }
            return place.entry().ratio().denominator() == 0 ? "no-cases" : "sample-too-small";
        }
    }
}
