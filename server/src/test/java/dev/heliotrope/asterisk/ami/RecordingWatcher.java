package dev.heliotrope.asterisk.ami;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.call.PhoneWatcher;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down what it is told, and the states that follow from it. */
class RecordingWatcher implements PhoneWatcher {
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<Standing> standings = new CopyOnWriteArrayList<>();
    final Map<String, PhoneState> phones = new ConcurrentHashMap<>();

    /** What has been told is safe. */
    CompletableFuture<Void> kept = CompletableFuture.completedFuture(null);

    @Override
    public void phone(String extension, PhoneState state) {
        phones.put(extension, state);
        told.add(extension + " " + state);
    }

    @Override
    public void answered(CallId call, String offer) {
        told.add("answered " + call + " " + offer);
    }

    @Override
    public CompletionStage<Void> inTouch(Standing standing) {
        phones.clear();
        phones.putAll(standing.phones());
        standings.add(standing);
        told.add("in touch");
        return kept;
    }

    @Override
    public void outOfTouch() {
        told.add("out of touch");
    }
}
