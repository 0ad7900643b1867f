/// Questions that the events raise about how figures came to be: found by rules, heard, and decided by people.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.integrity;
