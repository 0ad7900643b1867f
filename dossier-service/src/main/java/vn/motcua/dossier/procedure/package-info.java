/// What a procedure promises: its term, how it is offered, and the regime of law it falls under.
@NullMarked
package vn.motcua.dossier.procedure;

import org.jspecify.annotations.NullMarked;
