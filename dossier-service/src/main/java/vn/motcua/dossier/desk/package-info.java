/// The use cases: what a portal's batch and a step at the counter do to dossiers, each in one transaction.
@NullMarked
package vn.motcua.dossier.desk;

import org.jspecify.annotations.NullMarked;
