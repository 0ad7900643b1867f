/// Who applied, what papers came and how the result is to be handed out: kept apart from facts, events and logs.
@NullMarked
package vn.motcua.dossier.applicant;

import org.jspecify.annotations.NullMarked;
