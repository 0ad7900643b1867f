package vn.motcua.award.council;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A meeting of the council as it stands.
public final class Meeting {

    private final Convened convened;
    private final Set<String> present = new TreeSet<>();
    private final Map<String, Map<String, String>> recused = new TreeMap<>();
    private final Map<String, Ballot> ballots = new LinkedHashMap<>();
    private List<String> order = List.of();
    private List<Tally> tallies = List.of();
    private @Nullable Integer staff;
    private @Nullable Instant closedAt;

    /// A meeting that has just been called together.
    public Meeting(Convened convened) {
        this.convened = convened;
    }

    /// That somebody has voted, and in an open ballot how.
    ///
    /// @param written true for a written opinion
    /// @param opinion in their own words
    /// @param choices by candidate; empty in a secret ballot
    public record Ballot(boolean written, @Nullable String opinion, Map<String, Choice> choices) {}

    /// A member is there.
    public void attend(String member) {
        present.add(key(member));
    }

    /// A member takes no part for one candidate.
    public void recuse(String member, String candidate, String reason) {
        recused.computeIfAbsent(candidate, _ -> new TreeMap<>()).put(key(member), reason);
    }

    /// A member has voted.
    public void vote(String member, boolean written, @Nullable String opinion, Map<String, Choice> choices) {
        if (!written) {
            present.add(key(member));
        }
        ballots.put(key(member), new Ballot(written, opinion, choices));
    }

    /// The chair orders candidates of equal rank.
    public void order(List<String> candidates) {
        order = List.copyOf(candidates);
    }

    /// The meeting is over.
    public void close(Instant at, List<Tally> result, @Nullable Integer workers) {
        closedAt = at;
        tallies = List.copyOf(result);
        staff = workers;
    }

    /// Who was called together, and for what.
    public Convened convened() {
        return convened;
    }

    /// True when a member was there.
    public boolean isPresent(String member) {
        return present.contains(key(member));
    }

    /// True when a member takes no part for a candidate.
    public boolean isRecused(String member, String candidate) {
        return recused.getOrDefault(candidate, Map.of()).containsKey(key(member));
    }

    /// The members recused for a candidate, with their reasons.
    public Map<String, String> recusedFor(String candidate) {
        return Map.copyOf(recused.getOrDefault(candidate, Map.of()));
    }

    /// True when a member has voted.
    public boolean hasVoted(String member) {
        return ballots.containsKey(key(member));
    }

    /// The ballots by member, in the order of voting.
    public Map<String, Ballot> ballots() {
        return new LinkedHashMap<>(ballots);
    }

    /// The members who were there.
    public List<String> present() {
        return List.copyOf(present);
    }

    /// How many took part: present, or in writing.
    public int tookPart() {
        Set<String> all = new TreeSet<>(present);
        all.addAll(ballots.keySet());
        return all.size();
    }

    /// The choices of an open ballot on a candidate.
    public List<Choice> choices(String candidate) {
        List<Choice> found = new ArrayList<>();
        ballots.values().forEach(ballot -> Optional.ofNullable(ballot.choices().get(candidate))
                .ifPresent(found::add));
        return found;
    }

    /// The chair's order of equals, best first; empty when none was needed.
    public List<String> order() {
        return order;
    }

    /// The result, in the order of the agenda; empty while the meeting lasts.
    public List<Tally> tallies() {
        return tallies;
    }

    /// The result on one candidate; empty when there is none.
    public Optional<Tally> tally(String candidate) {
        return tallies.stream()
                .filter(tally -> tally.candidate().equals(candidate))
                .findFirst();
    }

    /// How many work at the office; empty when it was not said.
    public Optional<Integer> staff() {
        return Optional.ofNullable(staff);
    }

    /// When it was over; empty while it lasts.
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    private static String key(String member) {
        return member.toLowerCase(Locale.ROOT);
    }
}
