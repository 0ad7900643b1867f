/// What every printed paper stands on: HTML to PDF with the house's font, QR codes, wordings, the answer to a call.
@NullMarked
package vn.motcua.deploy.papers;

import org.jspecify.annotations.NullMarked;
