package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.ILoggingEvent;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.metrics.PromptMeters;
import dev.heliotrope.prompt.PromptBook;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** An operator sees which callers hear what was not meant for them. */
class FallsHeardTest {
    private static final Utterance BYE = Utterance.of("bye", new Language("fr")).in(new Manner(null, "CA"));

    @TempDir
    private Path folder;

    @RegisterExtension
    private final HeardLog log = new HeardLog(FallsHeard.class);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void eachFallIsLoggedOnceACallAndCountedEachTime() throws Exception {
        Files.writeString(folder.resolve("en.yaml"), "hello: Hello.\nbye: Bye.\n");
        Files.writeString(folder.resolve("fr.yaml"), "hello: Bonjour.\nbye: Au revoir.\n");
        Files.writeString(folder.resolve("fr-CA.yaml"), "hello: Allô.\n");
        PromptBook book = PromptBook.load(folder, "prompts", new Language("en"), new Problems());
        FallsHeard announcer = new FallsHeard(
                words -> CompletableFuture.completedFuture(List.<Sound>of()), () -> book, new PromptMeters(meters));
        Utterance hello = Utterance.of("hello", new Language("fr")).in(new Manner(null, "CA"));
        announcer.voice(new CallId("one"), List.of(hello, BYE));
        announcer.voice(new CallId("one"), List.of(BYE));
        announcer.voice(new CallId("two"), List.of(BYE));
        assertThat(log.lines())
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "call one: prompt bye is not in fr-CA, so fr is next",
                        "call two: prompt bye is not in fr-CA, so fr is next");
        assertThat(meters.counter("heliotrope.prompts.fallen", "prompt", "bye", "from", "fr-CA", "to", "fr")
                        .count())
                .isEqualTo(3);
        assertThat(meters.getMeters()).hasSize(1);
    }
}
