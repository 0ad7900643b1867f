/// The service's pages for people: how the intake goes, and what became of one dossier.
@NullMarked
package vn.motcua.dossier.web;

import org.jspecify.annotations.NullMarked;
