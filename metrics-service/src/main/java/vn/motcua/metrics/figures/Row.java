package vn.motcua.metrics.figures;

import vn.motcua.metrics.indicator.Ratio;

/// One row of a breakdown.
///
/// @param key code of the officer, procedure, field or channel; empty = unassigned
/// @param name its name, where one is known; else the key
public record Row(String key, String name, Ratio ratio) {}
