package vn.motcua.award.council;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Settings;

/// Who stands before whom, why, and whom a cap leaves out. Ambiguities A19, A20.
public final class Ranking {

    private Ranking() {}

    /// Somebody to be ranked.
    ///
    /// @param candidate code
    /// @param yes votes of the council
    /// @param woman a woman, or a collective with at least 70 % women. ⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 6
    /// @param leader true for those who lead; all others work directly
    public record Contender(String candidate, int yes, boolean woman, boolean leader) {}

    /// A place in the ranking.
    ///
    /// @param rank 1, 2, 3 …; equals that nothing tells apart share one
    /// @param candidate code
    /// @param yes votes of the council
    /// @param within true when the cap leaves room
    /// @param why what decided the place
    public record Place(int rank, String candidate, int yes, boolean within, Message why) {}

    /// Ranks.
    ///
    /// @param order the chair's order of equals, best first
    /// @param staff how many work at the office; a cap by percentage needs it
    public static List<Place> of(
            List<Contender> contenders,
            Settings.Cap cap,
            List<Settings.TieBreak> ties,
            List<String> order,
            @Nullable Integer staff) {
        Comparator<Contender> ranking = comparator(ties, order);
        // Where nothing tells two apart the code keeps their order stable, but not their rank.
        List<Contender> sorted = contenders.stream()
                .sorted(ranking.thenComparing(Contender::candidate))
                .toList();
        int limit = limit(cap, staff, sorted.size());
        int leaders = leaders(cap, sorted);
        List<Place> places = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Contender one = sorted.get(i);
            Contender before = i == 0 ? null : sorted.get(i - 1);
            if (before == null || ranking.compare(before, one) != 0) {
                rank = i + 1;
            }
            long equals = sorted.stream()
                    .filter(other -> ranking.compare(other, one) == 0)
                    .count();
            long leadersBefore = sorted.stream()
                    .filter(other -> other.leader() && ranking.compare(other, one) < 0)
                    .count();
            long leadersEqual = sorted.stream()
                    .filter(other -> other.leader() && ranking.compare(other, one) == 0)
                    .count();
            boolean tooManyLeaders = one.leader() && leadersBefore >= leaders;
            boolean cutThrough = (rank - 1 < limit && rank - 1 + equals > limit)
                    || (one.leader() && leadersBefore < leaders && leadersBefore + leadersEqual > leaders);
            boolean within = i < limit && !cutThrough && !tooManyLeaders;
            places.add(new Place(
                    rank,
                    one.candidate(),
                    one.yes(),
                    within,
                    why(one, before, ties, order).then(room(within, cutThrough, tooManyLeaders))));
        }
        return List.copyOf(places);
    }

    private static Comparator<Contender> comparator(List<Settings.TieBreak> ties, List<String> order) {
        Comparator<Contender> ranking = Comparator.comparingInt(Contender::yes).reversed();
        for (Settings.TieBreak tie : ties) {
            ranking = ranking.thenComparing(by(tie, order));
        }
        return ranking;
    }

    private static Comparator<Contender> by(Settings.TieBreak tie, List<String> order) {
        return switch (tie) {
            case WOMEN -> Comparator.comparing(Contender::woman).reversed();
            case DIRECT_WORKERS -> Comparator.comparing(Contender::leader);
            case CHAIR ->
                Comparator.comparingInt(one -> {
                    int place = order.indexOf(one.candidate());
                    return place < 0 ? Integer.MAX_VALUE : place;
                });
        };
    }

    private static int limit(Settings.Cap cap, @Nullable Integer staff, int all) {
        return switch (cap.kind()) {
            case NONE, NON_LEADER_PERCENT -> all;
            case COUNT -> cap.value();
            case PERCENT_OF_STAFF -> staff == null ? all : (int) ((long) staff * cap.value() / 100);
        };
    }

    /// How many leaders leave the others their share.
    private static int leaders(Settings.Cap cap, List<Contender> sorted) {
        if (cap.kind() != Settings.Cap.Kind.NON_LEADER_PERCENT || cap.value() == 0) {
            return sorted.size();
        }
        long others = sorted.stream().filter(one -> !one.leader()).count();
        return (int) (others * (100 - cap.value()) / cap.value());
    }

    private static Message why(
            Contender one, @Nullable Contender before, List<Settings.TieBreak> ties, List<String> order) {
        Message votes = new Message(one.yes() + " phiếu đồng ý.", one.yes() + " votes in favour.");
        if (before == null || before.yes() != one.yes()) {
            return votes;
        }
        Optional<Settings.TieBreak> decided = ties.stream()
                .filter(tie -> by(tie, order).compare(before, one) != 0)
                .findFirst();
        return votes.then(decided.map(Ranking::told)
                .orElse(new Message(
                        "Bằng người đứng trước, chưa tiêu chí nào phân định.",
                        "Equal to the one before; nothing tells them apart yet.")));
    }

    private static Message told(Settings.TieBreak tie) {
        return switch (tie) {
            case WOMEN ->
                new Message(
                        "Bằng phiếu người đứng trước, sau vì ưu tiên nữ hoặc tập thể có từ 70 % nữ (NĐ 152/2025/NĐ-CP,"
                                + " Điều 4, khoản 6).",
                        "Equal votes; the one before goes first as a woman or a collective with 70 % women.");
            case DIRECT_WORKERS ->
                new Message(
                        "Bằng phiếu người đứng trước, sau vì ưu tiên người trực tiếp làm việc (Luật 06/2022/QH15, Điều 5,"
                                + " khoản 2).",
                        "Equal votes; the one before goes first as somebody who works directly.");
            case CHAIR ->
                new Message(
                        "Bằng phiếu người đứng trước, thứ tự do Chủ tịch Hội đồng quyết định.",
                        "Equal votes; the chair put the other one first.");
        };
    }

    private static Message room(boolean within, boolean cutThrough, boolean tooManyLeaders) {
        if (within) {
            return new Message("Trong số lượng.", "Within the cap.");
        }
        if (cutThrough) {
            return new Message(
                    "Bằng nhau ở ngưỡng số lượng: Chủ tịch Hội đồng phải xếp thứ tự.",
                    "Equal at the cap: the chair has to order them.");
        }
        return tooManyLeaders
                ? new Message("Vượt tỷ lệ dành cho lãnh đạo.", "Beyond the share of those who lead.")
                : new Message("Vượt số lượng.", "Beyond the cap.");
    }
}
