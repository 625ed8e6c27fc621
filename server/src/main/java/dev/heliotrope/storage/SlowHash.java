package dev.heliotrope.storage;

import dev.heliotrope.call.Secret;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted hash that is slow on purpose, since there are only ten thousand PINs of four digits: PBKDF2 with HMAC-SHA-512 and
 * the 210,000 rounds that OWASP asks for. Written {@code pbkdf2-sha512$ROUNDS$SALT$HASH}.
 */
final class SlowHash {
    private static final String KIND = "pbkdf2-sha512";
    private static final int ROUNDS = 210_000;
    private static final int BITS = 256;

    /** Of no PIN; comparing with it takes as long as with a real one, so that nobody learns by the time who has a PIN. */
    static final String NOBODYS = KIND + "$" + ROUNDS + "$AAAAAAAAAAAAAAAAAAAAAA==$AA==";

    private SlowHash() {}

    static String of(Secret pin, byte[] salt) {
        Base64.Encoder text = Base64.getEncoder();
        return KIND + "$" + ROUNDS + "$" + text.encodeToString(salt) + "$"
                + text.encodeToString(hash(pin, salt, ROUNDS));
    }

    static boolean isOf(Secret pin, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(KIND)) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts[2]);
        byte[] wanted = Base64.getDecoder().decode(parts[3]);
        return MessageDigest.isEqual(hash(pin, salt, Integer.parseInt(parts[1])), wanted);
    }

    private static byte[] hash(Secret pin, byte[] salt, int rounds) {
        try {
            PBEKeySpec spec = new PBEKeySpec(pin.digits().toCharArray(), salt, rounds, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", e);
        }
    }
}
