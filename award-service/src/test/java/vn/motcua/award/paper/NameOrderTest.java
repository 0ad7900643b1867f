package vn.motcua.award.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {

    @Test
    void people_stand_by_their_given_name_then_by_the_rest() {
        keeps(List.of(
                "Phạm Văn An",
                "Trần Quốc Ân",
                "Lê Thị Bích",
                "Vũ Thị Dung",
                "Bùi Đình Dũng",
                "Hoàng Văn Đức",
                "Lê Văn Đức",
                "Ngô Thị Êm",
                "Mai Hoa",
                "Trần Thị Hoa",
                "Phan Thị Ơn",
                "Lý A Sử",
                "Đặng Thị Ánh Tuyết",
                "Mai Văn Ước",
                "Hồ Thị Yến"));
    }

    @Test
    void tones_follow_the_order_of_the_alphabet_and_only_then() {
        keeps(List.of("Ma", "Mà", "Mả", "Mã", "Má", "Mạ", "Mai", "Mài", "Măng", "Mâm"));
        keeps(List.of("Trương Ưu", "Bùi Vân", "Bùi Xa", "Bùi Ỷ"));
    }

    @Test
    void composed_and_decomposed_names_stand_in_the_same_place() {
        List<String> names =
                new ArrayList<>(List.of(Normalizer.normalize("Lê Ấu", Normalizer.Form.NFD), "Lê Ân", "Lê Bằng"));
        names.sort(NameOrder.GIVEN_NAME);

        assertThat(names.getFirst()).isEqualTo("Lê Ân");
        assertThat(names.getLast()).isEqualTo("Lê Bằng");
    }

    @Test
    void a_name_that_is_no_name_stands_somewhere() {
        List<String> names = new ArrayList<>(List.of("", " ", "\u0301", "??", "Ngân 2", "日本"));
        names.sort(NameOrder.GIVEN_NAME);
        names.sort(NameOrder.WHOLE);

        assertThat(names).hasSize(6);
    }

    private static void keeps(List<String> ordered) {
        List<String> names = new ArrayList<>(ordered);
        Collections.shuffle(names, new Random(7));
        names.sort(NameOrder.GIVEN_NAME);

        assertThat(names).isEqualTo(ordered);
    }
}
