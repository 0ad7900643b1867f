/// The twenty places where a plan can be read in more than one way, and the readings among which a campaign chooses.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.reading;
