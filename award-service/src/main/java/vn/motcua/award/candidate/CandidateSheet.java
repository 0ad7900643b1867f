package vn.motcua.award.candidate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.award.rule.AwardLevel;
import vn.motcua.award.rule.DeskRole;
import vn.motcua.award.rule.Facts;

/// What is known of a candidate.
///
/// @param kind a person or a collective
/// @param name full name with its marks
/// @param post chức vụ
/// @param unit đơn vị
/// @param gender for reports and ties
/// @param womenPercent share of women in a collective, whole percent; for ties
/// @param leader true for those who lead the office
/// @param officerCode as in the one-stop system; finds the person's own figures
/// @param account the name under which the person signs in; nobody grades or judges themselves
/// @param deskAssignments days at the one-stop desk, by decision
/// @param roles what the person does for the desk
/// @param filedAt when the file was first received, by level (`commune`, `district`, `province`)
/// @param particulars what the lists of nominees show besides; personal, seen by those who work on the file
public record CandidateSheet(
        @NotNull Kind kind,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String post,
        @Nullable @Size(max = 200) String unit,
        @Nullable Gender gender,
        @Nullable @Min(0) @Max(100) Integer womenPercent,
        @Nullable Boolean leader,
        @Nullable @Size(min = 1, max = 64) String officerCode,
        @Nullable @Size(min = 1, max = 200) String account,
        @Size(max = 50) List<@Valid DeskAssignment> deskAssignments,
        @Size(max = 3) List<DeskRole> roles,
        Map<Level, Instant> filedAt,
        @Nullable @Valid Particulars particulars) {

    public CandidateSheet {
        // One name has one spelling, however its marks were typed.
        name = name == null ? null : Normalizer.normalize(name, Normalizer.Form.NFC);
        // JSON may leave lists out; inside there are only empty ones.
        deskAssignments = deskAssignments == null ? List.of() : List.copyOf(deskAssignments);
        roles = roles == null ? List.of() : List.copyOf(roles);
        filedAt = filedAt == null ? Map.of() : Map.copyOf(filedAt);
    }

    /// The birth date; absent when it is not known.
    @Nullable
    LocalDate birthDate() {
        return particulars == null ? null : particulars.birthDate();
    }

    /// The same with what stays the clerk's.
    CandidateSheet keeping(@Nullable String officerCode, @Nullable String account, Map<Level, Instant> filedAt) {
        return new CandidateSheet(
                kind,
                name,
                post,
                unit,
                gender,
                womenPercent,
                leader,
                officerCode,
                account,
                deskAssignments,
                roles,
                filedAt,
                particulars);
    }

    /// What the lists of nominees show besides.
    ///
    /// @param birthDate ngày sinh
    /// @param department phòng ban, tổ
    /// @param address địa chỉ
    /// @param classification phân loại cán bộ, phân loại tập thể
    /// @param award hình thức khen thưởng as nominated
    /// @param title danh hiệu
    public record Particulars(
            @Nullable LocalDate birthDate,
            @Nullable @Size(max = 200) String department,
            @Nullable @Size(max = 300) String address,
            @Nullable @Size(max = 200) String classification,
            @Nullable @Size(max = 200) String award,
            @Nullable @Size(max = 200) String title) {

        /// True when nothing is known; such particulars are left out.
        public boolean holdsNothing() {
            return Stream.of(birthDate, department, address, classification, award, title)
                    .allMatch(Objects::isNull);
        }
    }

    /// True when that sign-in name is the candidate's own.
    boolean belongsTo(String caller, CandidateCode code) {
        return names(code).contains(caller.toLowerCase(Locale.ROOT));
    }

    /// The names under which the candidate may sign in, in lower case.
    Set<String> names(CandidateCode code) {
        return Stream.of(code.value(), account, officerCode)
                .filter(Objects::nonNull)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// A person or a collective.
    public enum Kind {
        /// cá nhân.
        PERSON("ca-nhan"),
        /// tập thể.
        COLLECTIVE("tap-the");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return code;
        }
    }

    /// For reports and ties. ⚖ NĐ 152/2025/NĐ-CP, Điều 4, khoản 6
    public enum Gender {
        /// nữ.
        FEMALE,
        /// nam.
        MALE;

        @JsonCreator
        static Gender of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A level of award as in JSON: where a file was submitted, what list is made.
    public enum Level {
        /// cấp xã.
        COMMUNE,
        /// cấp huyện.
        DISTRICT,
        /// cấp tỉnh.
        PROVINCE;

        @JsonCreator
        static Level of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// The same as rules know it.
        public AwardLevel awardLevel() {
            return AwardLevel.valueOf(name());
        }
    }

    /// Days at the desk.
    ///
    /// @param from first day
    /// @param to last day; absent = until further notice
    /// @param manner `full-time` (default), `part-time` or `shifts`
    /// @param decision number of the decision of assignment
    public record DeskAssignment(
            @NotNull LocalDate from,
            @Nullable LocalDate to,
            @Nullable Manner manner,
            @Nullable @Size(max = 200) String decision) {

        Facts.Assignment toFact() {
            return new Facts.Assignment(from, to, manner == null ? Facts.Manner.FULL_TIME : manner.fact());
        }
    }

    /// How somebody works at the desk.
    public enum Manner {
        /// chuyên trách.
        FULL_TIME("full-time", Facts.Manner.FULL_TIME),
        /// kiêm nhiệm.
        PART_TIME("part-time", Facts.Manner.PART_TIME),
        /// trực luân phiên.
        SHIFTS("shifts", Facts.Manner.SHIFTS);

        private final String code;
        private final Facts.Manner fact;

        Manner(String code, Facts.Manner fact) {
            this.code = code;
            this.fact = fact;
        }

        /// As in JSON.
        @JsonValue
        public String code() {
            return code;
        }

        Facts.Manner fact() {
            return fact;
        }
    }
}
