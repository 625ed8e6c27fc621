package dev.heliotrope.hours;

import java.time.LocalDate;
import java.util.List;

/** The hours that begin on a date, holidays and overrides aside. */
public sealed interface Schedule permits Week, WeeksInTurn, Seasons {
    List<Span> on(LocalDate date);
}
