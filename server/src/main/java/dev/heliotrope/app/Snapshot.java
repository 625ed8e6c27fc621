package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptBook;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything the admin wrote, read and checked at one moment. */
record Snapshot(Settings settings, Map<String, Flow> flows, PromptBook prompts, List<Article> articles, Origin origin) {
    /** The topics that there is an article of, in whatever language. */
    Set<String> topics() {
        return articles.stream().map(Article::topic).collect(Collectors.toCollection(TreeSet::new));
    }
}
