package vn.motcua.award.awardlist;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.deploy.platform.hash.CanonicalJson;

/// Judges what was kept with a list once more, file by file.
@ApplicationScoped
public class Proof {

    private static final Logger LOG = Logger.getLogger(Proof.class);
    private static final int AT_ONCE = 256;

    private final AwardListArchive archive;
    private final ObjectMapper mapper;
    private final CanonicalJson.Writer json;

    Proof(AwardListArchive archive, ObjectMapper mapper) {
        this.archive = archive;
        this.mapper = mapper;
        this.json = CanonicalJson.writer(mapper);
    }

    /// A list made again of its own inputs.
    ///
    /// @param inputsHash of the inputs as they are kept now, 64 hexadecimal digits
    /// @param listHash of the list as judged now
    /// @param differing candidates whose kept entry is not the same, byte by byte
    public record Recomputed(String inputsHash, String listHash, List<String> differing) {}

    /// Makes a list again of its own inputs, and compares each row and each tree with what is kept.
    ///
    /// @param campaign the campaign of the kept document
    @Transactional
    public Recomputed of(UUID id, Function<Inputs.Frame, Campaign> campaign) {
        List<ListMaker.Made> again = List.of();
        String listHash = "";
        try {
            Inputs.Frame frame = frame(id);
            ListMaker maker = new ListMaker(campaign.apply(frame), frame, json);
            archive.eachInput(id, maker::add);
            ListMaker.Result made = maker.end();
            again = made.entries();
            listHash = made.listHash();
        } catch (IllegalStateException e) {
            LOG.errorf("The inputs of list %s cannot be read: %s", id, e.getMessage());
        }
        return new Recomputed(archive.inputsHash(id), listHash, differing(id, again));
    }

    private List<String> differing(UUID id, List<ListMaker.Made> again) {
        TreeSet<String> differing = new TreeSet<>();
        Iterator<ListMaker.Made> wanted = again.iterator();
        archive.eachKept(id, kept -> {
            ListMaker.Made made = wanted.hasNext() ? wanted.next() : null;
            if (made == null || !made.listed().equals(kept.listed()) || !same(made, kept)) {
                differing.add(kept.listed().candidate());
            }
        });
        wanted.forEachRemaining(made -> differing.add(made.listed().candidate()));
        return List.copyOf(differing);
    }

    private static boolean same(ListMaker.Made made, AwardListArchive.Kept kept) {
        try {
            return Arrays.equals(kept.json().get(), made.packed().plain());
        } catch (IllegalStateException _) {
            return false;
        }
    }

    /// Judges the inputs of a list by another campaign.
    @Transactional
    public void judge(UUID id, Function<Inputs.Frame, Campaign> campaign, Consumer<EntryView> taker) {
        Inputs.Frame frame = frame(id);
        Judging judging = new Judging(campaign.apply(frame), frame);
        List<CandidateFile> waiting = new ArrayList<>();
        archive.eachInput(id, file -> {
            waiting.add(file);
            if (waiting.size() == AT_ONCE) {
                judge(judging, waiting, taker);
            }
        });
        judge(judging, waiting, taker);
    }

    private static void judge(Judging judging, List<CandidateFile> waiting, Consumer<EntryView> taker) {
        waiting.parallelStream()
                .flatMap(file -> judging.judge(file).stream())
                .toList()
                .forEach(taker);
        waiting.clear();
    }

    private Inputs.Frame frame(UUID id) {
        return Inputs.eachCandidate(archive.keptInputs(id), mapper, _ -> {});
    }
}
