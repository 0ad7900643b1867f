/// The calls of the service, as `/q/openapi` describes them.
@NullMarked
package vn.motcua.dossier.rest;

import org.jspecify.annotations.NullMarked;
