/// What this service knows of the offices: who stands above whom.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.office;
