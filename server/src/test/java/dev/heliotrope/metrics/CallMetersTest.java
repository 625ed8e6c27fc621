package dev.heliotrope.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.Language;
import dev.heliotrope.history.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallMetersTest {
    private final ServerMeters server = new ServerMeters();
    private final CallMeters meters = new CallMeters(server.registry());

    @AfterEach
    void close() {
        server.close();
    }

    private void tell(Story story) {
        story.events().forEach(meters::on);
    }

    @Test
    void countsAWholeCall() {
        Story.whole("c-1").forEach(meters::on);

        assertThat(server.scrape().lines())
                .contains(
                        "heliotrope_calls_started_total 1.0",
                        "heliotrope_calls_ended_total{cause=\"completed\"} 1.0",
                        "heliotrope_languages_chosen_total{by=\"keypress\",language=\"cs\"} 1.0",
                        "heliotrope_offers_total{outcome=\"no-answer\"} 1.0",
                        "heliotrope_offers_total{outcome=\"answered\"} 1.0",
                        "heliotrope_queue_waiting{queue=\"support\"} 0.0",
                        "heliotrope_wait_seconds_bucket{outcome=\"answered\",queue=\"support\",le=\"5.0\"} 1",
                        "heliotrope_wait_seconds_sum{outcome=\"answered\",queue=\"support\"} 4.0",
                        "heliotrope_talk_seconds_bucket{by=\"caller\",le=\"15.0\"} 1",
                        "heliotrope_talk_seconds_sum{by=\"caller\"} 6.0");
    }

    @Test
    void knowsHowManyWaitInEachQueue() {
        tell(Story.of("c-1").toQueue());
        tell(Story.of("c-2").toQueue());
        assertThat(waiting()).isEqualTo("2.0");

        tell(Story.of("c-1").toQueue());
        assertThat(waiting()).as("told twice, waits once").isEqualTo("2.0");

        tell(Story.of("c-1").answered("o-1", "jana", 3));
        tell(Story.of("c-1").ended(Party.CALLER, EndCause.COMPLETED));
        tell(Story.of("c-2").step("nobody-there"));
        assertThat(waiting()).isEqualTo("0.0");
    }

    @Test
    void timesThoseWhoGiveUp() {
        tell(Story.of("c-1").toQueue().relaxed().relaxed().ended(Party.CALLER, EndCause.ABANDONED));

        assertThat(server.scrape().lines())
                .contains(
                        "heliotrope_wait_seconds_sum{outcome=\"abandoned\",queue=\"support\"} 3.0",
                        "heliotrope_queue_relaxed_total{queue=\"support\"} 2.0",
                        "heliotrope_queue_waiting{queue=\"support\"} 0.0");
    }

    @Test
    void showsHowTheServerIsConnected() {
        server.agi(() -> 7)
                .refused(() -> Map.of("WRONG_KEY", 2L))
                .ami(() -> true)
                .history(() -> 3, () -> 1);

        assertThat(server.scrape().lines())
                .contains(
                        "heliotrope_agi_sessions 7.0",
                        "heliotrope_agi_refused_total{cause=\"wrong-key\"} 2.0",
                        "heliotrope_ami_in_touch 1.0",
                        "heliotrope_history_events_waiting 3.0",
                        "heliotrope_history_events_lost_total 1.0");
    }

    /** The registry itself holds what it counts by so loosely that a counter stood still from the first collection on. */
    @Test
    void whatIsCountedElsewhereIsStillCountedAfterACollection() {
        AtomicLong lost = new AtomicLong();
        AtomicLong refused = new AtomicLong();
        server.history(() -> 3, lost::doubleValue).refused(() -> Map.of("SILENT", refused.get()));
        server.scrape();
        System.gc();
        lost.set(5);
        refused.set(6);
        assertThat(server.scrape().lines())
                .contains(
                        "heliotrope_history_events_lost_total 5.0",
                        "heliotrope_agi_refused_total{cause=\"silent\"} 6.0");
    }

    @Test
    void everyMeterIsInTheTableAndNoOther() throws IOException {
        everything();
        String table = Files.readString(Path.of("..", "METRICS.md"));

        Set<String> documented = names(table, Pattern.compile("^\\| `(heliotrope_[a-z_]+)` \\|", Pattern.MULTILINE));
        Set<String> told = names(server.scrape(), Pattern.compile("^# TYPE (heliotrope_[a-z_]+) ", Pattern.MULTILINE));
        told.removeIf(name -> name.endsWith("_max"));

        assertThat(told).isEqualTo(documented);
    }

    @Test
    void everyLabelIsInTheTableAndHoldsNothingOfACaller() throws IOException {
        everything();
        String table = Files.readString(Path.of("..", "METRICS.md"));
        for (String line : server.scrape()
                .lines()
                .filter(line -> line.startsWith("heliotrope_"))
                .toList()) {
            Matcher labels = Pattern.compile("([a-z]+)=\"([^\"]*)\"").matcher(line);
            while (labels.find()) {
                assertThat(labels.group(1))
                        .isIn(
                                "cause",
                                "what",
                                "language",
                                "by",
                                "outcome",
                                "queue",
                                "bound",
                                "le",
                                "presence",
                                "phone",
                                "flow",
                                "version",
                                "result",
                                "prompt",
                                "from",
                                "to",
                                "service");
                assertThat(labels.group(2)).doesNotContain("420777");
                if (Set.of("cause", "by", "outcome", "bound", "presence", "phone", "result")
                        .contains(labels.group(1))) {
                    assertThat(table).contains(labels.group(2));
                }
            }
        }
    }

    @Test
    void countsEveryWordThereIs() {
        everything();
        assertThat(server.scrape().lines().filter(line -> line.startsWith("heliotrope_calls_ended_total")))
                .hasSize(EndCause.values().length);
        assertThat(server.scrape().lines().filter(line -> line.startsWith("heliotrope_offers_total")))
                .hasSize(OfferOutcome.values().length);
    }

    private void everything() {
        new AgentMeters(server.registry()).are(List.of(new AgentMeters.Group("signed-in", "free", 1)));
        new WaitMeters(server.registry()).are(List.of(new WaitMeters.Expected("support", "cs", "middle", 90)));
        ServiceMeters services = new ServiceMeters(server.registry());
        services.asked("orders", "left-alone", java.time.Duration.ofMillis(3));
        services.leftAlone("orders", true);
        FlowMeters flows = new FlowMeters(server.registry());
        flows.serving(Map.of("reception", "3f2a9c"));
        flows.reloaded(true, java.time.Duration.ofMillis(300));
        flows.errors(0);
        new PromptMeters(server.registry()).fell("goodbye", new Language("en-US"), new Language("en"));
        server.agi(() -> 7)
                .refused(() -> Map.of("WRONG_KEY", 2L))
                .ami(() -> true)
                .history(() -> 3, () -> 1);
        Story.whole("c-1").forEach(meters::on);
        tell(Story.of("c-2")
                .toQueue()
                .relaxed()
                .exhausted()
                .done("rate", "survey", "answered", Map.of())
                .resumed()
                .ended(Party.CALLER, EndCause.ABANDONED));
        for (EndCause cause : EndCause.values()) {
            tell(Story.of("c-3").ended(Party.CALLER, cause));
        }
        for (OfferOutcome outcome : OfferOutcome.values()) {
            tell(Story.of("c-3").offerEnded("o", "jana", outcome));
        }
        for (LanguageSource by : LanguageSource.values()) {
            tell(Story.of("c-3").language(by));
        }
        for (Party by : Party.values()) {
            tell(Story.of("c-3").talkEnded("jana", 1, by));
        }
    }

    private static Set<String> names(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String waiting() {
        return server.scrape()
                .lines()
                .filter(line -> line.startsWith("heliotrope_queue_waiting{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .findFirst()
                .orElse("none");
    }
}
