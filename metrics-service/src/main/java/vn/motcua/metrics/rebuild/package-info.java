/// Makes the figures again from the topic, beside those that answer meanwhile, and takes them when they are the same.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.rebuild;
