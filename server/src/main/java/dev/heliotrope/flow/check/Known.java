package dev.heliotrope.flow.check;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.tree.Mention;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;

/** Port: what there is for flows to speak of, as far as the rest of the configuration is known. */
public interface Known {
    /** All names of a kind; of languages the tags, in the configured order. */
    Collection<String> names(Mention.Kind kind);

    /** Whether this prompt can be said in this language. */
    boolean isSaid(String prompt, Language language);

    /** About how long this prompt takes in this language; a guess where it is not known. */
    default Duration lasts(String prompt, Language language) {
        return Duration.ofSeconds(4);
    }

    /** The longest that a caller waits until this service has answered or been given up, all tries included. */
    default Duration answers(String service) {
        return Duration.ZERO;
    }

    /** The names of the values that this prompt cannot be said without. Empty for a prompt that is not known. */
    Set<String> values(String prompt);
}
