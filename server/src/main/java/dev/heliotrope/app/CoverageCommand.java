package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.coverage.CoverageHtml;
import dev.heliotrope.coverage.Want;
import dev.heliotrope.coverage.YearAhead;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heliotrope coverage}. */
@Command(
        name = "coverage",
        description =
                "The hours of the coming year in which a language, a skill or a queue has nobody on shift, why, and "
                        + "whether what config/coverage.yaml promises will be kept.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Gaps that come every week are one line. An agent counts for a queue who takes calls and has the skills that its",
            "first step asks for. Ends with 0; with 1 when a promise will be broken; with 2 when the options or config/ are",
            "wrong.",
            "",
            "Examples:",
            "  heliotrope coverage",
            "  heliotrope coverage --only promise",
            "  heliotrope coverage --only 'language el' --weeks 8 --at-least 2",
            "  heliotrope coverage --html coverage.html --picture coverage.svg",
            "  heliotrope coverage --json | jq 'select(.promise and .from)'"
        })
final class CoverageCommand implements Callable<Integer> {
    private static final int MOST_WEEKS = 520;
    private static final int MOST_PEOPLE = 10_000;
    /** Of more maps, a terminal is no place to look at. */
    private static final int MOST_MAPS = 30;

    private static final String STANDARD_OUTPUT = "-";
    private static final int BROKEN = 1;
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Option(names = "--weeks", paramLabel = "N", defaultValue = "52", description = "How far to look (default: 52).")
    private int weeks;

    @Option(names = "--from", paramLabel = "DATE", description = "Begin there instead of today.")
    private @Nullable String from;

    @Option(
            names = "--at-least",
            paramLabel = "N",
            defaultValue = "1",
            description = "A gap is where fewer are on shift (default: 1). Promises have a number of their own.")
    private int least;

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description = "Only what has this in its name: promise, language el.")
    private @Nullable String only;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The clock to tell by (default: where most agents are).")
    private @Nullable String zone;

    @Option(names = "--json", description = "For programs: one gap a line, not folded, instants in UTC.")
    private boolean json;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = STANDARD_OUTPUT,
            description = "Write the report with its heat maps there; without FILE it is what is printed.")
    private @Nullable Path html;

    @Option(
            names = "--picture",
            paramLabel = "FILE",
            description =
                    "Write the heat maps there, as SVG; dark where the screen is. rsvg-convert makes a PNG of it.")
    private @Nullable Path picture;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        within("--weeks", weeks, MOST_WEEKS);
        within("--at-least", least, MOST_PEOPLE);
        Settings settings = Loading.settings(options.project());
        Staff staff = new Staff(settings);
        ZoneId clock = clock(staff);
        LocalDate first = first(clock);
        YearAhead report = YearAhead.of(
                wants(staff),
                first.atStartOfDay(clock).toInstant(),
                first.plusWeeks(weeks).atStartOfDay(clock).toInstant(),
                clock);
        print(report);
        write(report);
        return report.isPromiseBroken() ? BROKEN : 0;
    }

    private void within(String option, int value, int most) {
        if (value < 1 || value > most) {
            throw new ParameterException(spec.commandLine(), option + " must be from 1 to " + most);
        }
    }

    private ZoneId clock(Staff staff) {
        try {
            return zone == null ? staff.zone() : ZoneId.of(zone);
        } catch (DateTimeException wrong) {
            throw new Refused(UNUSABLE, "--zone must be a zone such as Europe/Prague");
        }
    }

    private LocalDate first(ZoneId clock) {
        try {
            return from == null ? LocalDate.ofInstant(Instant.now(), clock) : LocalDate.parse(from);
        } catch (DateTimeException wrong) {
            throw new Refused(UNUSABLE, "--from must be a date such as 2026-12-24");
        }
    }

    private List<Want> wants(Staff staff) {
        List<Want> wants = staff.wants(least).stream()
                .filter(want -> only == null || want.what().contains(only))
                .toList();
        if (wants.isEmpty()) {
            throw new Refused(UNUSABLE, "there is nothing of that name; heliotrope coverage lists all");
        }
        return wants;
    }

    private void print(YearAhead report) {
        PrintWriter out = spec.commandLine().getOut();
        CoverageText text = new CoverageText(report, report.covered().size() <= MOST_MAPS);
        if (isPrinted(html)) {
            out.println(CoverageHtml.of(report));
        } else if (json) {
            text.printJson(out::println);
        } else {
            text.print(out::println);
        }
        out.flush();
    }

    private static boolean isPrinted(@Nullable Path file) {
        return file != null && file.toString().equals(STANDARD_OUTPUT);
    }

    private void write(YearAhead report) {
        if (html != null && !isPrinted(html)) {
            write(html, CoverageHtml.of(report));
        }
        if (picture != null) {
            write(picture, report.picture());
        }
    }

    private void write(Path file, String text) {
        try {
            Files.writeString(file, text);
            spec.commandLine().getErr().println("heliotrope: written to " + file);
        } catch (IOException wrong) {
            throw new Refused(UNUSABLE, "cannot write " + file + ": " + wrong.getMessage());
        }
    }
}
