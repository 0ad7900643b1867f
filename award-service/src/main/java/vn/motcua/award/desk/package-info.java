/// Moving award lists along their path: who may, when, with what; the council; overrides by two people.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.desk;
