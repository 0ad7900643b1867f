/// Feedback and petitions (PAKN): what can happen to a case, the law of its steps, its four clocks; pure.
@NullMarked
package vn.motcua.dossier.feedback;

import org.jspecify.annotations.NullMarked;
