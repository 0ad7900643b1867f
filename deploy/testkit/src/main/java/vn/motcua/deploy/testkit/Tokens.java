package vn.motcua.deploy.testkit;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/// Bearer tokens as the sign-in system would issue them, signed with a key that lives as long as the test JVM.
///
/// `Tokens.of("portal").offices("X99.01").as("cong-dvc").token()`
///
/// @param roles the roles in the token
/// @param reach the claim `offices`; empty = the claim is absent
/// @param name the name under which the caller signed in
public record Tokens(Set<String> roles, List<String> reach, String name) {

    /// The issuer that the services expect in tests.
    public static final String ISSUER = "https://sign-in.test";

    private static final String PUBLIC_KEY = "motcua.test.public-key";
    private static final String PRIVATE_KEY = "motcua.test.private-key";

    /// A token with these roles, for no office, under the name of the first role.
    public static Tokens of(String... roles) {
        return new Tokens(Set.of(roles), List.of(), roles[0]);
    }

    /// The same, for these offices and all below them; `*` = all.
    public Tokens offices(String... offices) {
        return new Tokens(roles, List.of(offices), name);
    }

    /// The same, under that name.
    public Tokens as(String name) {
        return new Tokens(roles, reach, name);
    }

    /// The signed token, good for an hour.
    public String token() {
        return signedBy(privateKey(), ISSUER, 3600);
    }

    /// A token that expired a while ago.
    public String expired() {
        return signedBy(privateKey(), ISSUER, -3600);
    }

    /// A token signed with somebody else's key.
    public String forged() {
        return signedBy(newPair().getPrivate(), ISSUER, 3600);
    }

    /// A token of another issuer.
    public String foreign() {
        return signedBy(privateKey(), "https://elsewhere.test", 3600);
    }

    static String publicKey() {
        makeKeys();
        return System.getProperty(PUBLIC_KEY);
    }

    private String signedBy(PrivateKey key, String issuer, long seconds) {
        long now = System.currentTimeMillis() / 1000;
        JwtClaimsBuilder claims = Jwt.issuer(issuer)
                .upn(name)
                .subject(name)
                .groups(roles)
                .issuedAt(Math.min(now, now + seconds))
                .expiresAt(now + seconds);
        if (!reach.isEmpty()) {
            claims.claim("offices", reach);
        }
        return claims.sign(key);
    }

    private static PrivateKey privateKey() {
        makeKeys();
        byte[] key = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The test key cannot be read", e);
        }
    }

    // The keys stand in the system properties: this class is loaded both with the tests and with the application.
    private static void makeKeys() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PUBLIC_KEY) == null) {
                KeyPair pair = newPair();
                Base64.Encoder encoder = Base64.getEncoder();
                System.setProperty(
                        PUBLIC_KEY, encoder.encodeToString(pair.getPublic().getEncoded()));
                System.setProperty(
                        PRIVATE_KEY, encoder.encodeToString(pair.getPrivate().getEncoded()));
            }
        }
    }

    private static KeyPair newPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has RSA", e);
        }
    }
}
