/// Whether the events that are folded here are the ones that dossier-service has recorded.
@NullMarked
package vn.motcua.metrics.reconciliation;

import org.jspecify.annotations.NullMarked;
