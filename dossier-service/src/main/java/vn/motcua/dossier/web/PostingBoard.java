package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the page of an office's postings shows, ready to be written.
///
/// @param offices to choose from, when there is more than one
/// @param narrowed whether only some of the postings are shown
/// @param whole how many postings in force are complete in time, of `all` in force
record PostingBoard(
        String officeName,
        String officeCode,
        String asOf,
        List<Choice> offices,
        List<Choice> states,
        String owner,
        boolean narrowed,
        String whole,
        String all,
        List<Line> lines) {

    /// Something to choose.
    record Choice(String code, String name, boolean chosen) {}

    /// One procedure at one place.
    ///
    /// @param due with a remark when it is provisional
    /// @param link absent = the evidence is no web address
    record Line(
            String procedure,
            String procedureCode,
            String place,
            String state,
            String tone,
            String sign,
            boolean late,
            @Nullable String owner,
            String due,
            @Nullable String decision,
            String checked,
            List<String> missing,
            List<String> remarks,
            @Nullable String evidence,
            @Nullable String link) {}
}
