/// Reminders by mail: who is written to, what, once, and what became of it.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.mail;
