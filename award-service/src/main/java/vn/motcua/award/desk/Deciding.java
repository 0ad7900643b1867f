package vn.motcua.award.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.AwardListArchive;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.ListHead;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.campaign.CampaignCode;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.deadline.FilingWindow;
import vn.motcua.award.law.Bonus;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.award.law.NoAuthority;
import vn.motcua.award.law.PaperNumber;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.lawbook.LawBook;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Milestone;
import vn.motcua.award.path.PathState;
import vn.motcua.award.plan.Campaigns;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Exclusivity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.registry.Details;
import vn.motcua.award.registry.Numbers;
import vn.motcua.award.registry.Registered;
import vn.motcua.award.registry.Series;
import vn.motcua.award.rule.Outcome;
import vn.motcua.award.rule.SubjectKind;
import vn.motcua.award.trail.Restatements;
import vn.motcua.award.trail.Trail;
import vn.motcua.deploy.platform.problem.CommonProblems;
import vn.motcua.deploy.platform.problem.Problem;
import vn.motcua.deploy.platform.problem.ProblemException;
import vn.motcua.deploy.platform.text.Text;
import vn.motcua.deploy.platform.time.Vietnam;

/// Signs decisions: by an authority in force, on final figures, for those who were proposed and pass.
@ApplicationScoped
public class Deciding {

    private final Lists lists;
    private final AwardListArchive archive;
    private final Campaigns campaigns;
    private final LawBook book;
    private final Numbers numbers;
    private final Trail trail;
    private final Restatements restatements;
    private final InstantSource clock;

    Deciding(
            Lists lists,
            AwardListArchive archive,
            Campaigns campaigns,
            LawBook book,
            Numbers numbers,
            Trail trail,
            Restatements restatements,
            InstantSource clock) {
        this.lists = lists;
        this.archive = archive;
        this.campaigns = campaigns;
        this.book = book;
        this.numbers = numbers;
        this.trail = trail;
        this.restatements = restatements;
        this.clock = clock;
    }

    /// What a milestone must be flagged with.
    @FunctionalInterface
    interface Timely {
        List<String> flags(OpenList open, Milestone milestone, Instant at);
    }

    Entry.Moved decide(OpenList open, ActionRequest request, Actor actor, PathState next, Timely timely) {
        ActionRequest.DecisionRequest given = request.decision();
        if (given == null) {
            throw new ProblemException(CommonProblems.invalidRequest(new Text(
                            "Cần trường decision: number, signedOn, signer.",
                            "The field decision is needed: number, signedOn, signer."))
                    .with("field", "decision"));
        }
        LocalDate today = Vietnam.dayOf(clock.instant());
        LocalDate day = given.signedOn();
        if (day.isAfter(today)) {
            throw new ProblemException(Problem.of(
                    "future-decision",
                    422,
                    new Text("Ngày ký ở tương lai", "A decision in the future"),
                    new Text("signedOn không được sau hôm nay.", "signedOn must not be after today.")));
        }
        Law law = book.current();
        checkAuthority(open, law, day);
        checkHeld(open);
        Basis basis = basis(open, given.finalList());
        ActionRequest.DecisionRequest signed = numbered(open, given, actor.name());
        Set<String> flags = new TreeSet<>(timely.flags(open, Milestone.DECISION_SIGNED, Vietnam.startOf(day)));
        if (day.isBefore(today)) {
            flags.add("signed-earlier-than-recorded");
        }
        if (restatements.concern(basis.head().snapshot().id())) {
            flags.add("figures-restated");
        }
        if (campaigns.require(new CampaignCode(open.list().campaign()), null).version()
                != open.list().campaignVersion()) {
            flags.add("newer-campaign-version");
        }
        return new Entry.Moved(
                Action.DECIDE,
                open.track().state(),
                next,
                request.reason(),
                List.of(),
                List.copyOf(flags),
                null,
                decision(open, signed, basis, law, open.self(actor.name()).orElse("")),
                null);
    }

    /// Binds the numbers of a decision and of its submission to them for good. A reserved number must be the one that
    /// was signed, with the day and signer that its paper bears.
    ///
    /// @return the decision as it is kept
    private ActionRequest.DecisionRequest numbered(OpenList open, ActionRequest.DecisionRequest signed, String by) {
        UUID list = open.list().id();
        PaperNumber number = PaperNumber.of(signed.number());
        Series series = new Series(
                lists.decidingOffice(open.list().office(), open.level()),
                number.mark(),
                signed.signedOn().getYear());
        Optional<Registered> held = numbers.of(list, "quyet-dinh");
        Details asked = details(signed);
        SignedAs as = signed.signedAs() == null
                ? held.map(one -> one.details().signedAs()).orElse(null)
                : asked.signedAs();
        Details kept = new Details(asked.day(), asked.signer(), as);
        held.ifPresent(one -> checkSame(one, series, number, kept));
        numbers.use(series, number.order(), list, "quyet-dinh", kept, by);
        numbers.of(list, "to-trinh")
                .ifPresent(one -> numbers.use(one.series(), one.number(), list, "to-trinh", one.details(), by));
        return new ActionRequest.DecisionRequest(
                signed.number(), signed.signedOn(), signed.signer(), request(as), signed.finalList());
    }

    /// A decision as it will be signed, with the number that waits for it; empty while the rules would refuse it or
    /// something is not known yet.
    @Transactional
    public Optional<Entry.Decision> planned(OpenList open, Registered held) {
        LocalDate day = held.details().day();
        String signer = held.details().signer();
        if (day == null || signer == null || !open.list().status().equals("final")) {
            return Optional.empty();
        }
        try {
            Law law = book.current();
            checkAuthority(open, law, day);
            return Optional.of(decision(
                    open,
                    new ActionRequest.DecisionRequest(
                            held.shown().toString(),
                            day,
                            signer,
                            request(held.details().signedAs()),
                            null),
                    basis(open, null),
                    law,
                    ""));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }

    private static Details details(ActionRequest.DecisionRequest signed) {
        return new Details(
                signed.signedOn(),
                signed.signer(),
                signed.signedAs() == null ? null : signed.signedAs().kept());
    }

    private static @Nullable SignedAsRequest request(@Nullable SignedAs as) {
        return as == null ? null : new SignedAsRequest(as.capacity(), as.post(), as.basis());
    }

    private static void checkSame(Registered held, Series series, PaperNumber number, Details signed) {
        Details kept = held.details();
        boolean same = held.series().equals(series)
                && held.number() == number.order()
                && (kept.day() == null || kept.day().equals(signed.day()))
                && (kept.signer() == null || kept.signer().equals(signed.signer()))
                && Objects.equals(kept.signedAs(), signed.signedAs());
        if (!same) {
            throw new ProblemException(Problem.of(
                            "differs-from-reserved",
                            409,
                            new Text("Khác văn bản đã trình ký", "It differs from the paper that was to be signed"),
                            new Text(
                                    "Văn bản trình ký mang số " + held.shown() + " năm "
                                            + held.series().year()
                                            + (kept.day() == null ? "" : ", ngày " + kept.day())
                                            + (kept.signer() == null ? "" : ", người ký " + kept.signer())
                                            + ". Ghi đúng như vậy, hoặc sửa phần giữ số trước.",
                                    "The paper to be signed bears number " + held.shown() + " of "
                                            + held.series().year()
                                            + (kept.day() == null ? "" : ", day " + kept.day())
                                            + (kept.signer() == null ? "" : ", signer " + kept.signer())
                                            + ". Record it so, or change the reserved number first."))
                    .with("number", held.shown().toString()));
        }
    }

    private static void checkAuthority(OpenList open, Law law, LocalDate day) {
        for (Offer offer : open.offers()) {
            var authority = law.authority(offer.authority().code()).orElse(offer.authority());
            if (!authority.mayDecideOn(day)) {
                Message why = NoAuthority.on(authority, day);
                throw new ProblemException(Problem.of(
                        "authority-not-valid",
                        409,
                        new Text("Không có thẩm quyền vào ngày ký", "No authority on the day of signing"),
                        new Text(why.vi(), why.en())));
            }
        }
    }

    /// A list received before its window opened is held until then. Ambiguity A13
    private void checkHeld(OpenList open) {
        for (Offer offer : open.offers()) {
            FilingWindow window = offer.term().window(open.campaign().settings());
            Instant opens = window.opens();
            if (opens != null && clock.instant().isBefore(opens)) {
                throw new ProblemException(Problem.of(
                        "held-until-window",
                        409,
                        new Text("Hồ sơ nộp sớm đang được giữ", "An early file is held"),
                        new Text(
                                "Hồ sơ được giữ đến ngày " + Vietnam.dayOf(opens) + " mới xét.",
                                "The file is held until " + Vietnam.dayOf(opens) + ".")));
            }
        }
    }

    /// The final list on which a decision rests.
    private record Basis(AwardListSummary list, ListHead head, List<Listed> entries) {}

    /// The final list on which the decision rests. Ambiguity A7: nobody is honoured on data still to come.
    private Basis basis(OpenList open, @Nullable UUID named) {
        if (named == null && open.list().status().equals("final")) {
            return new Basis(open.list(), open.head(), open.entries());
        }
        if (named != null) {
            AwardListSummary list = archive.summary(named);
            if (list.status().equals("final")
                    && list.campaign().equals(open.list().campaign())
                    && list.level().equals(open.list().level())) {
                return new Basis(list, archive.head(named), archive.listed(named));
            }
        }
        throw new ProblemException(Problem.of(
                "figures-not-final",
                409,
                new Text("Số liệu chưa chính thức", "The figures are provisional"),
                new Text(
                        "Danh sách này tạm tính. Lập danh sách mới cùng cấp sau khi đợt thi đua kết thúc, rồi gửi mã của nó"
                                + " trong decision.finalList.",
                        "This list is provisional. Make a new list of this level after the campaign has ended, and give its"
                                + " id in decision.finalList.")));
    }

    private Entry.Decision decision(
            OpenList open, ActionRequest.DecisionRequest signed, Basis basis, Law law, String own) {
        Map<String, Listed> finals = new HashMap<>();
        basis.entries().forEach(entry -> finals.put(entry.candidate(), entry));
        Map<String, String> reasons = reasons(open, basis);
        Set<String> elsewhere = honouredElsewhere(open);
        List<Entry.Grant> grants = new ArrayList<>();
        List<Entry.NotGranted> refused = new ArrayList<>();
        for (Listed entry : ranked(open)) {
            Optional<Entry.NotGranted> why = why(open, entry, finals.get(entry.candidate()), reasons, elsewhere, own);
            if (why.isPresent()) {
                refused.add(why.get());
            } else {
                grants.add(new Entry.Grant(
                        entry.candidate(), grants.size() + 1, money(open, entry, law, signed.signedOn())));
            }
        }
        if (grants.isEmpty()) {
            String nobody = String.join(
                    "; ",
                    refused.stream()
                            .map(one -> one.candidate() + ": " + one.reason())
                            .toList());
            throw new ProblemException(Problem.of(
                    "nobody-to-honour",
                    409,
                    new Text("Không có ai để khen", "There is nobody to honour"),
                    new Text(
                            "Không ứng viên nào đủ điều kiện để quyết định: " + nobody,
                            "No candidate may be honoured: " + nobody)));
        }
        return new Entry.Decision(
                signed.number(),
                signed.signedOn(),
                open.offers().getFirst().authority().code(),
                signed.signer(),
                details(signed).signedAs(),
                basis.list().id().toString(),
                law.on(signed.signedOn()).bases().stream().map(LegalBasis::code).toList(),
                grants,
                refused);
    }

    /// Why those who do not pass on the final list do not, in words that they may read.
    private Map<String, String> reasons(OpenList open, Basis basis) {
        List<String> failed = basis.entries().stream()
                .filter(entry -> open.outcome(entry) != Outcome.PASS)
                .map(Listed::candidate)
                .toList();
        Map<String, String> reasons = new HashMap<>();
        archive.eachEntry(basis.list().id(), failed, entry -> reasons.put(entry.candidate(), Reasons.of(entry)));
        return reasons;
    }

    /// Everybody on the list: those who were ranked first, in their order.
    private List<Listed> ranked(OpenList open) {
        Map<String, Integer> order = new HashMap<>();
        Ranked.of(open, archive).places().forEach(place -> order.put(place.candidate(), order.size()));
        return open.entries().stream()
                .sorted(Comparator.comparingInt(entry -> order.getOrDefault(entry.candidate(), Integer.MAX_VALUE)))
                .toList();
    }

    private Optional<Entry.NotGranted> why(
            OpenList open,
            Listed entry,
            @Nullable Listed last,
            Map<String, String> reasons,
            Set<String> elsewhere,
            String own) {
        String candidate = entry.candidate();
        var held = open.track().held().get(candidate);
        if (held != null) {
            return not(candidate, held.how(), held.reason());
        }
        Outcome outcome = last == null ? Outcome.FAIL : open.outcome(last);
        if (outcome != Outcome.PASS) {
            return not(
                    candidate,
                    "not-eligible",
                    last == null
                            ? "Không có trong danh sách chính thức."
                            : overridden(open, candidate).orElse(reasons.getOrDefault(candidate, "")));
        }
        if (candidate.equals(own)) {
            return not(candidate, "own-case", "Người quyết định không xét phần mình.");
        }
        if (elsewhere.contains(candidate)) {
            return not(
                    candidate,
                    "honoured-elsewhere",
                    "Thành tích này đã được khen ở cấp khác (Luật 06/2022/QH15, Điều 5, khoản 2).");
        }
        return open.track().proposed().contains(candidate) ? Optional.empty() : notProposed(open, candidate);
    }

    private static Optional<String> overridden(OpenList open, String candidate) {
        return open.track()
                .override(candidate)
                .map(override -> "Kết quả được thay bằng “không đạt”: " + override.reason());
    }

    private static Optional<Entry.NotGranted> notProposed(OpenList open, String candidate) {
        return open.track()
                .meeting()
                .flatMap(meeting -> meeting.tally(candidate))
                .map(tally -> tally.passed()
                        ? new Entry.NotGranted(
                                candidate,
                                "not-proposed",
                                "Được Hội đồng thông qua nhưng không nằm trong số được đề nghị.")
                        : new Entry.NotGranted(
                                candidate,
                                "not-supported",
                                "Hội đồng không thông qua: " + tally.yes() + "/" + tally.of() + " phiếu đồng ý ("
                                        + tally.percent() + " %)."))
                .or(() -> not(candidate, "not-considered", "Không được đưa ra Hội đồng xét."));
    }

    private static Optional<Entry.NotGranted> not(String candidate, String code, String reason) {
        return Optional.of(new Entry.NotGranted(candidate, code, reason));
    }

    /// Who was honoured by another list of the campaign and not revoked since; where both levels may honour, by one of
    /// this level. Ambiguity A9
    private Set<String> honouredElsewhere(OpenList open) {
        Set<String> honoured = new HashSet<>();
        boolean bothLevels = open.campaign().settings().of(Ambiguity.A9) == Exclusivity.BOTH_ALLOWED;
        for (UUID other : trail.decidedLists(open.list().campaign(), open.list().id())) {
            OpenList decided = lists.open(other);
            boolean counts =
                    decided.track().state() != PathState.REVOKED && !(bothLevels && decided.level() != open.level());
            decided.track().decision().filter(_ -> counts).ifPresent(decision -> decision.grants().stream()
                    .map(Entry.Grant::candidate)
                    .filter(candidate -> !decided.track().held().containsKey(candidate))
                    .forEach(honoured::add));
        }
        return honoured;
    }

    private static Entry.@Nullable Money money(OpenList open, Listed entry, Law law, LocalDate day) {
        return Bonus.of(
                        law,
                        day,
                        open.level(),
                        SubjectKind.of(entry.kind()).orElseThrow(),
                        open.campaign().settings().rounding())
                .map(bonus -> new Entry.Money(
                        bonus.dong(),
                        bonus.salary().dong(),
                        bonus.rate().coefficient().toPlainString(),
                        bonus.rate().source(),
                        bonus.rounding().name()))
                .orElse(null);
    }
}
