/// What the law says from one day to another: who may honour, on which texts, with how much money.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.law;
