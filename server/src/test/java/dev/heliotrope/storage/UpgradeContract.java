package dev.heliotrope.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.history.Customer;
import dev.heliotrope.history.Interaction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A database that an earlier Heliotrope left is brought up to date by the next start, and everything in it is still there. Each
 * subclass runs this on one kind of database.
 */
abstract class UpgradeContract {
    private static final PhoneNumber NUMBER = new PhoneNumber("+420777123456");

    @TempDir
    private Path scratch;

    /** Settings of an empty database. */
    abstract DatabaseSettings empty();

    /** After each migration, and as databases were while the parts of the house still numbered their own. */
    static Stream<List<String>> versions() throws IOException {
        List<String> all = OldDatabase.migrations();
        return Stream.concat(
                IntStream.rangeClosed(1, all.size()).mapToObj(count -> all.subList(0, count)),
                Stream.of(
                        List.of(OldDatabase.HISTORY, OldDatabase.CUSTOMERS),
                        List.of(OldDatabase.HISTORY, OldDatabase.LAST_TALKS),
                        List.of(OldDatabase.HISTORY, OldDatabase.STEPS, OldDatabase.LAST_TALKS)));
    }

    @ParameterizedTest
    @MethodSource("versions")
    final void nothingIsLost(List<String> version) throws Exception {
        DatabaseSettings settings = empty();
        OldDatabase.make(settings, version, scratch);
        for (int start = 1; start <= 2; start++) {
            try (Database database = Database.open(settings)) {
                assertHistory(database);
                assertParts(database, Set.copyOf(version));
            }
        }
    }

    private static void assertHistory(Database database) throws IOException {
        JdbcInteractionStore store = new JdbcInteractionStore(database);
        assertThat(store.story(new CallId("c-1")).events()).containsExactlyElementsOf(OldDatabase.events());
        assertThat(store.last(9)).containsExactly(Interaction.of(OldDatabase.events()));
        assertThat(new RememberedLanguages(database).of(NUMBER)).contains(new Language("cs"));
        assertThat(new AgentPresences(database).all())
                .containsExactly(new AgentPresences.Presence("jana", "signed-in", OldDatabase.NOON));
    }

    private static void assertParts(Database database, Set<String> version) {
        assertThat(new CallbackRequests(database).open()).hasSize(version.contains(OldDatabase.STEPS) ? 1 : 0);
        assertThat(new SurveyAnswers(database).since(OldDatabase.NOON))
                .hasSize(version.contains(OldDatabase.STEPS) ? 1 : 0);
        assertThat(new CustomerRows(database).byNumber(NUMBER).map(Customer::name).stream())
                .hasSize(version.contains(OldDatabase.CUSTOMERS) ? 1 : 0);
        assertThat(new LastTalks(database).of(NUMBER).stream())
                .hasSize(version.contains(OldDatabase.LAST_TALKS) ? 1 : 0);
    }
}
