/// Judges what was kept once more: to prove a list, to ask what another reading would give, to follow a new version.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.recheck;
