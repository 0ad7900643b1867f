/// The working calendar as it is known now, for those who book, foresee or question.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.workdays;
