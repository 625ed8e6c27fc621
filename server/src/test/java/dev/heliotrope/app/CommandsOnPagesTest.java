package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Whatever command and option a page for admins names, there is. */
class CommandsOnPagesTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern OPTION = Pattern.compile("^--[a-z-]+");
    private static final String US = "./heliotrope ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md", "ivr-flows/TESTS.md", "ivr-flows/GUIDE.md", "ivr-flows/REFERENCE.md",
                "ivr-flows/prompts/README.md", "config/README.md", "dialplans/README.md", "bench/README.md"
            })
    void areThere(String page) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String line : Files.readAllLines(HOME.resolve(page))) {
            unknownIn(line, unknown);
        }
        assertThat(unknown).isEmpty();
    }

    /** Options that stand alone are those of the command that a row of a table begins with. */
    private static void unknownIn(String line, List<String> unknown) {
        List<String> codes = CODE.matcher(line)
                .results()
                .map(code -> code.group(1).replace("\\|", "|"))
                .toList();
        codes.stream().filter(code -> code.startsWith(US)).forEach(code -> of(code).forEach(
                        command -> unknown(command, code, unknown)));
        if (line.startsWith("| `" + US)) {
            List<CommandLine> commands = of(codes.getFirst());
            codes.stream()
                    .filter(code -> code.startsWith("--"))
                    .forEach(code -> commands.forEach(command -> unknown(command, code, unknown)));
        }
    }

    /** The innermost command of what is typed; of {@code release|rollback} both. */
    private static List<CommandLine> of(String typed) {
        List<CommandLine> commands = List.of(Main.commandLine());
        for (String word : typed.substring(US.length()).split(" ", -1)) {
            if (word.startsWith("-")) {
                return commands;
            }
            List<CommandLine> inner = commands.stream()
                    .flatMap(outer -> Stream.of(word.split("\\|", -1))
                            .flatMap(name ->
                                    Stream.ofNullable(outer.getSubcommands().get(name))))
                    .toList();
            commands = inner.isEmpty() ? commands : inner;
        }
        assertThat(commands).as(typed).noneMatch(command -> command.getParent() == null);
        return commands;
    }

    private static void unknown(CommandLine command, String typed, List<String> unknown) {
        Stream.of(typed.split(" ", -1))
                .flatMap(word -> OPTION.matcher(word).results().map(found -> found.group()))
                .filter(option -> !command.getCommandSpec().optionsMap().containsKey(option))
                .map(option -> command.getCommandName() + " has no " + option)
                .forEach(unknown::add);
    }
}
