package dev.heliotrope.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What the parser complains of, at the place where somebody has to look, and in the words of somebody who edits a file and has
 * not read the YAML specification. The parser tells where it could not go on, which is often far behind the mistake. Line and
 * column count from 0.
 */
record SyntaxFault(int line, int column, String sentence) {
    /** @param last what was read before, if anything was */
    static Optional<SyntaxFault> of(MarkedYamlEngineException e, String text, @Nullable Event last) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        return mark.map(at -> new SyntaxSearch(e, at, Indents.of(text), last).fault());
    }

    static final String STAR =
            "* alone means something else to YAML (an alias); for the star key or text with it write \"*\", with the quotes";
}
