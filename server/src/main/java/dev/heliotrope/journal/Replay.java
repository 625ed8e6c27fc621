package dev.heliotrope.journal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.WaitingCall;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same happenings at the same instants, told to a fresh distributor: the decisions must be the same, byte for byte. */
public final class Replay implements Announcer {
    /** @param differs from this decision on, counted from 0; -1 when all are the same */
    public record Result(long inputs, long lost, List<String> recorded, List<String> replayed, int differs) {
        public boolean isSame() {
            return differs < 0;
        }

        public String recordedHash() {
            return hash(recorded);
        }

        public String replayedHash() {
            return hash(replayed);
        }
    }

    private final Function<String, Configured> configs;
    private final List<String> recorded = new ArrayList<>();
    private final List<String> replayed = new ArrayList<>();
    private @Nullable Distributor distributor;
    private @Nullable Configured configured;
    private Instant last = Instant.MIN;
    private int recordedBefore;
    private int replayedBefore;
    private long inputs;
    private long lost;

    private Replay(Function<String, Configured> configs) {
        this.configs = configs;
    }

    /** @param configs each configuration that was in force, by its content hash */
    public static Result of(JournalReader journal, Function<String, Configured> configs) {
        Replay replay = new Replay(configs);
        journal.lines().forEach(replay::line);
        replay.endStretch();
        return replay.result();
    }

    private void line(JsonNode json) {
        if (json.has("config")) {
            InForce by = InForce.read(json);
            configured = configs.apply(by.config()).under(by.emergencies());
        }
        Configured now = configured;
        if (now == null) {
            throw new JournalException("the journal does not begin with all that was known");
        }
        Entry entry = EntryJson.read(json, now.known());
        switch (entry) {
            case Entry.Decided decided -> recorded.add(EntryJson.write(decided));
            case Entry.Lost it -> lost += it.lines();
            case Entry.Opened opened -> open(opened, now);
            default -> tell(entry, now);
        }
    }

    private void open(Entry.Opened opened, Configured now) {
        endStretch();
        mark(opened.at());
        distributor = now.open(opened, this);
    }

    private void tell(Entry entry, Configured now) {
        mark(entry.at().isAfter(last) ? entry.at() : last);
        inputs++;
        Distributor to = distributor;
        if (to != null) {
            Telling.tell(to, entry, now.plan());
        }
    }

    private void mark(Instant at) {
        last = at;
        recordedBefore = recorded.size();
        replayedBefore = replayed.size();
    }

    /** A process that died may have left the last happening without what was decided on it. */
    private void endStretch() {
        List<String> wrote = recorded.subList(recordedBefore, recorded.size());
        List<String> decided = replayed.subList(replayedBefore, replayed.size());
        if (wrote.size() < decided.size() && decided.subList(0, wrote.size()).equals(wrote)) {
            decided.subList(wrote.size(), decided.size()).clear();
        }
    }

    private Result result() {
        int same = 0;
        int shorter = Math.min(recorded.size(), replayed.size());
        while (same < shorter && recorded.get(same).equals(replayed.get(same))) {
            same++;
        }
        boolean all = same == recorded.size() && same == replayed.size();
        return new Result(inputs, lost, List.copyOf(recorded), List.copyOf(replayed), all ? -1 : same);
    }

    @Override
    public void offered(Decision decision) {
        replayed.add(EntryJson.write(new Entry.Offered(
                decision.at(), decision.call().call(), decision.agent().id())));
    }

    @Override
    public void relaxed(Supplier<WaitingCall> call) {
        // follows from the place of the caller; no decision
    }

    @Override
    public void exhausted(WaitingCall call, End end) {
        replayed.add(EntryJson.write(new Entry.Exhausted(last, call.call(), end)));
    }

    private static String hash(List<String> lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
