package dev.heliotrope.config;

import dev.heliotrope.hours.Dates;
import dev.heliotrope.yaml.Value;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as admins write them: {@code 2026-12-24}, {@code 24 dec to 6 jan}, {@code last fri of month}. */
final class DatesReader {
    private static final String EXPECTED =
            "a date (2026-12-24), one of each year (24 dec), from one to another (24 dec to 6 jan),"
                    + " or a day of the month (last fri of month, 2nd tue of nov)";
    private static final Pattern DAY_OF_YEAR = Pattern.compile("([0-9]{1,2}) ([A-Za-z]+)");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("([0-9A-Za-z]+) ([A-Za-z]+) of ([A-Za-z]+)");
    private static final List<String> PLACES = List.of("first", "second", "third", "fourth", "fifth");
    private static final List<String> NUMBERS = List.of("1st", "2nd", "3rd", "4th", "5th");

    private DatesReader() {}

    /** Empty, and reported, if it is none of these. */
    static Optional<Dates> read(Value value) {
        return value.parsed(EXPECTED, DatesReader::parse);
    }

    static Optional<Dates> parse(String text) {
        String[] ends = text.strip().split(" to ", -1);
        String first = ends[0].strip();
        String last = ends[ends.length - 1].strip();
        return ends.length > 2
                ? Optional.empty()
                : once(first, last).or(() -> yearly(first, last)).or(() -> occurrence(text.strip()));
    }

    private static Optional<Dates> once(String first, String last) {
        return date(first)
                .flatMap(from -> date(last).filter(to -> !to.isBefore(from)).map(to -> new Dates.Once(from, to)));
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Dates> yearly(String first, String last) {
        return dayOfYear(first).flatMap(from -> dayOfYear(last).map(to -> new Dates.Yearly(from, to)));
    }

    private static Optional<MonthDay> dayOfYear(String text) {
        Matcher parts = DAY_OF_YEAR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int day = Integer.parseInt(parts.group(1));
        return DayNames.month(parts.group(2))
                .filter(month -> day >= 1 && day <= month.maxLength())
                .map(month -> MonthDay.of(month, day));
    }

    private static Optional<Dates> occurrence(String text) {
        Matcher parts = DAY_OF_MONTH.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<DayOfWeek> weekday = DayNames.weekday(parts.group(2));
        Optional<Month> month = DayNames.month(parts.group(3));
        boolean every = parts.group(3).equalsIgnoreCase("month");
        return every || month.isPresent()
                ? place(parts.group(1)).flatMap(nth -> weekday.map(day -> new Dates.Occurrence(nth, day, month)))
                : Optional.empty();
    }

    private static Optional<Integer> place(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        if (plain.equals("last")) {
            return Optional.of(Dates.Occurrence.LAST);
        }
        int nth = Math.max(PLACES.indexOf(plain), NUMBERS.indexOf(plain)) + 1;
        return Optional.of(nth).filter(found -> found > 0);
    }
}
