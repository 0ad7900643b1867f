package vn.motcua.award.registry;

/// Numbers that follow each other. ⚖ NĐ 30/2020/NĐ-CP, Điều 15: from 01 on the first of January of each year
///
/// @param office code of who issues the papers
/// @param mark `QĐ-UBND`
/// @param year 2026
public record Series(String office, String mark, int year) {}
