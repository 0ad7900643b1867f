/// What each figure is made of: timelines, how they stand at a cut-off, what they add to the counts, and when a target
/// is
/// met. Pure.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.indicator;
