package dev.heliotrope.softphone;

import java.nio.file.Path;
import java.util.List;

/** How baresip is run here: its command's first words, and the folder of its modules. Tried with 1.0 and 1.1. */
public record Baresip(List<String> command, Path modules) {
    public Baresip {
        command = List.copyOf(command);
    }
}
