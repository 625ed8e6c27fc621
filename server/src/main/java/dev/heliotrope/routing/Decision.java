package dev.heliotrope.routing;

import java.util.List;

/** This call goes to this agent. {@code why} is one sentence for people; {@code losses} has everybody else's reason. */
public record Decision(WaitingCall call, Agent agent, String why, List<Loss> losses) {
    public Decision {
        losses = List.copyOf(losses);
    }
}
