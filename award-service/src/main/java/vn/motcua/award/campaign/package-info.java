/// A campaign as data: what is offered, by whom, to whom, until when and under which criteria; and what is odd in it.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.campaign;
