package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The demo's story: a Tuesday, 16:30 in Prague, 17:30 in Kyiv and Athens where work is over, 10:30 in Toronto, deep night in
 * Sydney.
 */
final class DemoCast {
    static final Instant PRESENT = Instant.parse("2026-11-24T15:30:00Z");

    /** Marek, the only one who speaks Polish, has gone for a coffee. */
    static final String PAUSED = "204";

    static final String ANY_TEAM = "*";

    static final List<DemoCaller> CALLERS = List.of(
            new DemoCaller(
                    "Eleni from Athens, whose language no one on shift speaks",
                    "+302101112222",
                    "+302102000111",
                    new Language("el"),
                    "6",
                    "3",
                    Optional.of(ANY_TEAM)),
            new DemoCaller(
                    "Piotr from Kraków, who does not like to wait",
                    "+48121112222",
                    "+48222000111",
                    new Language("pl"),
                    "5",
                    "3",
                    Optional.empty()),
            new DemoCaller(
                    "Taras from Lviv, whose team in Kyiv has gone home",
                    "+380321112222",
                    "+380445000111",
                    new Language("uk"),
                    "2",
                    "2",
                    Optional.of("toronto")),
            new DemoCaller(
                    "Jiří from Brno, in Prague's hours",
                    "+420541112222",
                    "+420222000111",
                    new Language("cs"),
                    "3",
                    "1",
                    Optional.of("prague")),
            new DemoCaller(
                    "Ana from Split, whose one agent sits in Prague",
                    "+38521112222",
                    "+38514000111",
                    new Language("hr"),
                    "4",
                    "1",
                    Optional.of("prague")),
            new DemoCaller(
                    "Grace from Leeds, in the language that most agents speak",
                    "+441131112222",
                    "+18005550100",
                    new Language("en"),
                    "1",
                    "3",
                    Optional.of(ANY_TEAM)));

    private DemoCast() {}
}
