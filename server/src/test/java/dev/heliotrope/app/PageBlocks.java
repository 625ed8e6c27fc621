package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The fenced blocks of a page that tell a reader to do something, in the order in which they stand there. */
final class PageBlocks {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w*) ?([^\n]*)\n(.*?)^```$");

    private PageBlocks() {}

    sealed interface Block {}

    /** A file to be written. */
    record NewFile(String name, String text) implements Block {}

    /** A file to be changed: lines that go, or stand before those that come. */
    record Edit(String name, String gone, String context, String come) implements Block {}

    /** A command to be typed, and what it says. */
    record Command(String line, List<String> says) implements Block {}

    static List<Block> of(String page) {
        List<Block> blocks = new ArrayList<>();
        FENCE.matcher(page).results().forEach(fence -> add(fence, blocks));
        return blocks;
    }

    private static void add(MatchResult fence, List<Block> to) {
        String name = fence.group(2);
        String text = fence.group(3);
        switch (fence.group(1)) {
            case "yaml" -> to.add(new NewFile(name, text));
            case "diff" -> {
                if (!name.isEmpty()) {
                    to.add(new Edit(name, lines(text, "-"), lines(text, " "), lines(text, "+")));
                }
            }
            case "console" -> to.addAll(commands(text));
            default -> {}
        }
    }

    private static String lines(String text, String mark) {
        StringBuilder lines = new StringBuilder();
        text.lines().filter(line -> line.startsWith(mark + " ")).forEach(line -> lines.append(line.substring(2))
                .append('\n'));
        return lines.toString();
    }

    private static List<Command> commands(String text) {
        List<Command> commands = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("$ ")) {
                commands.add(new Command(line.substring(2), new ArrayList<>()));
            } else {
                commands.getLast().says().add(line);
            }
        }
        return commands;
    }

    /** What a command says, as a pattern: {@code ...} in a line is any text, alone in one any lines. */
    static Pattern pattern(List<String> says) {
        StringBuilder pattern = new StringBuilder();
        for (String line : says) {
            if (line.equals("...")) {
                pattern.append("(?:.*\n)*?");
            } else {
                pattern.append(" *");
                for (String word : line.strip().split(" +")) {
                    pattern.append(word.equals("...") ? ".+?" : quoted(word)).append(" *");
                }
                pattern.append("\n");
            }
        }
        return Pattern.compile(pattern.toString());
    }

    private static String quoted(String word) {
        return String.join(
                ".+?",
                java.util.Arrays.stream(word.split("\\.\\.\\.", -1))
                        .map(Pattern::quote)
                        .toList());
    }
}
