package vn.motcua.deploy.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// `token`: prints a bearer token, and nothing else.
///
/// @param project the source tree
/// @param environment of the command
/// @param out for the token
record TokenCommand(Path project, Map<String, String> environment, PrintStream out) {

    private static final String USAGE = """
            deploy/token ROLE [--offices A,B] [--as NAME]
              ROLE       %s
              --offices  codes of the offices that the caller may see, * = all; without it, all for auditor and operator,
                         none for the others
              --as       name of the person, where duties are separated by person""".formatted(Role.words());

    int run(List<String> line) {
        Account account = account(line);
        StackSettings settings = StackSettings.running(project, environment);
        Footprints footprints = new Footprints(settings.folder().run());
        if (footprints.launcher().isEmpty()) {
            throw StackProblem.cannot("The local stack is not running; deploy/up starts it.");
        }
        if (!settings.parts().contains(Part.KEYCLOAK)) {
            throw StackProblem.cannot("The local stack runs without Keycloak, which makes the tokens.");
        }
        Secrets secrets = Secrets.in(settings.folder().secrets());
        PostgresServer postgres = new PostgresServer(settings, secrets);
        KeycloakServer keycloak =
                new KeycloakServer(settings, secrets, postgres.database("keycloak"), postgres.jdbcUrl("keycloak"));
        SignIn signIn = new SignIn(settings, secrets, keycloak);
        if (!signIn.isReady()) {
            throw StackProblem.cannot("Keycloak is not ready yet; deploy/status shows when it is.");
        }
        out.println(signIn.token(account));
        return 0;
    }

    /// The account that a command line asks for.
    static Account account(List<String> line) {
        Arguments arguments = Arguments.of(line, Set.of(), Set.of("offices", "as"), USAGE);
        if (arguments.words().size() != 1) {
            throw StackProblem.wrongCall("One role is needed.\n" + USAGE);
        }
        String word = arguments.words().getFirst();
        Role role = Role.of(word)
                .orElseThrow(() ->
                        StackProblem.wrongCall("There is no role \"" + word + "\". The roles are: " + Role.words()));
        List<String> offices = arguments
                .value("offices")
                .map(value -> Arguments.items("offices", value))
                .orElseGet(role::usualOffices);
        return arguments
                .value("as")
                .map(name -> Account.of(name, role, offices))
                .orElseGet(() -> Account.named(role, offices));
    }
}
