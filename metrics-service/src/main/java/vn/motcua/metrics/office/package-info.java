/// What the reference topic tells: the offices, how they stand below each other, and the procedures' names.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.office;
