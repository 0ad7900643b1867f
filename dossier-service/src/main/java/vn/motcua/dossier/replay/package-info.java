/// What all replays share, whatever their facts are about: telling early facts from impossible ones; pure.
@NullMarked
package vn.motcua.dossier.replay;

import org.jspecify.annotations.NullMarked;
