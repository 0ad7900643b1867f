package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.path.FoldedName;
import vn.motcua.award.path.PathState;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.plan.StoredCampaign;
import vn.motcua.award.trail.Trail;

/// Finds people nominated or honoured twice, across levels, campaigns and spellings. Questions, never verdicts.
@ApplicationScoped
public class Overlaps {

    private final Campaigns campaigns;
    private final Candidates candidates;
    private final Lists lists;
    private final Trail trail;

    Overlaps(Campaigns campaigns, Candidates candidates, Lists lists, Trail trail) {
        this.campaigns = campaigns;
        this.candidates = candidates;
        this.lists = lists;
        this.trail = trail;
    }

    /// One question.
    ///
    /// @param code `same-person` (one account or officer code), `same-name` (without marks), `both-levels` or
    ///     `honoured`
    /// @param candidate of the campaign asked about
    /// @param otherCampaign where the other is
    /// @param other the other candidate's code; absent for `both-levels`
    /// @param message in words
    @Schema(name = "Overlap")
    public record OverlapView(
            String code,
            String candidate,
            String otherCampaign,
            @Nullable String other,
            String message) {}

    /// The questions about a campaign, by candidate.
    ///
    /// @param reaches true for offices whose campaigns the caller may see
    @Transactional
    public List<OverlapView> of(StoredCampaign asked, Predicate<String> reaches) {
        List<OverlapView> found = new ArrayList<>();
        List<CandidateFile> own = candidates.all(asked.campaign());
        String here = asked.campaign().code().value();
        for (CandidateFile file : own) {
            if (file.sheet().value().filedAt().size() > 1) {
                found.add(new OverlapView(
                        "both-levels",
                        file.code().value(),
                        here,
                        null,
                        file.sheet().value().name() + " được đề nghị ở "
                                + file.sheet().value().filedAt().size()
                                + " cấp cho cùng một thành tích (Luật 06/2022/QH15, Điều 5, khoản 2)."));
            }
        }
        for (StoredCampaign other : campaigns.all()) {
            if (reaches.test(other.campaign().office())) {
                compare(own, here, other, found);
            }
        }
        found.sort(Comparator.comparing(OverlapView::candidate)
                .thenComparing(OverlapView::code)
                .thenComparing(OverlapView::otherCampaign));
        return found;
    }

    private void compare(List<CandidateFile> own, String here, StoredCampaign other, List<OverlapView> found) {
        String there = other.campaign().code().value();
        Index index = new Index(own);
        candidates.each(other.campaign(), second -> {
            String name = second.sheet().value().name();
            Set<CandidateFile> same = index.samePerson(second.sheet().value());
            Set<CandidateFile> others = new LinkedHashSet<>(same);
            others.addAll(index.sameName(name));
            for (CandidateFile first : others) {
                boolean self = here.equals(there) && first.code().equals(second.code());
                if (!self && kind(first).equals(kind(second))) {
                    found.add(
                            same.contains(first)
                                    ? new OverlapView(
                                            "same-person",
                                            first.code().value(),
                                            there,
                                            second.code().value(),
                                            "Cùng tài khoản hoặc mã cán bộ với " + name + " (" + there + ").")
                                    : new OverlapView(
                                            "same-name",
                                            first.code().value(),
                                            there,
                                            second.code().value(),
                                            "Trùng tên khi bỏ dấu với " + name + " (" + there + "); cần đối chiếu."));
                }
            }
        });
        for (UUID list : trail.decidedLists(there, new UUID(0, 0))) {
            OpenList decided = lists.open(list);
            if (decided.track().state() == PathState.REVOKED) {
                continue;
            }
            decided.track().decision().ifPresent(decision -> decision.grants().forEach(grant -> own.stream()
                    .filter(file -> here.equals(there) && file.code().value().equals(grant.candidate()))
                    .filter(_ -> !decided.track().held().containsKey(grant.candidate()))
                    .forEach(file -> found.add(new OverlapView(
                            "honoured",
                            file.code().value(),
                            there,
                            grant.candidate(),
                            "Đã được khen " + decided.level().label().vi() + " theo quyết định " + decision.number()
                                    + " ngày " + decision.signedOn() + ".")))));
        }
    }

    private static CandidateSheet.Kind kind(CandidateFile file) {
        return file.sheet().value().kind();
    }

    /// The candidates of the campaign asked about, by what makes two of them one person.
    private static final class Index {

        private final Map<String, Set<CandidateFile>> accounts = new HashMap<>();
        private final Map<String, Set<CandidateFile>> officers = new HashMap<>();
        private final Map<String, Set<CandidateFile>> names = new HashMap<>();

        Index(List<CandidateFile> files) {
            for (CandidateFile file : files) {
                CandidateSheet sheet = file.sheet().value();
                put(accounts, folded(sheet.account()), file);
                put(officers, folded(sheet.officerCode()), file);
                put(names, FoldedName.of(sheet.name()), file);
            }
        }

        Set<CandidateFile> samePerson(CandidateSheet sheet) {
            Set<CandidateFile> same = new LinkedHashSet<>(accounts.getOrDefault(folded(sheet.account()), Set.of()));
            same.addAll(officers.getOrDefault(folded(sheet.officerCode()), Set.of()));
            return same;
        }

        Set<CandidateFile> sameName(String name) {
            return names.getOrDefault(FoldedName.of(name), Set.of());
        }

        private static String folded(@Nullable String word) {
            return word == null ? "" : word.toLowerCase(Locale.ROOT);
        }

        private static void put(Map<String, Set<CandidateFile>> index, String key, CandidateFile file) {
            if (!key.isEmpty()) {
                index.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(file);
            }
        }
    }
}
