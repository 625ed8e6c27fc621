package dev.heliotrope.app;

/** Where a snapshot comes from: which version of each flow was chosen, and what was read on the way. */
record Origin(Choice choice, LastReading reading) {}
