/// What stands on a certificate of commendation and where: words, sheets in millimetres, texts fitted into their
/// boxes.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.certificate;
