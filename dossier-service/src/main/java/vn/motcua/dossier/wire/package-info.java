/// The JSON of events as they come in and as they are published.
@NullMarked
package vn.motcua.dossier.wire;

import org.jspecify.annotations.NullMarked;
