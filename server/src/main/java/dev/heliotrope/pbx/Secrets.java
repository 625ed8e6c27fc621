package dev.heliotrope.pbx;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The secrets of one run directory: made at the first start, kept from then on, readable by their owner only.
 *
 * @param phones the SIP password of each agent's extension
 */
public record Secrets(String ami, String agi, String voicemailPin, Map<String, String> phones) {
    private static final String FILE = "secrets.properties";
    private static final String PHONE = "phone.";
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secrets {
        phones = Map.copyOf(phones);
    }

    /** Those kept in the run directory; what is missing, such as a new agent's password, is made and kept. */
    public static Secrets in(Path run, Collection<String> extensions) {
        Path file = run.resolve(FILE);
        try {
            Properties kept = read(file);
            boolean added = complete(kept, extensions);
            if (added) {
                write(file, kept);
            }
            return of(kept);
        } catch (IOException e) {
            throw Disk.trouble(run, e);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        return kept;
    }

    private static boolean complete(Properties kept, Collection<String> extensions) {
        int before = kept.size();
        kept.putIfAbsent("ami", word());
        kept.putIfAbsent("agi", word());
        kept.putIfAbsent("voicemail-pin", String.valueOf(100_000 + RANDOM.nextInt(900_000)));
        extensions.forEach(extension -> kept.putIfAbsent(PHONE + ConfText.extension(extension), word()));
        return kept.size() > before;
    }

    /** 128 bits, in letters and digits that need no escaping anywhere. */
    private static String word() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void write(Path file, Properties kept) throws IOException {
        PrivateFile.folder(Objects.requireNonNull(file.getParent()));
        Path next = PrivateFile.create(file.resolveSibling(FILE + ".next"));
        try (Writer writer = Files.newBufferedWriter(next)) {
            kept.store(writer, "made by Heliotrope; remove this file to have new ones made");
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Secrets of(Properties kept) {
        Map<String, String> phones = new TreeMap<>();
        for (String name : kept.stringPropertyNames()) {
            if (name.startsWith(PHONE)) {
                phones.put(name.substring(PHONE.length()), kept.getProperty(name));
            }
        }
        return new Secrets(kept.getProperty("ami"), kept.getProperty("agi"), kept.getProperty("voicemail-pin"), phones);
    }

    @Override
    public String toString() {
        return "Secrets of " + phones.keySet();
    }
}
