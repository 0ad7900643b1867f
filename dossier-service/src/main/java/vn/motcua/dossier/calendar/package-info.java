/// Which days offices work, and when a promised term runs out.
@NullMarked
package vn.motcua.dossier.calendar;

import org.jspecify.annotations.NullMarked;
