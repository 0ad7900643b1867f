package vn.motcua.award.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.SubjectKind;

/// The rows of law that are known, each with the days on which it is in force.
///
/// @param authorities who may decide
/// @param bases what papers cite
/// @param salaries base salaries
/// @param rates bonuses
public record Law(
        List<Authority> authorities, List<LegalBasis> bases, List<BaseSalary> salaries, List<BonusRate> rates) {

    public Law {
        authorities = List.copyOf(authorities);
        bases = List.copyOf(bases);
        salaries = List.copyOf(salaries);
        rates = List.copyOf(rates);
    }

    /// The authority of that code, in force or not.
    public Optional<Authority> authority(String code) {
        return authorities.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /// The authorities of a level that may decide on a day.
    public List<Authority> authoritiesOn(LocalDate day, AwardLevel level) {
        return authorities.stream()
                .filter(one -> one.level() == level && one.mayDecideOn(day))
                .toList();
    }

    /// What is in force on a day.
    public Law on(LocalDate day) {
        return new Law(
                authorities.stream().filter(one -> one.mayDecideOn(day)).toList(),
                bases.stream().filter(one -> one.validity().covers(day)).toList(),
                salaries.stream().filter(one -> one.validity().covers(day)).toList(),
                rates.stream().filter(one -> one.validity().covers(day)).toList());
    }

    /// The base salary on a day; empty when no row covers it.
    public Optional<BaseSalary> salaryOn(LocalDate day) {
        return salaries.stream().filter(one -> one.validity().covers(day)).findFirst();
    }

    /// The bonus for an award decided on a day; empty when no row covers it.
    public Optional<BonusRate> rateOn(LocalDate day, AwardLevel level, SubjectKind subject) {
        return rates.stream()
                .filter(one -> one.level() == level
                        && one.subject() == subject
                        && one.validity().covers(day))
                .findFirst();
    }
}
