package vn.motcua.deploy.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The passwords of one stack, made by chance at its first start and kept in a file that only its owner may read.
///
/// The file has one `name=secret` line each; a secret that is missing is made and added.
final class Secrets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final Map<String, String> known;
    private final SecureRandom chance = new SecureRandom();

    private Secrets(Path file, Map<String, String> known) {
        this.file = file;
        this.known = known;
    }

    /// Opens the file of a folder, which need not exist yet.
    ///
    /// @throws StackProblem when the file cannot be read or holds something else
    static Secrets in(Path folder) {
        Path file = folder.resolve("secrets.properties");
        TreeMap<String, String> known = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                for (String line : Files.readAllLines(file)) {
                    int sign = line.indexOf('=');
                    if (sign < 1 || sign == line.length() - 1) {
                        throw StackProblem.cannot(file + " is damaged (a line is not name=secret). Put back a copy, or"
                                + " begin with empty data: deploy/up --fresh");
                    }
                    known.put(line.substring(0, sign), line.substring(sign + 1));
                }
            } catch (IOException e) {
                throw StackProblem.cannot(
                        file + " cannot be read by this user; start as the user who started the stack first.", e);
            }
        }
        return new Secrets(file, known);
    }

    /// Whether a secret has been made already.
    boolean has(String name) {
        return known.containsKey(name);
    }

    /// The secret of that name: 32 letters and digits.
    synchronized String of(String name) {
        String secret = known.get(name);
        if (secret == null) {
            secret = chance.ints(LENGTH, 0, LETTERS.length())
                    .mapToObj(LETTERS::charAt)
                    .map(String::valueOf)
                    .collect(Collectors.joining());
            known.put(name, secret);
            save();
        }
        return secret;
    }

    /// A password that belongs to a name and can be found again from the secret `accounts`: 20 hexadecimal digits.
    String passwordOf(String account) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(of("accounts").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of()
                    .formatHex(mac.doFinal(account.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 20);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }

    private void save() {
        String text = known.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        writePrivately(file, text);
    }

    /// Writes a file at once and whole, readable by its owner only.
    static void writePrivately(Path file, String text) {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.writeString(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw StackProblem.cannot(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
