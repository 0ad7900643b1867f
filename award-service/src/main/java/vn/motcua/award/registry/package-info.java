/// The registry of each office: which number went to which paper, in which year, and which went nowhere.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.registry;
