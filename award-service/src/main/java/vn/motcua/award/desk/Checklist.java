package vn.motcua.award.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.campaign.Offer;
import vn.motcua.award.candidate.CandidateFile;
import vn.motcua.award.candidate.CandidateSheet;
import vn.motcua.award.candidate.ConfirmationSheet;
import vn.motcua.award.candidate.DeclarationSheet;
import vn.motcua.award.candidate.Entered;
import vn.motcua.award.candidate.GradeSheet;
import vn.motcua.award.candidate.JudgementSheet;
import vn.motcua.award.path.Action;
import vn.motcua.award.path.Duty;
import vn.motcua.award.path.Track;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.InitiativeProof;
import vn.motcua.award.reading.Message;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.Rule;
import vn.motcua.deploy.platform.time.Vietnam;

/// What a nomination file must hold for one award, and what it lacks. ⚖ Luật 06/2022/QH15, Điều 84, khoản 2
///
/// @param level of the award
/// @param lastDay the last day on which a file is in time
/// @param daysLeft from today to that day; negative once it has passed
/// @param list the newest list of the level on which the candidate stands; absent = none
/// @param complete true when nothing is missing now
/// @param items in the order in which they come about
@Schema(name = "Checklist")
public record Checklist(
        String level,
        LocalDate lastDay,
        long daysLeft,
        @Nullable UUID list,
        boolean complete,
        List<Item> items) {

    /// Something that the file must hold.
    ///
    /// @param code stable: `report`, `consent`, `assignment`, `initiative`, `grades`, `minutes`, `submission`
    /// @param name as people call it
    /// @param state `present`, `late` (present, but after the term), `missing` or `not-needed`
    /// @param owedBy role of who owes it
    /// @param owner the same in words
    /// @param blocks the step that waits for it
    /// @param detail what is there, or what exactly is missing
    /// @param law why it is asked for
    @Schema(name = "ChecklistItem")
    public record Item(
            String code,
            Message name,
            String state,
            String owedBy,
            Message owner,
            String blocks,
            Message detail,
            String law) {

        /// True when the step waits for it.
        public boolean missing() {
            return state.equals("missing");
        }
    }

    /// What a file lacks and holds for an award.
    ///
    /// @param track where the newest list stands on which the candidate is; absent = there is none
    static Checklist of(
            Campaign campaign,
            Offer offer,
            CandidateFile file,
            Instant now,
            @Nullable UUID list,
            @Nullable Track track) {
        LocalDate last = offer.term().lastDay(campaign.settings());
        List<Item> items = List.of(
                report(campaign, offer, file),
                consent(file),
                assignment(file),
                initiative(campaign, offer, file),
                grades(campaign, offer, file),
                minutes(track),
                submission(track));
        return new Checklist(
                offer.level().code(),
                last,
                ChronoUnit.DAYS.between(Vietnam.dayOf(now), last),
                list,
                items.stream().noneMatch(Item::missing),
                items);
    }

    /// True when the report came after the term.
    boolean declaredLate() {
        return items.getFirst().state().equals("late");
    }

    /// The items that a step waits for.
    List<Item> missing(Action step) {
        return items.stream()
                .filter(Item::missing)
                .filter(item -> switch (step) {
                    case SUBMIT -> item.blocks().equals(Action.SUBMIT.code());
                    case SCREEN, DECIDE ->
                        item.blocks().equals(Action.SUBMIT.code())
                                || item.blocks().equals(Action.SCREEN.code());
                    default -> false;
                })
                .toList();
    }

    private static Item report(Campaign campaign, Offer offer, CandidateFile file) {
        Entered<DeclarationSheet> declared = file.declaration();
        String state = declared == null
                ? "missing"
                : declared.value()
                                .declaredAt(declared.at())
                                .isBefore(
                                        offer.term().window(campaign.settings()).closes())
                        ? "present"
                        : "late";
        return item(
                "report",
                new Message("Báo cáo thành tích", "Achievement report"),
                state,
                "officer",
                Action.SUBMIT,
                declared == null
                        ? new Message("ứng viên chưa khai", "the candidate has not declared")
                        : new Message(
                                "bản " + declared.version() + ", " + declared.by() + " nhập ngày "
                                        + day(Vietnam.dayOf(declared.at()))
                                        + (state.equals("late") ? ", sau hạn nộp" : ""),
                                "version " + declared.version() + ", entered by " + declared.by() + " on "
                                        + day(Vietnam.dayOf(declared.at()))
                                        + (state.equals("late") ? ", after the term" : "")),
                "Luật 06/2022/QH15, Điều 84, khoản 2, điểm b");
    }

    private static Item consent(CandidateFile file) {
        Entered<DeclarationSheet> declared = file.declaration();
        boolean attested =
                declared != null && Boolean.TRUE.equals(declared.value().attested());
        boolean consents =
                declared != null && Boolean.TRUE.equals(declared.value().consent());
        Message detail = attested && consents
                ? new Message("đã cam đoan và đồng ý", "attested and agreed")
                : attested
                        ? new Message("chưa đồng ý được đề nghị", "no consent to be nominated")
                        : consents
                                ? new Message("chưa cam đoan khai đúng", "not attested yet")
                                : new Message("chưa cam đoan, chưa đồng ý", "neither attested nor agreed");
        return item(
                "consent",
                new Message("Cam đoan và đồng ý của ứng viên", "The candidate's word and consent"),
                attested && consents ? "present" : "missing",
                "officer",
                Action.SUBMIT,
                detail,
                "Luật 06/2022/QH15, Điều 3, khoản 1 và Điều 15");
    }

    private static Item assignment(CandidateFile file) {
        List<CandidateSheet.DeskAssignment> assigned = file.sheet().value().deskAssignments();
        long without = assigned.stream()
                .filter(one -> one.decision() == null || one.decision().isBlank())
                .count();
        return item(
                "assignment",
                new Message("Quyết định phân công làm việc tại bộ phận một cửa", "Decision of assignment to the desk"),
                assigned.isEmpty() ? "not-needed" : without == 0 ? "present" : "missing",
                "award-clerk",
                Action.SCREEN,
                assigned.isEmpty()
                        ? new Message("không ghi phân công nào", "no assignment is recorded")
                        : without == 0
                                ? new Message(
                                        assigned.stream()
                                                .map(CandidateSheet.DeskAssignment::decision)
                                                .distinct()
                                                .collect(Collectors.joining(", ")),
                                        assigned.stream()
                                                .map(CandidateSheet.DeskAssignment::decision)
                                                .distinct()
                                                .collect(Collectors.joining(", ")))
                                : new Message(
                                        without + " lần phân công chưa ghi số quyết định",
                                        without + " assignments without the number of their decision"),
                "IV.2");
    }

    private static Item initiative(Campaign campaign, Offer offer, CandidateFile file) {
        boolean formal = campaign.settings().of(Ambiguity.A15) == InitiativeProof.RECOGNISED;
        List<String> resting = campaign.criteria().predicates(offer.rule()).stream()
                .filter(Rule.Judged.class::isInstance)
                .map(Rule.Judged.class::cast)
                .filter(Rule.Judged::initiative)
                .map(Rule.Judged::key)
                .filter(key -> judgedAsMet(file, key))
                .distinct()
                .toList();
        List<String> unproved =
                resting.stream().filter(key -> !proved(file, key, formal)).toList();
        Message wanted = formal
                ? new Message("văn bản công nhận sáng kiến", "the formal recognition of the initiative")
                : new Message("xác nhận sáng kiến của người đứng đầu", "the head's confirmation of the initiative");
        return item(
                "initiative",
                new Message("Xác nhận sáng kiến", "Confirmation of the initiative"),
                resting.isEmpty() ? "not-needed" : unproved.isEmpty() ? "present" : "missing",
                "desk-head",
                Action.SCREEN,
                resting.isEmpty()
                        ? new Message(
                                "chưa có đánh giá đạt nào dựa trên sáng kiến", "nothing judged as met rests on one")
                        : unproved.isEmpty()
                                ? new Message("có " + wanted.vi(), "there is " + wanted.en())
                                : new Message(
                                        "thiếu " + wanted.vi() + " cho mục " + String.join(", ", unproved),
                                        "missing: " + wanted.en() + " for item " + String.join(", ", unproved)),
                "Luật 06/2022/QH15, Điều 84, khoản 2, điểm d");
    }

    private static boolean judgedAsMet(CandidateFile file, String key) {
        Entered<JudgementSheet> judged = file.judgements().get(key);
        return judged != null && judged.value().outcome() == JudgementSheet.Judged.PASS;
    }

    /// A paper named in the judgement proves it, or an initiative of the candidate that is confirmed: the ones that the
    /// judgement names, or any where it names none.
    private static boolean proved(CandidateFile file, String key, boolean formal) {
        Entered<JudgementSheet> judged = file.judgements().get(key);
        if (judged == null) {
            return false;
        }
        List<JudgementSheet.Evidence> evidence = judged.value().evidence();
        boolean paper = evidence.stream()
                .map(JudgementSheet.Evidence::kind)
                .anyMatch(kind -> "recognition".equals(kind) || ("confirmation".equals(kind) && !formal));
        List<String> named = evidence.stream()
                .map(JudgementSheet.Evidence::initiative)
                .flatMap(Stream::ofNullable)
                .toList();
        return paper
                || (named.isEmpty() ? List.copyOf(file.initiatives().keySet()) : named)
                        .stream()
                                .map(file::confirmed)
                                .flatMap(Optional::stream)
                                .anyMatch(one -> !formal || one.kind() == ConfirmationSheet.Kind.RECOGNITION);
    }

    private static Item grades(Campaign campaign, Offer offer, CandidateFile file) {
        boolean asked =
                campaign.criteria().predicates(offer.rule()).stream().anyMatch(Rule.MonthlyGrade.class::isInstance);
        List<YearMonth> months = campaign.period().months().stream()
                .filter(month -> file.sheet().value().deskAssignments().stream()
                        .anyMatch(one -> !one.from().isAfter(month.atEndOfMonth())
                                && (one.to() == null || !one.to().isBefore(month.atDay(1)))))
                .toList();
        List<YearMonth> unsigned =
                months.stream().filter(month -> !signed(file, month)).toList();
        boolean needed = asked && !months.isEmpty();
        return item(
                "grades",
                new Message("Phiếu xếp loại hằng tháng đã ký", "Signed monthly grades"),
                !needed ? "not-needed" : unsigned.isEmpty() ? "present" : "missing",
                "desk-head",
                Action.DECIDE,
                !needed
                        ? new Message("không phải xét xếp loại tháng", "no monthly grades are asked for")
                        : unsigned.isEmpty()
                                ? new Message("đủ " + months.size() + " tháng", "all " + months.size() + " months")
                                : new Message("chưa ký " + shown(unsigned), "not signed: " + shown(unsigned)),
                "IV.2 / IV.3.2");
    }

    private static boolean signed(CandidateFile file, YearMonth month) {
        Entered<GradeSheet> grade = file.grades().get(month);
        return grade != null && grade.value().locked();
    }

    private static Item minutes(@Nullable Track track) {
        boolean held = track != null
                && track.meeting().filter(one -> one.closedAt().isPresent()).isPresent();
        return item(
                "minutes",
                new Message("Biên bản xét khen thưởng", "Minutes of the council"),
                held ? "present" : "missing",
                "council",
                Action.PROPOSE,
                held
                        ? new Message("Hội đồng đã họp và kiểm phiếu", "the council has met and counted")
                        : new Message("Hội đồng chưa kết thúc họp", "the council has not finished"),
                "Luật 06/2022/QH15, Điều 84, khoản 2, điểm c");
    }

    private static Item submission(@Nullable Track track) {
        boolean sent = track != null && track.duties().values().stream().anyMatch(held -> held.contains(Duty.PROPOSE));
        return item(
                "submission",
                new Message("Tờ trình", "Submission letter"),
                sent ? "present" : "missing",
                "award-clerk",
                Action.DECIDE,
                sent
                        ? new Message("đã trình người có thẩm quyền", "put before whoever decides")
                        : new Message("chưa trình", "not put forward yet"),
                "Luật 06/2022/QH15, Điều 84, khoản 2, điểm a");
    }

    private static Item item(
            String code, Message name, String state, String owedBy, Action blocks, Message detail, String law) {
        Message owner =
                switch (owedBy) {
                    case "officer" -> new Message("ứng viên", "the candidate");
                    case "desk-head" -> new Message("người phụ trách bộ phận một cửa", "the head of the desk");
                    case "council" -> new Message("thư ký Hội đồng", "the council's secretary");
                    default -> new Message("Văn phòng", "the clerk");
                };
        return new Item(code, name, state, owedBy, owner, blocks.code(), detail, law);
    }

    private static String day(LocalDate day) {
        return String.format(
                java.util.Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    private static String shown(List<YearMonth> months) {
        return months.stream()
                .map(month -> String.format(java.util.Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear()))
                .collect(Collectors.joining(", "));
    }

    static Optional<Offer> offer(Campaign campaign, AwardLevel level, CandidateFile file) {
        return campaign.offersAt(level).stream()
                .filter(offer -> offer.subject()
                        .code()
                        .equals(file.sheet().value().kind().code()))
                .findFirst();
    }
}
