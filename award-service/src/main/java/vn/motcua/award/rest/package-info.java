/// The calls of award-service: campaigns, candidates, award lists.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.rest;
