package dev.heliotrope.config.flowfile;

import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** Names the version of a file by what it says; comments and layout make no difference. */
final class ContentHash {
    private static final int BYTES = 6;

    private ContentHash() {}

    static String of(YamlNode root) {
        MessageDigest digest = sha256();
        add(root, digest);
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** Of a flow together with the versions of those that it calls, by name; the same where it calls none. */
    static String with(String own, Map<String, String> called) {
        if (called.isEmpty()) {
            return own;
        }
        String all = own + new TreeMap<>(called);
        return HexFormat.of().formatHex(sha256().digest(all.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    }

    /** Of a flow together with the words that it says, by their hash. */
    static String saying(String flow, String words) {
        byte[] all = (flow + "\n" + words).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(sha256().digest(all), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void add(YamlNode node, MessageDigest digest) {
        switch (node) {
            case YamlMap map -> {
                digest.update((byte) '{');
                map.entries().forEach(entry -> {
                    add(entry.key(), digest);
                    add(entry.value(), digest);
                });
                digest.update((byte) '}');
            }
            case YamlList list -> {
                digest.update((byte) '[');
                list.items().forEach(item -> add(item, digest));
                digest.update((byte) ']');
            }
            case YamlScalar scalar -> add(scalar, digest);
        }
    }

    /** Whether it is in quotes counts, since {@code "5"} is text and {@code 5} a number; zero ends it. */
    private static void add(YamlScalar scalar, MessageDigest digest) {
        digest.update((byte) (scalar.style() == YamlScalar.Style.PLAIN ? 'p' : 'q'));
        digest.update(scalar.text().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
