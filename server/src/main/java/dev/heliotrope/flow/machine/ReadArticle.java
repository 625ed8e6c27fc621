package dev.heliotrope.flow.machine;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.Article;
import dev.heliotrope.flow.Input;
import dev.heliotrope.flow.Request;
import dev.heliotrope.flow.tree.KnowledgeStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads part after part; the visit counts the parts, so that another server goes on with the same one. */
record ReadArticle(KnowledgeStep step) implements Deed {
    private static final String WHAT = "knowledge";

    @Override
    public Move entered(Passage passage) {
        Optional<Article> article = article(passage);
        article.filter(found -> !found.language().equals(passage.speaking())).ifPresent(found -> passage.log()
                .problem("article " + found.topic() + " is not there in " + passage.speaking() + "; it is read in "
                        + found.language()));
        return article.map(found -> read(found, passage)).orElseGet(() -> notFound(passage));
    }

    private Move notFound(Passage passage) {
        passage.log().done(WHAT, "not-found", Map.of("topic", topic(passage)));
        return new Move.GoOn(step.notFound());
    }

    private Optional<Article> article(Passage passage) {
        String topic = topic(passage);
        return languages(passage)
                .flatMap(language -> passage.world().article(topic, language).stream())
                .findFirst();
    }

    /** The caller's, the same without its country, then those that the step names. */
    private Stream<Language> languages(Passage passage) {
        Language own = passage.speaking();
        Language wide = new Language(own.tag().replaceFirst("-.*", ""));
        return Stream.concat(Stream.of(own, wide), step.fallback().stream().map(tag -> tag.value()));
    }

    private String topic(Passage passage) {
        return CurrentValue.of(step.topic().value(), passage)
                .map(Object::toString)
                .orElse("");
    }

    @Override
    public Move answered(Passage passage, Input input) {
        Optional<Article> article = article(passage);
        return article.isEmpty() ? notFound(passage) : answered(article.get(), passage, input);
    }

    private Move answered(Article article, Passage passage, Input input) {
        if (input instanceof Input.Keys keys) {
            passage.log().pressed(keys.digits());
            return pressed(keys.digits(), article, passage);
        }
        return input instanceof Input.Silence ? go(passage.visit() + 1, article, passage) : read(article, passage);
    }

    private Move pressed(String key, Article article, Passage passage) {
        return switch (key) {
            case "1" -> go(passage.visit() + 1, article, passage);
            case "3" -> go(passage.visit() - 1, article, passage);
            case "*" -> leave(article, passage);
            default -> read(article, passage);
        };
    }

    private Move go(int part, Article article, Passage passage) {
        if (part > article.parts().size()) {
            return leave(article, passage);
        }
        passage.visit(part);
        return read(article, passage);
    }

    private Move leave(Article article, Passage passage) {
        Map<String, String> details = Map.of(
                "topic",
                article.topic(),
                "language",
                article.language().tag(),
                "part",
                Integer.toString(part(article, passage)));
        passage.log().done(WHAT, "read", details);
        return new Move.GoOn(step.next());
    }

    private static int part(Article article, Passage passage) {
        return Math.min(passage.visit(), article.parts().size());
    }

    private Move read(Article article, Passage passage) {
        String text = article.parts().get(part(article, passage) - 1);
        List<Utterance> what = new ArrayList<>();
        what.add(new Utterance(
                KnowledgeStep.PART,
                article.language(),
                Map.of("text", text),
                passage.manner(),
                passage.flow().edition()));
        what.addAll(Spoken.of(step.keys(), passage));
        return new Move.Await(new Request.Ask(what, 1, step.patience()));
    }
}
