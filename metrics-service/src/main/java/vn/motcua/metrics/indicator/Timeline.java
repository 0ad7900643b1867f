package vn.motcua.metrics.indicator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.metrics.window.LocalDays;

/// What is known of one dossier, as far as figures need it. A later event of the dossier replaces it whole.
///
/// @param office code of the office that received it
/// @param dossier code of the dossier
/// @param procedure the procedure with the attributes it is judged by
/// @param channel how it was filed
/// @param receivedAt when it was received; absent while it is not accepted
/// @param dueChanges due dates in order of time; none when none was ever known
/// @param waits times of waiting for the citizen, in order
/// @param ended how it ended; absent while it is open
/// @param officers who was in charge, in order
/// @param secondSupplementAt when a supplement was asked for again against the rule, if it was
/// @param more what is known beside
public record Timeline(
        String office,
        String dossier,
        Procedure procedure,
        Channel channel,
        @Nullable Instant receivedAt,
        List<DueChange> dueChanges,
        List<Wait> waits,
        @Nullable End ended,
        List<Assignment> officers,
        @Nullable Instant secondSupplementAt,
        Particulars more)
        implements Subject {

    public Timeline {
        dueChanges = List.copyOf(dueChanges);
        waits = List.copyOf(waits);
        officers = List.copyOf(officers);
    }

    /// A dossier of which nothing is known beside.
    public Timeline(
            String office,
            String dossier,
            Procedure procedure,
            Channel channel,
            @Nullable Instant receivedAt,
            List<DueChange> dueChanges,
            List<Wait> waits,
            @Nullable End ended,
            List<Assignment> officers,
            @Nullable Instant secondSupplementAt) {
        this(
                office,
                dossier,
                procedure,
                channel,
                receivedAt,
                dueChanges,
                waits,
                ended,
                officers,
                secondSupplementAt,
                Particulars.NONE);
    }

    /// A procedure as it was when the dossier was judged.
    ///
    /// @param code national code
    /// @param field field of administration; empty when not known
    /// @param offeredOnline true for one offered online, fully or partly
    /// @param resultPaper true when it ends with a paper that must be attached as a file
    public record Procedure(String code, String field, boolean offeredOnline, boolean resultPaper) {}

    /// From `at` on the dossier is judged by `judgedDueAt`.
    ///
    /// @param dueAt what was promised to the citizen; absent where only the judged date is known
    /// @param cause `acceptance`, `supplement`, `payment`, `calendar` or `rescheduling`; empty where it is not told
    /// @param announced true when the form that told the citizen is known
    public record DueChange(
            Instant at, Instant judgedDueAt, @Nullable Instant dueAt, String cause, boolean announced) {

        /// The cause that moves a promise and not what the dossier is judged by.
        private static final String RESCHEDULING = "rescheduling";

        /// The first promise, which is what it is judged by.
        public DueChange(Instant at, Instant judgedDueAt) {
            this(at, judgedDueAt, null, false);
        }

        /// A promise, made first or put off later.
        public DueChange(Instant at, Instant judgedDueAt, @Nullable Instant dueAt, boolean rescheduled) {
            this(at, judgedDueAt, dueAt, rescheduled ? RESCHEDULING : "acceptance", false);
        }

        /// True when it was put off with an apology (Mẫu 04).
        public boolean rescheduled() {
            return cause.equals(RESCHEDULING);
        }

        /// What the citizen was promised.
        public Instant promise() {
            return dueAt == null ? judgedDueAt : dueAt;
        }
    }

    /// A time of waiting for the citizen.
    ///
    /// @param supplement true for a supplement of papers, false for a payment
    /// @param from when it was asked for
    /// @param to when it came; absent while it has not
    /// @param lawful true when it began no later than the judged due day, so that it shields from being overdue
    public record Wait(
            boolean supplement, Instant from, @Nullable Instant to, boolean lawful) {

        boolean holdsAt(Instant cutOff) {
            return from.isBefore(cutOff) && (to == null || !to.isBefore(cutOff));
        }
    }

    /// The end of a dossier.
    ///
    /// @param resultAttached true when the result's file is known
    public record End(Instant at, EndState state, boolean resultAttached) {}

    /// From `from` on the officer is in charge.
    public record Assignment(String officer, Instant from) {}

    /// What is known of a dossier beside its course; each part may be unknown.
    ///
    /// @param assisted true when the office filed it for the citizen or helped to
    /// @param regime the law that it was received under: `regime-61`, `regime-118`
    /// @param fee what its procedure costs, in đồng
    /// @param digitisation what was scanned
    /// @param payments what was asked for and paid, in order
    /// @param consultations times in which another agency was asked
    /// @param violations rules that were broken, in order
    /// @param traces what no figure depends on
    /// @param told defects of the data that its events tell
    /// @param backDatedAt when the first thing happened that was recorded too long afterwards; absent when none was
    public record Particulars(
            boolean assisted,
            @Nullable String regime,
            @Nullable Long fee,
            @Nullable Digitisation digitisation,
            List<Payment> payments,
            List<Consultation> consultations,
            List<Violation> violations,
            Traces traces,
            List<Defect> told,
            @Nullable Instant backDatedAt) {

        /// Nothing is known.
        public static final Particulars NONE =
                new Particulars(false, null, null, null, List.of(), List.of(), List.of(), Traces.NONE);

        public Particulars {
            payments = List.copyOf(payments);
            consultations = List.copyOf(consultations);
            violations = List.copyOf(violations);
            told = List.copyOf(told);
        }

        /// Without defects.
        public Particulars(
                boolean assisted,
                @Nullable String regime,
                @Nullable Long fee,
                @Nullable Digitisation digitisation,
                List<Payment> payments,
                List<Consultation> consultations,
                List<Violation> violations,
                Traces traces) {
            this(assisted, regime, fee, digitisation, payments, consultations, violations, traces, List.of(), null);
        }

        /// Without traces.
        public Particulars(
                boolean assisted,
                @Nullable String regime,
                @Nullable Long fee,
                @Nullable Digitisation digitisation,
                List<Payment> payments,
                List<Consultation> consultations,
                List<Violation> violations) {
            this(assisted, regime, fee, digitisation, payments, consultations, violations, Traces.NONE);
        }

        private Particulars with(Traces other, @Nullable Instant at) {
            return new Particulars(
                    assisted, regime, fee, digitisation, payments, consultations, violations, other, told, at);
        }
    }

    /// What no figure depends on, but questions about how a figure came to be; each part may be unknown.
    ///
    /// @param filedBy who filed it online: `citizen`, `desk-assisted` or `desk`
    /// @param applicant opaque mark of the applicant: equal for equal applicants, and tells nothing else
    /// @param device opaque mark of the device it was filed from
    /// @param withdrawalEvidence whether the applicant's own request to withdraw is kept
    /// @param resultHash of the result's file
    /// @param pages how many pages were scanned
    /// @param files into how many different files
    /// @param supplements what was asked for and came, in order
    public record Traces(
            @Nullable String filedBy,
            @Nullable String applicant,
            @Nullable String device,
            @Nullable Instant submittedAt,
            @Nullable Instant returnedAt,
            @Nullable Boolean withdrawalEvidence,
            @Nullable String resultHash,
            @Nullable Integer pages,
            @Nullable Integer files,
            List<Supplement> supplements) {

        /// Nothing is known.
        public static final Traces NONE = new Traces(null, null, null, null, null, null, null, null, null, List.of());

        public Traces {
            supplements = List.copyOf(supplements);
        }

        private Traces files(Integer other) {
            return new Traces(
                    filedBy,
                    applicant,
                    device,
                    submittedAt,
                    returnedAt,
                    withdrawalEvidence,
                    resultHash,
                    pages,
                    other,
                    supplements);
        }
    }

    /// A supplement that was asked for.
    ///
    /// @param fileHashes of what came; empty when not told
    public record Supplement(Instant requestedAt, List<String> fileHashes) {

        public Supplement {
            fileHashes = List.copyOf(fileHashes);
        }
    }

    /// What was scanned: so many components of so many, and the result.
    public record Digitisation(Instant at, int required, int digitised, boolean result) {}

    /// A payment.
    ///
    /// @param requestedAt when it was asked for; absent where it was not
    /// @param paidAt when it was paid; absent while it is not
    /// @param amount in đồng; absent where it is not known
    /// @param online true when it was paid online
    public record Payment(
            @Nullable Instant requestedAt,
            @Nullable Instant paidAt,
            @Nullable Long amount,
            boolean online) {}

    /// A time of waiting for another agency; open while `to` is absent.
    public record Consultation(Instant from, @Nullable Instant to) {}

    /// A rule was broken.
    public record Violation(String code, Instant at) {}

    /// The ways in which a dossier ends.
    public enum EndState {
        /// Refused at reception; in no rate.
        NOT_ACCEPTED,
        /// Taken back by the applicant; in no rate.
        WITHDRAWN,
        /// Ended by the office as the law allows; settled.
        STOPPED,
        /// A result was given, a grant or a refusal; settled.
        COMPLETED;

        /// A result was given, or the office ended it as the law allows.
        public boolean settles() {
            return switch (this) {
                case STOPPED, COMPLETED -> true;
                case NOT_ACCEPTED, WITHDRAWN -> false;
            };
        }
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.DOSSIER;
    }

    @Override
    public String code() {
        return dossier;
    }

    @Override
    public Place place() {
        return new Place(procedure.code(), procedure.field(), channel.code());
    }

    @Override
    public List<Standing> standings(Instant cutOff) {
        return DossierStandings.at(this, cutOff);
    }

    @Override
    public Collection<Instant> turns() {
        List<Instant> turns = new ArrayList<>();
        if (receivedAt != null) {
            turns.add(receivedAt);
        }
        if (ended != null) {
            turns.add(ended.at());
        }
        for (DueChange change : dueChanges) {
            turns.add(change.at());
            turns.add(LocalDays.lastMoment(LocalDays.of(change.judgedDueAt())));
            turns.add(LocalDays.lastMoment(LocalDays.of(change.promise())));
        }
        for (Wait wait : waits) {
            turns.add(wait.from());
            if (wait.to() != null) {
                turns.add(wait.to());
            }
        }
        officers.forEach(assignment -> turns.add(assignment.from()));
        if (more.digitisation() != null) {
            turns.add(more.digitisation().at());
        }
        for (Payment payment : more.payments()) {
            if (payment.requestedAt() != null) {
                turns.add(payment.requestedAt());
            }
            if (payment.paidAt() != null) {
                turns.add(payment.paidAt());
            }
        }
        more.violations().forEach(violation -> turns.add(violation.at()));
        if (more.backDatedAt() != null) {
            turns.add(more.backDatedAt());
        }
        if (secondSupplementAt != null) {
            turns.add(secondSupplementAt);
        }
        return turns;
    }

    @Override
    public boolean closed() {
        return ended != null;
    }

    /// Each event tells all that is known, but not how the events before it were recorded, nor the files of the scans,
    /// which only the event tells that tells of the scans.
    @Override
    public Subject after(Subject older) {
        if (!(older instanceof Timeline before)) {
            return this;
        }
        Instant backDatedAt = before.more.backDatedAt();
        Timeline known = backDatedAt == null ? this : toldLate(backDatedAt);
        Integer files = before.more.traces().files();
        return files == null
                        || more.traces().files() != null
                        || !Objects.equals(more.digitisation(), before.more.digitisation())
                ? known
                : known.with(known.more.with(known.more.traces().files(files), known.more.backDatedAt()));
    }

    @Override
    public Timeline toldLate(Instant happenedAt) {
        Instant known = more.backDatedAt();
        return known != null && !happenedAt.isBefore(known) ? this : with(more.with(more.traces(), happenedAt));
    }

    private Timeline with(Particulars other) {
        return new Timeline(
                office,
                dossier,
                procedure,
                channel,
                receivedAt,
                dueChanges,
                waits,
                ended,
                officers,
                secondSupplementAt,
                other);
    }

    /// True when something that happened before the cut-off was recorded too long afterwards.
    boolean backDatedBefore(Instant cutOff) {
        return more.backDatedAt() != null && more.backDatedAt().isBefore(cutOff);
    }

    /// True when its events tell that defect.
    boolean has(Defect defect) {
        return more.told().contains(defect);
    }

    /// The end, if it lies before the cut-off.
    public Optional<End> endedBefore(Instant cutOff) {
        return Optional.ofNullable(ended).filter(end -> end.at().isBefore(cutOff));
    }

    /// True when it was received before the cut-off.
    boolean receivedBefore(Instant cutOff) {
        return receivedAt != null && receivedAt.isBefore(cutOff);
    }

    /// The due date by which it is judged, as known before the cut-off.
    public Optional<Instant> judgedDueBefore(Instant cutOff) {
        return lastDueBefore(cutOff).map(DueChange::judgedDueAt);
    }

    /// The first promise known before the cut-off.
    Optional<Instant> firstDueBefore(Instant cutOff) {
        return dueChanges.isEmpty() || !dueChanges.getFirst().at().isBefore(cutOff)
                ? Optional.empty()
                : Optional.of(dueChanges.getFirst().promise());
    }

    /// The promise as it stands before the cut-off.
    Optional<Instant> promisedDueBefore(Instant cutOff) {
        return lastDueBefore(cutOff).map(DueChange::promise);
    }

    private Optional<DueChange> lastDueBefore(Instant cutOff) {
        for (int i = dueChanges.size() - 1; i >= 0; i--) {
            if (dueChanges.get(i).at().isBefore(cutOff)) {
                return Optional.of(dueChanges.get(i));
            }
        }
        return Optional.empty();
    }

    /// True when it was put off with an apology before that day began, as known before the cut-off.
    boolean apologisedBefore(LocalDate day, Instant cutOff) {
        return dueChanges.stream()
                .anyMatch(change -> change.rescheduled()
                        && change.at().isBefore(cutOff)
                        && LocalDays.of(change.at()).isBefore(day));
    }

    /// The first officer known before the cut-off; empty = unassigned.
    String firstOfficerBefore(Instant cutOff) {
        return officers.isEmpty() || !officers.getFirst().from().isBefore(cutOff)
                ? ""
                : officers.getFirst().officer();
    }

    /// The officer in charge just before the cut-off; empty = unassigned.
    public String officerBefore(Instant cutOff) {
        for (int i = officers.size() - 1; i >= 0; i--) {
            if (officers.get(i).from().isBefore(cutOff)) {
                return officers.get(i).officer();
            }
        }
        return "";
    }

    /// True while it waits for the citizen by right.
    public boolean waitsLawfullyAt(Instant cutOff) {
        return waits.stream().anyMatch(wait -> wait.lawful() && wait.holdsAt(cutOff));
    }

    /// True when supplements were asked for more than once before the cut-off.
    public boolean supplementedAgainBefore(Instant cutOff) {
        return (secondSupplementAt != null && secondSupplementAt.isBefore(cutOff))
                || waits.stream()
                                .filter(wait -> wait.supplement() && wait.from().isBefore(cutOff))
                                .count()
                        > 1;
    }

    /// When a supplement was asked for again, if it was.
    public Optional<Instant> supplementedAgainAt() {
        return Optional.ofNullable(secondSupplementAt).or(() -> waits.stream()
                .filter(Wait::supplement)
                .skip(1)
                .map(Wait::from)
                .findFirst());
    }
}
