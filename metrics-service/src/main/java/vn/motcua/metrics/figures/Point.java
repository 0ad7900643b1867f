package vn.motcua.metrics.figures;

import vn.motcua.metrics.indicator.Ratio;
import vn.motcua.metrics.window.Window;

/// One point of a series: the ratio of its own days, at their end or at the instant asked for.
public record Point(Window window, Ratio ratio) {}
