package dev.heliotrope.config.flowfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The JSON Schema (2020-12) of flow files, made of the table that the reader reads by, so that editors complete and underline
 * what {@code check} will say. A schema cannot follow names: whether a step or a queue is there is for {@code check} alone.
 */
public final class FlowSchema {
    private FlowSchema() {}

    /** Maps, lists, texts, numbers and truth values, in a stable order. */
    public static Map<String, Object> tree() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Heliotrope call flow");
        schema.put("type", "object");
        schema.put("properties", ordered(file()));
        schema.put("required", List.of("steps"));
        schema.put("additionalProperties", false);
        schema.put("$defs", defs());
        return schema;
    }

    private static Map<String, Object> file() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("about", described("what this flow is for", Map.of("type", "string")));
        keys.put("start", described("the step that calls begin at; else the first", FormSchema.STEP));
        keys.put("variables", described("variables and their first values, which fix the types", variables()));
        keys.put("defaults", described("what holds for steps that do not say it themselves", defaults()));
        keys.put("promises", described("what callers can rely on; proved before the flow may answer", promises()));
        keys.put("steps", described("what happens, step by step", steps()));
        return keys;
    }

    private static Map<String, Object> variables() {
        return Map.of(
                "type",
                "object",
                "patternProperties",
                Map.of("^[a-z][a-z0-9_]{0,30}$", FormSchema.either(FormSchema.SCALAR, secret())),
                "additionalProperties",
                false,
                "maxProperties",
                VariablesReader.MOST);
    }

    private static Map<String, Object> secret() {
        return FormSchema.record(Map.of("secret", Map.of("const", true)), List.of("secret"));
    }

    private static Map<String, Object> defaults() {
        return FormSchema.record(
                Map.of(
                        "invalid",
                        described("after a wrong answer", FormSchema.MISSED),
                        "silence",
                        described("after no answer", FormSchema.MISSED),
                        "hung-up",
                        described("after the caller has hung up", FormSchema.STEP),
                        "error",
                        described("after what cannot be done", FormSchema.STEP)),
                List.of());
    }

    private static Map<String, Object> promises() {
        return FormSchema.record(
                Map.of(
                        "human-within",
                        described("the longest way to a human, such as 90s", FormSchema.TIME),
                        "keys",
                        described("the most keys on the way to a human", FormSchema.whole(0, 99))),
                List.of());
    }

    private static Map<String, Object> steps() {
        return Map.of(
                "type",
                "object",
                "patternProperties",
                Map.of("^[a-z][a-z0-9-]{0,40}$", Map.of("$ref", "#/$defs/step")),
                "additionalProperties",
                false,
                "minProperties",
                1,
                "maxProperties",
                FlowReader.MOST_STEPS);
    }

    private static Map<String, Object> defs() {
        Map<String, Object> defs = new LinkedHashMap<>();
        defs.put("step", ordered(step()));
        StepTable.KINDS.forEach(kind -> defs.put(kind.name(), ordered(kind(kind))));
        return defs;
    }

    /** By conditions and not by a choice of all kinds, since then a fault is told of the kind that it is in and of no other. */
    private static Map<String, Object> step() {
        Map<String, Object> names = new LinkedHashMap<>();
        List<Object> oneOfThem = new ArrayList<>();
        List<Object> conditions = new ArrayList<>();
        for (StepKind kind : StepTable.KINDS) {
            Map<String, Object> has = Map.of("required", List.of(kind.name()));
            names.put(kind.name(), Map.of("description", kind.about()));
            oneOfThem.add(has);
            conditions.add(Map.of("if", has, "then", Map.of("$ref", "#/$defs/" + kind.name())));
        }
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("type", "object");
        step.put("properties", names);
        step.put("oneOf", oneOfThem);
        step.put("allOf", conditions);
        return step;
    }

    private static Map<String, Object> kind(StepKind kind) {
        Map<String, Object> properties = new LinkedHashMap<>();
        kind.keys().forEach(key -> properties.put(key.name(), described(about(key), form(key))));
        List<String> required = kind.keys().stream()
                .filter(key -> key == kind.keys().getFirst() || key.preset().isEmpty())
                .map(Key::name)
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Object> schema = new TreeMap<>(FormSchema.record(properties, required));
        schema.put("title", kind.name());
        schema.put("description", kind.about());
        return schema;
    }

    /** A key that may be left out may also stand there with nothing behind it. */
    private static Map<String, Object> form(Key<?> key) {
        return key.preset().isEmpty()
                ? FormSchema.of(key)
                : FormSchema.either(Map.of("type", "null"), FormSchema.of(key));
    }

    private static String about(Key<?> key) {
        return key.about() + (key.preset().isEmpty() ? "" : " (if not given: " + key.preset() + ")");
    }

    private static Map<String, Object> described(String about, Map<String, Object> form) {
        Map<String, Object> schema = new TreeMap<>(form);
        schema.put("description", about);
        return schema;
    }

    /** Properties keep the order of the table; the rest has none of its own, so the alphabet's is taken. */
    private static Object ordered(Object value) {
        return switch (value) {
            case LinkedHashMap<?, ?> map -> {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, each) -> copy.put(key, ordered(each)));
                yield copy;
            }
            case Map<?, ?> map -> {
                Map<Object, Object> copy = new TreeMap<>();
                map.forEach((key, each) -> copy.put(key, ordered(each)));
                yield copy;
            }
            case List<?> list -> list.stream().map(FlowSchema::ordered).toList();
            default -> value;
        };
    }
}
