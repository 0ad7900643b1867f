package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.Candidates;
import vn.motcua.award.path.Action;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;

/// The checklists of candidates; a list moves only when the files of those on it hold what the step asks for.
@ApplicationScoped
public class Checklists {

    private final Candidates candidates;
    private final AwardListArchive archive;
    private final Lists lists;
    private final InstantSource clock;

    Checklists(Candidates candidates, AwardListArchive archive, Lists lists, InstantSource clock) {
        this.candidates = candidates;
        this.archive = archive;
        this.lists = lists;
        this.clock = clock;
    }

    /// The checklists of one candidate.
    ///
    /// @param candidate code
    /// @param name as entered
    /// @param levels one for each award that the campaign offers to such candidates
    @Schema(name = "CandidateChecklist")
    public record CandidateChecklist(String candidate, String name, List<Checklist> levels) {

        /// True when nothing is missing at any level.
        public boolean complete() {
            return levels.stream().allMatch(Checklist::complete);
        }
    }

    /// Something that keeps a list from a step.
    ///
    /// @param candidate code
    /// @param item code of what is missing
    /// @param name of what is missing, in Vietnamese
    /// @param owedBy role of who owes it
    public record Missing(String candidate, String item, String name, String owedBy) {}

    /// The checklists of these candidates as they stand now, in their order.
    @Transactional
    public List<CandidateChecklist> of(Campaign campaign, List<CandidateFile> files) {
        Instant now = clock.instant();
        Map<AwardLevel, OpenList> newest = new EnumMap<>(AwardLevel.class);
        for (AwardLevel level : AwardLevel.values()) {
            archive.newest(campaign.code(), level).ifPresent(list -> newest.put(level, lists.open(list.id())));
        }
        Map<AwardLevel, Set<String>> members = new EnumMap<>(AwardLevel.class);
        newest.forEach((level, open) -> members.put(
                level,
                open.entries().stream()
                        .map(entry -> entry.candidate())
                        .collect(Collectors.toCollection(TreeSet::new))));
        return files.stream()
                .map(file -> new CandidateChecklist(
                        file.code().value(), file.sheet().value().name(), levels(campaign, file, now, newest, members)))
                .toList();
    }

    private static List<Checklist> levels(
            Campaign campaign,
            CandidateFile file,
            Instant now,
            Map<AwardLevel, OpenList> newest,
            Map<AwardLevel, Set<String>> members) {
        List<Checklist> found = new ArrayList<>();
        for (AwardLevel level : AwardLevel.values()) {
            Checklist.offer(campaign, level, file).ifPresent(offer -> {
                Optional<OpenList> list = Optional.ofNullable(newest.get(level))
                        .filter(_ -> members.getOrDefault(level, Set.of())
                                .contains(file.code().value()));
                found.add(Checklist.of(
                        campaign,
                        offer,
                        file,
                        now,
                        list.map(open -> open.list().id()).orElse(null),
                        list.map(OpenList::track).orElse(null)));
            });
        }
        return found;
    }

    /// Refuses a step on a list while the file of somebody on it lacks what the step asks for. Files are looked at as
    /// they stand now, not as they stood when the list was made.
    ///
    /// @param who codes of those whose files count
    /// @return codes of those who declared after the term
    /// @throws ProblemException 409 `file-incomplete`
    Set<String> require(OpenList open, Action step, Set<String> who) {
        Set<String> late = new TreeSet<>();
        List<Missing> missing = new ArrayList<>();
        Map<String, List<String>> shownVi = new LinkedHashMap<>();
        Map<String, List<String>> shownEn = new LinkedHashMap<>();
        Instant now = clock.instant();
        for (CandidateFile file : candidates.all(open.campaign())) {
            String code = file.code().value();
            if (!who.contains(code)) {
                continue;
            }
            Optional<Checklist> list = Checklist.offer(open.campaign(), open.level(), file)
                    .map(offer -> Checklist.of(
                            open.campaign(), offer, file, now, open.list().id(), open.track()));
            if (list.isEmpty()) {
                continue;
            }
            if (list.get().declaredLate()) {
                late.add(code);
            }
            String person = file.sheet().value().name() + " (" + code + ")";
            for (Checklist.Item item : list.get().missing(step)) {
                missing.add(new Missing(code, item.code(), item.name().vi(), item.owedBy()));
                shownVi.computeIfAbsent(person, _ -> new ArrayList<>())
                        .add(item.name().vi() + " (" + item.detail().vi() + "; "
                                + item.owner().vi() + ")");
                shownEn.computeIfAbsent(person, _ -> new ArrayList<>())
                        .add(item.name().en() + " (" + item.detail().en() + "; "
                                + item.owner().en() + ")");
            }
        }
        if (!missing.isEmpty()) {
            throw new ProblemException(Problem.of(
                            "file-incomplete",
                            409,
                            new Text("Hồ sơ chưa đủ thành phần", "Files are incomplete"),
                            new Text(
                                    "Còn thiếu: " + joined(shownVi)
                                            + ". Hãy bổ sung, hoặc rút các hồ sơ này khỏi danh sách (withdraw).",
                                    "Missing: " + joined(shownEn)
                                            + ". Complete them, or withdraw these files from the list."))
                    .with("missing", missing));
        }
        return late;
    }

    private static String joined(Map<String, List<String>> shown) {
        return shown.entrySet().stream()
                .map(one -> one.getKey() + ": " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("; "));
    }
}
