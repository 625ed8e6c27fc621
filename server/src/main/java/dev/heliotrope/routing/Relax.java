package dev.heliotrope.routing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a step gives way to the next; whichever holds first.
 *
 * @param after so long after the step began; null for never
 * @param nobodySignedIn as soon as nobody who would do is on shift and signed in, be it paused
 * @param nobodyFree at once, unless somebody who would do is free
 * @param unanswered after so many offers of this step that nobody answered; 0 for never
 */
public record Relax(@Nullable Duration after, boolean nobodySignedIn, boolean nobodyFree, int unanswered) {
    public static final Relax NEVER = new Relax(null, false, false, 0);

    public static Relax after(Duration span) {
        return new Relax(span, false, false, 0);
    }
}
