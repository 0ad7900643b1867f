/// What holds now, kept in memory and looked up again within a moment: how far each office is booked, and the
/// reference data.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.present;
