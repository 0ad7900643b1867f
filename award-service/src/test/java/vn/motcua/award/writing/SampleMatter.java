package vn.motcua.award.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import vn.motcua.award.awardlist.AwardListSummary;
import vn.motcua.award.awardlist.EntryView;
import vn.motcua.award.awardlist.Inputs;
import vn.motcua.award.awardlist.Judging;
import vn.motcua.award.awardlist.ListHead;
import vn.motcua.award.awardlist.Listed;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.council.Choice;
import vn.motcua.award.council.Convened;
import vn.motcua.award.council.Ranking;
import vn.motcua.award.council.Tally;
import vn.motcua.award.council.VoteRule;
import vn.motcua.award.desk.OpenList;
import vn.motcua.award.figures.Snapshot;
import vn.motcua.award.law.Agency;
import vn.motcua.award.law.Bonus;
import vn.motcua.award.law.Law;
import vn.motcua.award.law.LegalBasis;
import vn.motcua.award.law.SignedAs;
import vn.motcua.award.law.Validity;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Entry;
import vn.motcua.award.path.PathState;
import vn.motcua.award.path.Track;
import vn.motcua.award.plan.SampleCampaigns;
import vn.motcua.award.plan.SampleLaw;
import vn.motcua.award.reading.Message;
import vn.motcua.award.registry.Details;
import vn.motcua.award.registry.Registered;
import vn.motcua.award.registry.Series;
import vn.motcua.award.rule.Outcome;
import vn.motcua.award.rule.SubjectKind;

/// The lists of an invented commune in the campaign of 2024, at different stages of their path.
final class SampleMatter {

    static final PaperSettings SETTINGS =
            new SmallRyeConfigBuilder().withMapping(PaperSettings.class).build().getConfigMapping(PaperSettings.class);

    static final LocalDate SIGNED = LocalDate.of(2024, 10, 7);

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final Instant AS_OF = Instant.parse("2024-09-30T17:00:00Z");
    private static final Instant MEETING = Instant.parse("2024-10-04T01:30:00Z");
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    static final Law LAW = new Law(
            SampleLaw.LAW.authorities(),
            List.of(
                    basis("LUAT-06-2022", "Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15 tháng 6 năm 2022", null),
                    basis(
                            "LUAT-77-2015",
                            "Luật Tổ chức chính quyền địa phương số 77/2015/QH13 ngày 19 tháng 6 năm 2015",
                            "2025-02-28"),
                    basis(
                            "ND-98-2023",
                            "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ",
                            "2025-06-30")),
            SampleLaw.LAW.salaries(),
            SampleLaw.LAW.rates());

    private final String level;
    private final Campaign campaign;
    private final List<Entry.Recorded> trail = new ArrayList<>();
    private final Inputs inputs;
    private final List<EntryView> entries;
    private Registered submission;
    private Registered reserved;
    private Entry.Decision toSign;
    private SignedAs signedAs;

    private SampleMatter(String level, ObjectNode document, List<CandidateFile> files) {
        this.level = level;
        this.campaign = SampleCampaigns.read(document);
        this.inputs = new Inputs(
                new Inputs.Frame(document, level, AS_OF, indicators(), List.of(officer("CC05", 105, 111))), files);
        Judging judging = new Judging(campaign, inputs.frame());
        this.entries = files.stream()
                .flatMap(file -> judging.judge(file).stream())
                .sorted(Comparator.comparing((EntryView entry) -> entry.outcome() != Outcome.PASS)
                        .thenComparing(EntryView::candidate))
                .toList();
    }

    /// People only, decided in the commune.
    static SampleMatter commune() {
        return of("commune", document(), people("commune", 17));
    }

    /// People only, decided above.
    static SampleMatter districtPeople() {
        return of("district", document(), people("district", 3));
    }

    /// Collectives only, decided above.
    static SampleMatter districtCollectives() {
        return of(
                "district",
                document(),
                List.of(
                        collective("bp1", "Bộ phận một cửa xã Vĩnh Yên"),
                        collective("to-cn", "Tổ công nghệ số cộng đồng")));
    }

    static SampleMatter of(String level, ObjectNode document, List<CandidateFile> files) {
        return new SampleMatter(level, document, files);
    }

    static ObjectNode document() {
        return SampleCampaigns.document();
    }

    /// As many of these people; the last but one has a B in July, the last has no initiative.
    static List<CandidateFile> people(String level, int many) {
        List<String> names = List.of(
                "Đặng Thị Ánh Tuyết",
                "Nguyễn Thị Hồng Vân",
                "Trần Quốc Ân",
                "Lê Thị Ấu",
                "Phạm Văn Bằng",
                "Hoàng Văn Đức",
                "Vũ Thị Dung",
                "Bùi Đình Dũng",
                "Ngô Thị Êm",
                "Đỗ Hữu Giang",
                "Lý A Sử",
                "Giàng Thị Mỷ",
                "Phan Thị Ơn",
                "Mai Văn Ước",
                "Nguyễn Phước Bảo Quỳnh Ánh Tuyết Nhung",
                "Trương Văn Ỷ",
                "Hồ Thị Yến");
        List<CandidateFile> files = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            files.add(person(
                    level,
                    "cc%02d".formatted(i + 1),
                    names.get(i % names.size()),
                    i % 2 == 0 ? "female" : "male",
                    i == many - 2 ? "B" : "A",
                    i == many - 1 ? "fail" : "pass"));
        }
        return files;
    }

    static CandidateFile person(String level, String code, String name, String gender, String july, String initiative) {
        StringBuilder grades = new StringBuilder();
        for (int month = 5; month <= 9; month++) {
            grades.append(month == 5 ? "" : ",")
                    .append("\"2024-0%d\":%s"
                            .formatted(
                                    month,
                                    entered("{\"grade\":\"%s\",\"signed\":true}".formatted(month == 7 ? july : "A"))));
        }
        return file("""
                {"code":{"value":"%s"},"sheet":%s,"grades":{%s},"judgements":{%s},"exclusions":{}}""".formatted(
                        code,
                        entered("""
                                {"kind":"ca-nhan","name":"%s","post":"Công chức Tư pháp – Hộ tịch","unit":"UBND xã Vĩnh Yên",
                                 "gender":"%s","leader":false,"roles":["ORGANISE"],"officerCode":"CC05",
                                 "filedAt":{"%s":"%s"},
                                 "deskAssignments":[{"from":"2024-01-02","to":"2024-12-31","decision":"QĐ 11/QĐ-UBND"}]}""".formatted(
                                        name,
                                        gender,
                                        level,
                                        level.equals("commune") ? "2024-09-27T08:00:00Z" : "2024-10-01T02:00:00Z")),
                        grades,
                        judgements(initiative)));
    }

    static CandidateFile collective(String code, String name) {
        return file("""
                {"code":{"value":"%s"},"sheet":%s,"grades":{},"judgements":{%s},"exclusions":{}}""".formatted(code, entered("""
                                {"kind":"tap-the","name":"%s","filedAt":{"district":"2024-10-01T02:00:00Z"}}""".formatted(name)), judgements("pass")));
    }

    private static String judgements(String initiative) {
        Map<String, String> judged = new TreeMap<>(Map.of(
                "C1a", "Tổ chức tiếp nhận và trả kết quả đúng quy trình",
                "C2", "Sáng kiến trả kết quả tại nhà, giảm một lần đi lại cho người dân",
                "T2", "Ba giải pháp rút ngắn thời gian tiếp nhận hồ sơ",
                "II.1", "Mọi hồ sơ có giấy tiếp nhận",
                "II.2d", "Thành phần hồ sơ được số hoá theo quy định",
                "II.4", "Không có phản ánh về thái độ phục vụ",
                "posting", "Niêm yết đủ 14 thủ tục"));
        List<String> parts = new ArrayList<>();
        judged.forEach((key, reason) -> parts.add(
                "\"%s\":%s".formatted(key, entered("""
                {"outcome":"%s","reason":"%s","evidence":[{"title":"Biên bản kiểm tra","ref":"BB-07/2024"}]}""".formatted(key.equals("C2") ? initiative : "pass", reason)))));
        return String.join(",", parts);
    }

    private static String entered(String value) {
        return "{\"value\":%s,\"version\":1,\"at\":\"2024-09-27T08:00:00Z\",\"by\":\"lap\",\"created\":true}"
                .formatted(value);
    }

    private static CandidateFile file(String json) {
        try {
            return JSON.readValue(json, CandidateFile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    private static List<Snapshot.Indicator> indicators() {
        return List.of(
                new Snapshot.Indicator("online-services", null, 12, 12, "1"),
                new Snapshot.Indicator("online-dossiers", null, 300, 337, "1"),
                new Snapshot.Indicator("digitisation", null, 341, 351, "1"),
                new Snapshot.Indicator("on-time", null, 336, 351, "1"),
                new Snapshot.Indicator("feedback", null, 0, 0, "1"));
    }

    private static Snapshot.Officer officer(String code, long numerator, long denominator) {
        return new Snapshot.Officer(
                code, List.of(new Snapshot.Indicator("on-time", null, numerator, denominator, null)));
    }

    private static LegalBasis basis(String code, String title, String until) {
        return new LegalBasis(
                code,
                new Message(title, title),
                new Validity(LocalDate.of(2016, 1, 1), until == null ? null : LocalDate.parse(until)),
                "",
                true);
    }

    private Map<String, Nominee> people() {
        Map<String, Nominee> people = new TreeMap<>();
        entries.forEach(entry -> inputs.candidates().stream()
                .filter(file -> file.code().value().equals(entry.candidate()))
                .forEach(file -> people.put(entry.candidate(), new Nominee(entry, file))));
        return people;
    }

    private List<EntryView> passing() {
        return entries.stream().filter(entry -> entry.outcome() == Outcome.PASS).toList();
    }

    /// The council of seven: five there, one in writing, one away; one recused for the first candidate.
    SampleMatter councilHeld() {
        List<String> agenda = passing().stream().map(EntryView::candidate).toList();
        List<Convened.Member> members = List.of(
                member("chu-tich", "Lê Văn Chủ", "Chủ tịch UBND xã", Convened.Part.CHAIR),
                member("thu-ky", "Phạm Thị Thư", "Công chức Văn phòng - Thống kê", Convened.Part.SECRETARY),
                member("uv1", "Đỗ Văn Viên", "Chủ tịch Hội Nông dân", Convened.Part.MEMBER),
                member("uv2", "Hà Thị Liên", "Chủ tịch Hội Phụ nữ", Convened.Part.MEMBER),
                member("uv3", "Tạ Văn Minh", null, Convened.Part.MEMBER),
                member("uv4", "Vi Thị Xa", "Bí thư Đoàn", Convened.Part.MEMBER),
                member("uv5", "Lò Văn Vắng", null, Convened.Part.MEMBER));
        moved(Action.SUBMIT, PathState.DRAFT, PathState.SUBMITTED, List.of(), null, null);
        moved(Action.SCREEN, PathState.SUBMITTED, PathState.SCREENED, List.of(), null, null);
        moved(
                Action.COUNCIL,
                PathState.SCREENED,
                PathState.COUNCIL,
                List.of(),
                new Convened(MEETING, "Phòng họp số 1 trụ sở UBND xã", members, false, agenda),
                null);
        List<Tally> tallies = new ArrayList<>();
        Map<String, Map<String, Choice>> ballots = new TreeMap<>();
        for (String member : List.of("chu-tich", "thu-ky", "uv1", "uv2", "uv3", "uv4")) {
            ballots.put(member, new TreeMap<>());
        }
        told(new Entry.Recused("uv3", agenda.getFirst(), "Là anh trai của người được xét"));
        VoteRule rule = VoteRule.of(campaign.settings().vote());
        for (int i = 0; i < agenda.size(); i++) {
            String candidate = agenda.get(i);
            boolean opposed = agenda.size() > 3 && i == agenda.size() - 1;
            ballots.forEach((member, choices) -> {
                if (!(member.equals("uv3") && candidate.equals(agenda.getFirst()))) {
                    choices.put(candidate, opposed && member.startsWith("uv") ? Choice.NO : Choice.YES);
                }
            });
            tallies.add(Tally.of(
                    candidate,
                    members.size(),
                    i == 0 ? 1 : 0,
                    ballots.values().stream()
                            .map(choices -> choices.get(candidate))
                            .filter(Objects::nonNull)
                            .toList(),
                    rule));
        }
        ballots.forEach((member, choices) -> told(new Entry.Voted(
                member,
                member.equals("uv4"),
                member.equals("uv4") ? "Nhất trí với danh sách, đề nghị trao thưởng công khai" : null,
                choices)));
        told(new Entry.Closed(tallies, 21, null, List.of()));
        return this;
    }

    SampleMatter proposed() {
        councilHeld();
        List<String> supported =
                matter().places().stream().map(Ranking.Place::candidate).toList();
        moved(Action.PROPOSE, PathState.COUNCIL, PathState.PROPOSED, supported, null, null);
        return this;
    }

    SampleMatter decided() {
        proposed();
        moved(Action.DECIDE, PathState.PROPOSED, PathState.DECIDED, List.of(), null, decision());
        return this;
    }

    /// Proposed, with everything known but the signature.
    SampleMatter toSign() {
        proposed();
        toSign = decision();
        return this;
    }

    /// The submission has its number, day and signer.
    SampleMatter submitted(int number, LocalDate day, String signer, SignedAs as) {
        submission =
                registered("TTr-" + (level.equals("commune") ? "VP" : "UBND"), number, new Details(day, signer, as));
        return this;
    }

    /// A number waits for the decision.
    SampleMatter reserved(int number, LocalDate day, String signer, SignedAs as) {
        reserved = registered("QĐ-UBND", number, new Details(day, signer, as));
        return this;
    }

    /// The decision is signed in that capacity.
    SampleMatter signedAs(SignedAs as) {
        signedAs = as;
        return this;
    }

    private static Registered registered(String mark, int number, Details details) {
        return new Registered(
                new Series("X01.02.03", mark, 2024),
                number,
                number,
                Registered.State.RESERVED,
                ID,
                "",
                details,
                null,
                MEETING,
                "van-thu");
    }

    private Entry.Decision decision() {
        List<Entry.Grant> grants = new ArrayList<>();
        for (Ranking.Place place : matter().places()) {
            Bonus bonus = Bonus.of(
                            LAW,
                            SIGNED,
                            matter().open().level(),
                            SubjectKind.of(matter().nominee(place.candidate())
                                            .entry()
                                            .kind())
                                    .orElseThrow(),
                            campaign.settings().rounding())
                    .orElseThrow();
            grants.add(new Entry.Grant(
                    place.candidate(),
                    grants.size() + 1,
                    new Entry.Money(
                            bonus.dong(),
                            bonus.salary().dong(),
                            bonus.rate().coefficient().toPlainString(),
                            "NĐ 98/2023/NĐ-CP, Điều 58",
                            bonus.rounding().name())));
        }
        List<Entry.NotGranted> refused = entries.stream()
                .filter(entry ->
                        grants.stream().noneMatch(grant -> grant.candidate().equals(entry.candidate())))
                .map(entry -> entry.outcome() == Outcome.PASS
                        ? new Entry.NotGranted(
                                entry.candidate(),
                                "not-supported",
                                "Hội đồng không thông qua: 2/7 phiếu đồng ý (28,57 %).")
                        : new Entry.NotGranted(
                                entry.candidate(),
                                "not-eligible",
                                entry.tree().message().vi()))
                .toList();
        return new Entry.Decision(
                "5/QĐ-UBND",
                SIGNED,
                level.equals("commune") ? "UBND_XA_CT" : "UBND_HUYEN_CT",
                level.equals("commune") ? "Lê Văn Chủ" : "Nguyễn Văn Huyện",
                signedAs,
                ID.toString(),
                List.of("LUAT-06-2022", "LUAT-77-2015", "ND-98-2023"),
                grants,
                refused);
    }

    SampleMatter returned() {
        moved(Action.SUBMIT, PathState.DRAFT, PathState.SUBMITTED, List.of(), null, null);
        told(new Entry.Moved(
                Action.RETURN,
                PathState.SUBMITTED,
                PathState.RETURNED,
                "Thiếu báo cáo thành tích của bà Lê Thị Ấu",
                List.of(),
                List.of(),
                null,
                null,
                null));
        return this;
    }

    SampleMatter revoked(List<String> candidates) {
        told(new Entry.Moved(
                Action.REVOKE,
                PathState.DECIDED,
                candidates.isEmpty() ? PathState.REVOKED : PathState.DECIDED,
                "Khai gian thành tích",
                candidates,
                List.of(),
                null,
                null,
                Entry.RevocationCode.FRAUD));
        return this;
    }

    private void moved(
            Action action,
            PathState from,
            PathState to,
            List<String> candidates,
            Convened convened,
            Entry.Decision decision) {
        told(new Entry.Moved(action, from, to, null, candidates, List.of(), convened, decision, null));
    }

    private void told(Entry entry) {
        trail.add(new Entry.Recorded(trail.size() + 1, MEETING.plusSeconds(60L * trail.size()), "ai-do", entry));
    }

    private static Convened.Member member(String account, String name, String post, Convened.Part part) {
        return new Convened.Member(account, name, post, part);
    }

    Matter matter() {
        AwardListSummary summary = new AwardListSummary(
                ID,
                "vinh-yen-2024",
                1,
                "X01.02.03",
                level,
                "final",
                AS_OF,
                AS_OF,
                "lap",
                entries.size(),
                passing().size(),
                "",
                "");
        OpenList open = new OpenList(
                summary,
                new ListHead(campaign.title(), null, null, List.of(), List.of(), List.of(), Map.of(), List.of()),
                entries.stream().map(Listed::of).toList(),
                campaign,
                Track.of(Set.of(), trail),
                Map.of());
        var meeting = open.track().meeting().filter(one -> one.closedAt().isPresent());
        List<Ranking.Place> places = Ranking.of(
                passing().stream()
                        .filter(entry -> meeting.isEmpty()
                                || meeting.get()
                                        .tally(entry.candidate())
                                        .map(Tally::passed)
                                        .orElse(false))
                        .map(entry -> new Ranking.Contender(
                                entry.candidate(),
                                meeting.flatMap(one -> one.tally(entry.candidate()))
                                        .map(Tally::yes)
                                        .orElse(0),
                                false,
                                false))
                        .toList(),
                campaign.settings().cap(),
                campaign.settings().ties(),
                List.of(),
                null);
        return new Matter(
                open,
                inputs.frame(),
                people(),
                places,
                LAW,
                Agency.of("UBND xã Vĩnh Yên"),
                Agency.of(level.equals("commune") ? "UBND xã Vĩnh Yên" : "UBND huyện Mẫu"),
                submission,
                reserved,
                toSign,
                trail.stream()
                        .filter(one -> one.entry() instanceof Entry.Moved moved && moved.action() == Action.RETURN)
                        .map(one -> ((Entry.Moved) one.entry()).reason())
                        .findFirst()
                        .orElse(null),
                SETTINGS);
    }
}
