package vn.motcua.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of one dossier, as a person reads it.
///
/// @param procedure name, or code where it is not registered
/// @param timely whether it is on time; absent while nothing was promised
/// @param intact whether the chain of the history is whole
record DossierPage(
        String code,
        String office,
        String officeCode,
        String procedure,
        String procedureCode,
        String channel,
        @Nullable String officer,
        String state,
        @Nullable Timely timely,
        List<Line> dates,
        List<Due> dues,
        List<Wait> waits,
        List<Line> violations,
        List<String> defects,
        List<IntakeView.PendingLine> pending,
        List<Paper> papers,
        boolean intact,
        List<Step> history) {

    /// How it stands with its promise.
    record Timely(String text, String sign, String tone) {}

    /// A name and what belongs to it.
    record Line(String name, String value) {}

    /// A form that can be printed, and where.
    record Paper(String name, String href) {}

    /// A date promised.
    record Due(String since, String due, String judged, String cause) {}

    /// A time of waiting for the applicant.
    record Wait(String kind, String from, String to, String lawful) {}

    /// One published event.
    record Step(
            long number,
            String type,
            String time,
            String recorded,
            String by,
            String source,
            String id,
            String state) {}
}
