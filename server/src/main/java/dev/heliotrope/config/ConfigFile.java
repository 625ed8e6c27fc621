package dev.heliotrope.config;

import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** One file of the folder. It is read once; who asks it for names and who reads its records get the same values. */
final class ConfigFile {
    private final Optional<Value> root;

    private ConfigFile(Optional<Value> root) {
        this.root = root;
    }

    static ConfigFile required(Path folder, String file, Problems problems) {
        return new ConfigFile(
                Yaml.read(folder.resolve(file), folder.resolve(file).toString(), problems));
    }

    /** One that may be left out, which is as if it were empty. */
    static ConfigFile optional(Path folder, String file, Problems problems) {
        return Files.exists(folder.resolve(file))
                ? required(folder, file, problems)
                : new ConfigFile(Yaml.parse("", folder.resolve(file).toString(), problems));
    }

    /** The names that are the keys of the mapping {@code key}; unknown if the file could not be read. */
    Names names(String noun, String key) {
        return new Names(noun, root.flatMap(value -> value.keysOf(key)));
    }

    <T> Optional<T> read(Function<Fields, T> reader) {
        return root.flatMap(value -> value.record(reader));
    }

    <T> Optional<T> readOptional(Function<Fields, T> reader) {
        return root.map(value -> value.optionalRecord(reader));
    }
}
