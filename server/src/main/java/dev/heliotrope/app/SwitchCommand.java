package dev.heliotrope.app;

import dev.heliotrope.call.Secret;
import dev.heliotrope.storage.Pins;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope switch}. */
@Command(
        name = "switch",
        description = "The switches of config/switches.yaml, which are turned by phone or by API.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A switch without a PIN cannot be turned by phone. The PIN, 4 to 12 digits, is asked for, or read from the first",
            "line of the input, and kept as a salted hash only. Works beside a running server. Ends with 0; with 2 when there",
            "is no such switch, the PIN is none, or the database cannot be used.",
            "",
            "Examples:",
            "  heliotrope switch pin outage",
            "  heliotrope switch pin outage < pin-file"
        })
final class SwitchCommand implements Runnable {
    private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "pin?");
    }

    @Command(
            name = "pin",
            description = "Sets the PIN with which a switch is turned by phone.",
            mixinStandardHelpOptions = true)
    int pin(@Parameters(paramLabel = "NAME", description = "The switch.") String name) throws IOException {
        Project project = options.project();
        if (!Loading.settings(project).switches().containsKey(name)) {
            throw new ParameterException(spec.commandLine(), "there is no such switch in config/switches.yaml");
        }
        String pin = asked();
        if (pin == null || !PIN.matcher(pin).matches()) {
            throw new ParameterException(spec.commandLine(), "a PIN has 4 to 12 digits");
        }
        CustomersCommand.with(project, database -> new Pins(database, FreshIds::salt)
                .set(CustomerDesk.ownerOfSwitch(name), new Secret(pin)));
        spec.commandLine().getOut().println("switch " + name + " is turned with this PIN from now on");
        return 0;
    }

    private static @Nullable String asked() throws IOException {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("PIN: ");
            return typed == null ? null : new String(typed);
        }
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    }
}
