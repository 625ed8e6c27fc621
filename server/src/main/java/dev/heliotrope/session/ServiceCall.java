package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallLine;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Presence;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An agent signs in, pauses or signs out by a code, and hears so in the language they speak best. */
final class ServiceCall implements Leg.End {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceCall.class);

    private final Arrival.ServiceCode code;
    private final Surroundings around;
    private final Leg leg;

    ServiceCall(CallLine line, Arrival.ServiceCode code, Surroundings around) {
        this.code = code;
        this.around = around;
        this.leg = new Leg(line, around.announcer(), this);
    }

    void begin() {
        leg.later(() -> leg.act(new LineAction.Answer(), done -> around.floor()
                .presence(code.extension(), presence())
                .thenAccept(agent -> leg.later(() -> confirm(agent)))));
    }

    private Presence presence() {
        return switch (code.code()) {
            case SIGN_IN -> Presence.SIGNED_IN;
            case PAUSE -> Presence.PAUSED;
            case SIGN_OUT -> Presence.SIGNED_OUT;
        };
    }

    private String prompt() {
        return switch (code.code()) {
            case SIGN_IN -> "signed-in";
            case PAUSE -> "paused";
            case SIGN_OUT -> "signed-out";
        };
    }

    private void confirm(Optional<Agent> agent) {
        if (agent.isEmpty()) {
            LOG.warn("call {}: a service code from extension {}, which is no agent's", code.call(), code.extension());
        }
        List<Utterance> words = agent.flatMap(Tongues::best).stream()
                .map(language -> Utterance.of(prompt(), language))
                .toList();
        leg.voice(words, leg::hangUp);
    }

    @Override
    public void gone(LineResult.Why why) {
        leg.finish();
    }

    @Override
    public void failed(RuntimeException reason) {
        LOG.error("call {}: the service code could not be done", code.call(), reason);
        leg.hangUp();
    }
}
