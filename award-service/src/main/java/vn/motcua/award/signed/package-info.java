/// Papers that came back signed: checked against what was handed out, then kept as they are.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.signed;
