/// A paper of a People's Committee as 30/2020/NĐ-CP lays it out, and the files it is written to: PDF, DOCX, XLSX.
@NullMarked
package vn.motcua.award.paper;

import org.jspecify.annotations.NullMarked;
