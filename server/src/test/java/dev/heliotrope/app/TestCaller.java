package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Interaction;
import dev.heliotrope.softphone.Call;
import dev.heliotrope.softphone.Hearing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A caller outside who speaks one language: what they do, what they hear, and what the history says of their one call. */
final class TestCaller {
    private static final Map<String, String> KEYS = Map.of("en", "1", "uk", "2", "cs", "3", "hr", "4", "pl", "5");
    private static final Map<String, String> NUMBERS = Map.of(
            "en",
            "+18005550100",
            "uk",
            "+380445000111",
            "cs",
            "+420222000111",
            "hr",
            "+38514000111",
            "pl",
            "+48222000111");

    /** A prompt in a menu, a step of the server's, on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestHouse house;
    private final String number;
    private final String language;
    private final Call call;

    private TestCaller(TestHouse house, String number, String language, Call call) {
        this.house = house;
        this.number = number;
        this.language = language;
        this.call = call;
    }

    /** Calls the number of their language and says "thank you" in it all the time. */
    static TestCaller dials(TestHouse house, String number, String language) throws IOException {
        Call call = house.outside(number, house.sound("thank-you", language)).dial(NUMBERS.get(language));
        return new TestCaller(house, number, language, call);
    }

    TestCaller inTheMenu() throws IOException {
        return welcomed().hasHeard("main-menu");
    }

    private TestCaller welcomed() throws IOException {
        hasHeard("choose-language").call.press(KEYS.get(language));
        return hasHeard("welcome");
    }

    private TestCaller hasHeard(String prompt) {
        house.awaitHeard(number, prompt, PATIENCE);
        return this;
    }

    /** Presses the menu's key into the welcome, as people do who have called before. */
    TestCaller inQueue(String choice) throws IOException {
        return welcomed().queued(choice);
    }

    TestCaller queued(String choice) throws IOException {
        call.press(choice);
        told(CallEvent.Queued.class);
        return this;
    }

    Call call() {
        return call;
    }

    /** Waits until such an event is stored, and gives the last. */
    <T extends CallEvent> T told(Class<T> kind) {
        return house.awaitEvent(number, kind, PATIENCE);
    }

    <T extends CallEvent> List<T> events(Class<T> kind) {
        return house.story(number).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** How much has been heard by now. */
    Duration mark() throws IOException {
        return call.heard().length();
    }

    /** Waits until a prompt is heard in the caller's own language, later than {@code mark}. */
    void hears(String prompt, Duration mark) {
        awaitSound(prompt + " to " + number, call, house.sound(prompt, language), mark);
    }

    /** Waits until the sound is heard in a call, later than {@code mark}. */
    static void awaitSound(String what, Call call, Path sound, Duration mark) {
        await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(400))
                .until(() -> call.heard().since(mark).find(Hearing.of(sound)).score() >= Hearing.SURE);
    }

    /** The one interaction with this caller; more than one, or none, is a failure. */
    Interaction interaction() {
        List<Interaction> all = house.history().stream()
                .filter(each -> each.from().equals(number))
                .toList();
        assertThat(all).as("interactions with " + number).hasSize(1);
        return all.getFirst();
    }
}
