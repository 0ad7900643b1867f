package vn.motcua.award.reading;

import java.util.List;

/// The twenty questions that a plan of this kind leaves open; each is a setting of the campaign with a default.
///
/// Those without enumerated readings ([#A8], [#A18], [#A19], [#A20]) are values of their own in [Settings].
public enum Ambiguity {
    /// Criteria listed without "one of".
    A1("combine", "Các tiêu chuẩn liệt kê không có “một trong”", "Criteria listed without “one of”"),
    /// The three roles.
    A2("c1Roles", "“Lãnh đạo, chỉ đạo, tổ chức thực hiện”", "“Leads, directs, organises”"),
    /// Met and exceeded.
    A3("exceedMode", "“Đạt và vượt”", "“Met and exceeded”"),
    /// Collectives.
    A4("collectives", "Tập thể được xét ở đâu", "Where collectives are considered"),
    /// Whose figures.
    A5("metricScope", "Chỉ tiêu tính trên ai", "Whose figures count"),
    /// Months of grades.
    A6("requiredMonths", "Những tháng phải có xếp loại", "Months that need a grade"),
    /// Months without a grade yet.
    A7("pendingMonths", "Tháng chưa có xếp loại", "Months without a grade yet"),
    /// Grades that pass.
    A8("passingGrades", "“Xếp loại A”", "“Graded A”"),
    /// One achievement, two levels.
    A9("exclusivity", "Một thành tích đề nghị ở hai cấp", "One achievement at two levels"),
    /// Desk workers.
    A10("deskWorkerRule", "“Người làm việc tại bộ phận một cửa”", "“People who work at the desk”"),
    /// Before a day.
    A11("deadline", "“Trước ngày …”", "“Before the day …”"),
    /// What must be done before the deadline.
    A12("filedMeans", "“Thực hiện trước ngày …”", "“Done before the day …”"),
    /// The window at the district.
    A13("districtWindow", "Khoảng thời gian tại cấp huyện", "The window at the district"),
    /// Days or dates.
    A14("periodRule", "Số ngày công bố hay hai mốc ngày", "Announced days or the two dates"),
    /// Initiatives.
    A15("initiativeProof", "“Sáng kiến”", "“Initiative”"),
    /// Late files.
    A16("late", "Hồ sơ nộp muộn", "Late files"),
    /// Candidates among those who decide.
    A17("ownCase", "Người xét đồng thời là người được đề nghị", "Those who decide as candidates"),
    /// The vote.
    A18("vote", "Tỷ lệ biểu quyết", "The vote"),
    /// The number of winners.
    A19("cap", "Số lượng được khen", "The number of winners"),
    /// Equal rank.
    A20("ties", "Xếp hạng bằng nhau", "Equal rank");

    private final String setting;
    private final String vi;
    private final String en;

    Ambiguity(String setting, String vi, String en) {
        this.setting = setting;
        this.vi = vi;
        this.en = en;
    }

    /// The key under `settings` of a campaign.
    public String setting() {
        return setting;
    }

    /// What is open.
    public Message question() {
        return new Message(vi, en);
    }

    /// The readings to choose from, the default first; empty where the setting is a value of its own.
    public List<Reading> readings() {
        return switch (this) {
            case A1 -> List.of(Combination.values());
            case A2 -> List.of(RoleReading.values());
            case A3 -> List.of(ExceedMode.values());
            case A4 -> List.of(Collectives.values());
            case A5 -> List.of(MetricScope.values());
            case A6 -> List.of(RequiredMonths.values());
            case A7 -> List.of(PendingMonths.values());
            case A9 -> List.of(Exclusivity.values());
            case A10 -> List.of(DeskWorkerRule.values());
            case A11 -> List.of(DeadlineReading.values());
            case A12 -> List.of(FiledMeans.values());
            case A13 -> List.of(DistrictWindow.values());
            case A14 -> List.of(PeriodRule.values());
            case A15 -> List.of(InitiativeProof.values());
            case A16 -> List.of(LateFiling.values());
            case A17 -> List.of(OwnCase.values());
            case A8, A18, A19, A20 -> List.of();
        };
    }
}
