/// The service's doors for machines: figures, cases, series, breakdowns and snapshots as JSON.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.rest;
