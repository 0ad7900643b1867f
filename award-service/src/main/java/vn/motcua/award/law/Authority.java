package vn.motcua.award.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;

/// Who may give a certificate of commendation, and from when to when.
///
/// @param code stable: `UBND_XA_CT`
/// @param level at which it stands
/// @param title of the post: Chủ tịch UBND xã
/// @param clause the clause of the law that gives it the power
/// @param validity when it has the power
/// @param successor code of who has the power afterwards; absent = nobody by themselves
/// @param collective true where a body decides and whoever signs does so on its behalf (TM.)
public record Authority(
        String code,
        AwardLevel level,
        Message title,
        String clause,
        Validity validity,
        @Nullable String successor,
        boolean collective) {

    /// Who honours, in full: the head of an agency, or the agency itself where the body decides.
    public String named(Agency agency) {
        return collective ? agency.name() : agency.headed(title.vi());
    }

    /// The lines above a signature in its name.
    public List<String> signature(Agency agency, SignedAs as) {
        return as.lines(agency.post(title.vi()), collective ? agency.body() : null);
    }

    /// True when it may decide on that day.
    public boolean mayDecideOn(LocalDate day) {
        return validity.covers(day);
    }
}
