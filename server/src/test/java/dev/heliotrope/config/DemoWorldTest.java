package dev.heliotrope.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.holiday.PublicHolidays;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.Need;
import dev.heliotrope.routing.QueueStep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The configuration that is shipped loads without a word, and says what the demo relies on. */
class DemoWorldTest {
    private static final Language EN = new Language("en");
    private static Settings settings;

    @BeforeAll
    static void read() {
        Loaded<Settings> loaded = ConfigFolder.read(Path.of("../config"), new PublicHolidays());
        assertThat(loaded.diagnostics()).isEmpty();
        settings = loaded.result().orElseThrow();
    }

    @Test
    void speaksSixLanguagesInTheOrderOfTheFile() {
        assertThat(settings.languages().all())
                .extracting(Language::tag)
                .containsExactly("en", "uk", "cs", "hr", "pl", "el");
        assertThat(settings.languages().spoken())
                .extracting(Languages.Spoken::name)
                .containsExactly("English", "українська", "čeština", "hrvatski", "polski", "Ελληνικά");
        assertThat(settings.languages().ofCountry("GR")).contains(new Language("el"));
        assertThat(settings.languages().ofCountry("FR")).isEmpty();
        assertThat(settings.languages().fallback()).isEqualTo(EN);
    }

    @Test
    void numbersAreFoundWithAndWithoutThePlus() {
        for (String dialled : List.of("+420222000111", "420222000111")) {
            DialledNumber number =
                    settings.numbers().of(new PhoneNumber(dialled)).orElseThrow();
            assertThat(number.flow()).isEqualTo("reception");
            assertThat(number.language()).contains(new Language("cs"));
        }
        assertThat(settings.numbers().of(new PhoneNumber("100")).orElseThrow().language())
                .isEmpty();
        assertThat(settings.numbers().of(new PhoneNumber("999"))).isEmpty();
        assertThat(settings.numbers()
                        .unknownFlows(List.of(
                                "reception",
                                "order-status",
                                "billing",
                                "returns",
                                "knowledge-line",
                                "tier2",
                                "out-of-hours",
                                "survey")))
                .isEmpty();
        assertThat(settings.numbers().unknownFlows(List.of("recepcion")).getFirst())
                .asString()
                .endsWith("config/numbers.yaml:6:11: error: there is no flow \"reception\"; did you mean \"recepcion\"?"
                        + " [unknown-flow]");
    }

    @Test
    void agentsHaveTheirLanguagesAndSkills() {
        assertThat(settings.agents()).hasSize(10);
        Agent jana = settings.agents().getFirst();
        assertThat(jana.name()).isEqualTo("Jana Nováková");
        assertThat(jana.extension()).isEqualTo("201");
        assertThat(settings.teams().get(jana.team()).name()).isEqualTo("Prague");
        assertThat(jana.proficiency(new Language("cs"))).isEqualTo(5);
        assertThat(jana.proficiency("support")).isEqualTo(5);
    }

    @Test
    void supportRelaxesStepByStep() {
        Map<String, Integer> skills = Map.of("support", 2);
        assertThat(settings.queues().get("support").steps())
                .isEqualTo(QueueStep.timeline(List.of(
                        new QueueStep.From(Duration.ZERO, new Need(3, List.of(), skills)),
                        new QueueStep.From(Duration.ofSeconds(8), new Need(1, List.of(), skills)),
                        new QueueStep.From(Duration.ofSeconds(15), new Need(1, List.of(EN), skills)),
                        new QueueStep.From(Duration.ofSeconds(45), new Need(0, List.of(EN), skills)))));
        assertThat(settings.queues().get("support").ringFor()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void theLineFollowsTheSun() {
        Instant greekEvening = Instant.parse("2026-10-07T15:30:00Z");
        assertThat(open(greekEvening)).containsExactly("line", "prague", "toronto");
        assertThat(open(Instant.parse("2026-10-07T23:30:00Z"))).containsExactly("line", "sydney");
        assertThat(open(Instant.parse("2026-11-17T09:00:00Z"))).containsExactly("athens", "kyiv", "line");
        assertThat(open(Instant.parse("2026-10-10T12:00:00Z"))).as("Saturday").isEmpty();
        assertThat(settings.calendars().get("line").nextChange(Instant.parse("2026-10-10T12:00:00Z")))
                .as("Sydney's Monday morning")
                .contains(Instant.parse("2026-10-11T22:00:00Z"));
    }

    private static List<String> open(Instant at) {
        return settings.calendars().entrySet().stream()
                .filter(named -> named.getValue().at(at).isOpen())
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    @Test
    void theServerKeepsToLoopback() {
        ServerSettings server = settings.server();
        assertThat(List.of(
                        server.agi(),
                        server.http(),
                        server.asterisk().ami(),
                        server.asterisk().sip()))
                .extracting(Address::toString)
                .containsExactly("127.0.0.1:4573", "127.0.0.1:8080", "127.0.0.1:5138", "127.0.0.1:5160");
        assertThat(server.asterisk().trunk()).containsExactly("127.0.0.1");
        assertThat(server.database().url()).isEmpty();
        assertThat(server.speech().command()).isEmpty();
    }
}
