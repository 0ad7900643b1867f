package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCommandTest {

    @Test
    void offices_are_exactly_those_that_were_asked_for() {
        Account account = TokenCommand.account(List.of("desk", "--offices", "h1,h2"));

        assertThat(account.role()).isEqualTo(Role.DESK);
        assertThat(account.offices()).containsExactly("h1", "h2");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void without_offices_only_operator_and_auditor_see_all(Role role) {
        Account account = TokenCommand.account(List.of(role.word()));

        List<String> expected = role == Role.OPERATOR || role == Role.AUDITOR ? List.of("*") : List.of();
        assertThat(account.offices()).isEqualTo(expected);
    }

    @Test
    void different_offices_are_different_people_even_when_their_names_read_alike() {
        List<String> names = java.util.stream.Stream.of("A,B", "A-B", "a,b", "a-b", "A", "a", "a.b", "xã 1", "xã-1")
                .map(offices -> TokenCommand.account(List.of("desk", "--offices", offices))
                        .name())
                .toList();

        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_long_list_of_offices_still_makes_a_name_that_keycloak_takes() {
        String offices = java.util.stream.IntStream.range(0, 500)
                .mapToObj(i -> "H26.15." + i)
                .collect(java.util.stream.Collectors.joining(","));

        Account account = TokenCommand.account(List.of("viewer", "--offices", offices));

        assertThat(account.name()).hasSizeLessThan(100);
        assertThat(account.offices()).hasSize(500);
    }

    @Test
    void a_person_may_be_named_and_keeps_the_name_in_lower_case() {
        Account account = TokenCommand.account(List.of("award-clerk", "--as", "Lan.Nguyen", "--offices", "A"));

        assertThat(account).isEqualTo(new Account("lan.nguyen", Role.AWARD_CLERK, List.of("A")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "Nguyễn Lan", "-lan", "a/b"})
    void a_name_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> TokenCommand.account(List.of("desk", "--as", name)))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("cannot be a name");
    }

    @Test
    void an_account_of_the_pages_is_not_changed_by_a_token() {
        assertThatThrownBy(() -> TokenCommand.account(List.of("desk", "--as", "operator")))
                .hasMessage("\"operator\" is the account of the role operator for the pages, for all offices;"
                        + " choose another name.");
        assertThat(TokenCommand.account(List.of("operator", "--as", "operator")))
                .isEqualTo(Account.ofPages(Role.OPERATOR));
    }

    @Test
    void an_unknown_role_is_refused_with_the_list_of_roles() {
        assertThatThrownBy(() -> TokenCommand.account(List.of("chief")))
                .hasMessage("There is no role \"chief\". The roles are: portal, desk, viewer, officer, desk-head,"
                        + " award-clerk, award-verifier, council, decider, auditor, operator")
                .extracting(problem -> ((StackProblem) problem).exitCode())
                .isEqualTo(2);
    }

    @Test
    void exactly_one_role_is_needed() {
        assertThatThrownBy(() -> TokenCommand.account(List.of())).hasMessageStartingWith("One role is needed.");
        assertThatThrownBy(() -> TokenCommand.account(List.of("desk", "viewer")))
                .hasMessageStartingWith("One role is needed.");
    }
}
