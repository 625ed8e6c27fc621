package dev.heliotrope.app;

import dev.heliotrope.history.Customer;
import dev.heliotrope.history.StoreException;
import dev.heliotrope.storage.CustomerRows;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope customers}. */
@Command(
        name = "customers",
        description = "Who the customers are: what flows know of whoever calls.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "The file has a line of column names (id,name,numbers,pin,language,zone,priority,open_cases; id is needed) and a",
            "line a customer; several numbers stand with semicolons between. A customer who is there already is replaced; a",
            "PIN that is left out stays as it is. PINs are kept as salted hashes only. Works beside a running server.",
            "Ends with 0; with 1 when the file has errors, in which case nobody is imported; with 2 when it or the database",
            "cannot be used.",
            "",
            "Examples:",
            "  heliotrope customers import customers.csv",
            "  heliotrope customers list"
        })
final class CustomersCommand implements Runnable {
    private static final int FAULTY = 1;
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new picocli.CommandLine.ParameterException(spec.commandLine(), "import or list?");
    }

    @Command(name = "import", description = "Takes customers over from a CSV file.", mixinStandardHelpOptions = true)
    int importFile(@Parameters(paramLabel = "FILE", description = "UTF-8, comma-separated.") Path file) {
        CustomerFile read = CustomerFile.read(file.toString(), text(file));
        read.problems().forEach(spec.commandLine().getErr()::println);
        if (!read.problems().isEmpty()) {
            return FAULTY;
        }
        Progress progress = new Progress(spec.commandLine().getErr());
        with(database -> new CustomerImport(database, progress).take(read.entries()));
        spec.commandLine().getOut().println(read.entries().size() + " customers imported");
        return 0;
    }

    @Command(name = "list", description = "Lists all customers.", mixinStandardHelpOptions = true)
    int list() {
        List<Customer> all = new ArrayList<>();
        with(database -> all.addAll(new CustomerRows(database).all()));
        all.stream()
                .map(CustomersCommand::line)
                .map(Shown::line)
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private static String line(Customer customer) {
        String numbers =
                customer.numbers().stream().map(Object::toString).sorted().collect(Collectors.joining(";"));
        return String.join(
                "  ",
                customer.id(),
                customer.name(),
                numbers,
                customer.language(),
                customer.zone(),
                "priority " + customer.priority(),
                customer.openCases() + " open cases");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Refused(UNUSABLE, file + " cannot be read as UTF-8 text");
        }
    }

    private void with(Consumer<Database> task) {
        with(options.project(), task);
    }

    static void with(Project project, Consumer<Database> task) {
        try (Database database = open(
                Archive.settings(project, Loading.settings(project).server().database()))) {
            task.accept(database);
        } catch (StoreException failure) {
            throw new Refused(UNUSABLE, String.valueOf(failure.getMessage()));
        }
    }

    /** A running server has an embedded database open; then it is asked to share it. */
    private static Database open(DatabaseSettings settings) {
        try {
            return Database.open(settings);
        } catch (StoreException inUse) {
            return Database.openToRead(settings);
        }
    }
}
