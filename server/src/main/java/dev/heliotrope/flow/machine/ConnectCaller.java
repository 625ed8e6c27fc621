package dev.heliotrope.flow.machine;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.flow.Errand.Destination;
import dev.heliotrope.flow.Errand.Transfer;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.tree.TransferStep;
import java.util.Map;
import java.util.Optional;

/** An extension that was worked out, perhaps of keys, must be one of the house's; nothing else of it is dialled. */
record ConnectCaller(TransferStep step) implements ErrandDeed {
    @Override
    public String what() {
        return "transfer";
    }

    @Override
    public Optional<Transfer> errand(Passage passage) {
        return destination(passage).map(Transfer::new);
    }

    private Optional<? extends Destination> destination(Passage passage) {
        return step.outside().isPresent()
                ? step.outside().map(name -> new Destination.Outside(name.value()))
                : inside(passage);
    }

    private Optional<Destination.Inside> inside(Passage passage) {
        Optional<String> extension = extension(passage);
        if (extension.isEmpty()) {
            passage.log().problem("there is no such extension");
        }
        return extension.map(Destination.Inside::new);
    }

    private Optional<String> extension(Passage passage) {
        return step.extension()
                .flatMap(value -> CurrentValue.of(value, passage))
                .map(Object::toString)
                .filter(passage.world().extensions()::contains);
    }

    @Override
    public Placed<String> way(Input.Performed done, Passage passage) {
        return switch (done.outcome()) {
            case Transfer.TALKED -> step.talked();
            case Transfer.BUSY -> step.busy();
            case Transfer.NO_ANSWER -> step.noAnswer();
            default -> step.failed();
        };
    }

    @Override
    public Map<String, String> details(Input.Performed done, Passage passage) {
        String to =
                step.outside().map(Placed::value).or(() -> extension(passage)).orElse("an extension that there is not");
        return done.results().get("seconds") instanceof Long seconds
                ? Map.of("to", to, "seconds", seconds.toString())
                : Map.of("to", to);
    }
}
