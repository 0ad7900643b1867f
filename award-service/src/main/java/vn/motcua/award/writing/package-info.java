/// What each paper of an award list says, written from what is stored about the list.
@NullMarked
package vn.motcua.award.writing;

import org.jspecify.annotations.NullMarked;
