/// The council: who is there, who is recused, how they vote, and who passes by the rule of the campaign.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.council;
