package dev.heliotrope.config.flowfile;

import dev.heliotrope.config.flowfile.FlowFiles.Source;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where the flows are that a flow calls: those that a kept version was kept with, else those that it is read together with.
 */
final class Called {
    private final Function<String, Optional<Source>> beside;
    private final Supplier<Set<String>> names;
    private final boolean told;

    private Called(Function<String, Optional<Source>> beside, Supplier<Set<String>> names, boolean told) {
        this.beside = beside;
        this.names = names;
        this.told = told;
    }

    /** Of flows all of which are read, so that what is wrong in one need not be told again of what calls it. */
    static Called among(Map<String, Source> all) {
        return new Called(name -> Optional.ofNullable(all.get(name)), all::keySet, true);
    }

    /** Of one flow that is read alone. */
    static Called of(Function<String, Optional<Source>> beside, Supplier<Set<String>> names) {
        return new Called(beside, names, false);
    }

    Optional<Source> source(Source caller, String name) {
        return caller.kept().map(kept -> Optional.ofNullable(kept.get(name))).orElseGet(() -> beside.apply(name));
    }

    Set<String> names(Source caller) {
        return caller.kept().map(Map::keySet).orElseGet(names);
    }

    boolean isToldOf(Source source) {
        return told && source.kept().isEmpty();
    }
}
