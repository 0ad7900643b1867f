/// Files of evidence: what may come in, kept once by its hash, who has read it.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.evidence;
