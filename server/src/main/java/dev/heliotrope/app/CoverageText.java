package dev.heliotrope.app;

import dev.heliotrope.coverage.Covered;
import dev.heliotrope.coverage.ExceptionalGap;
import dev.heliotrope.coverage.Folded;
import dev.heliotrope.coverage.Gap;
import dev.heliotrope.coverage.HeatText;
import dev.heliotrope.coverage.Sentences;
import dev.heliotrope.coverage.Want;
import dev.heliotrope.coverage.WeeklyGap;
import dev.heliotrope.coverage.YearAhead;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Coverage for a terminal, or as JSON. */
final class CoverageText {
    private final YearAhead report;
    private final Sentences words;
    private final boolean heat;

    CoverageText(YearAhead report, boolean heat) {
        this.report = report;
        this.words = new Sentences(report.zone());
        this.heat = heat;
    }

    void print(Consumer<String> out) {
        out.accept("Coverage from " + Moment.shown(report.from(), report.zone()) + " to "
                + Moment.shown(report.to(), report.zone()) + ", times in " + report.zone());
        for (int i = 0; i < report.covered().size(); i++) {
            out.accept("");
            lines(report.covered().get(i), report.folded().get(i)).stream()
                    .map(Shown::line)
                    .forEach(out);
        }
        if (heat) {
            out.accept("");
            out.accept(HeatText.LEGEND);
        }
    }

    private List<String> lines(Covered covered, Folded folded) {
        Want want = covered.want();
        List<String> lines = new ArrayList<>();
        lines.add(want.what() + " (at least " + want.least() + " of " + agents(want.people()) + "): " + state(covered));
        Optional<Want> same = report.sameAs(covered);
        if (same.isPresent()) {
            return List.of(lines.getFirst(), "  the same gaps as " + same.get().what());
        }
        folded.weekly().forEach(gap -> lines.add("  " + weekly(gap, want)));
        folded.exceptions().forEach(gap -> lines.add("  " + exception(gap, want)));
        if (heat) {
            HeatText.lines(covered.heat()).forEach(line -> lines.add("    " + line));
        }
        return lines;
    }

    private static String agents(int people) {
        return people == 1 ? "1 agent" : people + " agents";
    }

    private static String state(Covered covered) {
        if (covered.gaps().isEmpty()) {
            return covered.want().isPromise() ? "kept" : "always met";
        }
        String gaps = covered.missing().toHours() + " h not met";
        return covered.want().isPromise() ? "BROKEN, " + gaps : gaps;
    }

    private String weekly(WeeklyGap gap, Want want) {
        String between = words.between(gap);
        return words.when(gap) + ", " + words.howOften(gap) + ": " + who(gap.fewest(), want)
                + (between.isEmpty() ? "" : " " + between);
    }

    private String exception(ExceptionalGap gap, Want want) {
        return words.when(gap) + ": " + who(gap.fewest(), want) + ". " + words.why(gap);
    }

    private static String who(int fewest, Want want) {
        if (fewest > 0) {
            return fewest + " of " + want.least();
        }
        return want.least() == 1 ? "nobody" : "fewer than " + want.least() + ", at worst nobody,";
    }

    /** One object a gap, not folded; for a want without one, an object without {@code from}. */
    void printJson(Consumer<String> out) {
        for (Covered covered : report.covered()) {
            if (covered.gaps().isEmpty()) {
                out.accept(encoded(json(covered.want())));
            }
            covered.gaps().forEach(gap -> out.accept(encoded(json(gap, covered.want()))));
        }
    }

    private static String encoded(JsonObject json) {
        return Shown.escaped(json.encode());
    }

    private static JsonObject json(Want want) {
        return new JsonObject()
                .put("what", want.what())
                .put("promise", want.isPromise())
                .put("atLeast", want.least())
                .put("agents", want.people());
    }

    private static JsonObject json(Gap gap, Want want) {
        JsonArray why = new JsonArray();
        gap.parts().forEach(part -> part.missing().forEach(each -> why.add(each.why())));
        JsonObject json = json(want)
                .put("from", gap.from().toString())
                .put("to", gap.to().toString())
                .put("fewest", gap.fewest())
                .put("exception", gap.parts().stream().anyMatch(Gap.Part::isException))
                .put("why", why);
        gap.after().ifPresent(closes -> json.put("after", closes.name()));
        gap.until().ifPresent(opens -> json.put("until", opens.name()));
        return json;
    }
}
