/// Figures as they change.
@NullMarked
package vn.motcua.metrics.live;

import org.jspecify.annotations.NullMarked;
