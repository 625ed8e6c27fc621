package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The prose below a command's options as paragraphs, which picocli breaks where the screen ends; it takes each line of ours
 * for a paragraph. What is set in, and what is blank, stays a line. Nothing in it is a format, so a per cent sign is one.
 */
final class HelpProse {
    private HelpProse() {}

    static CommandLine flowing(CommandLine command) {
        UsageMessageSpec usage = command.getCommandSpec().usageMessage();
        usage.footer(paragraphs(usage.footer()).toArray(String[]::new));
        command.getSubcommands().values().forEach(HelpProse::flowing);
        return command;
    }

    private static List<String> paragraphs(String... lines) {
        List<String> paragraphs = new ArrayList<>();
        boolean goesOn = false;
        for (String line : lines) {
            String text = line.replace("%", "%%");
            boolean prose = !line.isBlank() && !line.startsWith(" ");
            if (prose && goesOn) {
                paragraphs.add(paragraphs.removeLast() + " " + text);
            } else {
                paragraphs.add(text);
            }
            goesOn = prose;
        }
        return paragraphs;
    }
}
