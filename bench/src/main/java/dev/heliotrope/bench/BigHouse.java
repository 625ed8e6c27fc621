package dev.heliotrope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Writes a {@code config/} of 200 teams all over the earth and 2,400 agents, the same each time. */
final class BigHouse {
    static final int TEAMS = 200;
    static final int AGENTS_A_TEAM = 12;
    private static final int LANGUAGES = 20;
    private static final int SKILLS = 30;
    private static final int QUEUES = 20;
    private static final List<String> TAGS = List.of(
            "en", "cs", "uk", "hr", "pl", "el", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "fi", "hu", "ro", "bg",
            "sk", "sl");

    private record Site(String zone, String holidays) {}

    private static final List<Site> SITES = List.of(
            new Site("Europe/Prague", "CZ"),
            new Site("Europe/Kyiv", "UA"),
            new Site("Europe/Athens", "GR"),
            new Site("America/Toronto", "CA-ON"),
            new Site("Australia/Sydney", "AU-NSW"),
            new Site("America/New_York", "US-NY"),
            new Site("Europe/London", "GB"),
            new Site("America/Sao_Paulo", "BR"),
            new Site("Asia/Tokyo", "JP"),
            new Site("Pacific/Auckland", "NZ"),
            new Site("Europe/Warsaw", "PL"),
            new Site("Africa/Johannesburg", "ZA"));

    private final SplittableRandom dice = new SplittableRandom(200);

    private BigHouse() {}

    static void write(Path folder) throws IOException {
        BigHouse house = new BigHouse();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("languages.yaml"), languages());
        Files.writeString(folder.resolve("numbers.yaml"), "numbers: {}\n");
        Files.writeString(folder.resolve("teams.yaml"), house.teams());
        Files.writeString(folder.resolve("agents.yaml"), house.agents());
        Files.writeString(folder.resolve("queues.yaml"), queues());
        Files.writeString(folder.resolve("coverage.yaml"), promises());
    }

    private static String languages() {
        StringBuilder yaml = new StringBuilder("default: en\nlanguages:\n");
        TAGS.subList(0, LANGUAGES).forEach(tag -> yaml.append("  ").append(tag).append(": {}\n"));
        return yaml.toString();
    }

    private String teams() {
        StringBuilder yaml = new StringBuilder("teams:\n");
        for (int i = 0; i < TEAMS; i++) {
            Site site = SITES.get(i % SITES.size());
            int from = 6 + dice.nextInt(4);
            yaml.append(String.format(Locale.ROOT, """
                      team-%d:
                        zone: %s
                        holidays: %s
                        hours: {mon-thu: %02d:00-%02d:30, fri: [%02d:00-12:00, 13:00-16:00]}
                        breaks: {wed: 13:00-14:00}
                        days-off: [{on: 24 dec, until: 12:00}]
                        overrides: [{on: last fri of month, hours: 08:00-12:00, why: meeting}]
                        seasons: [{on: 1 jul to 31 aug, hours: {mon-fri: 07:00-15:00}}]
                        shifts:
                          late: {hours: {mon-fri: 12:00-20:00}}
                          turns: {weeks: [{mon-fri: 06:00-14:00}, {mon-fri: 14:00-22:00}], first-week: 2026-01-05}
                    """, i, site.zone(), site.holidays(), from, from + 9, from));
        }
        return yaml.toString();
    }

    /** One in four has a shift, leave or overtime that nobody else has. */
    private String agents() {
        StringBuilder yaml = new StringBuilder("agents:\n");
        for (int i = 0; i < TEAMS * AGENTS_A_TEAM; i++) {
            yaml.append(String.format(
                    Locale.ROOT,
                    "  agent-%d: {extension: \"%d\", team: team-%d, languages: {%s: 5, %s: 3}, skills: {%s: 4, %s: 2}%s}%n",
                    i,
                    10_000 + i,
                    i / AGENTS_A_TEAM,
                    tag(0),
                    tag(1),
                    skill(0),
                    skill(1),
                    own(i)));
        }
        return yaml.toString();
    }

    private String tag(int half) {
        return TAGS.get(half * LANGUAGES / 2 + dice.nextInt(LANGUAGES / 2));
    }

    private String skill(int half) {
        return "skill-" + (half * SKILLS / 2 + dice.nextInt(SKILLS / 2));
    }

    private static String own(int agent) {
        return switch (agent % 16) {
            case 0 -> ", shift: late";
            case 1 -> ", shift: turns, leave: [{on: 2 aug to 20 aug}]";
            case 2 -> ", leave: [{on: 20 dec to 3 jan}, {on: first mon of month, hours: 08:00-10:00}]";
            case 3 -> ", overtime: [{on: first sat of month, hours: 09:00-13:00}]";
            default -> "";
        };
    }

    private static String queues() {
        StringBuilder yaml = new StringBuilder("queues:\n");
        for (int i = 0; i < QUEUES; i++) {
            yaml.append(
                    String.format(Locale.ROOT, "  queue-%d: {steps: [{after: 0s, skills: {skill-%d: 2}}]}%n", i, i));
        }
        return yaml.toString();
    }

    private static String promises() {
        StringBuilder yaml = new StringBuilder("promises:\n");
        for (int i = 0; i < 10; i++) {
            yaml.append(String.format(
                    Locale.ROOT,
                    "  promise-%d: {language: %s, queue: queue-%d, at-least: 2, while-open: team-%d}%n",
                    i,
                    TAGS.get(i),
                    i,
                    i));
        }
        return yaml.toString();
    }
}
