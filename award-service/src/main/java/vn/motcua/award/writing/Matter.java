package vn.motcua.award.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.awardlist.Inputs;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.council.Tally;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.law.Agency;
import vn.motcua.award.law.Authority;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.paper.Amount;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.Route;
import vn.motcua.award.registry.Registered;
import vn.motcua.award.rule.Facts;
import vn.motcua.award.rule.Figure;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.deploy.platform.time.Vietnam;

/// Everything that the papers of a list are written from, read at one moment.
///
/// @param open the list and where it stands
/// @param frame what holds for all on whom it was judged
/// @param people everybody on the list by code
/// @param places the ranking
/// @param law the rows of law
/// @param office whose desk it concerns
/// @param above the agency at whose head the authority stands; absent where it is not known by name
/// @param submission the number of the submission and what else it bears; absent while none is reserved
/// @param reserved the number of the decision and what else it will bear; absent while none is reserved
/// @param toSign the decision as it will be signed; absent while something is missing, and once it is signed
/// @param returned why the list was given back last; absent when it never was
/// @param settings names of the house
record Matter(
        OpenList open,
        Inputs.Frame frame,
        Map<String, Nominee> people,
        List<Ranking.Place> places,
        Law law,
        Agency office,
        @Nullable Agency above,
        @Nullable Registered submission,
        @Nullable Registered reserved,
        Entry.@Nullable Decision toSign,
        @Nullable String returned,
        PaperSettings settings) {

    static final String DOTS = "…………";
    private static final Pattern ONE_DIGIT = Pattern.compile("^(\\d)(?!\\d)");

    Campaign campaign() {
        return open.campaign();
    }

    /// True when the decision is taken at the office itself.
    boolean here() {
        return open.route() == Route.HERE;
    }

    Optional<Entry.Decision> decision() {
        return open.track().decision();
    }

    /// The decision as papers write it: the signed one, else that which waits for its signature.
    Optional<Entry.Decision> written() {
        return decision().or(() -> Optional.ofNullable(toSign));
    }

    /// In what capacity the decision is signed.
    SignedAs signedIn() {
        return written()
                .map(Entry.Decision::signedIn)
                .orElseGet(() ->
                        reserved == null ? SignedAs.HEAD : reserved.details().signedIn());
    }

    /// Who signs the decision; absent while it is not known.
    @Nullable
    String signer() {
        return written()
                .map(Entry.Decision::signer)
                .orElseGet(() -> reserved == null ? null : reserved.details().signer());
    }

    /// The meeting of the council, when it is over.
    Optional<Meeting> meeting() {
        return open.track().meeting().filter(one -> one.closedAt().isPresent());
    }

    /// Everybody on the list.
    List<Nominee> all() {
        return people.values().stream().sorted(Nominee.ORDER).toList();
    }

    Optional<Nominee> find(String candidate) {
        return Optional.ofNullable(people.get(candidate));
    }

    /// Somebody of whom it is known that they are on the list.
    Nominee nominee(String candidate) {
        return find(candidate).orElseThrow();
    }

    /// Those who were proposed; before that everybody who is still open.
    List<Nominee> nominees() {
        List<String> codes = proposed()
                ? List.copyOf(open.track().proposed())
                : open.alive().stream().map(entry -> entry.candidate()).toList();
        return codes.stream()
                .filter(code ->
                        !open.track().held().containsKey(code) || decision().isPresent())
                .map(this::nominee)
                .sorted(Nominee.ORDER)
                .toList();
    }

    boolean proposed() {
        return !open.track().proposed().isEmpty();
    }

    /// `02 tập thể, 05 cá nhân`.
    static String counted(List<Nominee> people) {
        int collectives = (int) people.stream().filter(Nominee::collective).count();
        int persons = people.size() - collectives;
        List<String> parts = new ArrayList<>();
        if (collectives > 0) {
            parts.add(Amount.twoDigits(collectives) + " tập thể");
        }
        if (persons > 0) {
            parts.add(Amount.twoDigits(persons) + " cá nhân");
        }
        return String.join(", ", parts);
    }

    /// `tập thể, cá nhân`, as far as there are any.
    static String kinds(List<Nominee> people) {
        boolean collectives = people.stream().anyMatch(Nominee::collective);
        boolean persons = people.stream().anyMatch(one -> !one.collective());
        return collectives && persons ? "tập thể, cá nhân" : collectives ? "tập thể" : "cá nhân";
    }

    Optional<Tally> tally(String candidate) {
        return meeting().flatMap(one -> one.tally(candidate));
    }

    /// `phong trào thi đua “…” (từ ngày 01/5/2024 đến hết ngày 30/9/2024)`.
    String movement() {
        return "phong trào thi đua " + quoted() + " (từ ngày "
                + Wording.brief(campaign().period().from()) + " đến hết ngày "
                + Wording.brief(campaign().period().toInclusive()) + ")";
    }

    /// `phong trào thi đua “…”`.
    String movementShort() {
        return "phong trào thi đua " + quoted();
    }

    private String quoted() {
        return "“" + Wording.shown(campaign().title().vi()) + "”";
    }

    /// `Kế hoạch số 12/KH-UBND ngày 25 tháng 4 năm 2024 của …`; dots where the plan does not say.
    String plan() {
        Campaign.Plan plan = campaign().plan();
        LocalDate day = plan.date();
        String issuer = plan.issuer();
        return "Kế hoạch số "
                + (plan.number() == null ? "……/KH-UBND" : number(plan.number()))
                + " " + (day == null ? undated(campaign().period().from()) : Wording.day(day)) + " của "
                + (issuer == null
                        ? office.name()
                        : Agency.of(Wording.shown(issuer)).name());
    }

    /// The day by which the law is read: that of the decision, planned or of the figures while it is not signed.
    LocalDate lawDay() {
        return written()
                .map(Entry.Decision::signedOn)
                .or(() -> Optional.ofNullable(reserved).map(one -> one.details().day()))
                .or(() -> offers().stream()
                        .map(Offer::decisionOn)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElseGet(() -> Vietnam.dayOf(open.list().asOf()));
    }

    /// The texts in force that papers cite: those of the decision once it is signed.
    List<String> bases() {
        List<LegalBasis> bases = written()
                .map(signed -> law.bases().stream()
                        .filter(one -> signed.legalBases().contains(one.code()))
                        .toList())
                .orElseGet(() -> law.on(lawDay()).bases());
        return bases.stream()
                .map(one -> one.title().vi())
                .sorted(Comparator.comparing(Matter::order).thenComparing(Comparator.naturalOrder()))
                .map(title -> "Căn cứ " + Wording.shown(title))
                .toList();
    }

    /// How local government is organised comes first, then laws before decrees before the rest.
    private static int order(String title) {
        return title.startsWith("Luật Tổ chức")
                ? 0
                : title.startsWith("Luật") ? 1 : title.startsWith("Nghị định") ? 2 : 3;
    }

    private List<Offer> offers() {
        return campaign().offersAt(open.level());
    }

    /// Who decides, as the law knows them on the day.
    Authority authority() {
        Authority planned = offers().getFirst().authority();
        return law.authority(written().map(Entry.Decision::authority).orElse(planned.code()))
                .orElse(planned);
    }

    /// The agency at whose head the authority stands, with dots for its name where it is not known.
    Agency deciding() {
        if (above != null) {
            return above;
        }
        String title = Agency.of(authority().title().vi()).name();
        int committee = title.indexOf("Ủy ban");
        return new Agency((committee < 0 ? title : title.substring(committee)) + " " + DOTS);
    }

    /// `Chủ tịch Ủy ban nhân dân xã Vĩnh Yên`.
    String decider() {
        return authority().named(deciding());
    }

    /// Who takes files in at the level above.
    String receiver() {
        return offers().stream()
                .map(Offer::receivedBy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(settings.receiver());
    }

    /// The number of the decision; dots while none is reserved.
    String decisionNumber() {
        return written()
                .map(signed -> number(signed.number()))
                .orElseGet(() -> reserved == null
                        ? "……/" + settings.decisionMark()
                        : reserved.shown().toString());
    }

    /// The day of the decision; dots while it is not known.
    String decisionDay() {
        return written()
                .map(Entry.Decision::signedOn)
                .or(() -> Optional.ofNullable(reserved).map(one -> one.details().day()))
                .map(Wording::day)
                .orElseGet(() -> undated(lawDay()));
    }

    /// `Quyết định số 05/QĐ-UBND ngày 07 tháng 10 năm 2024`; dots for what is not known.
    String decisionCited() {
        return "Quyết định số " + decisionNumber() + " " + decisionDay();
    }

    /// `ngày …… tháng …… năm 2024`.
    static String undated(LocalDate year) {
        return "ngày …… tháng …… năm " + year.getYear();
    }

    /// The place of an agency with a day or with dots.
    static String placed(Agency agency, String day) {
        return agency.place() + ", " + day;
    }

    /// A number on a paper: below 10 with a zero in front.
    static String number(String number) {
        return ONE_DIGIT.matcher(Wording.shown(number)).replaceFirst("0$1");
    }

    static String capitals(String text) {
        return text.toUpperCase(Locale.of("vi"));
    }

    /// The officers' own figures; empty when the candidate has none.
    Map<String, Figure> own(Nominee one) {
        String officer = one.sheet().officerCode();
        return officer == null
                ? Map.of()
                : Optional.ofNullable(Snapshot.byOfficer(frame.officers()).get(officer))
                        .map(Facts.Own::figures)
                        .orElse(Map.of());
    }
}
