/// What was published: history and outbox in one, and the relay that feeds the topics from it.
@NullMarked
package vn.motcua.dossier.journal;

import org.jspecify.annotations.NullMarked;
