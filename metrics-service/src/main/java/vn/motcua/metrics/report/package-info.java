/// Periodic reports: form 06 with its identities, and the closing of periods.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.report;
