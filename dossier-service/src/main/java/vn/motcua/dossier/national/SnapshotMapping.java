package vn.motcua.dossier.national;

import static vn.motcua.dossier.national.StatusDates.ACCEPTED;
import static vn.motcua.dossier.national.StatusDates.ENDED;
import static vn.motcua.dossier.national.StatusDates.REFUSED;
import static vn.motcua.dossier.national.StatusDates.RETURNED;
import static vn.motcua.dossier.national.StatusDates.SUBMITTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossier.fact.ApplicantKind;
import vn.motcua.dossier.fact.Channel;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.FactType;
import vn.motcua.dossier.fact.Outcome;
import vn.motcua.dossier.fact.Wording;

/// `DongBoHoSoMC`: a whole dossier as it stands, taken apart into the steps that have a time of their own.
final class SnapshotMapping {

    private static final Pattern STEP_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
    private static final Pattern HASH = Pattern.compile("(?:[A-Za-z0-9-]{1,16}:)?[0-9A-Fa-f]{32,128}");

    private final Members in;
    private final NationalRecord.Context context;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<NationalRecord.Step> steps = new ArrayList<>();
    private final List<NationalRecord.Promise> previousPromises = new ArrayList<>();
    private final String code;
    private final int status;
    private final Map<String, Instant> dates = new HashMap<>();

    SnapshotMapping(Members in, NationalRecord.Context context) {
        this.in = in;
        this.context = context;
        this.code = CommonFields.dossierCode(in, remarks);
        this.status = CommonFields.status(in, "TrangThaiHoSo");
    }

    NationalRecord record() {
        readDates();
        String office = office();
        String procedure = procedure();
        Channel channel = channel();
        List<Supplement> supplements = supplements();
        @Nullable Instant submitted = dates.get(SUBMITTED);
        if (submitted != null) {
            add(SUBMITTED, submitted, new Fact.Submitted(office, procedure, channel, kind(), null, null, null, null));
        }
        @Nullable Instant accepted = dates.get(ACCEPTED);
        @Nullable Instant dueAt = promise(accepted, supplements);
        if (accepted != null) {
            add(ACCEPTED, accepted, new Fact.Accepted(office, procedure, channel, null, dueAt, null, null));
        }
        supplements.forEach(this::addSupplement);
        addEnd();
        addDigitisation();
        return new NationalRecord(
                code, office, status, steps, List.of(), previousPromises, NationalApplicant.read(in), remarks);
    }

    private void readDates() {
        StatusDates expected = StatusDates.of(status);
        for (String field : StatusDates.ALL) {
            @Nullable Instant time = in.time(field);
            if (time == null && expected.required().contains(field)) {
                throw NationalFault.missing(
                        field,
                        new Wording(
                                "trạng thái " + status + " cần thời điểm này, dạng yyyyMMddHHmmss.",
                                "status " + status + " needs this time, as yyyyMMddHHmmss."));
            }
            if (time != null && !expected.allowed().contains(field)) {
                throw NationalFault.contradictory(
                        field,
                        new Wording(
                                field + " không thể có khi TrangThaiHoSo là " + status
                                        + ": hãy gửi đúng trạng thái, hoặc bỏ thời điểm này.",
                                field + " cannot be there while TrangThaiHoSo is " + status
                                        + ": send the right status, or leave the time out."));
            }
            if (time != null) {
                dates.put(field, time);
            }
        }
        if (!dates.containsKey(SUBMITTED) && !dates.containsKey(ACCEPTED)) {
            throw NationalFault.missing(
                    SUBMITTED,
                    new Wording(
                            "hãy gửi NgayNopHoSo, hoặc NgayTiepNhan nếu đã tiếp nhận.",
                            "send NgayNopHoSo, or NgayTiepNhan once accepted."));
        }
    }

    private String office() {
        @Nullable String told = in.text("DonViXuLy", Members.CODE);
        if (told == null) {
            throw NationalFault.missing(
                    "DonViXuLy",
                    new Wording(
                            "hãy gửi mã định danh của đơn vị xử lý (mã cũ hoặc mới).",
                            "send the code of the handling agency, in its old or new shape."));
        }
        String office = context.offices()
                .apply(told)
                .orElseThrow(() -> NationalFault.of(
                        NationalFault.Kind.UNKNOWN_OFFICE,
                        "DonViXuLy",
                        new Wording(
                                "Không có đơn vị mã " + told + " (cả dạng cũ và mới); hãy khai báo đơn vị rồi gửi lại.",
                                "There is no office with the code " + told
                                        + ", in neither shape; enter the office, then send this again.")));
        DossierCode.of(code)
                .filter(one -> AgencyCode.of(office).filter(one.agency()::same).isEmpty())
                .ifPresent(one -> remarks.add(new Remark(
                        "agency-of-code-differs",
                        "MaHoSo",
                        new Wording(
                                "Mã hồ sơ mang mã đơn vị " + one.agency() + ", còn DonViXuLy là " + office + ".",
                                "The dossier's code names the agency " + one.agency() + ", DonViXuLy is " + office
                                        + "."))));
        return office;
    }

    private String procedure() {
        @Nullable String told = in.text("MaTTHC", Members.CODE);
        if (told == null) {
            throw NationalFault.missing(
                    "MaTTHC",
                    new Wording("hãy gửi mã thủ tục hành chính.", "send the code of the administrative procedure."));
        }
        if (!context.procedures().test(told)) {
            throw NationalFault.of(
                    NationalFault.Kind.UNKNOWN_PROCEDURE,
                    "MaTTHC",
                    new Wording(
                            "Không có thủ tục mã " + told + "; hãy khai báo thủ tục rồi gửi lại.",
                            "There is no procedure with the code " + told
                                    + "; enter the procedure, then send this again."));
        }
        return told;
    }

    private Channel channel() {
        @Nullable Integer told = in.number("KenhThucHien", 1, 3);
        if (told == null) {
            remarks.add(new Remark(
                    "channel-not-told",
                    "KenhThucHien",
                    new Wording(
                            "Không có KenhThucHien: theo quy ước của định dạng là 1, trực tiếp.",
                            "There is no KenhThucHien: by the format's convention that is 1, at the counter.")));
            return Channel.COUNTER;
        }
        return NationalCodes.channel(told);
    }

    private @Nullable ApplicantKind kind() {
        @Nullable Integer told = in.number("LoaiDoiTuong", 1, 4);
        if (told == null) {
            remarks.add(new Remark(
                    "applicant-kind-not-told",
                    "LoaiDoiTuong",
                    new Wording("Không có loại đối tượng.", "The kind of applicant is not told.")));
            return null;
        }
        return NationalCodes.applicantKind(told);
    }

    /// What was promised at the acceptance. After a supplement the portal writes the newest promise into `NgayHenTra`;
    /// then the first one is the `NgayHenTraTruoc` of the first supplement.
    private @Nullable Instant promise(@Nullable Instant accepted, List<Supplement> supplements) {
        @Nullable Instant told = in.promise("NgayHenTra");
        if (accepted == null) {
            if (told != null) {
                remarks.add(new Remark(
                        "due-date-before-acceptance",
                        "NgayHenTra",
                        new Wording(
                                "Có NgayHenTra mà chưa có NgayTiepNhan; chưa được dùng.",
                                "There is a NgayHenTra, but no NgayTiepNhan; it is not used.")));
            }
            return null;
        }
        List<Supplement> after = supplements.stream()
                .filter(one -> !one.requestedAt().isBefore(accepted))
                .toList();
        @Nullable
        Instant first = after.stream()
                .map(Supplement::dueBefore)
                .filter(due -> due != null)
                .findFirst()
                .orElse(null);
        if (told == null && first == null) {
            remarks.add(new Remark(
                    "no-due-date-told",
                    "NgayHenTra",
                    new Wording(
                            "Không có NgayHenTra; hạn được tính theo thời hạn của thủ tục, nếu đã khai báo.",
                            "There is no NgayHenTra; the due date is computed from the procedure's term, if it has"
                                    + " one.")));
        }
        boolean known = told == null
                || first == null
                || told.equals(first)
                || after.stream().anyMatch(one -> told.equals(one.dueAfter()));
        if (!known) {
            remarks.add(new Remark(
                    "due-date-not-explained",
                    "NgayHenTra",
                    new Wording(
                            "NgayHenTra không trùng hạn trước hay hạn mới của lần bổ sung nào; hạn ban đầu lấy theo"
                                    + " NgayHenTraTruoc.",
                            "NgayHenTra is neither the old nor the new due date of any supplement; the first promise is"
                                    + " NgayHenTraTruoc.")));
        }
        return first == null ? told : first;
    }

    /// @param path of the item, with the dot that ends it
    private record Supplement(
            String path,
            @Nullable String id,
            Instant requestedAt,
            String reason,
            List<String> items,
            @Nullable Instant receivedAt,
            @Nullable Instant dueBefore,
            @Nullable Instant dueAfter) {

        String key(Instant time) {
            return NationalTime.text(time) + (id == null ? "" : "#" + id);
        }
    }

    private List<Supplement> supplements() {
        @Nullable List<Members> told = in.list("DanhSachHoSoBoSung");
        return told == null
                ? List.of()
                : told.stream()
                        .map(SnapshotMapping::supplement)
                        .sorted(Comparator.comparing(Supplement::requestedAt))
                        .toList();
    }

    private static Supplement supplement(Members item) {
        @Nullable String id = item.code("HoSoBoSungId", 64);
        if (id != null && !STEP_ID.matcher(id).matches()) {
            throw NationalFault.invalid(
                    item.path("HoSoBoSungId"),
                    new Wording(
                            "tối đa 64 chữ không dấu, số và các dấu . _ : -.",
                            "at most 64 letters, digits and the signs . _ : -."));
        }
        @Nullable Instant requestedAt = item.time("NgayBoSung");
        if (requestedAt == null) {
            throw NationalFault.missing(
                    item.path("NgayBoSung"),
                    new Wording(
                            "hãy gửi thời điểm yêu cầu bổ sung.",
                            "send the time at which supplements were asked for."));
        }
        @Nullable String reason = item.text("NoiDungBoSung", Members.TEXT);
        if (reason == null) {
            throw NationalFault.missing(
                    item.path("NoiDungBoSung"),
                    new Wording(
                            "hãy gửi nội dung yêu cầu bổ sung (Mẫu 02).", "send what was asked for and why (Mẫu 02)."));
        }
        @Nullable Instant receivedAt = item.time("NgayTiepNhanBoSung");
        if (receivedAt != null && receivedAt.isBefore(requestedAt)) {
            throw NationalFault.contradictory(
                    item.path("NgayTiepNhanBoSung"),
                    new Wording(
                            "Nhận bổ sung (NgayTiepNhanBoSung) trước khi yêu cầu (NgayBoSung).",
                            "The supplement came (NgayTiepNhanBoSung) before it was asked for (NgayBoSung)."));
        }
        return new Supplement(
                item.path(""),
                id,
                requestedAt,
                reason,
                item.names("DanhSachGiayToBoSung", "TenGiayTo"),
                receivedAt,
                item.promise("NgayHenTraTruoc"),
                item.promise("NgayHenTraMoi"));
    }

    private void addSupplement(Supplement one) {
        Instant requested = one.requestedAt();
        addKeyed(
                one.path() + "NgayBoSung",
                requested,
                one.key(requested),
                new Fact.SupplementRequested(one.items(), one.reason()));
        if (one.id() == null) {
            remarks.add(new Remark(
                    "supplement-without-id",
                    one.path() + "HoSoBoSungId",
                    new Wording(
                            "Lần bổ sung không có HoSoBoSungId; được nhận ra theo thời điểm.",
                            "The supplement has no HoSoBoSungId; it is told apart by its time.")));
        }
        if (one.dueBefore() != null) {
            previousPromises.add(new NationalRecord.Promise(one.dueBefore(), one.path() + "NgayHenTraTruoc"));
        }
        @Nullable Instant received = one.receivedAt();
        if (received != null) {
            addKeyed(
                    one.path() + "NgayTiepNhanBoSung",
                    received,
                    one.key(received),
                    new Fact.SupplementReceived(List.of(), one.dueAfter()));
        } else if (one.dueAfter() != null) {
            remarks.add(new Remark(
                    "due-date-before-supplement",
                    one.path() + "NgayHenTraMoi",
                    new Wording(
                            "Có NgayHenTraMoi mà chưa có NgayTiepNhanBoSung; chưa được dùng.",
                            "There is a NgayHenTraMoi, but no NgayTiepNhanBoSung; it is not used.")));
        }
    }

    private void addEnd() {
        @Nullable Instant ended = dates.get(ENDED);
        @Nullable Instant refused = dates.get(REFUSED);
        if (status == 3 && refused != null) {
            add(REFUSED, refused, new Fact.NotAccepted(CommonFields.reason(in, "GhiChu", status), null));
        }
        if (status == 7 && ended != null) {
            add(ENDED, ended, new Fact.Withdrawn(null, CommonFields.reason(in, "GhiChu", status)));
        }
        if (status == 8 && ended != null) {
            add(ENDED, ended, new Fact.Stopped(CommonFields.reason(in, "GhiChu", status), null));
        }
        if (status >= 9 && ended != null) {
            add(ENDED, ended, new Fact.Completed(outcome(refused), resultHash()));
        }
        @Nullable Instant returned = dates.get(RETURNED);
        if (returned != null) {
            add(RETURNED, returned, new Fact.Returned(null));
        }
    }

    private Outcome outcome(@Nullable Instant refused) {
        @Nullable Outcome said = CommonFields.saidOutcome(in);
        if (refused != null && said == Outcome.GRANTED) {
            throw NationalFault.contradictory(
                    REFUSED,
                    new Wording(
                            "NgayTuChoi nói hồ sơ bị từ chối, ThongTinTra nói được chấp thuận.",
                            "NgayTuChoi says it was refused, ThongTinTra that it was granted."));
        }
        if (refused != null) {
            return Outcome.REFUSED;
        }
        if (said != null) {
            return said;
        }
        if (results().stream().anyMatch(result -> result.given("MaGiayToKetQua"))) {
            remarks.add(new Remark(
                    "outcome-by-result-paper",
                    "DanhSachGiayToKetQua",
                    new Wording(
                            "Coi là chấp thuận vì có giấy tờ kết quả của thủ tục (MaGiayToKetQua) và không có NgayTuChoi.",
                            "Taken as granted: there is a result paper of the procedure (MaGiayToKetQua) and no"
                                    + " NgayTuChoi.")));
            return Outcome.GRANTED;
        }
        throw CommonFields.outcomeNotTold(new Wording(
                ", hoặc NgayTuChoi khi từ chối, hoặc MaGiayToKetQua của giấy tờ kết quả",
                ", or NgayTuChoi when refused, or MaGiayToKetQua of the result paper"));
    }

    private List<Members> results() {
        @Nullable List<Members> results = in.list("DanhSachGiayToKetQua");
        return results == null ? List.of() : results;
    }

    /// Only a hash that was really sent; an input file is never a result.
    private @Nullable String resultHash() {
        @Nullable String hash = null;
        for (Members result : results()) {
            @Nullable String told = result.text("HashTepTin", 256);
            if (told != null && !HASH.matcher(told).matches()) {
                throw NationalFault.invalid(
                        result.path("HashTepTin"),
                        new Wording("phải là mã băm hệ 16 của tệp.", "it must be the file's hash in hexadecimal."));
            }
            if (told == null && result.given("DuongDanTepTinKetQua")) {
                remarks.add(new Remark(
                        "result-file-without-hash",
                        result.path("HashTepTin"),
                        new Wording(
                                "Tệp kết quả không có mã băm nên chưa được ghi nhận là kết quả điện tử.",
                                "The result file has no hash, so it is not recorded as an electronic result.")));
            }
            hash = hash == null ? told : hash;
        }
        return hash;
    }

    private void addDigitisation() {
        @Nullable List<Members> papers = in.list("TaiLieuNop");
        @Nullable Integer said = in.flag("HoSoCoThanhPhanSoHoa");
        List<Members> counted = papers == null
                ? List.of()
                : papers.stream().filter(paper -> !isOne(paper, "IsDeleted")).toList();
        boolean told = !counted.isEmpty() && counted.stream().allMatch(paper -> paper.given("DuocSoHoa"));
        boolean ended = status >= 9;
        if (!told || (ended && in.list("DanhSachGiayToKetQua") == null)) {
            if (papers != null || said != null) {
                remarks.add(new Remark(
                        "digitisation-not-told",
                        "TaiLieuNop",
                        new Wording(
                                "Không đủ dữ liệu về số hoá: cần DuocSoHoa của mọi TaiLieuNop, và DanhSachGiayToKetQua khi"
                                        + " đã xử lý xong.",
                                "Digitisation is not told in full: it takes DuocSoHoa of every TaiLieuNop, and"
                                        + " DanhSachGiayToKetQua once completed.")));
            }
            return;
        }
        int digitised = (int)
                counted.stream().filter(paper -> isOne(paper, "DuocSoHoa")).count();
        if (said != null && (said == 1) != (digitised > 0)) {
            throw NationalFault.contradictory(
                    "HoSoCoThanhPhanSoHoa",
                    new Wording(
                            "HoSoCoThanhPhanSoHoa là " + said + " nhưng " + digitised + " tài liệu có DuocSoHoa là 1.",
                            "HoSoCoThanhPhanSoHoa is " + said + ", but " + digitised + " papers have DuocSoHoa 1."));
        }
        boolean result = results().stream().anyMatch(one -> one.given("DuongDanTepTinKetQua"));
        // What was not accepted takes no further step; what was told of its papers was so when it was sent in.
        Instant latest = steps.stream()
                .filter(step -> !(step.fact().fact() instanceof Fact.NotAccepted))
                .map(step -> step.fact().time())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        addKeyed(
                "TaiLieuNop",
                latest,
                NationalTime.text(latest),
                new Fact.Digitised(counted.size(), digitised, result, null, List.of()));
    }

    private static boolean isOne(Members paper, String name) {
        @Nullable Integer flag = paper.flag(name);
        return flag != null && flag == 1;
    }

    private void add(String field, Instant time, Fact fact) {
        addKeyed(field, time, NationalTime.text(time), fact);
    }

    private void addKeyed(String field, Instant time, String key, Fact fact) {
        String step = FactType.of(fact).wireName().substring("dossier.".length()) + "/" + key;
        boolean twice = steps.stream().anyMatch(one -> one.fact().identity().equals(context.identity(code, step)));
        if (twice) {
            throw NationalFault.contradictory(
                    field,
                    new Wording(
                            field + ": hai lần bổ sung cùng thời điểm và cùng mã trong một hồ sơ.",
                            field + ": two supplements of one dossier have the same time and id."));
        }
        steps.add(new NationalRecord.Step(new ToldFact(context.identity(code, step), time, fact), field));
    }
}
