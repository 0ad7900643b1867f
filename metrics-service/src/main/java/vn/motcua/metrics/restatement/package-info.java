/// What changed figures after they could have been read, and which event did it.
@org.jspecify.annotations.NullMarked
package vn.motcua.metrics.restatement;
