package vn.motcua.dossier.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.dossier.applicant.Applicant.Identity;
import vn.motcua.dossier.applicant.Applicant.Paper;

class ApplicantTest {

    @Test
    void texts_are_kept_composed_and_without_stray_blanks() {
        String decomposed = Normalizer.normalize("Nguyễn Thị Ánh Tuyết", Normalizer.Form.NFD);

        assertThat(named("  " + decomposed.replace(" ", " \t ") + "\u00a0 ").name())
                .isEqualTo("Nguyễn Thị Ánh Tuyết");
    }

    @ParameterizedTest
    @CsvSource({
        "0912 345 678, 0912345678",
        "0912.345.678, 0912345678",
        "+84 (912) 345-678, +84912345678",
        "02113 123 456, 02113123456"
    })
    void a_telephone_number_is_kept_as_its_digits(String told, String kept) {
        assertThat(with("\"phone\":\"" + told + "\"").phone()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "cccd, 001300000001, *********001",
        "cmnd, 123 456 789, ******789",
        "passport, c1234567, *****567",
        "tax-code, 0101234567-001, **********001"
    })
    void of_an_identity_number_three_characters_are_shown(String kind, String number, String shown) {
        assertThat(identity(kind, number).masked()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cccd | 12345678901 | 12 chữ số",
                "cccd | 0013000000O1 | 12 chữ số",
                "cmnd | 1234567890 | 9 chữ số",
                "cmnd | 000000001 | số giữ chỗ",
                "cccd | 000000000000 | số giữ chỗ"
            })
    void a_number_that_is_nobodys_is_refused_and_never_repeated(String kind, String number, String reason) {
        assertThatThrownBy(() -> identity(kind, number)).isInstanceOfSatisfying(InvalidApplicant.class, refused -> {
            assertThat(refused.member()).isEqualTo("identity.number");
            assertThat(refused.reason().vi()).contains(reason).doesNotContain(number);
            assertThat(refused).hasMessageNotContaining(number);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name",
                "{'name':'   '} | name",
                "{'name':'12345'} | name",
                "{'name':'Nguyễn\\u0000An'} | name",
                "{'name':'Nguyễn\\u202eAn'} | name",
                "{'name':7} | name",
                "{'name':'An','phone':'1234'} | phone",
                "{'name':'An','email':'an at b.vn'} | email",
                "{'name':'An','kind':'person'} | kind",
                "{'name':'An','identity':{'kind':'cccd'}} | identity.number",
                "{'name':'An','identity':{'number':'001300000001'}} | identity.kind",
                "{'name':'An','papers':[{'name':'Đơn','kind':'original'},{'name':'Giấy chứng sinh'}]} | papers[1].kind",
                "{'name':'An','papers':[{'name':'Đơn','kind':'copy','count':0}]} | papers[0].count",
                "{'name':'An','papers':[{'name':'Đơn','kind':'copy','count':1.5}]} | papers[0].count",
                "{'name':'An','papers':[{'name':'Đơn','kind':'copy'},{'name':'Đơn','kind':'copy'}]} | papers[1]",
                "{'name':'An','papers':'Đơn'} | papers",
                "{'name':'An','resultDelivery':'pigeon'} | resultDelivery",
                "{'name':'An','hometown':'Vĩnh Yên'} | applicant",
                "[] | applicant"
            })
    void what_cannot_be_is_refused_by_the_name_of_the_member(String json, String member) {
        assertThatThrownBy(() -> read(json.replace('\'', '"'), null))
                .isInstanceOfSatisfying(InvalidApplicant.class, refused -> assertThat(refused.member())
                        .isEqualTo(member));
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThatThrownBy(() -> named("Ả".repeat(201))).isInstanceOf(InvalidApplicant.class);
        assertThat(named("Ả".repeat(200)).name()).hasSize(200);
        assertThatThrownBy(() -> new Paper("Đơn", PaperKind.COPY, 1000)).isInstanceOf(InvalidApplicant.class);
    }

    @Test
    void a_paper_is_one_unless_another_number_is_told() {
        assertThat(with("\"papers\":[{\"name\":\"Đơn\",\"kind\":\"original\"}]").papers())
                .isEqualTo(List.of(new Paper("Đơn", PaperKind.ORIGINAL, 1)));
    }

    @Test
    void a_number_told_as_it_was_shown_stays_what_it_is() {
        Applicant known = with("\"identity\":{\"kind\":\"cccd\",\"number\":\"001300000001\"}");
        String masked = "{\"name\":\"An\",\"identity\":{\"kind\":\"cccd\",\"number\":\"*********001\"}}";

        assertThat(read(masked, known).identity()).isEqualTo(known.identity());
        assertThatThrownBy(() -> read(masked, null)).isInstanceOf(InvalidApplicant.class);
        assertThatThrownBy(() -> read(masked.replace("001\"", "002\""), known)).isInstanceOf(InvalidApplicant.class);
    }

    @Test
    void printing_an_applicant_tells_nothing_about_the_person() {
        Applicant applicant = with(
                "\"phone\":\"0912345678\",\"identity\":{\"kind\":\"cccd\",\"number\":\"001300000001\"},\"kind\":\"citizen\"");

        assertThat(applicant).hasToString("Applicant[citizen, 0 papers]");
        assertThat(applicant.identity()).hasToString("Identity[cccd]");
    }

    private static Identity identity(String kind, String number) {
        return with("\"identity\":{\"kind\":\"" + kind + "\",\"number\":\"" + number + "\"}")
                .identity();
    }

    private static Applicant named(String name) {
        return new Applicant(name, null, null, null, null, null, List.of(), null);
    }

    private static Applicant with(String members) {
        return read("{\"name\":\"An\"," + members + "}", null);
    }

    private static Applicant read(String json, @Nullable Applicant known) {
        try {
            return ApplicantReader.read(new ObjectMapper().readTree(json), known);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
