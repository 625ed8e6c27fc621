package dev.heliotrope.flow.machine;

import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.SplitStep;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Draws a number from 0 to 99 that only the call and the step decide, so that the same call always goes the same way. */
record DrawLots(SplitStep step) implements Deed {
    private static final int HUNDRED = 100;

    @Override
    public Move entered(Passage passage) {
        Optional<String> settled = passage.world().lot(step.name().value());
        return to(settled.flatMap(this::share).orElseGet(() -> byLot(passage)), passage);
    }

    private Optional<SplitStep.Share> share(String to) {
        return step.shares().stream()
                .filter(share -> share.to().value().equals(to))
                .findFirst();
    }

    private SplitStep.Share byLot(Passage passage) {
        int drawn = drawn(passage.call().id() + "/" + passage.flow().name() + "/"
                + step.name().value());
        for (SplitStep.Share share : step.shares()) {
            drawn -= share.percent();
            if (drawn < 0) {
                return share;
            }
        }
        return step.shares().getLast();
    }

    /** Kept, so that what came of each way can be compared later. */
    private static Move to(SplitStep.Share share, Passage passage) {
        passage.log().done("split", Errand.DONE, Map.of("to", share.to().value()));
        return new Move.GoOn(share.to());
    }

    /** FNV-1a, whose last bits are mixed once more because calls' ids differ in their last digits only (MurmurHash3's end). */
    static int drawn(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ each) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 33), HUNDRED);
    }
}
