/// Which procedures must be posted where, by when and by whom, and what the checks of it show.
@NullMarked
package vn.motcua.dossier.posting;

import org.jspecify.annotations.NullMarked;
