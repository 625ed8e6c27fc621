package dev.heliotrope.rehearsal;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.machine.FlowMachine;
import dev.heliotrope.flow.machine.FlowWorld;
import dev.heliotrope.flow.tree.Flow;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Port: all that is configured, as a call that is rehearsed finds it. */
public interface Stage {
    Map<String, Flow> flows();

    /** What is asked about the world where nothing stands in for it. */
    FlowWorld world();

    FlowMachine machine(Flow flow, FlowWorld world, CallFacts call);

    /** What the server would know of this caller, of whom it remembers this language. */
    CallFacts facts(PhoneNumber from, PhoneNumber dialled, @Nullable Language remembered);

    /** A number that leads to this flow; withheld if there is none. */
    PhoneNumber numberOf(String flow);

    /** What is said, in words; a sentence about what is wrong where there are none. */
    Happening.Heard heard(Utterance what);
}
