package vn.motcua.award.awardlist;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.rule.Outcome;
import vn.motcua.deploy.platform.hash.CanonicalJson;
import vn.motcua.deploy.platform.hash.Sha256;

/// Makes a list of the files of its candidates, some at a time on all cores: each is judged, written once, packed, and
/// forgotten. So the memory that ten thousand candidates take does not depend on the size of their trees.
final class ListMaker {

    private static final int AT_ONCE = 256;
    private static final List<Outcome> BEST_FIRST =
            List.of(Outcome.PASS, Outcome.PENDING, Outcome.NEEDS_REVIEW, Outcome.NOT_APPLICABLE, Outcome.FAIL);

    private final Judging judging;
    private final CanonicalJson.Writer json;
    private final String status;
    private final InputsWriter inputs;
    private final List<CandidateFile> waiting = new ArrayList<>();
    private final List<Made> entries = new ArrayList<>();
    private final List<ListHead.NotOfferedView> notOffered = new ArrayList<>();
    private final TreeSet<String> enteredBy = new TreeSet<>();

    ListMaker(Campaign campaign, Inputs.Frame frame, CanonicalJson.Writer json) {
        this.judging = new Judging(campaign, frame);
        this.json = json;
        this.status = Judging.status(campaign, frame.asOf());
        this.inputs = new InputsWriter(frame, json);
    }

    /// An entry, ready to be kept.
    ///
    /// @param packed its canonical JSON
    /// @param ownNames under which the candidate may sign in
    record Made(Listed listed, Packed packed, List<String> ownNames) {}

    /// Everything.
    ///
    /// @param entries those who pass first, then by code
    /// @param notOffered candidates for whom the level offers nothing
    /// @param enteredBy who entered what the list was judged on
    /// @param listHash of the judged list, 64 hexadecimal digits
    record Result(
            List<Made> entries,
            List<ListHead.NotOfferedView> notOffered,
            TreeSet<String> enteredBy,
            InputsWriter.Written inputs,
            String listHash) {}

    /// Adds a candidate, in the order of their codes.
    void add(CandidateFile file) {
        waiting.add(file);
        if (waiting.size() == AT_ONCE) {
            judge();
        }
    }

    private static final class Judged {

        private final CandidateFile file;
        private final byte[] input;
        private final @Nullable Made entry;

        Judged(CandidateFile file, byte[] input, @Nullable Made entry) {
            this.file = file;
            this.input = input;
            this.entry = entry;
        }
    }

    private void judge() {
        waiting.parallelStream().map(this::judged).toList().forEach(judged -> {
            inputs.add(judged.input);
            enteredBy.addAll(judged.file.enteredBy());
            if (judged.entry == null) {
                CandidateFile file = judged.file;
                notOffered.add(new ListHead.NotOfferedView(
                        file.code().value(),
                        file.sheet().value().name(),
                        file.sheet().value().kind().code()));
            } else {
                entries.add(judged.entry);
            }
        });
        waiting.clear();
    }

    private Judged judged(CandidateFile file) {
        Optional<EntryView> entry = judging.judge(file);
        return new Judged(
                file,
                json.bytes(file),
                entry.map(view -> new Made(Listed.of(view), Packed.of(json.bytes(view)), List.copyOf(file.ownNames())))
                        .orElse(null));
    }

    /// Ends the list.
    Result end() {
        judge();
        InputsWriter.Written written = inputs.end();
        entries.sort(Comparator.comparingInt(
                        (Made made) -> BEST_FIRST.indexOf(made.listed().outcome()))
                .thenComparing(made -> made.listed().candidate()));
        return new Result(entries, notOffered, enteredBy, written, listHash(written.hash()));
    }

    /// Over the canonical JSON of `{"entries":[…],"inputs":"…","status":"…"}`.
    private String listHash(String inputsHash) {
        MessageDigest digest = Sha256.digest();
        digest.update("{\"entries\":[".getBytes(StandardCharsets.UTF_8));
        boolean first = true;
        for (Made made : entries) {
            if (!first) {
                digest.update((byte) ',');
            }
            first = false;
            digest.update(made.packed().plain());
        }
        digest.update(("],\"inputs\":\"" + inputsHash + "\",\"status\":\"" + status + "\"}")
                .getBytes(StandardCharsets.UTF_8));
        return Sha256.hex(digest);
    }
}
