package vn.motcua.dossier.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.platform.page.Page;
import vn.motcua.dossier.desk.PostingDesk;
import vn.motcua.dossier.posting.Check;
import vn.motcua.dossier.posting.Component;
import vn.motcua.dossier.posting.Obligation;
import vn.motcua.dossier.posting.Remark;
import vn.motcua.dossier.reference.Procedure;
import vn.motcua.dossier.store.CheckRow;

/// A posting as it stands today.
///
/// @param procedureName absent = the procedure is not in the catalogue
/// @param state how it stands, e.g. `never-checked`
/// @param late it was not found complete by the end of its due day
/// @param dueAt by the duty, else as the last check told
/// @param owner code of the officer who answers for it: by the duty, else as the last check told
/// @param obligation absent = no duty was declared
/// @param lastCheck the last one by the time somebody looked
/// @param checks a page of them, the last first; only where one posting is asked for
record PostingView(
        String office,
        String procedure,
        @Nullable String procedureName,
        String place,
        String state,
        boolean late,
        @Nullable Instant dueAt,
        @Nullable String owner,
        @Nullable Duty obligation,
        @Nullable Found lastCheck,
        @Nullable Page<Found> checks) {

    /// The duty. Days are local; `liftedAt` is the first on which it must hang there no longer.
    ///
    /// @param termDays working days by which `dueAt` was computed
    /// @param termSource where that number is from
    record Duty(
            String decisionNo,
            LocalDate signedAt,
            LocalDate receivedAt,
            LocalDate effectiveAt,
            Instant dueAt,
            boolean dueProvisional,
            int termDays,
            String termSource,
            String owner,
            LocalDate validFrom,
            @Nullable LocalDate liftedAt) {}

    /// A check.
    ///
    /// @param missing components, by code
    /// @param missingAsTold what the portal called them, where it named others
    /// @param note for the office alone
    record Found(
            Instant checkedAt,
            boolean complete,
            boolean obsolete,
            List<String> missing,
            @Nullable List<String> missingAsTold,
            @Nullable String evidenceRef,
            @Nullable String officer,
            @Nullable String note,
            List<String> dataQuality,
            String source,
            String id,
            @Nullable Instant recordedAt,
            @Nullable String recordedBy) {

        static Found of(CheckRow row) {
            return of(row.check(), row.note(), row.recordedAt(), row.recordedBy());
        }

        static Found of(Check check, @Nullable String note, @Nullable Instant recordedAt, @Nullable String recordedBy) {
            List<String> missing =
                    check.components().stream().map(Component::code).toList();
            return new Found(
                    check.at(),
                    check.complete(),
                    check.obsolete(),
                    missing,
                    missing.size() == check.missing().size() ? null : check.missing(),
                    check.evidenceRef(),
                    check.officerCode(),
                    note,
                    check.remarks().stream().map(Remark::code).toList(),
                    check.source(),
                    check.id(),
                    recordedAt,
                    recordedBy);
        }
    }

    static PostingView of(PostingDesk.Judged judged, @Nullable Page<Found> checks) {
        @Nullable Procedure procedure = judged.procedure();
        @Nullable Obligation obligation = judged.posting().obligation();
        @Nullable Check latest = judged.posting().latest();
        return new PostingView(
                judged.key().office(),
                judged.key().procedure(),
                procedure == null ? null : procedure.name(),
                judged.key().place().code(),
                judged.judgement().standing().code(),
                judged.judgement().late(),
                judged.posting().dueAt(),
                judged.posting().owner(),
                obligation == null ? null : duty(obligation),
                latest == null ? null : Found.of(latest, null, null, null),
                checks);
    }

    private static Duty duty(Obligation obligation) {
        return new Duty(
                obligation.decisionNo(),
                obligation.signedAt(),
                obligation.receivedAt(),
                obligation.effectiveAt(),
                obligation.dueAt(),
                obligation.dueProvisional(),
                obligation.term().workingDays(),
                obligation.term().source(),
                obligation.owner(),
                obligation.validFrom(),
                obligation.liftedAt());
    }
}
