package vn.motcua.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void a_secret_is_made_once_and_found_again() {
        String secret = Secrets.in(folder).of("postgres");

        assertThat(secret).matches("[A-Za-z0-9]{32}");
        assertThat(Secrets.in(folder).of("postgres")).isEqualTo(secret);
        assertThat(Secrets.in(folder).of("keycloak")).isNotEqualTo(secret);
    }

    @Test
    void only_the_owner_may_read_the_file() throws IOException {
        Secrets.in(folder).of("postgres");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_password_of_an_account_follows_from_the_stack_and_its_name() {
        Secrets secrets = Secrets.in(folder);

        String password = secrets.passwordOf("desk");

        assertThat(password).matches("[0-9a-f]{20}");
        assertThat(Secrets.in(folder).passwordOf("desk")).isEqualTo(password);
        assertThat(secrets.passwordOf("viewer")).isNotEqualTo(password);
        assertThat(Secrets.in(folder.resolve("other")).passwordOf("desk")).isNotEqualTo(password);
    }

    @Test
    void a_damaged_file_is_refused_and_kept() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.properties"), "postgres\n");

        assertThatThrownBy(() -> Secrets.in(folder))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("is damaged")
                .hasMessageContaining("deploy/up --fresh");
        assertThat(file).hasContent("postgres\n");
    }
}
