package dev.heliotrope.coverage;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
public final class CoverageHtml {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">
            <title>Coverage</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 15px/1.45 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
            table { border-collapse: collapse; margin: .5rem 0 1rem; }
            td, th { border: 1px solid #8888; padding: .25rem .6rem; text-align: left; vertical-align: top; }
            .broken { color: #8c2d04; font-weight: bold; }
            .kept { color: #1a6b34; }
            @media (prefers-color-scheme: dark) { .broken { color: #ff9a6b; } .kept { color: #7bd492; } }
            svg { max-width: 100%; height: auto; }
            """ + HeatPicture.STYLE + """
            </style>
            </head>
            <body>
            """;

    private final YearAhead report;
    private final Sentences words;
    private final StringBuilder html = new StringBuilder(HEAD);

    private CoverageHtml(YearAhead report) {
        this.report = report;
        this.words = new Sentences(report.zone());
    }

    public static String of(YearAhead report) {
        return new CoverageHtml(report).page();
    }

    private String page() {
        add(
                "<h1>Coverage</h1>\n<p>From %s to %s, times in %s.</p>\n<p>In the maps, dark red: never met; orange: few or some weeks;"
                        + " light green: most weeks; green: always; grey: nothing wanted. The numbers: how many are on shift, on average."
                        + "</p>\n",
                date(report.from()), date(report.to()), report.zone().getId());
        sections("Promises", true);
        sections("Languages, skills and queues", false);
        return html.append("</body>\n</html>\n").toString();
    }

    private String date(Instant at) {
        return DATE.format(at.atZone(report.zone()));
    }

    private void sections(String title, boolean promises) {
        if (report.covered().stream().anyMatch(each -> each.want().isPromise() == promises)) {
            add("<h2>%s</h2>\n", title);
        }
        for (int i = 0; i < report.covered().size(); i++) {
            if (report.covered().get(i).want().isPromise() == promises) {
                section(report.covered().get(i), report.folded().get(i));
            }
        }
    }

    private void section(Covered covered, Folded folded) {
        Want want = covered.want();
        add("<h3>%s</h3>\n<p>At least %d of %d agents: ", want.what(), want.least(), want.people());
        String state = covered.gaps().isEmpty() ? "kept" : "broken";
        String sentence = covered.gaps().isEmpty()
                ? "always met"
                : "not met for " + covered.missing().toHours() + " hours, in "
                        + covered.gaps().size() + " gaps";
        add("<span class=\"%s\">%s</span>.</p>\n", want.isPromise() ? state : "", sentence);
        weekly(folded.weekly());
        exceptions(folded.exceptions());
        html.append(HeatPicture.within(covered, report.weeks()));
    }

    private void weekly(List<WeeklyGap> gaps) {
        if (!gaps.isEmpty()) {
            add("<table>\n<tr><th>Every week</th><th>How often</th><th>On shift</th><th>Why</th></tr>\n");
            gaps.forEach(
                    gap -> row(words.when(gap), words.howOften(gap), String.valueOf(gap.fewest()), words.between(gap)));
            add("</table>\n");
        }
    }

    private void exceptions(List<ExceptionalGap> gaps) {
        if (!gaps.isEmpty()) {
            add("<table>\n<tr><th>Exceptions</th><th>On shift</th><th>Why</th></tr>\n");
            gaps.forEach(gap -> row(words.when(gap), String.valueOf(gap.fewest()), words.why(gap)));
            add("</table>\n");
        }
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            add("<td>%s</td>", cell);
        }
        html.append("</tr>\n");
    }

    /** All values are escaped here. */
    private void add(String format, Object... values) {
        Object[] safe = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            safe[i] = values[i] instanceof String text ? Markup.escaped(text) : values[i];
        }
        html.append(String.format(Locale.ROOT, format, safe));
    }
}
