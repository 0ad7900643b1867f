package vn.motcua.award.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.deadline.Period;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.PeriodRule;
import vn.motcua.award.reading.Settings;
import vn.motcua.award.rule.Assessor;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Criteria;

/// An emulation campaign as its plan puts it, with the readings chosen where the plan is open.
///
/// @param code its code
/// @param office code of the one-stop desk's office, whose figures gate the awards
/// @param title its name
/// @param plan number and day of the plan
/// @param dates the two dates of the plan
/// @param announcedDays how many days the plan says it lasts; absent = it does not say
/// @param settings the readings
/// @param offers what is offered, in the order of the plan
/// @param criteria what offers refer to
public record Campaign(
        CampaignCode code,
        String office,
        Message title,
        Plan plan,
        Period dates,
        @Nullable Integer announcedDays,
        Settings settings,
        List<Offer> offers,
        Criteria criteria) {

    public Campaign {
        offers = List.copyOf(offers);
    }

    /// The paper that founds the campaign.
    ///
    /// @param number as printed; absent = blank
    /// @param date as printed; absent = blank
    /// @param issuer who issued it; absent = not said
    public record Plan(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String issuer) {}

    /// The days that bound it, by reading A14.
    public Period period() {
        Integer days = announcedDays;
        return settings.of(Ambiguity.A14) == PeriodRule.DAY_COUNT && days != null
                ? new Period(dates.from(), dates.from().plusDays(days - 1L))
                : dates;
    }

    /// What is offered at a level, in the order of the plan; empty when nothing is.
    public List<Offer> offersAt(AwardLevel level) {
        return offers.stream().filter(offer -> offer.level() == level).toList();
    }

    /// What assesses the candidates of one offer.
    ///
    /// @param asOf the moment of the question
    public Assessor assessor(Offer offer, Instant asOf) {
        return new Assessor(
                criteria, settings, period(), offer.rule(), offer.term(), offer.clause(), offer.termClause(), asOf);
    }
}
