package vn.motcua.award.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.motcua.award.campaign.Campaign;
import vn.motcua.award.reading.Ambiguity;
import vn.motcua.award.reading.Message;
import vn.motcua.award.reading.Reading;
import vn.motcua.award.reading.Settings;

/// One of the twenty places that a plan leaves open, and how the campaign reads it.
///
/// @param ambiguity `A1` to `A20`
/// @param setting its key in the document
/// @param question what is open
/// @param meaning how it is read
/// @param clause where the plan or the law speaks of it; empty where it does not
/// @param standard true when it is the default of the house
/// @param others what else it could mean
record ReadingRow(
        String ambiguity,
        String setting,
        Message question,
        Message meaning,
        String clause,
        boolean standard,
        List<Message> others) {

    private static final Map<String, Message> OF = Map.of(
            "ALL_MEMBERS", new Message("toàn thể thành viên", "all members"),
            "PRESENT", new Message("thành viên tham gia họp", "the members who take part"),
            "NON_RECUSED", new Message("thành viên không phải tránh xét", "the members who are not recused"));

    /// All twenty, in their order.
    static List<ReadingRow> of(Campaign campaign) {
        PlanClauses clauses = new PlanClauses(campaign);
        return Arrays.stream(Ambiguity.values())
                .map(ambiguity -> row(ambiguity, campaign.settings(), clauses.of(ambiguity)))
                .toList();
    }

    private static ReadingRow row(Ambiguity ambiguity, Settings settings, String clause) {
        Settings usual = Settings.DEFAULT;
        return switch (ambiguity) {
            case A8 ->
                valued(
                        ambiguity,
                        grades(settings),
                        clause,
                        settings.passingGrades().equals(usual.passingGrades()));
            case A18 ->
                valued(ambiguity, vote(settings.vote()), clause, settings.vote().equals(usual.vote()));
            case A19 ->
                valued(ambiguity, cap(settings.cap()), clause, settings.cap().equals(usual.cap()));
            case A20 ->
                valued(ambiguity, ties(settings.ties()), clause, settings.ties().equals(usual.ties()));
            case A1, A2, A3, A4, A5, A6, A7, A9, A10, A11, A12, A13, A14, A15, A16, A17 -> {
                Reading chosen = settings.of(ambiguity);
                yield new ReadingRow(
                        ambiguity.name(),
                        ambiguity.setting(),
                        ambiguity.question(),
                        chosen.meaning(),
                        clause,
                        chosen == usual.of(ambiguity),
                        ambiguity.readings().stream()
                                .filter(reading -> reading != chosen)
                                .map(Reading::meaning)
                                .toList());
            }
        };
    }

    private static ReadingRow valued(Ambiguity ambiguity, Message meaning, String clause, boolean standard) {
        return new ReadingRow(
                ambiguity.name(), ambiguity.setting(), ambiguity.question(), meaning, clause, standard, List.of());
    }

    private static Message grades(Settings settings) {
        String grades = String.join(", ", settings.passingGrades());
        return new Message("xếp loại được tính: " + grades, "grades that pass: " + grades);
    }

    /// How the council votes, in words.
    static Message vote(Settings.Vote vote) {
        Message of = OF.getOrDefault(vote.of(), new Message(vote.of(), vote.of()));
        return new Message(
                "họp khi có ít nhất " + vote.quorum() + " thành viên; thông qua khi " + vote.pass() + " " + of.vi()
                        + " đồng ý",
                "quorum " + vote.quorum() + " of the members; carried by " + vote.pass() + " of " + of.en());
    }

    private static Message cap(Settings.Cap cap) {
        return switch (cap.kind()) {
            case NONE -> new Message("không giới hạn", "no cap");
            case COUNT -> new Message("tối đa " + cap.value(), cap.value() + " at most");
            case PERCENT_OF_STAFF ->
                new Message(
                        "tối đa " + cap.value() + " % số người của đơn vị", cap.value() + " % of the staff at most");
            case NON_LEADER_PERCENT ->
                new Message(
                        "ít nhất " + cap.value() + " % dành cho người không giữ chức vụ lãnh đạo",
                        "at least " + cap.value() + " % for those who do not lead");
        };
    }

    /// What decides between equals, in words.
    static Message ties(List<Settings.TieBreak> ties) {
        List<Message> steps = ties.stream()
                .map(tie -> switch (tie) {
                    case WOMEN ->
                        new Message("nữ hoặc tập thể từ 70 % nữ", "the woman, or the collective of 70 % women");
                    case DIRECT_WORKERS -> new Message("người trực tiếp làm việc", "whoever works directly");
                    case CHAIR -> new Message("Chủ tịch Hội đồng quyết định", "the chair decides");
                })
                .toList();
        return new Message(
                String.join(" → ", steps.stream().map(Message::vi).toList()),
                String.join(" → ", steps.stream().map(Message::en).toList()));
    }
}
