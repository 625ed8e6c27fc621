package dev.heliotrope.coverage;

import dev.heliotrope.hours.Calendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Gaps in words, by the clock of one zone. */
public final class Sentences {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final int MOST_CAUSES = 3;
    private static final int MOST_NAMES = 6;
    private static final int MOST_RUNS = 2;

    private final ZoneId zone;

    public Sentences(ZoneId zone) {
        this.zone = zone;
    }

    /** {@code "Mon-Thu 18:00-08:00"}, {@code "Fri 18:00 - Mon 08:00"}. */
    public String when(WeeklyGap gap) {
        String days = days(gap.days());
        if (gap.later() == 0 || (gap.later() == 1 && !gap.to().isAfter(gap.from()))) {
            String to = gap.later() == 1 && gap.to().equals(LocalTime.MIDNIGHT) ? "24:00" : TIME.format(gap.to());
            return days + " " + TIME.format(gap.from()) + "-" + to;
        }
        if (gap.days().size() == 1 && gap.later() < 7) {
            boolean midnight = gap.to().equals(LocalTime.MIDNIGHT);
            DayOfWeek end = gap.days().first().plus(midnight ? gap.later() - 1L : gap.later());
            return days + " " + TIME.format(gap.from()) + " - " + brief(end) + " "
                    + (midnight ? "24:00" : TIME.format(gap.to()));
        }
        return days + " " + TIME.format(gap.from()) + " - " + TIME.format(gap.to()) + ", " + gap.later()
                + " days later";
    }

    /** {@code "Mon-Thu, Sat"}. */
    private static String days(SortedSet<DayOfWeek> days) {
        List<String> runs = new ArrayList<>();
        for (DayOfWeek day : days) {
            boolean begins = day == DayOfWeek.MONDAY || !days.contains(day.minus(1));
            if (begins) {
                DayOfWeek last = day;
                while (last != DayOfWeek.SUNDAY && days.contains(last.plus(1))) {
                    last = last.plus(1);
                }
                runs.add(last == day ? brief(day) : brief(day) + "-" + brief(last));
            }
        }
        return String.join(", ", runs);
    }

    private static String brief(DayOfWeek day) {
        return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /** {@code "every week"}, {@code "30 Mar - 1 Oct (clocks change in …)"}, {@code "12 of 50 weeks"}. */
    public String howOften(WeeklyGap gap) {
        if (gap.isEveryWeek()) {
            return "every week";
        }
        if (gap.runs().size() > 1 && gap.runs().size() <= MOST_RUNS + 1 && gap.weeks() * 2 > gap.of()) {
            return "every week but " + between(gap.runs());
        }
        if (gap.runs().size() > MOST_RUNS) {
            return gap.weeks() + " of " + gap.of() + " weeks, first on "
                    + DAY.format(gap.runs().getFirst().first());
        }
        return gap.runs().stream().map(Sentences::run).collect(Collectors.joining("; "));
    }

    /** {@code "those from 15 Mar to 28 Mar"}. */
    private static String between(List<WeeklyGap.Run> runs) {
        List<String> without = new ArrayList<>();
        for (int i = 1; i < runs.size(); i++) {
            LocalDate first = monday(runs.get(i - 1).last()).plusWeeks(1);
            LocalDate last = monday(runs.get(i).first()).minusDays(1);
            without.add(DAY.format(first) + " - " + DAY.format(last));
        }
        return String.join(" and ", without);
    }

    private static LocalDate monday(LocalDate date) {
        return date.minusDays(date.getDayOfWeek().getValue() - 1L);
    }

    private static String run(WeeklyGap.Run run) {
        String dates = run.first().equals(run.last())
                ? DAY.format(run.first())
                : DAY.format(run.first()) + " - " + DAY.format(run.last());
        List<String> why = new ArrayList<>(run.begins());
        run.ends().stream().filter(end -> !why.contains(end)).forEach(why::add);
        return dates + (why.isEmpty() ? "" : " (" + String.join("; ", why) + ")");
    }

    /** {@code "after Toronto closes, until Sydney opens"}; where that is an exception, that there is one; else empty. */
    public String between(WeeklyGap gap) {
        List<String> words = new ArrayList<>();
        gap.after().map(closes -> "after " + closes.name() + " closes").ifPresent(words::add);
        gap.until().map(opens -> "until " + opens.name() + " opens").ifPresent(words::add);
        return words.isEmpty() && gap.within()
                ? "as part of a longer gap, see the exceptions"
                : String.join(", ", words);
    }

    /** {@code "Thu 24 Dec 12:00-18:00"}. */
    public String when(ExceptionalGap gap) {
        String again =
                gap.again().stream().map(at -> DAY.format(at.atZone(zone))).collect(Collectors.joining(", "));
        return first(gap) + (again.isEmpty() ? "" : ", again on " + again);
    }

    private String first(ExceptionalGap gap) {
        ZonedDateTime from = gap.from().atZone(zone);
        ZonedDateTime to = gap.to().atZone(zone);
        LocalDate day = from.toLocalDate();
        boolean midnight =
                to.toLocalTime().equals(LocalTime.MIDNIGHT) && to.toLocalDate().equals(day.plusDays(1));
        if (midnight || to.toLocalDate().equals(day)) {
            return DATE.format(from) + " " + TIME.format(from) + "-" + (midnight ? "24:00" : TIME.format(to));
        }
        return moment(from) + " - " + moment(to);
    }

    private static String moment(ZonedDateTime at) {
        return DATE.format(at) + " " + TIME.format(at);
    }

    /** {@code "Prague: 17 Nov is a holiday, Struggle for Freedom; Toronto opens 15:00"}. */
    public String why(ExceptionalGap gap) {
        Map<String, List<String>> causes = new LinkedHashMap<>();
        gap.causes().forEach(each -> causes.computeIfAbsent(each.what(), first -> new ArrayList<>())
                .add(each.who()));
        List<String> words = new ArrayList<>();
        causes.forEach((cause, who) -> words.add(some(who) + cause));
        if (words.size() > MOST_CAUSES) {
            words.subList(MOST_CAUSES, words.size()).clear();
            words.add("and others");
        }
        gap.ending()
                .map(ending -> opens(ending.opens(), ending.at(), gap.from()))
                .ifPresent(words::add);
        return String.join("; ", words);
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? " and others" : "");
    }

    private String opens(Calendar calendar, Instant at, Instant from) {
        ZonedDateTime then = at.atZone(zone);
        boolean sameDay = then.toLocalDate().equals(from.atZone(zone).toLocalDate());
        return calendar.name() + " opens " + (sameDay ? TIME.format(then) : moment(then));
    }
}
