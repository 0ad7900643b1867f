/// The national portal's format, translated to our facts and back; pure. None of its words goes further than this room.
@NullMarked
package vn.motcua.dossier.national;

import org.jspecify.annotations.NullMarked;
