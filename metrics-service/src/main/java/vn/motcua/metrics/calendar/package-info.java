/// Which days offices work. Pure.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.calendar;
