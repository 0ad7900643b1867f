/// What the service does by itself from time to time; one process of several does it.
@NullMarked
package vn.motcua.dossier.upkeep;

import org.jspecify.annotations.NullMarked;
