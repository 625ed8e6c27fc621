package dev.heliotrope.session;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.routing.Place;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A memo as pairs of a checkpoint, beside the flow's state under names of one letter, and back. */
final class SavedMemo {
    /** In the place of an offer's id, and without an agent, that of a transfer: what it dials notes this name when it answers. */
    private static final String TRANSFER = "transfer";

    private SavedMemo() {}

    static Checkpoint add(Memo memo, Checkpoint state) {
        Checkpoint saved = state.with("a", millis(memo.arrived().at()))
                .with("c", memo.arrived().from().digits())
                .with("d", memo.arrived().dialled().digits())
                .with("t", memo.talked() ? "1" : "0");
        Memo.Place place = memo.place();
        Memo.Out out = memo.out();
        if (place != null) {
            saved = saved.with("q", place.queue())
                    .with("j", millis(place.joined()))
                    .with("p", written(place))
                    .with("e", written(place.inLine().excluded()));
        }
        if (memo.promised() != null) {
            saved = saved.with("w", millis(memo.promised()));
        }
        if (memo.connecting()) {
            return saved.with("o", TRANSFER);
        }
        return out == null ? saved : saved.with("o", out.offer()).with("g", out.agent());
    }

    /** Empty if the pairs are not of our making. */
    static Optional<Memo> read(Checkpoint saved) {
        try {
            Memo.Arrived arrived = new Memo.Arrived(
                    instant(needed(saved, "a")),
                    new PhoneNumber(needed(saved, "c")),
                    new PhoneNumber(needed(saved, "d")));
            Memo memo = new Memo(arrived, needed(saved, "t").equals("1"), place(saved), out(saved));
            return Optional.of(
                    memo.promising(saved.get("w").map(SavedMemo::instant).orElse(null))
                            .connecting(isConnecting(saved)));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static Memo.@Nullable Place place(Checkpoint saved) {
        return saved.get("q")
                .map(queue -> place(queue, instant(needed(saved, "j")), saved))
                .orElse(null);
    }

    /** Without {@code p} it is from a version that knew of no other queue before. */
    private static Memo.Place place(String queue, Instant joined, Checkpoint saved) {
        String[] part = saved.get("p")
                .orElse("0 " + joined.toEpochMilli() + " 0 1 " + joined.toEpochMilli())
                .split(" ", -1);
        Place inLine = new Place(
                joined,
                Integer.parseInt(part[0]),
                instant(part[1]),
                Integer.parseInt(part[2]),
                part[3].equals("1"),
                agents(needed(saved, "e")));
        return new Memo.Place(queue, part[4].equals("-") ? null : instant(part[4]), inLine);
    }

    /** Step, when it began, its offers unanswered, whether the last agent is waited for, when the queue was entered. */
    private static String written(Memo.Place place) {
        Place inLine = place.inLine();
        Instant entered = place.entered();
        return String.join(
                " ",
                Integer.toString(inLine.step()),
                millis(inLine.since()),
                Integer.toString(inLine.unanswered()),
                inLine.holdsOut() ? "1" : "0",
                entered == null ? "-" : millis(entered));
    }

    private static boolean isConnecting(Checkpoint saved) {
        return saved.get("o").filter(TRANSFER::equals).isPresent()
                && saved.get("g").isEmpty();
    }

    private static Memo.@Nullable Out out(Checkpoint saved) {
        return saved.get("o")
                .filter(offer -> !isConnecting(saved))
                .map(offer -> new Memo.Out(offer, needed(saved, "g")))
                .orElse(null);
    }

    private static String written(Map<String, Instant> excluded) {
        return excluded.entrySet().stream()
                .map(agent -> millis(agent.getValue()) + " " + agent.getKey())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Instant> agents(String text) {
        Map<String, Instant> excluded = new HashMap<>();
        text.lines().forEach(line -> {
            int space = line.indexOf(' ');
            excluded.put(line.substring(space + 1), instant(line.substring(0, space)));
        });
        return excluded;
    }

    private static String needed(Checkpoint saved, String name) {
        return saved.get(name).orElseThrow();
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
