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
            td, th { border-bottom: 1px solid #8886; padding: .25rem .9rem .25rem 0; text-align: left; vertical-align: top; }
            th { font-size: 13px; opacity: .75; }
            .r { text-align: right; white-space: nowrap; }
            .w { white-space: nowrap; }
            h3 { margin: 2.2rem 0 .2rem; }
            a { color: inherit; }
            summary { cursor: pointer; }
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
                "<h1>Coverage</h1>\n<p>From %s to %s, times in %s.</p>\n",
                date(report.from()), date(report.to()), report.zone().getId());
        overview();
        html.append("<p>By hour of the week; the numbers: how many are on shift, on average.</p>\n")
                .append(HeatPicture.key());
        sections("Promises", true);
        sections("Languages, skills and queues", false);
        return html.append("</body>\n</html>\n").toString();
    }

    /** What there is, so that nobody has to read all of it to know whether it is good. */
    private void overview() {
        html.append("<table>\n<tr><th>What</th><th>Wanted</th><th>State</th><th class=\"r\">Gaps</th>"
                + "<th class=\"r\">Hours</th></tr>\n");
        for (int i = 0; i < report.covered().size(); i++) {
            Covered covered = report.covered().get(i);
            Want want = covered.want();
            add(
                    "<tr><td><a href=\"#c%d\">%s</a></td><td class=\"w\">%d of %d</td>",
                    i, want.what(), want.least(), want.people());
            add("<td class=\"w %s\">%s</td>", colour(covered), state(covered));
            add(
                    "<td class=\"r\">%d</td><td class=\"r\">%d</td></tr>\n",
                    covered.gaps().size(), covered.missing().toHours());
        }
        html.append("</table>\n");
    }

    private static String state(Covered covered) {
        if (covered.gaps().isEmpty()) {
            return covered.want().isPromise() ? "kept" : "always met";
        }
        return covered.want().isPromise() ? "broken" : "not always met";
    }

    private static String colour(Covered covered) {
        if (covered.gaps().isEmpty()) {
            return "kept";
        }
        return covered.want().isPromise() ? "broken" : "";
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
                section(i);
            }
        }
    }

    private void section(int number) {
        Covered covered = report.covered().get(number);
        Want want = covered.want();
        add("<h3 id=\"c%d\">%s</h3>\n<p>At least %d of %d agents: ", number, want.what(), want.least(), want.people());
        String sentence = covered.gaps().isEmpty()
                ? "always met"
                : "not met for " + covered.missing().toHours() + " hours, in "
                        + covered.gaps().size() + " gaps";
        add("<span class=\"%s\">%s</span>.</p>\n", colour(covered), sentence);
        html.append(HeatPicture.within(covered, report.weeks()));
        report.sameAs(covered)
                .ifPresentOrElse(
                        same -> add("<p>The same gaps as %s.</p>\n", same.what()),
                        () -> gaps(report.folded().get(number), want));
    }

    private void gaps(Folded folded, Want want) {
        weekly(folded.weekly());
        exceptions(folded.exceptions(), want.isPromise());
    }

    private void weekly(List<WeeklyGap> gaps) {
        if (!gaps.isEmpty()) {
            add("<table>\n<tr><th>Every week</th><th class=\"r\">On shift</th><th>Why</th><th>How often</th></tr>\n");
            gaps.forEach(
                    gap -> row(words.when(gap), String.valueOf(gap.fewest()), words.between(gap), words.howOften(gap)));
            add("</table>\n");
        }
    }

    private void exceptions(List<ExceptionalGap> gaps, boolean open) {
        if (!gaps.isEmpty()) {
            add("<details%s>\n<summary>%d exceptions</summary>\n", open ? " open" : "", gaps.size());
            add("<table>\n<tr><th>When</th><th class=\"r\">On shift</th><th>Why</th></tr>\n");
            gaps.forEach(gap -> row(words.when(gap), String.valueOf(gap.fewest()), words.why(gap)));
            add("</table>\n</details>\n");
        }
    }

    /** When, how many are on shift, and in words. */
    private void row(String when, String people, String... cells) {
        add("<tr><td class=\"%s\">%s</td><td class=\"r\">%s</td>", when.length() < 34 ? "w" : "", when, people);
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
