/// The closed model of award rules, and the plain code that judges a candidate by them and says why.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.rule;
