package dev.heliotrope.routing;

import java.time.Instant;
import java.util.List;

/** How everybody was when a decision was made, which the model simply keeps. */
record Everybody(Plan plan, List<AgentState> agents, WaitingCall call, AgentState best, Instant at)
        implements Decision.Capture {
    @Override
    public Decision.Reasons reasons() {
        return Scan.reasons(plan, agents, call, best, at);
    }
}
