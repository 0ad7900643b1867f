package vn.motcua.dossier.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PostingTest {

    private static final LocalDate BEGIN = LocalDate.of(2024, 6, 3);
    private static final LocalDate DUE_DAY = LocalDate.of(2024, 6, 10);

    /// Every duty with every last check. `~` = judged late. The days are those of [#days].
    private static final String TABLE = """
            duty                  | none             | older-whole            | missing     | whole-in-time          | whole-late             | obsolete               | contradiction
            none                  | not-declared     | complete               | incomplete  | complete               | complete               | obsolete-still-posted  | incomplete
            running, in time      | due              | due                    | incomplete  | complete               | ?                      | obsolete-still-posted  | incomplete
            running, on due day   | due              | due                    | incomplete  | complete               | ?                      | obsolete-still-posted  | incomplete
            running, over         | never-checked ~  | never-checked ~        | incomplete ~| complete               | late ~                 | obsolete-still-posted ~| incomplete ~
            lifted                | taken-down       | obsolete-still-posted  | taken-down  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted
            repealed              | taken-down       | obsolete-still-posted  | taken-down  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted
            repealed, no duty     | taken-down       | obsolete-still-posted  | taken-down  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted  | obsolete-still-posted
            """;

    record Cell(String duty, String check, String expected) {}

    static Stream<Cell> cells() {
        List<String[]> rows = TABLE.lines()
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
                .toList();
        return rows.stream()
                .skip(1)
                .flatMap(row -> java.util.stream.IntStream.range(1, row.length)
                        .mapToObj(i -> new Cell(row[0], rows.getFirst()[i], row[i])))
                .filter(cell -> !cell.expected().equals("?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cells")
    void every_duty_with_every_last_check_stands_as_the_table_says(Cell cell) {
        Posting posting = new Posting(duty(cell.duty()), null, null);
        @Nullable Check check = check(cell.check());
        if (check != null) {
            posting = posting.with(check);
        }

        Posting.Judgement judged = posting.on(day(cell.duty()), cell.duty().startsWith("repealed"));

        assertThat(judged.standing().code() + (judged.late() ? " ~" : ""))
                .isEqualTo(cell.expected().replace("~", " ~").replace("  ", " "));
    }

    @Test
    void the_table_has_every_standing() {
        assertThat(cells().map(cell -> cell.expected().replace("~", "").strip()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Standing.values()).map(Standing::code).toList());
    }

    @Test
    void checks_that_come_in_any_order_give_the_same_posting() {
        List<Check> checks = new ArrayList<>(List.of(
                found("2024-05-20", true, false),
                found("2024-06-05", true, false),
                found("2024-06-07", false, false, "fee"),
                found("2024-06-12", true, false),
                found("2024-06-20", false, true)));
        Posting inOrder = all(checks);
        Random random = new Random(17);
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(checks, random);
            assertThat(all(checks)).isEqualTo(inOrder);
        }
        assertThat(inOrder.latest()).isEqualTo(found("2024-06-20", false, true));
        assertThat(inOrder.firstWholeAt()).isEqualTo(at("2024-06-05"));
    }

    @Test
    void what_was_whole_in_time_and_mended_later_is_not_late() {
        Posting mended = all(List.of(
                found("2024-06-05", true, false),
                found("2024-06-20", false, false, "fee"),
                found("2024-06-25", true, false)));

        assertThat(mended.on(LocalDate.of(2024, 7, 1), false))
                .isEqualTo(new Posting.Judgement(Standing.COMPLETE, false));
    }

    @Test
    void without_a_duty_the_due_day_and_the_owner_are_those_the_last_check_told() {
        Check told = new Check(
                at("2024-07-02"), "urn:portal:test", "1", true, false, List.of(), null, "CB03", at("2024-07-01"));
        Posting posting = Posting.UNKNOWN.with(told);

        assertThat(posting.owner()).isEqualTo("CB03");
        assertThat(posting.on(LocalDate.of(2024, 7, 3), false)).isEqualTo(new Posting.Judgement(Standing.LATE, true));
    }

    /// ⚖ 63/2010/NĐ-CP, Điều 8 khoản 2
    @Test
    void seven_parts_of_a_procedure_and_the_feedback_address_hang_always_and_four_where_there_is_need() {
        assertThat(Component.values())
                .filteredOn(Component::always)
                .extracting(Component::code)
                .containsExactly(
                        "name", "steps", "manner", "documents", "time-limit", "subjects", "agency", "feedback-address");
        assertThat(Component.values())
                .filteredOn(component -> !component.always())
                .extracting(Component::code)
                .containsExactly("form", "result", "conditions", "fee");
    }

    @Test
    void a_check_says_what_is_wrong_with_itself() {
        assertThat(found("2024-06-05", true, false, "fee").remarks()).containsExactly(Remark.COMPLETE_YET_MISSING);
        assertThat(told(true, null).remarks()).containsExactly(Remark.NO_EVIDENCE);
        assertThat(told(true, "anh-17").remarks()).containsExactly(Remark.EVIDENCE_UNVERIFIABLE);
        assertThat(found("2024-06-05", false, false, "Mức phí", "phí, lệ phí", "fee")
                        .remarks())
                .containsExactly(Remark.UNKNOWN_COMPONENT);
        assertThat(found("2024-06-05", false, false, "Mức phí", "phí, lệ phí", "name", "fee")
                        .components())
                .containsExactly(Component.NAME, Component.FEE);
        assertThat(found("2024-06-05", true, false).remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://vinhyen.example.vn/thu-tuc?ma=1.001193, true, true",
        "http://vinhyen.example.vn/, true, true",
        "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08, true, false",
        "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B2B0B822CD15D6C15B0F00A08, true, false",
        "javascript:alert(1), false, false",
        "https://, false, false",
        "https:///only-a-path, false, false",
        "https://ubnd@elsewhere.vn/, false, false",
        "ftp://vinhyen.example.vn/anh.jpg, false, false",
        "anh-2024-118, false, false",
        "9f86d081, false, false",
    })
    void evidence_is_an_address_or_the_hash_of_a_photo(String evidence, boolean verifiable, boolean address) {
        assertThat(Evidence.isVerifiable(evidence)).isEqualTo(verifiable);
        assertThat(Evidence.isAddress(evidence)).isEqualTo(address);
    }

    private static Posting all(List<Check> checks) {
        Posting posting = new Posting(duty("running, over"), null, null);
        for (Check check : checks) {
            posting = posting.with(check);
        }
        return posting;
    }

    private static @Nullable Obligation duty(String name) {
        if (name.equals("none") || name.equals("repealed, no duty")) {
            return null;
        }
        return new Obligation(
                "12/QĐ-UBND",
                BEGIN.minusDays(3),
                BEGIN,
                LocalDate.of(2024, 7, 1),
                at("2024-06-10"),
                false,
                new PostingTerm(5, "thử nghiệm"),
                "CB03",
                BEGIN,
                name.equals("lifted") ? LocalDate.of(2024, 6, 15) : null);
    }

    private static LocalDate day(String duty) {
        return switch (duty) {
            case "running, in time" -> DUE_DAY.minusDays(1);
            case "running, on due day" -> DUE_DAY;
            case "lifted" -> LocalDate.of(2024, 6, 15);
            default -> DUE_DAY.plusDays(1);
        };
    }

    private static @Nullable Check check(String name) {
        return switch (name) {
            case "none" -> null;
            case "older-whole" -> found("2024-06-02", true, false);
            case "missing" -> found("2024-06-05", false, false, "fee");
            case "whole-in-time" -> found("2024-06-05", true, false);
            case "whole-late" -> found("2024-06-11", true, false);
            case "obsolete" -> found("2024-06-05", false, true);
            case "contradiction" -> found("2024-06-05", true, false, "fee");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Check found(String day, boolean complete, boolean obsolete, String... missing) {
        return new Check(
                at(day),
                "urn:portal:test",
                day,
                complete,
                obsolete,
                List.of(missing),
                "https://vinhyen.example.vn/",
                null,
                null);
    }

    private static Check told(boolean complete, @Nullable String evidence) {
        return new Check(at("2024-06-05"), "urn:portal:test", "1", complete, false, List.of(), evidence, null, null);
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }
}
