package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command's {@code --help}, as it is read on a screen of 100 columns. */
class HelpProseTest {
    static Stream<CommandLine> commands() {
        return withBelow(Main.commandLine());
    }

    private static Stream<CommandLine> withBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().distinct().flatMap(HelpProseTest::withBelow));
    }

    /** A line that ends early although the next one's first word would have fitted was broken by hand. */
    @ParameterizedTest
    @MethodSource("commands")
    void noSentenceIsBrokenInTheMiddleOfALine(CommandLine command) {
        List<String> lines = command.getHelp().footer().lines().toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            String next = lines.get(i + 1);
            if (isProse(lines.get(i)) && isProse(next)) {
                assertThat(lines.get(i).length() + 1 + next.split(" ")[0].length())
                        .as(lines.get(i))
                        .isGreaterThanOrEqualTo(99);
            }
        }
    }

    private static boolean isProse(String line) {
        return !line.isBlank() && !line.startsWith(" ");
    }

    @Test
    void aShareIsNoFormat() {
        assertThat(command("estimate").getUsageMessage()).contains("75 to 85 %").doesNotContain("%%");
        assertThat(command("hours").getUsageMessage()).contains("\n  heliotrope hours prague\n");
    }

    private static CommandLine command(String name) {
        return Main.commandLine().getSubcommands().get(name);
    }
}
