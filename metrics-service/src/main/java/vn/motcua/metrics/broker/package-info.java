/// What this service writes to the broker.
@NullMarked
package vn.motcua.metrics.broker;

import org.jspecify.annotations.NullMarked;
