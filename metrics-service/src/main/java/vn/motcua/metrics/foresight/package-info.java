/// Looking ahead: which open dossiers will move the rate, and whether a target can still be met.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.foresight;
