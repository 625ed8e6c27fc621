package dev.heliotrope.app;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The agents of a rehearsal with real phones: they answer by themselves, and hang up soon after they were joined. */
final class RealAgents {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration TALK = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final RealPhones phones;
    private final Map<String, Softphone> desks = new ConcurrentHashMap<>();

    RealAgents(RealPhones phones) {
        this.phones = phones;
    }

    /** Registers and signs in. Blocks. */
    void begin(Agent agent, String password) throws IOException {
        Softphone phone = phones.start(
                agent.extension(),
                SipAccount.agent(
                        agent.extension(),
                        password,
                        phones.sip().host(),
                        phones.sip().port()));
        phone.awaitRegistered(PATIENCE);
        Call code = phone.dial("*11");
        code.awaitEstablished(PATIENCE);
        code.awaitClosed(PATIENCE);
        desks.put(agent.id(), phone);
    }

    /** Once caller and agent are joined, the agent's part is nearly over. */
    void on(CallEvent event) {
        if (event instanceof CallEvent.Answered answered) {
            Softphone desk = desks.get(answered.agent());
            if (desk != null) {
                Thread.ofVirtual().name("agent-" + answered.agent()).start(() -> talk(desk));
            }
        }
    }

    private static void talk(Softphone desk) {
        try {
            Call call = desk.awaitCall(SOON);
            Thread.sleep(TALK);
            call.hangUp();
        } catch (IOException | InterruptedException gone) {
            System.err.println("heliotrope: an agent could not talk: " + gone.getMessage());
        }
    }
}
