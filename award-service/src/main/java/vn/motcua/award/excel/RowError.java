package vn.motcua.award.excel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.award.reading.Message;

/// A mistake in a table, with its place.
///
/// @param row as Excel counts, from 1
/// @param column letter and heading: `D (Ngày sinh)`
/// @param value what stands there; empty when nothing does
/// @param what is wrong
/// @param mend what to do
@Schema(name = "RowError")
public record RowError(int row, String column, String value, Message what, Message mend) {}
