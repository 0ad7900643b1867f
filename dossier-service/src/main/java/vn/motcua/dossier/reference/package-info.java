/// Offices, procedures and working calendars: kept, audited, and told to whoever listens to the reference topic.
@NullMarked
package vn.motcua.dossier.reference;

import org.jspecify.annotations.NullMarked;
