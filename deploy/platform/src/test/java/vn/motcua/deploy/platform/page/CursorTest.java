package vn.motcua.deploy.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.deploy.platform.problem.ProblemException;

class CursorTest {

    @Test
    void a_cursor_brings_back_the_key_it_was_made_of() {
        String cursor = Cursor.encode("2024-05-01T00:00:00Z", "X01.02.03-240501-0001", "", "Đặng Thị Ánh");

        assertThat(cursor).matches("[A-Za-z0-9_-]+");
        assertThat(Cursor.decode(cursor, 4))
                .containsExactly("2024-05-01T00:00:00Z", "X01.02.03-240501-0001", "", "Đặng Thị Ánh");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "YWJj=", "YWJj", "' or 1=1 --", "/w"})
    void a_word_that_is_not_a_cursor_is_refused(String word) {
        assertThatThrownBy(() -> Cursor.decode(word, 2))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::problem)
                .satisfies(problem -> {
                    assertThat(problem.slug()).isEqualTo("bad-cursor");
                    assertThat(problem.status()).isEqualTo(400);
                });
    }

    @Test
    void a_page_ends_where_no_further_row_was_found() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, row -> row)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
        assertThat(Page.of(List.of("a", "b"), 2, row -> row)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(Page.of(List.<String>of(), 2, row -> row)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void a_page_holds_fifty_items_unless_one_to_five_hundred_are_asked_for() {
        assertThat(PageSize.of(null)).isEqualTo(50);
        assertThat(PageSize.of(1)).isEqualTo(1);
        assertThat(PageSize.of(500)).isEqualTo(500);
        assertThatThrownBy(() -> PageSize.of(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageSize.of(501)).isInstanceOf(ProblemException.class);
    }
}
