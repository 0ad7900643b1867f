/// The audit trail of award lists: append-only, chained by hashes; and the answers given under a key.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.trail;
