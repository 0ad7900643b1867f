/// Campaigns kept as immutable versions, and their form in JSON.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.plan;
