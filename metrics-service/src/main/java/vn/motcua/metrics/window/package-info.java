/// Spans of local days and the instants at which they begin and end. Pure.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.window;
