package vn.motcua.deploy.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// One person or machine that can sign in, with one role.
///
/// @param name in lower case, as Keycloak keeps it
/// @param role the only one
/// @param offices their codes, `*` = all, none = the token carries no claim `offices`
record Account(String name, Role role, List<String> offices) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");
    private static final int LONGEST_SPOKEN_NAME = 60;

    Account {
        offices = offices.stream().distinct().toList();
    }

    /// The account of a role for the pages: sees all offices, so that a newcomer sees something.
    static Account ofPages(Role role) {
        return new Account(role.word(), role, Role.ALL_OFFICES);
    }

    /// The account of a command line that gives no name: one for each role and set of offices.
    static Account named(Role role, List<String> offices) {
        if (Set.copyOf(offices).equals(Set.copyOf(Role.ALL_OFFICES))) {
            return ofPages(role);
        }
        String all = offices.isEmpty() ? "no-offices" : String.join("+", offices);
        CRC32C sum = new CRC32C();
        sum.update(all.getBytes(StandardCharsets.UTF_8));
        String spoken = all.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-");
        boolean exact = spoken.equals(all) && spoken.length() <= LONGEST_SPOKEN_NAME;
        String end = exact
                ? spoken
                : spoken.substring(0, Math.min(spoken.length(), LONGEST_SPOKEN_NAME)) + "-"
                        + String.format(Locale.ROOT, "%08x", sum.getValue());
        return new Account(role.word() + "." + end, role, offices);
    }

    /// An account with a name of the caller's choice.
    ///
    /// @throws StackProblem when it is no name, or would change an account of the pages
    static Account of(String name, Role role, List<String> offices) {
        String kept = name.toLowerCase(Locale.ROOT);
        if (!NAME.matcher(kept).matches()) {
            throw StackProblem.wrongCall("\"" + name
                    + "\" cannot be a name: use 2 to 100 letters a-z, digits and . _ @ - (first a letter or digit).");
        }
        Account wanted = new Account(kept, role, offices);
        boolean taken = Arrays.stream(Role.values())
                .map(Account::ofPages)
                .anyMatch(page -> page.name().equals(kept) && !page.equals(wanted));
        if (taken) {
            throw StackProblem.wrongCall("\"" + kept + "\" is the account of the role " + kept
                    + " for the pages, for all offices; choose another name.");
        }
        return wanted;
    }

    String password(Secrets secrets) {
        return secrets.passwordOf(name);
    }

    /// Whether a token says exactly this.
    boolean isIn(String token) {
        String[] pieces = token.split("\\.", -1);
        if (pieces.length != 3) {
            return false;
        }
        JsonNode claims =
                KeycloakAdmin.json(new String(Base64.getUrlDecoder().decode(pieces[1]), StandardCharsets.UTF_8));
        return claims.path("preferred_username").asText().equals(name)
                && texts(claims.path("groups")).equals(Set.of(role.word()))
                && texts(claims.path("offices")).equals(Set.copyOf(offices));
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /// The account as Keycloak's administration reads it.
    ObjectNode represented(Secrets secrets) {
        ObjectNode user = Realm.JSON.createObjectNode();
        user.put("username", name);
        user.put("enabled", true);
        user.put("emailVerified", true);
        ArrayNode codes = user.putObject("attributes").putArray("offices");
        offices.forEach(codes::add);
        user.putArray("groups").add("/" + role.word());
        user.putArray("requiredActions");
        user.putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password(secrets))
                .put("temporary", false);
        return user;
    }
}
