/// What figures of the past would be under a definition that is only tried. Nothing is kept.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.whatif;
