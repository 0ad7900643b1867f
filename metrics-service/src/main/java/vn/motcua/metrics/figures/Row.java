package vn.motcua.metrics.figures;

import vn.motcua.metrics.indicator.Ratio;

/// One row of a breakdown.
///
/// @param key code of the officer, procedure, field or channel; empty = unassigned
/// @param name its name, where one is known; else the key
/// @param time where the time of its settled dossiers went
public record Row(String key, String name, Ratio ratio, Time time) {

    /// Minutes of all settled dossiers together, by who had them.
    ///
    /// @param beforeAssignment from receipt until they came to the officer to whom they count
    /// @param waitingForCitizen after that, for papers or a payment
    /// @param waitingForAgency after that, for another agency and not for the citizen
    /// @param inHand all the rest, until the end
    public record Time(long beforeAssignment, long waitingForCitizen, long waitingForAgency, long inHand) {

        static final Time NONE = new Time(0, 0, 0, 0);
    }
}
