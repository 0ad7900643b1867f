/// What can happen to a dossier, as sources tell it; pure. Judging facts is the business of `lifecycle`.
@NullMarked
package vn.motcua.dossier.fact;

import org.jspecify.annotations.NullMarked;
