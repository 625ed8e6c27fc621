package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.yaml.Fields;

/** One step as it stands in the file. */
record StepSource(Placed<String> name, Fields fields, Reading reading) {}
