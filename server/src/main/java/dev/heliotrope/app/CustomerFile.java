package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Secret;
import dev.heliotrope.history.Customer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Customers as lines of CSV (RFC 4180) below a line of column names; all that is wrong is told at once, by its line. */
final class CustomerFile {
    static final List<String> COLUMNS =
            List.of("id", "name", "numbers", "pin", "language", "zone", "priority", "open_cases");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,60}");
    private static final int LONGEST_NAME = 200;
    private static final Pattern PIN = Pattern.compile("[0-9]{4,12}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private final String file;
    private final List<String> problems = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** A customer, and the PIN if the file gives one. */
    record Entry(Customer customer, Optional<Secret> pin) {}

    private CustomerFile(String file) {
        this.file = file;
    }

    static CustomerFile read(String file, String text) {
        CustomerFile read = new CustomerFile(file);
        List<Csv.Row> rows = Csv.rows(text);
        List<String> header = rows.isEmpty() ? List.of() : rows.getFirst().cells();
        if (!header.contains("id") || !COLUMNS.containsAll(header) || new HashSet<>(header).size() != header.size()) {
            read.problem(
                    1, "the first line must name columns out of " + String.join(",", COLUMNS) + "; id must be there");
            return read;
        }
        Set<String> ids = new HashSet<>();
        rows.stream().skip(1).forEach(row -> read.line(row, header, ids));
        return read;
    }

    private void line(Csv.Row row, List<String> header, Set<String> ids) {
        int number = row.line();
        List<String> cells = row.cells();
        if (!row.isWhole()) {
            problem(number, "a quote is opened and never closed");
            return;
        }
        if (cells.size() != header.size()) {
            problem(number, "has " + cells.size() + " values for " + header.size() + " columns");
            return;
        }
        Map<String, String> values = new TreeMap<>();
        for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), cells.get(column).strip());
        }
        int before = problems.size();
        need(number, values, "id", ID, "1 to 60 letters, digits, dots, dashes and underscores");
        String name = values.getOrDefault("name", "");
        check(number, "name", isName(name), values, "at most " + LONGEST_NAME + " letters on one line");
        need(number, values, "pin", PIN, "4 to 12 digits");
        need(number, values, "priority", COUNT, "a whole number");
        need(number, values, "open_cases", COUNT, "a whole number");
        check(number, "language", Language.isTag(values.getOrDefault("language", "")), values, "a tag such as cs");
        check(number, "zone", isZone(values.getOrDefault("zone", "")), values, "a zone such as Europe/Prague");
        Set<PhoneNumber> numbers = numbers(number, values.getOrDefault("numbers", ""));
        if (values.getOrDefault("id", "").isEmpty()) {
            problem(number, "the id is missing");
        } else if (!ids.add(values.get("id"))) {
            problem(number, "the id is there twice");
        }
        if (problems.size() == before) {
            entries.add(entry(values, numbers));
        }
    }

    private void need(int line, Map<String, String> values, String column, Pattern form, String expected) {
        String value = values.getOrDefault(column, "");
        check(line, column, form.matcher(value).matches(), values, expected);
    }

    /** The value itself is not shown: it may be a PIN in the wrong column. */
    private void check(int line, String column, boolean good, Map<String, String> values, String expected) {
        if (!good && !values.getOrDefault(column, "").isEmpty()) {
            problem(line, column + " must be " + expected);
        }
    }

    /** It goes to logs, terminals and voices as it is. */
    private static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && Shown.isPlain(name);
    }

    private static boolean isZone(String zone) {
        try {
            return !zone.isEmpty() && ZoneId.of(zone).getId().equals(zone);
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private Set<PhoneNumber> numbers(int line, String text) {
        try {
            return Arrays.stream(text.split("[; ]+", -1))
                    .filter(number -> !number.isEmpty())
                    .map(PhoneNumber::new)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException wrong) {
            problem(line, "numbers must be such as +420777123456, with semicolons between");
            return Set.of();
        }
    }

    private static Entry entry(Map<String, String> values, Set<PhoneNumber> numbers) {
        Customer customer = new Customer(
                values.getOrDefault("id", ""),
                values.getOrDefault("name", ""),
                values.getOrDefault("language", ""),
                values.getOrDefault("zone", ""),
                count(values.get("priority")),
                count(values.get("open_cases")),
                numbers);
        return new Entry(
                customer,
                Optional.of(values.getOrDefault("pin", ""))
                        .filter(pin -> !pin.isEmpty())
                        .map(Secret::new));
    }

    private static int count(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private void problem(int line, String sentence) {
        problems.add(file + ":" + line + ": error: " + sentence);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }
}
