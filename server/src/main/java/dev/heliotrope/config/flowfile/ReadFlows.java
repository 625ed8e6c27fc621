package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Diagnostic;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.check.Known;
import dev.heliotrope.flow.tree.Flow;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of each flow file when it was last read, so that a reload reads only those whose bytes are others. It is worth
 * nothing once what flows may speak of has changed, which is judged by {@code equals} of {@code known}.
 */
public final class ReadFlows {
    /** Nothing was read yet. */
    public static final ReadFlows NONE = new ReadFlows(null, Map.of());

    private final @Nullable Known known;
    private final Map<FlowFiles.Source, One> files;

    ReadFlows(@Nullable Known known, Map<FlowFiles.Source, One> files) {
        this.known = known;
        this.files = Map.copyOf(files);
    }

    /** Of one file; {@code flow} is empty if it has an error, {@code calls} are the names of the flows that it calls. */
    record One(String text, Optional<Flow> flow, List<Diagnostic> diagnostics, List<Placed<String>> calls) {
        One {
            diagnostics = List.copyOf(diagnostics);
            calls = List.copyOf(calls);
        }
    }

    /** Nothing if it might be judged differently today. */
    ReadFlows under(Known today) {
        return today.equals(known) ? this : NONE;
    }

    /** Empty if the file was not read before, or had other bytes then. */
    Optional<One> of(FlowFiles.Source file, String text) {
        return Optional.ofNullable(files.get(file)).filter(one -> one.text().equals(text));
    }

    /** What {@link One#text} knows bytes by. */
    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
