package dev.heliotrope.app;

import dev.heliotrope.release.Act;
import dev.heliotrope.release.Act.How;
import dev.heliotrope.release.Ledger;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a server writes into the ledger about the flows that answer otherwise than before. */
final class Notebook {
    private final Ledger ledger;
    private final InstantSource clock;

    Notebook(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How the ledger is to tell it. */
    record Noted(How how, String by) {}

    /**
     * What a command has noted is not told once more, and a release stays one though something stands in for it.
     *
     * @param last the last act on each flow
     * @param changes by flow what it is now, null for one that is no more
     */
    void note(Map<String, Act> last, Map<String, @Nullable String> changes, Map<String, String> before, Noted noted)
            throws IOException {
        Map<String, @Nullable String> unnoted = new TreeMap<>(changes);
        unnoted.entrySet()
                .removeIf(change -> last.get(change.getKey()) instanceof Act act
                        && (act.how().pins() || Objects.equals(act.version(), change.getValue())));
        add(unnoted, before, noted);
    }

    /** What has changed since anybody noted it. */
    void noteStart(Map<String, Act> last, Map<String, String> versions, String by) throws IOException {
        Map<String, String> before = new TreeMap<>();
        last.forEach((flow, act) -> {
            if (act.version() != null) {
                before.put(flow, act.version());
            }
        });
        Map<String, @Nullable String> changes = Changes.between(before, versions);
        changes.keySet()
                .removeIf(flow -> last.get(flow) instanceof Act act && act.how().pins());
        add(changes, before, new Noted(How.START, by));
    }

    private void add(Map<String, @Nullable String> changes, Map<String, String> before, Noted noted)
            throws IOException {
        List<Act> acts = new ArrayList<>();
        changes.forEach((flow, version) ->
                acts.add(new Act(clock.instant(), noted.by(), noted.how(), flow, version, before.get(flow))));
        if (!acts.isEmpty()) {
            ledger.add(acts);
        }
    }
}
