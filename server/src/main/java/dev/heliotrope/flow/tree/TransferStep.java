package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.util.List;
import java.util.Optional;

/**
 * Connects the caller with an extension of the house, or with somebody outside who is on the list. One of the two is there.
 *
 * @param written the extension, where it is not worked out in the call
 */
public record TransferStep(
        Placed<String> name,
        Optional<Placed<String>> outside,
        Optional<FlowValue> extension,
        Optional<Placed<String>> written,
        Placed<String> talked,
        Placed<String> busy,
        Placed<String> noAnswer,
        Placed<String> failed,
        Mishaps mishaps)
        implements Step {
    @Override
    public List<Exit> exits() {
        return Exit.and(
                mishaps,
                Exit.byAct("talked", talked),
                Exit.alone("busy", busy),
                Exit.alone("no-answer", noAnswer),
                Exit.alone("failed", failed));
    }

    @Override
    public boolean leadsToHuman() {
        return true;
    }

    @Override
    public List<Mention> mentions() {
        return outside.map(name -> List.of(new Mention(Mention.Kind.DESTINATION, name)))
                .or(() -> written.map(number -> List.of(new Mention(Mention.Kind.EXTENSION, number))))
                .orElseGet(() -> extension.map(FlowValue::mentions).orElse(List.of()));
    }
}
