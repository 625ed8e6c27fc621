package dev.heliotrope.flow.check;

import dev.heliotrope.call.Language;
import dev.heliotrope.flow.tree.Mention;
import java.util.Collection;
import java.util.Set;

/** Port: what there is for flows to speak of, as far as the rest of the configuration is known. */
public interface Known {
    /** All names of a kind; of languages the tags, in the configured order. */
    Collection<String> names(Mention.Kind kind);

    /** Whether this prompt can be said in this language. */
    boolean isSaid(String prompt, Language language);

    /** The names of the values that this prompt cannot be said without. Empty for a prompt that is not known. */
    Set<String> values(String prompt);
}
