/// The store of figures: what has been counted per office and day, and what is known of each dossier.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.counts;
