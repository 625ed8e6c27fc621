package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;

/** A value of a YAML file that knows where it stands. Immutable; the depth is bounded, so recursion over it is safe. */
public sealed interface YamlNode permits YamlMap, YamlList, YamlScalar {
    /** Where the value begins: for a mapping its first key or brace, for a list its first dash or bracket. */
    Position at();

    /** What it is, for sentences: {@code a mapping}, {@code a list}, {@code "8 o'clock"}. */
    String described();
}
