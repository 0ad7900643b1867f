/// Answers to questions about offices: indicators, their series, their breakdowns and the cases behind them.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.figures;
