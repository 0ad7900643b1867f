/// Proof that history is what it was: the chain of each dossier, the daily anchors of each office, their verification.
@NullMarked
package vn.motcua.dossier.history;

import org.jspecify.annotations.NullMarked;
