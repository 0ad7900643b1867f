package vn.motcua.deploy.benchmark.load;

import java.util.ArrayList;
import java.util.List;

/// An invented dossier with its whole life, which may reach beyond today.
///
/// All times are seconds since the beginning of the year that is told of, -1 = never.
///
/// @param number its place among all dossiers
/// @param dueAt the first promise
/// @param supplementAskedAt when papers were missing
/// @param suppliedAt when they came
/// @param rescheduledAt when the office put the date off
/// @param endedAt when it was settled
/// @param end `completed`, `stopped` or `withdrawn`
/// @param digitisedAt when its papers were digitised
/// @param ratedAt when the citizen rated the office
/// @param score what the citizen gave, 1 to 5
record Dossier(
        int number,
        Country.Office office,
        Procedures.Procedure procedure,
        String channel,
        String officer,
        int receivedAt,
        int dueAt,
        int supplementAskedAt,
        int suppliedAt,
        int rescheduledAt,
        int endedAt,
        String end,
        int digitisedAt,
        int ratedAt,
        int score) {

    static final int NEVER = -1;
    static final int DAY = 86_400;

    /// What happens to a dossier, in the order in which it can.
    enum Step {
        ACCEPTED("dossier.accepted"),
        SUPPLEMENT_REQUESTED("dossier.supplement-requested"),
        SUPPLEMENT_RECEIVED("dossier.supplement-received"),
        RESCHEDULED("dossier.rescheduled"),
        ENDED(""),
        DIGITISED("dossier.digitised"),
        RATED("rating.given");

        private final String type;

        Step(String type) {
            this.type = type;
        }
    }

    /// When a step happens, [#NEVER] when it does not.
    int at(Step step) {
        return switch (step) {
            case ACCEPTED -> receivedAt;
            case SUPPLEMENT_REQUESTED -> supplementAskedAt;
            case SUPPLEMENT_RECEIVED -> suppliedAt;
            case RESCHEDULED -> rescheduledAt;
            case ENDED -> endedAt;
            case DIGITISED -> digitisedAt;
            case RATED -> ratedAt;
        };
    }

    /// The name of a step's event: `dossier.completed`.
    String type(Step step) {
        return step == Step.ENDED ? "dossier." + end : step.type;
    }

    /// Its steps in order.
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            if (at(step) != NEVER) {
                steps.add(step);
            }
        }
        return steps;
    }

    /// Its code: office and number.
    String code() {
        return office.code() + "-" + number;
    }

    /// The promise by which it is judged after a supplement: put off by as long as the citizen was waited for.
    int dueAfterSupplement() {
        return dueAt + (suppliedAt - supplementAskedAt + DAY - 1) / DAY * DAY;
    }
}
