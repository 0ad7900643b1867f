/// The portal's doors: batches and endless streams of events, cut into pieces that the desk can take.
@NullMarked
package vn.motcua.dossier.intake;

import org.jspecify.annotations.NullMarked;
