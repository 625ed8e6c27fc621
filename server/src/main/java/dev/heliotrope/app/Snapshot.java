package dev.heliotrope.app;

import dev.heliotrope.config.Settings;
import dev.heliotrope.flow.tree.Flow;
import dev.heliotrope.prompt.PromptBook;
import java.util.Map;

/** Everything the admin wrote, read and checked at one moment. */
record Snapshot(Settings settings, Map<String, Flow> flows, PromptBook prompts) {}
