package vn.motcua.award.path;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.council.Meeting;

/// Where a list stands, replayed from its audit trail. Pure: same entries, same answer.
public final class Track {

    private PathState state = PathState.DRAFT;
    private PathState beforeSuspension = PathState.DRAFT;
    private int version;
    private final Map<String, Set<Duty>> duties = new TreeMap<>();
    private final Map<String, Held> held = new TreeMap<>();
    private final List<Overridden> overrides = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> flags = new TreeSet<>();
    private Set<String> proposed = Set.of();
    private @Nullable Meeting meeting;
    private Entry.@Nullable Decision decision;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant publishedAt;
    private @Nullable String lastReason;

    private Track() {}

    /// Why a candidate is out for now or for good.
    ///
    /// @param how `withdrawn`, `suspended`, `rejected` or `revoked`
    /// @param reason in words that the candidate may read
    public record Held(String how, String reason) {}

    /// A verdict overridden by two people; shown for ever.
    ///
    /// @param number 1, 2, 3 …
    /// @param candidate code
    /// @param pass what the verdict shall be
    /// @param reason of the first
    /// @param by the first
    /// @param at when the first asked
    /// @param confirmed true, false, or absent while the second is awaited
    /// @param answeredBy the second
    /// @param answer reason of the second
    public record Overridden(
            int number,
            String candidate,
            boolean pass,
            String reason,
            String by,
            Instant at,
            @Nullable Boolean confirmed,
            @Nullable String answeredBy,
            @Nullable String answer) {}

    /// A complaint of the decision.
    ///
    /// @param entry as it was received
    /// @param admissible true when it was received within the term
    /// @param by who recorded it
    /// @param answer what became of it; absent while it is open
    /// @param answeredBy who answered
    /// @param revoked true once something was revoked after it was upheld
    public record Complaint(
            Entry.Complained entry,
            boolean admissible,
            String by,
            Entry.@Nullable ComplaintAnswered answer,
            @Nullable String answeredBy,
            boolean revoked) {

        /// True while it has no answer.
        public boolean open() {
            return answer == null;
        }

        /// True when it was upheld and nothing has been revoked since.
        public boolean unfollowed() {
            return answer != null && answer.outcome() == Entry.ComplaintOutcome.UPHELD && !revoked;
        }
    }

    /// A receipt (phiếu tiếp nhận).
    ///
    /// @param number `<sequence>` of the step within the list
    /// @param action `submit` or `receive`
    /// @param at to the microsecond
    /// @param by who handed over or took in
    public record Receipt(int number, Action action, Instant at, String by) {}

    /// Replays a trail.
    ///
    /// @param enteredBy who entered what the list was judged on; they hold the duty [Duty#ENTER]
    public static Track of(Set<String> enteredBy, List<Entry.Recorded> trail) {
        Track track = new Track();
        enteredBy.forEach(person -> track.hold(person, Duty.ENTER));
        trail.forEach(track::apply);
        return track;
    }

    private void apply(Entry.Recorded recorded) {
        version = recorded.sequence();
        switch (recorded.entry()) {
            case Entry.Moved moved -> moved(moved, recorded);
            case Entry.Attended(String member) -> council().attend(member);
            case Entry.Recused(String member, String candidate, String reason) ->
                council().recuse(member, candidate, reason);
            case Entry.Voted voted -> council().vote(voted.member(), voted.written(), voted.opinion(), voted.choices());
            case Entry.Ordered(List<String> candidates, String _) -> council().order(candidates);
            case Entry.Closed closed -> {
                council().close(recorded.at(), closed.tallies(), closed.staff());
                flags.addAll(requireNonNullElse(closed.flags(), List.of()));
            }
            case Entry.PaperFiled _ -> {
                // Where the list stands does not depend on its papers.
            }
            case Entry.OverrideAsked(int number, String candidate, boolean pass, String reason) -> {
                overrides.add(new Overridden(
                        number, candidate, pass, reason, recorded.by(), recorded.at(), null, null, null));
                hold(recorded.by(), Duty.VERIFY);
            }
            case Entry.Complained complained ->
                complaints.add(new Complaint(
                        complained,
                        complained.term().holds(complained.receivedAt()),
                        recorded.by(),
                        null,
                        null,
                        false));
            case Entry.ComplaintAnswered answered ->
                complaints.replaceAll(one -> one.entry().number() == answered.number()
                        ? new Complaint(one.entry(), one.admissible(), one.by(), answered, recorded.by(), false)
                        : one);
            case Entry.OverrideAnswered(int number, boolean confirmed, String reason) ->
                overrides.replaceAll(one -> one.number() == number
                        ? new Overridden(
                                number,
                                one.candidate(),
                                one.pass(),
                                one.reason(),
                                one.by(),
                                one.at(),
                                confirmed,
                                recorded.by(),
                                reason)
                        : one);
        }
    }

    private void moved(Entry.Moved moved, Entry.Recorded recorded) {
        hold(recorded.by(), moved.action().duty());
        flags.addAll(moved.flags());
        boolean whole = moved.candidates().isEmpty();
        if (moved.to() == PathState.SUSPENDED && moved.from() != PathState.SUSPENDED) {
            beforeSuspension = moved.from();
        }
        state = moved.to();
        String reason = moved.reason() == null ? "" : moved.reason();
        if (whole) {
            lastReason = moved.reason();
        }
        if (moved.action() == Action.REVOKE) {
            complaints.replaceAll(one -> one.unfollowed()
                    ? new Complaint(one.entry(), one.admissible(), one.by(), one.answer(), one.answeredBy(), true)
                    : one);
        }
        switch (moved.action()) {
            case SUBMIT, RECEIVE -> {
                receipts.add(new Receipt(recorded.sequence(), moved.action(), recorded.at(), recorded.by()));
                if (moved.action() == Action.SUBMIT) {
                    meeting = null;
                    proposed = Set.of();
                }
            }
            case COUNCIL -> {
                if (moved.convened() != null) {
                    meeting = new Meeting(moved.convened());
                }
            }
            case PROPOSE -> proposed = new TreeSet<>(moved.candidates());
            case DECIDE -> {
                decision = moved.decision();
                decidedAt = recorded.at();
                decidedBy = recorded.by();
            }
            case PUBLISH -> publishedAt = recorded.at();
            case WITHDRAW, SUSPEND, REJECT, REVOKE -> {
                if (!whole) {
                    moved.candidates().forEach(candidate -> held.put(candidate, new Held(how(moved.action()), reason)));
                }
            }
            case RESUME -> moved.candidates().forEach(held::remove);
            case SCREEN, RETURN, FORWARD, PRESENT, ARCHIVE -> {
                // The state says it all.
            }
        }
    }

    private static String how(Action action) {
        return switch (action) {
            case WITHDRAW -> "withdrawn";
            case SUSPEND -> "suspended";
            case REJECT -> "rejected";
            case REVOKE -> "revoked";
            case SUBMIT,
                    SCREEN,
                    RETURN,
                    COUNCIL,
                    PROPOSE,
                    FORWARD,
                    RECEIVE,
                    DECIDE,
                    PUBLISH,
                    PRESENT,
                    ARCHIVE,
                    RESUME -> throw new IllegalArgumentException(action + " holds nobody");
        };
    }

    private void hold(String person, Duty duty) {
        duties.computeIfAbsent(person.toLowerCase(Locale.ROOT), _ -> EnumSet.noneOf(Duty.class))
                .add(duty);
    }

    private Meeting council() {
        Meeting held = meeting;
        if (held == null) {
            throw new IllegalStateException("A trail speaks of a council that was never called together");
        }
        return held;
    }

    /// The state of the whole list.
    public PathState state() {
        return state;
    }

    /// The state to which a suspended list returns.
    public PathState beforeSuspension() {
        return beforeSuspension;
    }

    /// How many entries the trail has; changes with each.
    public int version() {
        return version;
    }

    /// The duty that keeps a person from another duty; empty when nothing does.
    public Optional<Duty> clash(String person, Duty wanted) {
        return duties.getOrDefault(person.toLowerCase(Locale.ROOT), Set.of()).stream()
                .filter(wanted::clashesWith)
                .findFirst();
    }

    /// Candidates who are out, and why.
    public Map<String, Held> held() {
        return Map.copyOf(held);
    }

    /// The overrides, in the order in which they were asked.
    public List<Overridden> overrides() {
        return List.copyOf(overrides);
    }

    /// The confirmed override on a candidate that counts: the newest; empty when there is none.
    public Optional<Overridden> override(String candidate) {
        return overrides.stream()
                .filter(one -> one.candidate().equals(candidate) && Boolean.TRUE.equals(one.confirmed()))
                .reduce((_, later) -> later);
    }

    /// The receipts, oldest first.
    public List<Receipt> receipts() {
        return List.copyOf(receipts);
    }

    /// What a reader must know, sorted.
    public Set<String> flags() {
        Set<String> all = new TreeSet<>(flags);
        if (complaints.stream().anyMatch(one -> one.open() && one.admissible())) {
            all.add("complaint-open");
        }
        if (complaints.stream().anyMatch(Complaint::unfollowed)) {
            all.add("complaint-upheld");
        }
        return all;
    }

    /// The complaints of the decision, in the order in which they were recorded.
    public List<Complaint> complaints() {
        return List.copyOf(complaints);
    }

    /// Who was proposed.
    public Set<String> proposed() {
        return Set.copyOf(proposed);
    }

    /// The council of the present round; empty before it was called together.
    public Optional<Meeting> meeting() {
        return Optional.ofNullable(meeting);
    }

    /// The decision; empty before it was signed.
    public Optional<Entry.Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /// When the decision was recorded.
    public Optional<Instant> decidedAt() {
        return Optional.ofNullable(decidedAt);
    }

    /// Who recorded the decision, by sign-in name.
    public Optional<String> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }

    /// When everybody was told.
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /// The reason of the last step of the whole list; empty when it had none.
    public Optional<String> lastReason() {
        return Optional.ofNullable(lastReason);
    }

    /// Who has which duty, by sign-in name.
    public Map<String, Set<Duty>> duties() {
        return new LinkedHashMap<>(duties);
    }
}
