package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Secret;
import dev.heliotrope.flow.CustomerFact;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Errand.Identify;
import dev.heliotrope.flow.Errand.Proof;
import dev.heliotrope.flow.Input;
import dev.heliotrope.history.Customers;
import dev.heliotrope.history.Story;
import dev.heliotrope.session.Errands.Occasion;
import dev.heliotrope.storage.CustomerRows;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import dev.heliotrope.storage.JdbcInteractionStore;
import dev.heliotrope.storage.Pins;
import dev.heliotrope.storage.SwitchTurns;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Customers from the file to what a call knows of them. */
class CustomersCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final PhoneNumber ADAS = new PhoneNumber("+420777123456");
    private static final String FILE = """
            id,name,numbers,pin,language,zone,priority,open_cases
            4711,Ada,+420777123456,7391,cs,Europe/Prague,5,2
            4712,Bob,+420777000000;+420777000001,,,,,
            4713,Eva,+420777000001,,,,,
            """;

    @TempDir
    private Path run;

    private record Result(int code, List<String> out, String err) {}

    private Result typed(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int code = command.execute(words);
        return new Result(code, out.toString().lines().toList(), err.toString());
    }

    private Result customers(String... words) {
        List<String> all = new ArrayList<>(List.of("customers", "--config", "../config", "--run-dir", run.toString()));
        all.addAll(List.of(words));
        return typed(all.toArray(String[]::new));
    }

    private Result imported(String text) throws IOException {
        Path file = Files.writeString(run.resolve("customers.csv"), text);
        return customers("import", file.toString());
    }

    private Database database() {
        return Database.open(DatabaseSettings.embedded(run.resolve("history")));
    }

    private static CustomerDesk desk(Database database) {
        InstantSource clock = InstantSource.fixed(NOW);
        return new CustomerDesk(
                new CustomerRows(database),
                new JdbcInteractionStore(database),
                new Pins(database, FreshIds::salt),
                new Switches(new SwitchTurns(database), clock),
                clock);
    }

    private static Occasion call(String id) {
        return new Occasion(new CallId(id), ADAS, PhoneNumber.WITHHELD, new Language("cs"), "flow", "step", null);
    }

    private static Map<String, Object> facts(CustomerDesk desk, Identify.By by, String text, String call) {
        Input.Performed done = desk.identify(new Identify(by, text), call(call));
        return done.outcome().equals(Identify.FOUND) ? done.results() : Map.of();
    }

    @Test
    void whatTheFileSaysACallKnows() throws IOException {
        assertThat(imported(FILE).out()).containsExactly("3 customers imported");
        assertThat(customers("list").out().getFirst())
                .isEqualTo("4711  Ada  +420777123456  cs  Europe/Prague  priority 5  2 open cases");
        try (Database database = database()) {
            CustomerDesk desk = desk(database);
            assertThat(facts(desk, Identify.By.NUMBER, ADAS.digits(), "c-1"))
                    .containsEntry(CustomerFact.ID.key(), "4711")
                    .containsEntry(CustomerFact.NAME.key(), "Ada")
                    .containsEntry(CustomerFact.LANGUAGE.key(), "cs")
                    .containsEntry(CustomerFact.ZONE.key(), "Europe/Prague")
                    .containsEntry(CustomerFact.PRIORITY.key(), 5L)
                    .containsEntry(CustomerFact.OPEN_CASES.key(), 2L)
                    .containsEntry(CustomerFact.CONTACTS.key(), 0L);
            assertThat(facts(desk, Identify.By.KEY, "4712", "c-1")).containsEntry(CustomerFact.NAME.key(), "Bob");
            assertThat(facts(desk, Identify.By.NUMBER, "+420777000001", "c-1"))
                    .as("shared by two")
                    .isEmpty();
            assertThat(facts(desk, Identify.By.KEY, "4712' or '1'='1", "c-1")).isEmpty();
            assertThat(desk.authenticate(new Errand.Authenticate("4711", new Secret("7391")))
                            .outcome())
                    .isEqualTo(Proof.RIGHT);
            assertThat(desk.authenticate(new Errand.Authenticate("4711", new Secret("7392")))
                            .outcome())
                    .isEqualTo(Proof.WRONG);
            assertThat(desk.authenticate(new Errand.Authenticate("4712", new Secret("7391")))
                            .outcome())
                    .as("without a PIN")
                    .isEqualTo(Proof.LOCKED);
        }
    }

    @Test
    void theLatestContactOfAnyChannelIsTold() throws IOException {
        imported(FILE);
        try (Database database = database()) {
            CustomerDesk desk = desk(database);
            new JdbcInteractionStore(database).append(Story.whole("c-1"));
            facts(desk, Identify.By.NUMBER, ADAS.digits(), "c-1");
            assertThat(facts(desk, Identify.By.NUMBER, ADAS.digits(), "c-2"))
                    .containsEntry(CustomerFact.CONTACTS.key(), 1L)
                    .containsEntry(CustomerFact.LAST_CHANNEL.key(), "phone")
                    .containsEntry(CustomerFact.LAST_QUEUE.key(), "support")
                    .containsEntry(CustomerFact.LAST_OUTCOME.key(), "handled")
                    .containsEntry(CustomerFact.LAST_CONTACT.key(), NOW.toString());
            new CustomerRows(database)
                    .contact("4711", new Customers.Contact(new CallId("ticket-7"), "e-mail", NOW.plusSeconds(60)));
            assertThat(facts(desk, Identify.By.NUMBER, ADAS.digits(), "c-3"))
                    .containsEntry(CustomerFact.CONTACTS.key(), 3L)
                    .containsEntry(CustomerFact.LAST_CHANNEL.key(), "e-mail")
                    .containsEntry(
                            CustomerFact.LAST_CONTACT.key(), NOW.plusSeconds(60).toString())
                    .doesNotContainKey(CustomerFact.LAST_OUTCOME.key());
        }
    }

    @Test
    void aFileWithErrorsImportsNobody() throws IOException {
        Result result = imported(FILE + "4714,Eva,,12,,,,\n");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("customers.csv:5: error: pin must be 4 to 12 digits");
        assertThat(customers("list").out()).isEmpty();
    }

    @Test
    void allWhoHavePinsAreTakenSideBySide() throws IOException {
        StringBuilder file = new StringBuilder("id,name,pin,numbers\n");
        for (int i = 0; i < 6; i++) {
            file.append("k-%02d,Customer,73%02d,+4207770000%02d\n".formatted(i, i, i));
        }
        Result result = imported(file.toString());
        assertThat(result.out()).containsExactly("6 customers imported");
        assertThat(result.err().lines()).allMatch(line -> line.matches("  [0-9]+ of 6 customers"));
        assertThat(customers("list").out()).hasSize(6);
        try (Database database = database()) {
            assertThat(desk(database)
                            .authenticate(new Errand.Authenticate("k-05", new Secret("7305")))
                            .outcome())
                    .isEqualTo(Proof.RIGHT);
        }
    }

    @Test
    void whoIsThereAlreadyIsReplacedAndKeepsThePin() throws IOException {
        imported(FILE);
        imported("id,name,open_cases\n4711,Ada Lovelace,0\n");
        assertThat(customers("list").out().getFirst())
                .startsWith("4711  Ada Lovelace")
                .endsWith("0 open cases");
        try (Database database = database()) {
            assertThat(desk(database)
                            .authenticate(new Errand.Authenticate("4711", new Secret("7391")))
                            .outcome())
                    .isEqualTo(Proof.RIGHT);
        }
    }

    @Test
    void aFileThatIsNoTextIsNotRead() throws IOException {
        Path file = Files.write(run.resolve("customers.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(customers("import", file.toString()).code()).isEqualTo(2);
        assertThat(customers("import", run.resolve("none.csv").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aSwitchIsTurnedByWhoeverHasItsPinAndTheHistoryTellsWho() throws IOException {
        try (Database database = database()) {
            new Pins(database, FreshIds::salt).set(CustomerDesk.ownerOfSwitch("outage"), new Secret("2468"));
            CustomerDesk desk = desk(database);
            assertThat(desk.turn(new Errand.Turn("outage", true, new Secret("2469")), call("c-1"))
                            .outcome())
                    .isEqualTo(Proof.WRONG);
            assertThat(new SwitchTurns(database).all()).isEmpty();
            assertThat(desk.turn(new Errand.Turn("outage", true, new Secret("2468")), call("c-1"))
                            .outcome())
                    .isEqualTo(Proof.RIGHT);
            assertThat(desk.turn(new Errand.Turn("emergency", true, new Secret("2468")), call("c-1"))
                            .outcome())
                    .as("another switch's PIN")
                    .isEqualTo(Proof.LOCKED);
            new SwitchTurns(database).keep(new SwitchTurns.Turn("outage", false, NOW.plusSeconds(9), "Jana (API)"));
        }
        List<String> table = typed("history", "--config", "../config", "--run-dir", run.toString(), "--switches")
                .out();
        assertThat(table).hasSize(3);
        assertThat(table.get(0)).matches("TURNED +SWITCH +TO +BY");
        assertThat(table.get(1)).endsWith("outage  off  Jana (API)");
        assertThat(table.get(2)).endsWith("outage  on   caller +420777123456 in call c-1");
        assertThat(typed(
                                "history",
                                "--config",
                                "../config",
                                "--run-dir",
                                run.toString(),
                                "--switches",
                                "--json",
                                "--last",
                                "1")
                        .out())
                .containsExactly(
                        "{\"switch\":\"outage\",\"on\":false,\"at\":\"2026-11-24T10:00:09Z\",\"by\":\"Jana (API)\"}");
    }
}
