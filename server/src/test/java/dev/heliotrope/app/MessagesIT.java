package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Hearing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers who are recorded, leave messages and rate the call, on a real Asterisk: what they said is in files of ours alone. */
@Order(5)
@Timeout(180)
class MessagesIT {
    private static final String CALLER = "+48601777888";
    private static final String NUMBER = "+48222000111";
    private static final String FLOW = """
            variables:
              agreed: yes/no
            defaults: { hung-up: bye, error: bye }
            steps:
              ask:
                consent: ask-recording
                version: "1"
                into: agreed
                agreed: begin
                refused: begin
              begin:
                record: on
                consent-in: agreed
                next: message
              message:
                voicemail: support
                at-most: 20s
                left: end
                nothing: end
                failed: end
              end:
                record: off
                next: rate
              rate:
                survey: csat
                comment: survey-comment
                next: pass-on
              pass-on:
                transfer: { extension: 201 }
                talked: bye
                busy: bye
                no-answer: bye
                failed: bye
              bye:
                hang-up: goodbye
            """;

    private static TestHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = TestHouse.open(Instant.parse("2026-11-24T09:00:00Z"), new OwnFlow(NUMBER, FLOW));
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    private static CallEvent.Done done(String what) {
        CallEvent.Done[] found = new CallEvent.Done[1];
        await(what).atMost(Duration.ofSeconds(40)).until(() -> {
            find(what).ifPresent(event -> found[0] = event);
            return found[0] != null;
        });
        return found[0];
    }

    private static Optional<CallEvent.Done> find(String what) {
        return house.story(CALLER).stream()
                .filter(CallEvent.Done.class::isInstance)
                .map(CallEvent.Done.class::cast)
                .filter(event -> event.what().equals(what))
                .findFirst();
    }

    @Test
    void whatACallerAgreesToSaysAndRatesIsKept() throws IOException {
        house.register("201", house.options("201").saying(house.sound("welcome", "pl")));
        Path voice = house.sound("thank-you", "pl");
        Call call = house.outside(CALLER, voice).dial(NUMBER);
        house.awaitHeard(CALLER, "ask-recording", TestCaller.PATIENCE);
        call.press("1");
        assertThat(done("consent").outcome()).isEqualTo("agreed");
        assertThat(done("consent").details())
                .containsEntry("asked", "ask-recording")
                .containsEntry("language", "pl")
                .containsEntry("version", "1");
        house.awaitHeard(CALLER, "leave-message", TestCaller.PATIENCE);
        Duration mark = call.heard().length();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call.heard().length().minus(mark).toSeconds() >= 13);
        call.press("#");
        CallEvent.Done message = done("voicemail");
        assertThat(message.outcome()).isEqualTo("left");
        assertThat(Long.parseLong(message.details().get("seconds"))).isBetween(2L, 20L);
        isOursAndHolds(message.details().get("file"), voice);

        house.awaitHeard(CALLER, "survey-csat", TestCaller.PATIENCE);
        isOursAndHolds(done("record").details().get("file"), house.sound("leave-message", "pl"));
        call.press("4");
        house.awaitHeard(CALLER, "survey-comment", TestCaller.PATIENCE);
        Duration asked = call.heard().length();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> call.heard().length().minus(asked).toSeconds() >= 12);
        call.press("#");
        CallEvent.Done survey = done("survey");
        assertThat(survey.details())
                .containsEntry("kind", "csat")
                .containsEntry("score", "4")
                .containsKey("comment");
        isOursAndHolds(survey.details().get("comment"), voice);

        TestCaller.awaitSound("the extension", call, house.sound("welcome", "pl"), asked);
        call.hangUp();
        assertThat(done("transfer").outcome()).isEqualTo("talked");
        assertThat(OpenToOthers.in(house.project().run()))
                .as("all that others may read of a run folder that is open to them")
                .allMatch(file -> file.matches("asterisk\\.pid|(music|sounds|releases)/.*"))
                .anyMatch(file -> file.startsWith("sounds/"));
    }

    private static void isOursAndHolds(String file, Path sound) throws IOException {
        Path path = Path.of(file);
        await(file)
                .until(() -> Files.getPosixFilePermissions(path).equals(PosixFilePermissions.fromString("rw-------")));
        assertThat(Files.getPosixFilePermissions(path.getParent().getParent()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(Hearing.of(path).find(Hearing.of(sound)).score()).isGreaterThan(0.5);
    }
}
