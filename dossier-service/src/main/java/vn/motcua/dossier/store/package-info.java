/// The tables of facts, dossiers, refusals, imports and stored answers; set-based, and blind to what they mean.
@NullMarked
package vn.motcua.dossier.store;

import org.jspecify.annotations.NullMarked;
