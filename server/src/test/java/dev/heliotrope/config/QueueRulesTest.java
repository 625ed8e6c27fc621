package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Order;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.QueueStep;
import dev.heliotrope.routing.Relax;
import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.routing.Sticky;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What routing goes by, as {@code queues.yaml} says it. */
class QueueRulesTest {
    @TempDir
    Path folder;

    private Settings with(String queues) throws IOException {
        try (var files = Files.list(Path.of("../config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Files.writeString(folder.resolve("queues.yaml"), queues);
        Loaded<Settings> loaded = ConfigFolder.read(folder, new PublicHolidays());
        assertThat(loaded.diagnostics()).isEmpty();
        return loaded.result().orElseThrow();
    }

    @Test
    void stepsGiveWayByTimeAndByConditions() throws IOException {
        Queue queue = with("""
                queues:
                  support:
                    order: follow-the-sun
                    last-agent: {within: 2d, patience: 20s}
                    steps:
                      - after: 0s
                      - {after: 10s, nobody-signed-in: true}
                      - unanswered: 2
                      - {after: 30s, nobody-free: true}
                    end: {after: 2m, then: queue, queue: billing}
                  billing:
                    steps: [{after: 0s}]
                """).queues().get("support");

        assertThat(queue.steps())
                .extracting(QueueStep::relax)
                .containsExactly(
                        new Relax(Duration.ofSeconds(10), true, false, 0),
                        new Relax(null, false, false, 2),
                        new Relax(Duration.ofSeconds(20), false, true, 0),
                        Relax.after(Duration.ofMinutes(2)));
        assertThat(queue.end()).isEqualTo(new End.OtherQueue("billing"));
        assertThat(queue.order()).isEqualTo(Order.FOLLOW_THE_SUN);
        assertThat(queue.sticky()).isEqualTo(new Sticky(Duration.ofDays(2), Duration.ofSeconds(20)));
    }

    @Test
    void rulesAndReservesAreOfAllQueues() throws IOException {
        Shares shares = with("""
                queues: {billing: {steps: [{after: 0s}]}, support: {steps: [{after: 0s}]}, orders: {steps: [{after: 0s}]}}
                rules: {most-head-start: 5m, not-again-for: 1m, aside-for: 3s}
                reserves: [{skill: support, level: 3, keep: 2}]
                """).shares();

        assertThat(shares.rules())
                .isEqualTo(new Rules(Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofSeconds(3)));
        assertThat(shares.reserves()).isEqualTo(List.of(new Reserve("support", 3, 2)));
    }

    @Test
    void otherStepsAreTheSameQueueForCallersWhoMayWaitDifferently() throws IOException {
        var queues = with("""
                queues:
                  support:
                    order: best-proficiency
                    steps: [{after: 0s, language: 4}, {after: 1m, language: 1}]
                    other-steps:
                      patient: [{after: 0s, language: 5}, {after: 10m, language: 3}]
                  billing: {steps: [{after: 0s}]}
                """).queues();

        assertThat(queues).containsOnlyKeys("support", "support/patient", "billing");
        Queue patient = queues.get("support/patient");
        assertThat(patient.name()).as("callers and agents know no other").isEqualTo("support");
        assertThat(patient.order()).isEqualTo(Order.BEST_PROFICIENCY);
        assertThat(patient.steps())
                .extracting(step -> step.need().languageLevel())
                .containsExactly(5, 3);
        assertThat(queues.get("support").steps())
                .extracting(step -> step.need().languageLevel())
                .containsExactly(4, 1);
    }
}
