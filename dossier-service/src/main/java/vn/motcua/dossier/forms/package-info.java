/// The papers that a dossier gives rise to, as PDF: receipt, requests, refusals, apologies, control slip, register.
@NullMarked
package vn.motcua.dossier.forms;

import org.jspecify.annotations.NullMarked;
