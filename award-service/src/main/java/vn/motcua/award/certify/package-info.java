/// Certificates of commendation as files, and the public pages to which their QR codes lead.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.certify;
