package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** As many flows as a large company might have, each another: languages, hours, menus in menus, conditions, queues. */
final class ManyFlows {
    private static final List<String> QUEUES = List.of("support", "billing", "orders");

    private final SplittableRandom dice = new SplittableRandom(20261122);

    /** Besides what is shipped. */
    static Path write(Path root, Path folder, int flows) throws IOException {
        copy(root.resolve("ivr-flows"), folder);
        copy(root.resolve("ivr-flows/prompts"), folder.resolve("prompts"));
        copy(root.resolve("ivr-flows/knowledge"), folder.resolve("knowledge"));
        ManyFlows many = new ManyFlows();
        for (int i = 0; i < flows; i++) {
            Files.writeString(folder.resolve("line-%d.flow.yaml".formatted(i)), many.flow(i));
        }
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("yaml")).toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private String flow(int number) {
        StringBuilder flow =
                new StringBuilder("about: Line " + number + "\n\nvariables:\n  tries: whole number\n  vip: yes/no\n");
        for (int i = dice.nextInt(3); i > 0; i--) {
            flow.append("  kept_")
                    .append(i)
                    .append(": { type: text, first: \"")
                    .append(dice.nextInt(1000))
                    .append("\" }\n");
        }
        flow.append("promises: { human-within: 10m, keys: 9 }\n");
        flow.append("defaults: { hung-up: goodbye, error: goodbye }\n");
        flow.append("steps:\n").append(BEGIN);
        int menus = dice.nextInt(2, 6);
        for (int menu = 0; menu < menus; menu++) {
            flow.append(menu(menu, menus));
        }
        QUEUES.forEach(queue -> flow.append(QUEUE.formatted(queue, queue)));
        return flow.append(END).toString();
    }

    private String menu(int menu, int menus) {
        StringBuilder keys = new StringBuilder();
        int most = dice.nextInt(3, 9);
        for (int key = 1; key <= most; key++) {
            keys.append("      ")
                    .append(key)
                    .append(": ")
                    .append(QUEUES.get(key % 3))
                    .append('\n');
        }
        String next = menu + 1 < menus ? "count-" + (menu + 1) : "support";
        return MENU.formatted(menu, dice.nextInt(1, 9), dice.nextInt(100, 130), next, menu, menu, keys, next);
    }

    private static final String BEGIN = """
              language: # in the order of config/languages.yaml
                choose-language: [en, uk, cs, hr, pl, el]
                tries: 1
                next: welcome
              welcome:
                say: welcome
                next: hours
              hours:
                hours: line
                open: greet
                closed: closed
                holiday: holiday
              greet:
                set:
                  vip: = caller.startsWith("+420777") || language == "uk"
                next: count-0
            """;

    private static final String MENU = """
              count-%d:
                branch:
                  - if: tries > %d && !vip
                    then: nobody-available
                  - if: now.getHours("Europe/Prague") < 6 && dialled.endsWith("%d")
                    then: %s
                else: menu-%d
              menu-%d:
                menu: main-menu
                keys:
            %s      9: %s
                invalid: { say: invalid-choice, then: goodbye }
                silence: { say: nothing-heard, then: support }
            """;

    private static final String QUEUE = """
              %s:
                queue: %s
                talked: thank-you
                timed-out: nobody-available
            """;

    private static final String END = """
              closed:
                say: closed
                with:
                  opens: { opening-of: line }
                next: goodbye
              holiday:
                say: holiday
                with:
                  opens: { opening-of: line }
                next: goodbye
              nobody-available:
                say: nobody-available
                next: goodbye
              thank-you:
                say: thank-you
                next: goodbye
              goodbye:
                hang-up: goodbye
            """;
}
