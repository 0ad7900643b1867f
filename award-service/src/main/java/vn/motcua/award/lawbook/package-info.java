/// The rows of law as stored: each change is a new version, nothing is overwritten.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.lawbook;
