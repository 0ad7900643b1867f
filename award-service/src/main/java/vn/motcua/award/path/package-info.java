/// The path of an award list from draft to archive: states, actions, duties, and who may not hold two of them.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.path;
