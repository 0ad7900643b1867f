package vn.motcua.deploy.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;

/// The realm with its accounts, and tokens of any role.
final class SignIn {

    private final StackSettings settings;
    private final Secrets secrets;
    private final KeycloakServer keycloak;
    private final KeycloakAdmin admin;

    SignIn(StackSettings settings, Secrets secrets, KeycloakServer keycloak) {
        this.settings = settings;
        this.secrets = secrets;
        this.keycloak = keycloak;
        this.admin = new KeycloakAdmin(keycloak.address(), secrets);
    }

    /// Makes realm and accounts at the first start, and changes them when ports or template have changed; a start
    /// without changes asks Keycloak nothing.
    void prepare() {
        Realm realm = new Realm(settings, secrets);
        ObjectNode wanted = realm.rendered();
        CRC32C sum = new CRC32C();
        sum.update((wanted.toString() + realm.userProfile()).getBytes(StandardCharsets.UTF_8));
        String fingerprint = Long.toHexString(sum.getValue()) + "\n";
        Path mark = settings.folder().secrets().resolve("realm.applied");
        try {
            if (Files.exists(mark) && Files.readString(mark).equals(fingerprint)) {
                return;
            }
        } catch (IOException e) {
            throw StackProblem.cannot(mark + " cannot be read: " + e.getMessage(), e);
        }
        admin.signIn();
        if (admin.hasRealm()) {
            admin.updateRealm(wanted);
        } else {
            admin.createRealm(wanted);
        }
        admin.setUserProfile(realm.userProfile());
        for (Role role : Role.values()) {
            admin.ensure(Account.ofPages(role));
        }
        writeAccounts();
        Secrets.writePrivately(mark, fingerprint);
    }

    private void writeAccounts() {
        StringBuilder text = new StringBuilder("""
                Accounts of this local stack. Each page account has the role of its name, for all offices.

                """);
        text.append(String.format("%-16s %-22s %s%n", "user", "password", "may"));
        for (Role role : Role.values()) {
            text.append(String.format("%-16s %-22s %s%n", role.word(), secrets.passwordOf(role.word()), role.does()));
        }
        text.append(String.format(
                "%nKeycloak's own administration, %s/admin: user %s, password %s%n",
                keycloak.address(), KeycloakServer.ADMIN, secrets.of("keycloak.admin")));
        Secrets.writePrivately(settings.folder().accounts(), text.toString());
    }

    /// A bearer token that says exactly what the account says.
    ///
    /// Most often the account is there already and one request is enough. Otherwise it is made or changed; one
    /// command at a time, so that two that want the same name differently do not get each other's token.
    String token(Account account) {
        Optional<String> token = admin.token(account).filter(account::isIn);
        return token.orElseGet(() -> tokenOfChanged(account));
    }

    private String tokenOfChanged(Account account) {
        synchronized (SignIn.class) {
            try (FileChannel channel = FileChannel.open(
                            settings.folder().run().resolve("token.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!lock.isValid()) {
                    throw new IllegalStateException("A lock just taken is not valid");
                }
                admin.signIn();
                admin.ensure(account);
                return admin.token(account)
                        .filter(account::isIn)
                        .orElseThrow(() -> StackProblem.cannot("Keycloak gives " + account.name()
                                + " no token with the role " + account.role().word() + " and the offices "
                                + account.offices() + ". Was the account or the realm changed by hand?"));
            } catch (IOException e) {
                throw StackProblem.cannot("No token can be made: " + e.getMessage(), e);
            }
        }
    }

    /// Whether somebody who asks for a token can get one now.
    boolean isReady() {
        return Files.exists(settings.folder().secrets().resolve("realm.applied"))
                && Waiting.answers(keycloak.readyPage());
    }
}
