package vn.motcua.award.rest;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.law.Authority;
import vn.motcua.award.law.BaseSalary;
import vn.motcua.award.law.BonusRate;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.award.law.Validity;
import vn.motcua.award.reading.Message;

/// The rows of law that are known, each with the days on which it is in force.
///
/// @param authorities who may decide
/// @param bases what papers cite
/// @param salaries base salaries
/// @param rates bonuses
@Schema(name = "Law")
record LawView(
        List<AuthorityView> authorities, List<LegalBasis> bases, List<BaseSalary> salaries, List<BonusRateView> rates) {

    /// Who may give a certificate of commendation.
    ///
    /// @param successor code of who has the power afterwards; absent = nobody by themselves
    @Schema(name = "KnownAuthority")
    record AuthorityView(
            String code,

            @Schema(enumeration = {"commune", "district", "province"})
            String level,

            Message title,
            String clause,
            Validity validity,
            @Nullable String successor) {

        static AuthorityView of(Authority authority) {
            return new AuthorityView(
                    authority.code(),
                    authority.level().code(),
                    authority.title(),
                    authority.clause(),
                    authority.validity(),
                    authority.successor());
        }
    }

    /// How many base salaries go with a certificate of commendation.
    ///
    /// @param confirmed false while nobody has compared it with the text
    @Schema(name = "KnownBonusRate")
    record BonusRateView(
            String code,

            @Schema(enumeration = {"commune", "district", "province"})
            String level,

            @Schema(enumeration = {"ca-nhan", "tap-the"}) String subject,

            BigDecimal coefficient,
            Validity validity,
            String source,
            boolean confirmed) {

        static BonusRateView of(BonusRate rate) {
            return new BonusRateView(
                    rate.code(),
                    rate.level().code(),
                    rate.subject().code(),
                    rate.coefficient(),
                    rate.validity(),
                    rate.source(),
                    rate.confirmed());
        }
    }

    static LawView of(Law law) {
        return new LawView(
                law.authorities().stream().map(AuthorityView::of).toList(),
                law.bases(),
                law.salaries(),
                law.rates().stream().map(BonusRateView::of).toList());
    }
}
