/// What the law lets happen to a dossier, in which order, and what the dossier is after it; pure.
@NullMarked
package vn.motcua.dossier.lifecycle;

import org.jspecify.annotations.NullMarked;
