package dev.heliotrope.softphone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Sound;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.speech.Espeak;
import dev.heliotrope.speech.Script;
import dev.heliotrope.speech.SpeechAnnouncer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Phones that call each other through a real Asterisk, and what they hear of each other. */
class SoftphoneIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> WELCOME = Map.of(
            "en", "Welcome. Please hold the line, an agent will be with you in two minutes.",
            "cs", "Vítejte. Prosím čekejte, operátor se vám bude věnovat za dvě minuty.",
            "uk", "Вітаємо. Будь ласка, зачекайте, оператор відповість вам за дві хвилини.",
            "hr", "Dobrodošli. Molimo pričekajte, operater će vam se javiti za dvije minute.",
            "pl", "Witamy. Proszę czekać, konsultant zgłosi się za dwie minuty.",
            "el", "Καλώς ήρθατε. Παρακαλώ περιμένετε, θα σας απαντήσουμε σε δύο λεπτά.");

    @TempDir
    static Path folder;

    private static final Map<String, Path> prompts = new LinkedHashMap<>();
    private static TestAsterisk asterisk;

    @BeforeAll
    static void start() throws IOException {
        asterisk = TestAsterisk.start(TestAsterisk.freePort(), "201", "202");
        Script.Source words = said ->
                new Script.Text(said.language(), WELCOME.get(said.language().tag()));
        try (var speech = new SpeechAnnouncer(
                words,
                Espeak.at(asterisk.toolbox().command(Tool.ESPEAK)),
                folder.resolve("speech"),
                InstantSource.system())) {
            for (String tag : WELCOME.keySet()) {
                List<Sound> sounds = speech.voice(List.of(Utterance.of("welcome", new Language(tag))))
                        .join();
                prompts.put(tag, Path.of(sounds.getFirst().path() + ".wav"));
            }
        }
    }

    @AfterAll
    static void stop() {
        asterisk.close();
    }

    @Test
    void sixLanguagesAreToldApartByWhatIsHeardInBothDirections() throws IOException {
        List<String> tags = List.copyOf(prompts.keySet());
        for (int i = 0; i < tags.size(); i += 2) {
            String one = tags.get(i);
            String other = tags.get(i + 1);
            try (Softphone caller = agent("201", one);
                    Softphone called = agent("202", other)) {
                Call call = caller.dial("202");
                Call answered = called.awaitCall(SOON);
                answered.awaitEstablished(SOON);
                await().atMost(Duration.ofSeconds(30)).until(() -> hasHeard(call, other) && hasHeard(answered, one));
                call.hangUp();
                answered.awaitClosed(SOON);

                assertThat(languageOf(call)).isEqualTo(other);
                assertThat(languageOf(answered)).isEqualTo(one);
            }
        }
    }

    private Softphone agent(String extension, String says) throws IOException {
        Options options = Options.recordingTo(folder.resolve(extension + says)).saying(prompts.get(says));
        return TestPhones.agent(asterisk, extension, options);
    }

    private static boolean hasHeard(Call call, String tag) throws IOException {
        Duration whole = Hearing.of(prompts.get(tag)).length();
        return call.heard().length().compareTo(whole.plusMillis(500)) > 0;
    }

    /** The one language that is surely there; fails if another comes near. */
    private static String languageOf(Call call) throws IOException {
        Hearing heard = call.heard();
        String found = "none";
        for (var prompt : prompts.entrySet()) {
            double score = heard.find(Hearing.of(prompt.getValue())).score();
            if (score >= Hearing.SURE) {
                found = prompt.getKey();
            } else {
                assertThat(score).as(prompt.getKey()).isLessThan(0.3);
            }
        }
        return found;
    }

    @Test
    @EnabledIfSystemProperty(
            named = "os.arch",
            matches = "amd64",
            disabledReason = "what keeps a phone to loopback is code for x86-64")
    void aPhoneListensOnLoopbackOnlyAlsoForAudio() throws IOException {
        try (Softphone caller = agent("201", "en");
                Softphone called = agent("202", "cs")) {
            Call call = caller.dial("202");
            call.awaitEstablished(SOON);
            for (Softphone phone : List.of(caller, called)) {
                assertThat(UdpSockets.of(phone.pid()))
                        .as("SIP, DNS, and the two of the audio")
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allMatch(address -> address.matches("(0100007F|0{24}01000000):.*"));
            }
        }
    }

    @Test
    void keysPressedArriveInOrder() throws IOException {
        try (Softphone caller = agent("201", "en");
                Softphone called = agent("202", "cs")) {
            Call call = caller.dial("202");
            call.awaitEstablished(SOON);

            call.press("159#");

            Call answered = called.awaitCall(SOON);
            await().untilAsserted(() -> assertThat(answered.digits()).isEqualTo("159#"));
        }
    }

    @Test
    void aPhoneThatIsLeftRingingRingsUntilItIsAnswered() throws IOException {
        Options quiet = Options.recordingTo(folder.resolve("quiet")).leftRinging();
        try (Softphone caller = agent("201", "en");
                Softphone called = TestPhones.agent(asterisk, "202", quiet)) {
            Call call = caller.dial("202");
            Call ringing = called.awaitCall(SOON);
            call.awaitRinging(SOON);
            assertThat(call.isEstablished()).isFalse();

            ringing.answer();

            call.awaitEstablished(SOON);
            ringing.hangUp();
            assertThat(call.awaitClosed(SOON)).isNotEmpty();
        }
    }

    @Test
    void aCallNobodyTakesSaysWhy() throws IOException {
        try (Softphone caller = agent("201", "en")) {
            assertThatThrownBy(() -> caller.dial("202").awaitEstablished(SOON)).hasMessageMatching(".*: [45]\\d\\d .*");
        }
    }

    @Test
    void aWrongPasswordIsTold() throws IOException {
        SipAccount wrong =
                SipAccount.agent("201", "wrong", "127.0.0.1", asterisk.ports().sip());
        Options options = Options.recordingTo(folder.resolve("wrong"));
        try (Softphone phone = Softphone.start(TestPhones.baresip(asterisk.toolbox()), wrong, options)) {
            assertThatThrownBy(() -> phone.awaitRegistered(SOON)).hasMessageContaining("40");
        }
    }

    @Test
    void leavesNoProcessAndNoRegistrationBehind() throws IOException {
        Softphone phone = agent("201", "en");
        assertThat(asterisk.ask("pjsip show contacts")).contains("201/sip:");
        long pid = phone.pid();

        phone.close();

        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
        await().untilAsserted(
                        () -> assertThat(asterisk.ask("pjsip show contacts")).doesNotContain("201/sip:"));
    }
}
