package vn.motcua.dossier.forms;

import io.quarkus.qute.TemplateInstance;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.deploy.papers.Wording;
import vn.motcua.dossier.applicant.Applicant;
import vn.motcua.dossier.applicant.Applicant.Paper;
import vn.motcua.dossier.calendar.Term;
import vn.motcua.dossier.fact.Fact;
import vn.motcua.dossier.fact.ReturnMedium;
import vn.motcua.dossier.procedure.DeadlinePolicy;
import vn.motcua.dossier.procedure.ProcedureTraits;

/// Writes the forms of one dossier.
final class Sheets {

    private static final String HEAD_OF_AGENCY = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ";

    private final Case of;
    private final FormSettings settings;
    private final String desk;

    Sheets(Case of, FormSettings settings) {
        this.of = of;
        this.settings = settings;
        this.desk = Wording.shown(settings.deskName());
    }

    /// What the QR code of a dossier holds.
    static String qr(String code, FormSettings settings) {
        return settings.lookupUrl()
                .map(url -> url.replace("{code}", URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .orElse(code);
    }

    /// The page of one of the A5 forms.
    ///
    /// @param about what the form is about, one of the occasions of that form
    /// @param number which of them it is, from 1
    TemplateInstance sheet(Form form, Case.Told about, int number) {
        @Nullable Integer again = number > 1 ? number : null;
        return switch (form) {
            case RECEIPT -> receipt(about);
            case SUPPLEMENT_REQUEST -> supplement(about, again);
            case REFUSAL -> refusal(about);
            case STOP_NOTICE -> stopped(about);
            case APOLOGY -> apology(about, again);
            case CONTROL_SLIP -> slip();
            case REGISTER -> throw new IllegalArgumentException("The register is no sheet of one dossier");
        };
    }

    /// `05 ngày làm việc`, `trong ngày làm việc`.
    static String term(DeadlinePolicy policy) {
        Term term = policy.term();
        return policy.sameDay()
                ? "trong ngày làm việc"
                : "%02d %s".formatted(term.amount(), term.unit().vietnamese());
    }

    private TemplateInstance receipt(Case.Told about) {
        Fact.Accepted accepted = (Fact.Accepted) about.fact();
        @Nullable ProcedureTraits traits = of.dossier().traits();
        Instant received = Objects.requireNonNullElse(of.dossier().receivedAt(), about.at());
        List<Paper> papers = of.applicant() == null ? List.of() : of.applicant().papers();
        @Nullable
        ReturnMedium wanted = of.applicant() == null ? null : of.applicant().resultDelivery();
        @Nullable
        String officer = accepted.officerCode() == null ? about.clerk() : HandOver.officer(of.dossier(), about.at());
        return FormTemplates.receipt(
                head(Form.RECEIPT, "TNHS", received),
                new Sheet.Receipt(
                        party(),
                        papers.stream().map(Sheets::paper).toList(),
                        traits == null ? null : term(traits.deadline()),
                        Wording.moment(received),
                        Wording.optionalMoment(of.dossier().firstDueAt()),
                        wanted == null ? null : delivery(wanted),
                        officer));
    }

    private TemplateInstance supplement(Case.Told about, @Nullable Integer again) {
        Fact.SupplementRequested asked = (Fact.SupplementRequested) about.fact();
        return FormTemplates.supplement(
                head(Form.SUPPLEMENT_REQUEST, "HDHS", about.at()),
                new Sheet.Supplement(
                        party(),
                        asked.items().stream().map(Wording::shown).toList(),
                        Wording.shown(asked.reason()),
                        again,
                        about.clerk()));
    }

    private TemplateInstance refusal(Case.Told about) {
        @Nullable String reason = about.fact() instanceof Fact.NotAccepted(var why, var _) ? Wording.shown(why) : null;
        boolean atTheDoor = reason != null;
        return FormTemplates.refusal(
                head(Form.REFUSAL, "TCHS", about.at()),
                new Sheet.Refusal(
                        party(),
                        atTheDoor ? desk : of.officeName(),
                        atTheDoor ? "không tiếp nhận" : "từ chối giải quyết",
                        reason,
                        atTheDoor ? "NGƯỜI TIẾP NHẬN HỒ SƠ" : HEAD_OF_AGENCY,
                        atTheDoor ? "(Ký và ghi rõ họ tên)" : "(Ký tên và đóng dấu)",
                        atTheDoor ? about.clerk() : null));
    }

    private TemplateInstance stopped(Case.Told about) {
        Fact.Stopped stopped = (Fact.Stopped) about.fact();
        return FormTemplates.refusal(
                head(Form.STOP_NOTICE, "TBDGQ", about.at()),
                new Sheet.Refusal(
                        party(),
                        of.officeName(),
                        "dừng giải quyết",
                        Wording.shown(stopped.reason()),
                        HEAD_OF_AGENCY,
                        "(Ký tên và đóng dấu)",
                        null));
    }

    private TemplateInstance apology(Case.Told about, @Nullable Integer again) {
        Fact.Rescheduled moved = (Fact.Rescheduled) about.fact();
        @Nullable Instant received = of.dossier().receivedAt();
        return FormTemplates.apology(
                head(Form.APOLOGY, "PXL", about.at()),
                new Sheet.Apology(
                        party(),
                        of.officeName(),
                        Wording.sentence(Wording.day(received == null ? about.at() : received)),
                        of.promisedBefore(about.at()).map(Wording::moment).orElse(null),
                        Wording.shown(moved.reason()),
                        Wording.moment(moved.dueAt()),
                        again));
    }

    private TemplateInstance slip() {
        Instant received = Objects.requireNonNull(of.dossier().receivedAt());
        return FormTemplates.slip(
                head(Form.CONTROL_SLIP, "KSHS", received),
                new Sheet.Slip(
                        of.officeName(),
                        request(),
                        Wording.figures(received),
                        of.dossier().currentDueAt() == null
                                ? null
                                : Wording.figures(of.dossier().currentDueAt()),
                        HandOver.of(of.dossier(), of.facts(), desk).stream()
                                .map(step -> new Sheet.Step(
                                        Wording.shown(step.from()),
                                        Wording.shown(step.to()),
                                        Wording.stacked(step.at()),
                                        step.result() == null
                                                ? null
                                                : step.result().vietnamese(),
                                        step.dueAt() == null ? null : Wording.stacked(step.dueAt()),
                                        step.note()))
                                .toList()));
    }

    private Sheet.Head head(Form form, String serial, Instant at) {
        return new Sheet.Head(
                Objects.requireNonNull(form.number(of.regime())),
                Form.source(of.regime()),
                Wording.capitals(of.officeName()),
                Wording.capitals(desk),
                form.title().vi(),
                form.heading(),
                serial,
                Wording.day(at),
                Wording.shown(of.code()),
                qr(of.code(), settings));
    }

    private Sheet.Party party() {
        @Nullable Applicant who = of.applicant();
        return who == null
                ? new Sheet.Party(null, null, null, null, request())
                : new Sheet.Party(who.name(), who.address(), who.phone(), who.email(), request());
    }

    private String request() {
        String code = of.dossier().procedure();
        return Wording.shown(of.procedureName().equals(code) ? code : of.procedureName() + " (" + code + ")");
    }

    /// `Giấy chứng sinh (bản chính, 02 bản)`.
    private static String paper(Paper paper) {
        return "%s (%s, %02d bản)"
                .formatted(
                        paper.name(),
                        Character.toLowerCase(paper.kind().vietnamese().charAt(0))
                                + paper.kind().vietnamese().substring(1),
                        paper.count());
    }

    private String delivery(ReturnMedium wanted) {
        return switch (wanted) {
            case COUNTER -> "tại " + desk;
            case ONLINE -> "trực tuyến (bản điện tử)";
            case POSTAL -> "qua dịch vụ bưu chính công ích";
        };
    }
}
