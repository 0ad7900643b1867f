/// Pre-printed sheets that offices own: where their texts go, and how far their printer is out.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.blank;
