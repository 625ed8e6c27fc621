package dev.heliotrope.routing;

import dev.heliotrope.hours.Calendar;

/** A team sits at a site and works by a calendar in its own zone. */
public record Team(String id, String name, String site, Calendar calendar) {}
