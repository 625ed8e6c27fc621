package dev.heliotrope.app;

import java.time.Clock;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The clock of a server, which may run faster than the wall's: to watch a day, or a hand-over, without waiting for it. */
final class RunningClock {
    private static final int FASTEST = 600;

    @Mixin
    private SettableClock set = new SettableClock();

    @Option(
            names = "--pace",
            paramLabel = "TIMES",
            defaultValue = "1",
            description =
                    "So many times as fast as real time, from 1 to 600: for hours, shifts and the steps of queues. What is "
                            + "said and heard, and how long a phone rings, keeps its pace.")
    private double pace = 1;

    Clock clock() {
        if (!(pace >= 1 && pace <= FASTEST)) {
            throw new Refused(2, "--pace is from 1 to " + FASTEST);
        }
        Clock usual = set.clock();
        return pace == 1 ? usual : new PacedClock(usual.instant(), pace, System::nanoTime);
    }
}
