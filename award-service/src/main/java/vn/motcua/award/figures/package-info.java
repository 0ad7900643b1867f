/// The figures on which awards rest: snapshots frozen by metrics-service, asked for with the caller's own token.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.figures;
