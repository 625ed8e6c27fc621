package dev.heliotrope.coverage;

import java.util.List;

/** The gaps of a year as people can read them: what comes every week once, and what does not, each time. */
public record Folded(List<WeeklyGap> weekly, List<ExceptionalGap> exceptions) {}
