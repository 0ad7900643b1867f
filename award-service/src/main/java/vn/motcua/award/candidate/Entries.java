package vn.motcua.award.candidate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.evidence.EvidenceFiles;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// What is entered about candidates, by kind and key; each change is a new version, nothing is overwritten.
@ApplicationScoped
class Entries {

    static final String CANDIDATE = "candidate";
    static final String GRADE = "grade";
    static final String COMMENT = "comment";
    static final String JUDGEMENT = "judgement";
    static final String EXCLUSION = "exclusion";
    static final String DECLARATION = "declaration";
    static final String INITIATIVE = "initiative";
    static final String CONFIRMATION = "confirmation";

    private final EntryRows rows;
    private final EvidenceFiles evidence;
    private final ObjectMapper mapper;
    private final InstantSource clock;

    Entries(EntryRows rows, EvidenceFiles evidence, ObjectMapper mapper, InstantSource clock) {
        this.rows = rows;
        this.evidence = evidence;
        this.mapper = mapper;
        this.clock = clock;
    }

    /// Lets one writer of a candidate at a time pass, until the end of the transaction.
    void lock(Campaign campaign, CandidateCode code) {
        rows.lock(campaign.code().value(), code.value());
    }

    /// The candidate, held against other writers until the end of the transaction.
    CandidateSheet lockAndRequire(Campaign campaign, CandidateCode code) {
        lock(campaign, code);
        return newest(campaign, code, CANDIDATE, "", CandidateSheet.class)
                .orElseThrow(() -> unknown(campaign, code))
                .value();
    }

    <T> Optional<Entered<T>> newest(Campaign campaign, CandidateCode code, String kind, String key, Class<T> type) {
        return rows.newest(campaign.code().value(), code.value(), kind, key).map(row -> entered(row, type));
    }

    /// Every version of one thing, oldest first.
    <T> List<Entered<T>> history(Campaign campaign, CandidateCode code, String kind, String key, Class<T> type) {
        return rows.versions(campaign.code().value(), code.value(), kind, key).stream()
                .map(row -> entered(row, type))
                .toList();
    }

    /// Keeps a new version; the same as before stays the version it was.
    <T> Entered<T> store(Campaign campaign, CandidateCode code, String kind, String key, T value, String by) {
        Optional<EntryRow> newest = rows.newest(campaign.code().value(), code.value(), kind, key);
        String content = CanonicalJson.of(mapper.valueToTree(value));
        if (newest.isPresent() && newest.get().content.equals(content)) {
            EntryRow row = newest.get();
            return new Entered<>(value, row.version, row.recordedAt, row.recordedBy, false);
        }
        EntryRow row = new EntryRow();
        row.campaign = campaign.code().value();
        row.candidate = code.value();
        row.kind = kind;
        row.key = key;
        row.version = newest.map(before -> before.version).orElse(0) + 1;
        row.content = content;
        row.recordedAt = now();
        row.recordedBy = by;
        rows.persist(row);
        return new Entered<>(value, row.version, row.recordedAt, row.recordedBy, true);
    }

    <T> Entered<T> entered(EntryRow row, Class<T> type) {
        try {
            return new Entered<>(
                    mapper.readValue(row.content, type), row.version, row.recordedAt, row.recordedBy, false);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "Stored entry " + row.kind + " " + row.key + " version " + row.version + " cannot be read", e);
        }
    }

    /// Refuses hashes of files that were never uploaded for the candidate.
    void requireFiles(Campaign campaign, CandidateCode code, List<String> hashes) {
        evidence.require(campaign.code().value(), code.value(), hashes);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Refuses the date of a paper that lies ahead.
    void requirePast(@Nullable LocalDate day, String field) {
        if (day != null && day.isAfter(Vietnam.dayOf(clock.instant()))) {
            throw impossible(
                    "Ngày ở trường " + field + " (" + day + ") ở tương lai.",
                    "The date in " + field + " (" + day + ") is in the future.");
        }
    }

    static ProblemException unknown(Campaign campaign, CandidateCode code) {
        return new ProblemException(CommonProblems.notFound(new Text(
                "Chiến dịch " + campaign.code() + " không có ứng viên " + code + ".",
                "Campaign " + campaign.code() + " has no candidate " + code + ".")));
    }

    static ProblemException impossible(String vi, String en) {
        return new ProblemException(Problem.of(
                "impossible-dates", 422, new Text("Ngày không thể có", "Impossible dates"), new Text(vi, en)));
    }
}
