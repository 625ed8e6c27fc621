package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.diagnostic.DidYouMean;
import dev.heliotrope.hours.Calendar;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code heliotrope hours}. */
@Command(
        name = "hours",
        description =
                "Is it open, why, and when does that change? Or the effective hours of some days, each stretch with "
                        + "the rule that won.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Rules, the first that applies wins: emergency, override-open, override-closed, holiday, closed, open. A leave",
            "counts as override-closed, overtime as override-open. Emergencies are switches that are on and close something;",
            "how long one lasts nobody knows, so it goes on until its switch is off.",
            "",
            "Times are in the zone of the calendar unless --zone says otherwise. Ends with 0; with 1 when there is no such",
            "calendar, team or agent; with 2 when the options or config/ are wrong.",
            "",
            "Examples:",
            "  heliotrope hours",
            "  heliotrope hours prague",
            "  heliotrope hours petr --from 2026-12-20 --to 2027-01-06",
            "  heliotrope hours toronto --at 2026-12-08T16:30 --json"
        })
final class HoursCommand implements Callable<Integer> {
    private static final Duration MOST = Duration.ofDays(3660);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final int NOT_FOUND = 1;
    private static final int UNUSABLE = 2;

    @Mixin
    private ProjectOptions options = new ProjectOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "NAME",
            description = "A calendar of hours.yaml, a team or an agent, by id. Left out: all calendars and teams.")
    private @Nullable String name;

    @Option(names = "--at", paramLabel = "T", description = "Then instead of now: " + Moment.FORMS + ".")
    private @Nullable String at;

    @Option(names = "--from", paramLabel = "A", description = "Effective hours from then on.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "B", description = "Until then, excluded (default: a week after --from).")
    private @Nullable String to;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Show times as in this IANA zone.")
    private @Nullable String zone;

    @Option(names = "--json", description = "For programs: one object a line, instants in UTC.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (at != null && (from != null || to != null)) {
            throw new ParameterException(spec.commandLine(), "--at asks for one moment, --from and --to for a stretch");
        }
        Settings settings = Loading.settings(options.project());
        KnownHours known =
                KnownHours.of(options.project(), settings, spec.commandLine().getErr());
        return name == null ? all(known) : one(known, name);
    }

    private int one(KnownHours known, String wanted) {
        Optional<Calendar> calendar = known.calendar(wanted);
        calendar.ifPresent(found -> print(known, wanted, found));
        return calendar.isPresent() ? 0 : unknown(known, wanted);
    }

    private int all(KnownHours known) {
        if (from != null || to != null) {
            throw new ParameterException(spec.commandLine(), "--from and --to need a NAME");
        }
        HoursPage page = new HoursPage(json, zone());
        page.overview(new TreeMap<>(known.calendars()), calendar -> moment("--at", at, calendar))
                .forEach(spec.commandLine().getOut()::println);
        return 0;
    }

    private int unknown(KnownHours known, String wanted) {
        spec.commandLine()
                .getErr()
                .println("heliotrope: there is no calendar, team or agent " + Shown.line(wanted)
                        + DidYouMean.orList(wanted, known.all().keySet()));
        return NOT_FOUND;
    }

    private void print(KnownHours known, String id, Calendar calendar) {
        HoursPage page = new HoursPage(json, zone());
        var lines = from == null && to == null
                ? page.moment(id, calendar, known.shift(id), moment("--at", at, calendar))
                : stretch(page, id, calendar);
        lines.forEach(spec.commandLine().getOut()::println);
    }

    private List<String> stretch(HoursPage page, String id, Calendar calendar) {
        Instant begin = moment("--from", from, calendar);
        Instant end = to == null ? begin.plus(WEEK) : moment("--to", to, calendar);
        if (!begin.isBefore(end) || begin.plus(MOST).isBefore(end)) {
            throw new Refused(UNUSABLE, "--to must be after --from, and at most ten years");
        }
        return page.stretches(id, calendar, calendar.stretches(begin, end));
    }

    private Instant moment(String option, @Nullable String text, Calendar calendar) {
        return text == null ? Instant.now() : Moment.typed(option, text, zone().orElse(calendar.zone()));
    }

    private Optional<ZoneId> zone() {
        try {
            return Optional.ofNullable(zone).map(ZoneId::of);
        } catch (DateTimeException wrong) {
            throw new Refused(
                    UNUSABLE,
                    "there is no zone " + Shown.line(String.valueOf(zone)) + "; they are named like Europe/Prague");
        }
    }
}
