package vn.motcua.award.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.council.Convened;
import vn.motcua.award.council.Meeting;
import vn.motcua.award.council.Tally;
import vn.motcua.award.council.VoteRule;
import vn.motcua.deploy.platform.time.Vietnam;

/// A meeting of the council, with its minutes written from the facts.
///
/// @param ballot `open` or `secret`
/// @param heldAt when it meets
/// @param place where
/// @param members everybody with a vote, and what is known of each
/// @param agenda candidates, in order
/// @param tookPart how many are present or voted in writing
/// @param closedAt when it was over; absent while it lasts
/// @param quorum how many must take part
/// @param tallies the result; empty while it lasts
/// @param otherBases the same votes held against each denominator that a campaign may choose; the campaign's own counts
/// @param minutes the paragraphs of the Biên bản; empty while it lasts
@Schema(name = "CouncilMeeting")
public record MeetingView(
        String ballot,
        Instant heldAt,
        @Nullable String place,
        List<AttendeeView> members,
        List<String> agenda,
        int tookPart,
        int quorum,
        @Nullable Instant closedAt,
        List<Tally> tallies,
        List<BaseView> otherBases,
        List<String> minutes) {

    /// The votes on everybody held against one denominator.
    ///
    /// @param of `ALL_MEMBERS`, `PRESENT` or `NON_RECUSED`
    /// @param counts true for the one that the campaign has chosen
    @Schema(name = "TallyBase")
    public record BaseView(String of, boolean counts, List<Tally> tallies) {}

    /// A member in the meeting.
    ///
    /// @param voted true once the member has voted; how stays in the ballot
    /// @param recusedFor candidates for whom the member takes no part
    @Schema(name = "Attendee")
    public record AttendeeView(
            String account,
            String name,
            @Nullable String post,
            String part,
            boolean present,
            boolean inWriting,
            boolean voted,
            List<String> recusedFor) {}

    static MeetingView of(OpenList open, Meeting meeting) {
        Convened convened = meeting.convened();
        Map<String, Meeting.Ballot> ballots = meeting.ballots();
        VoteRule rule = VoteRule.of(open.campaign().settings().vote());
        return new MeetingView(
                convened.secret() ? "secret" : "open",
                convened.heldAt(),
                convened.place(),
                convened.members().stream()
                        .map(member -> {
                            Meeting.Ballot ballot = ballots.get(member.account().toLowerCase(Locale.ROOT));
                            return new AttendeeView(
                                    member.account(),
                                    member.name(),
                                    member.post(),
                                    member.part().name().toLowerCase(Locale.ROOT),
                                    meeting.isPresent(member.account()),
                                    ballot != null && ballot.written(),
                                    ballot != null,
                                    convened.agenda().stream()
                                            .filter(candidate -> meeting.isRecused(member.account(), candidate))
                                            .toList());
                        })
                        .toList(),
                convened.agenda(),
                meeting.tookPart(),
                rule.quorum(convened.members().size()),
                meeting.closedAt().orElse(null),
                meeting.tallies(),
                meeting.closedAt().isPresent() ? bases(meeting, rule) : List.of(),
                meeting.closedAt().isPresent() ? minutes(open, meeting) : List.of());
    }

    private static List<BaseView> bases(Meeting meeting, VoteRule rule) {
        int members = meeting.convened().members().size();
        return Arrays.stream(VoteRule.Base.values())
                .map(base -> new BaseView(
                        base.name(),
                        base == rule.base(),
                        meeting.tallies().stream()
                                .map(tally -> tally.against(base, members, rule))
                                .toList()))
                .toList();
    }

    private static List<String> minutes(OpenList open, Meeting meeting) {
        Convened convened = meeting.convened();
        Map<String, String> names = open.names();
        List<String> lines = new ArrayList<>();
        var day = convened.heldAt().atZone(Vietnam.ZONE);
        lines.add(String.format(
                Locale.ROOT,
                "Hồi %02d giờ %02d ngày %02d/%02d/%d%s, Hội đồng Thi đua - Khen thưởng họp xét %s.",
                day.getHour(),
                day.getMinute(),
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear(),
                convened.place() == null ? "" : ", tại " + convened.place(),
                open.campaign().title().vi()));
        lines.add("Thành phần: " + convened.members().size() + " thành viên; có mặt "
                + meeting.present().size() + "; ý kiến bằng văn bản "
                + meeting.ballots().values().stream()
                        .filter(Meeting.Ballot::written)
                        .count()
                + ". Chủ trì: " + named(convened, Convened.Part.CHAIR) + ". Thư ký: "
                + named(convened, Convened.Part.SECRETARY) + ".");
        lines.add("Hình thức: " + (convened.secret() ? "bỏ phiếu kín." : "biểu quyết công khai."));
        for (Tally tally : meeting.tallies()) {
            lines.add(names.get(tally.candidate()) + ": đồng ý " + tally.yes() + ", không đồng ý " + tally.no()
                    + ", phiếu trắng " + tally.blank() + "; đạt " + tally.yes() + "/" + tally.of() + " ("
                    + tally.percent().replace('.', ',') + " %)" + recused(meeting, tally.candidate()) + " — "
                    + (tally.passed() ? "thông qua." : "không thông qua."));
        }
        if (!meeting.order().isEmpty()) {
            lines.add("Chủ tịch Hội đồng xếp thứ tự người bằng nhau: "
                    + String.join(", ", meeting.order().stream().map(names::get).toList())
                    + ".");
        }
        meeting.closedAt().ifPresent(at -> {
            var end = at.atZone(Vietnam.ZONE);
            lines.add(String.format(
                    Locale.ROOT,
                    "Cuộc họp kết thúc hồi %02d giờ %02d ngày %02d/%02d/%d.",
                    end.getHour(),
                    end.getMinute(),
                    end.getDayOfMonth(),
                    end.getMonthValue(),
                    end.getYear()));
        });
        return lines;
    }

    private static String recused(Meeting meeting, String candidate) {
        List<String> names = meeting.convened().members().stream()
                .filter(member -> meeting.isRecused(member.account(), candidate))
                .map(Convened.Member::name)
                .toList();
        return names.isEmpty() ? "" : "; không tham gia: " + String.join(", ", names);
    }

    private static String named(Convened convened, Convened.Part part) {
        return convened.members().stream()
                .filter(member -> member.part() == part)
                .map(Convened.Member::name)
                .findFirst()
                .orElse("");
    }
}
