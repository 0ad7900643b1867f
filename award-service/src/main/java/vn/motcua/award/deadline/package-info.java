/// When a campaign runs and when its files are due, as half-open instants in one zone.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.deadline;
