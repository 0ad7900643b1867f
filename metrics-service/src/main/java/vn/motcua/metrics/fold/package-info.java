/// Takes the events of the offices and books what they change, once each.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.fold;
