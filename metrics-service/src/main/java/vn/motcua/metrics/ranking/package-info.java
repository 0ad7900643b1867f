/// Offices side by side: who stands where on one indicator, and why two share a place.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.ranking;
