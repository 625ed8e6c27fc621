package dev.heliotrope.config.flowfile;

import dev.heliotrope.attribute.AttributeSchema;
import dev.heliotrope.call.Formality;
import dev.heliotrope.yaml.SchemaPiece;
import dev.heliotrope.yaml.Value;
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
        schema.put("properties", SchemaPiece.ordered(file()));
        schema.put("required", List.of("steps"));
        schema.put("additionalProperties", false);
        schema.put("$defs", defs());
        return schema;
    }

    private static Map<String, Object> file() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("about", SchemaPiece.described("what this flow is for", Map.of("type", "string")));
        keys.put(
                "formality",
                SchemaPiece.described(
                        "how callers are spoken to (if not given: formally)",
                        Map.of("enum", Value.words(Formality.class))));
        keys.put("start", SchemaPiece.described("the step that calls begin at; else the first", FormSchema.STEP));
        keys.put(
                "variables",
                SchemaPiece.described("variables, each by its type or by type and first value", variables()));
        keys.put("defaults", SchemaPiece.described("what holds for steps that do not say it themselves", defaults()));
        keys.put(
                "promises",
                SchemaPiece.described("what callers can rely on; proved before the flow may answer", promises()));
        keys.put("steps", SchemaPiece.described("what happens, step by step", steps()));
        return keys;
    }

    private static Map<String, Object> variables() {
        return Map.of(
                "type",
                "object",
                "patternProperties",
                Map.of("^[a-z][a-z0-9_]{0,30}$", SchemaPiece.either(typeName(), declaration())),
                "additionalProperties",
                false,
                "maxProperties",
                VariablesReader.MOST);
    }

    private static Map<String, Object> typeName() {
        return Map.of("enum", VariablesReader.TYPE_NAMES);
    }

    private static Map<String, Object> declaration() {
        Map<String, Object> first = SchemaPiece.either(FormSchema.SCALAR, SchemaPiece.listOf(FormSchema.SCALAR));
        return SchemaPiece.record(Map.of("type", typeName(), "first", first), List.of("type"));
    }

    private static Map<String, Object> defaults() {
        return SchemaPiece.record(
                Map.of(
                        "invalid",
                        SchemaPiece.described("after a wrong answer", FormSchema.MISSED),
                        "silence",
                        SchemaPiece.described("after no answer", FormSchema.MISSED),
                        "hung-up",
                        SchemaPiece.described("after the caller has hung up", FormSchema.STEP),
                        "error",
                        SchemaPiece.described("after what cannot be done", FormSchema.STEP)),
                List.of());
    }

    private static Map<String, Object> promises() {
        return SchemaPiece.record(
                Map.of(
                        "human-within",
                        SchemaPiece.described("the longest way to a human, such as 90s", FormSchema.TIME),
                        "keys",
                        SchemaPiece.described("the most keys on the way to a human", SchemaPiece.whole(0, 99))),
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
        defs.put(AttributeSchema.NAME, SchemaPiece.ordered(AttributeSchema.tree()));
        defs.put("step", SchemaPiece.ordered(step()));
        StepTable.KINDS.forEach(kind -> defs.put(kind.name(), SchemaPiece.ordered(kind(kind))));
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
        kind.keys().forEach(key -> properties.put(key.name(), SchemaPiece.described(about(key), form(key))));
        List<String> required = kind.keys().stream()
                .filter(key -> key == kind.keys().getFirst() || key.preset().isEmpty())
                .map(Key::name)
                .collect(Collectors.toCollection(ArrayList::new));
        Map<String, Object> schema = new TreeMap<>(SchemaPiece.record(properties, required));
        schema.put("title", kind.name());
        schema.put("description", kind.about());
        return schema;
    }

    /** A key that may be left out may also stand there with nothing behind it. */
    private static Map<String, Object> form(Key<?> key) {
        return key.preset().isEmpty()
                ? FormSchema.of(key)
                : SchemaPiece.either(Map.of("type", "null"), FormSchema.of(key));
    }

    private static String about(Key<?> key) {
        return key.about() + (key.preset().isEmpty() ? "" : " (if not given: " + key.preset() + ")");
    }
}
