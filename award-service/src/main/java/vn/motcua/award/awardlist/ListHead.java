package vn.motcua.award.awardlist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingTerm;
import vn.motcua.award.deadline.FilingWindow;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.DeadlineReading;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.Figure;
import vn.motcua.award.rule.Outcome;

/// What holds for all entries of an award list.
///
/// @param title name of the campaign
/// @param period the days that bound the campaign
/// @param snapshot the frozen figures
/// @param indicators the figures of the desk
/// @param readings how the open places of the plan are read
/// @param deadlines when files were due
/// @param outcomes how many entries have each outcome
/// @param notOffered candidates for whom this level offers nothing
public record ListHead(
        Message title,
        PeriodView period,
        SnapshotView snapshot,
        List<IndicatorView> indicators,
        List<ReadingView> readings,
        List<DeadlineView> deadlines,
        Map<Outcome, Long> outcomes,
        List<NotOfferedView> notOffered) {

    static ListHead of(
            Campaign campaign,
            List<Offer> offers,
            Snapshot snapshot,
            List<Listed> entries,
            List<NotOfferedView> notOffered) {
        Map<Outcome, Long> outcomes = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    entries.stream().filter(entry -> entry.outcome() == outcome).count());
        }
        return new ListHead(
                campaign.title(),
                new PeriodView(
                        campaign.period().from(),
                        campaign.period().toInclusive(),
                        campaign.period().begins(),
                        campaign.period().ends()),
                new SnapshotView(snapshot.id(), snapshot.hash(), snapshot.asOf(), snapshot.knownAt()),
                snapshot.indicators().stream().map(IndicatorView::of).toList(),
                readings(campaign.settings()),
                offers.stream()
                        .map(offer -> DeadlineView.of(offer, campaign.settings()))
                        .toList(),
                outcomes,
                notOffered);
    }

    private static List<ReadingView> readings(Settings settings) {
        List<ReadingView> readings = new ArrayList<>();
        for (Ambiguity ambiguity : Ambiguity.values()) {
            switch (ambiguity) {
                case A8 -> {
                    String grades = String.join(", ", settings.passingGrades());
                    readings.add(new ReadingView(
                            ambiguity.name(),
                            ambiguity.setting(),
                            grades,
                            ambiguity.question(),
                            new Message("xếp loại được tính: " + grades, "grades that pass: " + grades),
                            settings.passingGrades().equals(Settings.DEFAULT.passingGrades())));
                }
                case A18, A19, A20 -> {
                    // They concern the council and the ranking, not this list.
                }
                default -> {
                    Reading reading = settings.of(ambiguity);
                    readings.add(new ReadingView(
                            ambiguity.name(),
                            ambiguity.setting(),
                            reading.name(),
                            ambiguity.question(),
                            reading.meaning(),
                            reading == Settings.DEFAULT.of(ambiguity)));
                }
            }
        }
        return readings;
    }

    /// The days that bound the campaign, as days and as half-open instants.
    @Schema(name = "AwardListPeriod")
    public record PeriodView(LocalDate from, LocalDate toInclusive, Instant begins, Instant ends) {}

    /// The frozen figures at metrics-service.
    @Schema(name = "AwardListSnapshot")
    public record SnapshotView(
            String id, String hash, Instant asOf, @Nullable Instant knownAt) {}

    /// One figure of the desk.
    @Schema(name = "AwardListIndicator")
    public record IndicatorView(
            String code,
            @Nullable Message name,
            long numerator,
            long denominator,
            @Nullable String ratio,
            @Nullable String ruleVersion) {

        static IndicatorView of(Snapshot.Indicator indicator) {
            var name = indicator.name();
            return new IndicatorView(
                    indicator.code(),
                    name == null ? null : new Message(name.vi(), name.en()),
                    indicator.numerator(),
                    indicator.denominator(),
                    new Figure(indicator.numerator(), indicator.denominator()).ratio(),
                    indicator.ruleVersion());
        }
    }

    /// How one open place of the plan is read.
    @Schema(name = "ReadingInUse")
    public record ReadingView(
            String ambiguity, String setting, String value, Message question, Message meaning, boolean standard) {}

    /// When files are due: received from `opens`, included, until `closes`, excluded.
    @Schema(name = "FilingDeadline")
    public record DeadlineView(
            String level,
            String subject,
            @Nullable String clause,
            @Nullable Instant opens,
            Instant closes,
            LocalDate lastDay,
            Message reading) {

        static DeadlineView of(Offer offer, Settings settings) {
            DeadlineReading reading = (DeadlineReading) settings.of(Ambiguity.A11);
            FilingWindow window = offer.term().window(settings);
            return new DeadlineView(
                    offer.level().code(),
                    offer.subject().code(),
                    offer.termClause(),
                    window.opens(),
                    window.closes(),
                    offer.term().lastDay(settings),
                    switch (offer.term()) {
                        case FilingTerm.Before _ -> reading.meaning();
                        case FilingTerm.Between _ -> settings.of(Ambiguity.A13).meaning();
                    });
        }
    }

    /// A candidate for whom this level offers nothing.
    @Schema(name = "NotOffered")
    public record NotOfferedView(String candidate, String name, String kind) {}
}
