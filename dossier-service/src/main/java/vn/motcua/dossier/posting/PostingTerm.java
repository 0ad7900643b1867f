package vn.motcua.dossier.posting;

import java.time.LocalDate;
import vn.motcua.dossier.calendar.Due;
import vn.motcua.dossier.calendar.OfficeDay;
import vn.motcua.dossier.calendar.OfficeHours;
import vn.motcua.dossier.calendar.WorkingCalendar;

/// How soon a commune must post what was decided. A setting: the text that fixes it for communes was not found.
///
/// @param workingDays counted after the day on which the commune received the decision
/// @param source where the number is from
public record PostingTerm(int workingDays, String source) {

    /// When the posting must be up: at closing time of the day the decision takes effect or of the last day of the
    /// term, whichever is earlier; never before the commune could know of the decision.
    ///
    /// ⚖ house rule on 63/2010/NĐ-CP, Điều 24 khoản 2
    ///
    /// @param received the day the commune received the decision, which is not counted
    /// @param effective the day the decision takes effect; a day off does not move it
    public Due due(LocalDate received, LocalDate effective, WorkingCalendar calendar) {
        LocalDate term = calendar.plusWorkingDays(received, workingDays);
        LocalDate earlier = effective.isBefore(term) ? effective : term;
        LocalDate day = earlier.isBefore(received) ? calendar.workingDayOnOrAfter(received) : earlier;
        return new Due(OfficeDay.at(day, OfficeHours.STANDARD.afternoonTo()), calendar.isProvisional(received, day));
    }
}
