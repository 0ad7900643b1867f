/// Award lists: every candidate judged on one snapshot by one version of a campaign, kept with inputs and hashes.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.awardlist;
