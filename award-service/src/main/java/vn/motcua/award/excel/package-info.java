/// The tables that clerks keep in Excel: out as templates, in all or nothing, with the cell of each mistake.
@org.jspecify.annotations.NullMarked
package vn.motcua.award.excel;
