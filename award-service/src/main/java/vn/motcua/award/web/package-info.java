/// The pages of award-service: campaigns, and award lists with their trees.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.web;
