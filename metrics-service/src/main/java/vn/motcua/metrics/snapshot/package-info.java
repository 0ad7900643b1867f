/// Frozen figures: what was known at an instant, with rules and positions, hashed and never changed.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.snapshot;
