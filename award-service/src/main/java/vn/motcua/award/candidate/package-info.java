/// Who may be honoured, and what is entered about them: grades, judgements, exclusions. Personal data stay here.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.candidate;
