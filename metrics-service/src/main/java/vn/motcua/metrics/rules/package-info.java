/// The definitions of the indicators as versioned data: what is promised since when, and by what law.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.rules;
