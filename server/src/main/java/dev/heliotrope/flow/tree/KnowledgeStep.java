package dev.heliotrope.flow.tree;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Reads an article out in parts. {@code keys} tells the caller which key does what; {@code fallback} are other languages. */
public record KnowledgeStep(
        Placed<String> name,
        Placed<FlowValue> topic,
        List<Placed<Language>> fallback,
        Words keys,
        Duration patience,
        Placed<String> next,
        Placed<String> notFound,
        Mishaps mishaps)
        implements Step {
    /** The prompt by which each part of an article is said. */
    public static final String PART = "article-part";

    public KnowledgeStep {
        fallback = List.copyOf(fallback);
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.alone("next", next), Exit.alone("not-found", notFound));
    }

    @Override
    public Asking asking() {
        return new Asking(1, patience, 1);
    }

    @Override
    public List<Words> spoken() {
        return List.of(keys);
    }

    /** A topic that is worked out is only known in the call. */
    @Override
    public List<Mention> mentions() {
        Stream<Mention> topics = topic.value() instanceof FlowValue.Constant constant
                ? Stream.of(new Mention(
                        Mention.Kind.ARTICLE, new Placed<>(constant.value().toString(), topic.at())))
                : topic.value().mentions().stream();
        Stream<Mention> languages = fallback.stream()
                .map(tag -> new Mention(
                        Mention.Kind.LANGUAGE, new Placed<>(tag.value().tag(), tag.at())));
        return Stream.of(topics, languages, keys.mentions()).flatMap(all -> all).toList();
    }
}
