package dev.heliotrope.app;

import dev.heliotrope.call.LineAction;
import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.Errand.Destination;
import java.time.Duration;
import java.util.Optional;

/**
 * The one place where a destination becomes a dial string: out of {@code agents.yaml} and {@code transfers.yaml}, and of no word of a
 * caller's. Whatever is on neither list cannot be dialled.
 */
final class TransferWays {
    /** How long an extension of the house rings. */
    private static final Duration INSIDE = Duration.ofSeconds(30);

    private TransferWays() {}

    static Optional<LineAction.Connect> of(Settings settings, Destination to) {
        return switch (to) {
            case Destination.Inside inside ->
                settings.agents().stream()
                        .filter(agent -> agent.extension().equals(inside.extension()))
                        .findFirst()
                        .map(agent -> new LineAction.Connect("PJSIP/" + agent.extension(), INSIDE));
            case Destination.Outside outside ->
                Optional.ofNullable(settings.destinations().get(outside.name()))
                        .map(found -> new LineAction.Connect(found.resource(), found.ringFor()));
        };
    }
}
