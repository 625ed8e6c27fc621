package dev.heliotrope.config.flowfile;

import static dev.heliotrope.yaml.SchemaPiece.either;
import static dev.heliotrope.yaml.SchemaPiece.keyed;
import static dev.heliotrope.yaml.SchemaPiece.listOf;
import static dev.heliotrope.yaml.SchemaPiece.record;
import static dev.heliotrope.yaml.SchemaPiece.whole;

import dev.heliotrope.attribute.AttributeSchema;
import java.util.List;
import java.util.Map;

/** Each form in which a step's values are written, as a piece of JSON Schema. */
final class FormSchema {
    static final Map<String, Object> NAME = Map.of("type", "string", "minLength", 1);
    static final Map<String, Object> STEP =
            Map.of("type", "string", "pattern", "^[a-z][a-z0-9-]{0,40}$", "description", "the name of a step");
    static final Map<String, Object> PROMPTS = either(NAME, listOf(NAME));
    static final Map<String, Object> SCALAR = Map.of("type", List.of("string", "number", "boolean"));
    static final Map<String, Object> TIME = either(
            Map.of("type", "string", "pattern", "^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$|^0$"),
            Map.of("const", 0));
    private static final Map<String, Object> OPENING = record(Map.of("opening-of", NAME), List.of("opening-of"));
    private static final Map<String, Object> DIGITS = record(Map.of("digits-of", NAME), List.of("digits-of"));
    static final Map<String, Object> VALUES = Map.of(
            "type",
            "object",
            "additionalProperties",
            Map.of("anyOf", List.of(SCALAR, OPENING, DIGITS, listOf(SCALAR))));
    static final Map<String, Object> MISSED =
            either(STEP, record(Map.of("say", PROMPTS, "then", STEP), List.of("then")));
    private static final String NAME_OF_OUTCOME = "^[a-z][a-z0-9-]{0,40}$";
    private static final Map<String, Object> OUTCOME = Map.of("type", "string", "pattern", NAME_OF_OUTCOME);
    /** Of a form without a piece of its own: an editor then has nothing to say against any value. */
    static final Map<String, Object> ANYTHING = Map.of();

    private FormSchema() {}

    static Map<String, Object> of(Key<?> key) {
        return switch (key.form()) {
            case STEP -> STEP;
            case PROMPTS -> PROMPTS;
            case VALUES -> VALUES;
            case CALENDAR, QUEUE, SERVICE, FLOW, NAME -> NAME;
            case VARIABLES -> Map.of("type", "object", "additionalProperties", NAME);
            case PATH -> Map.of("type", "string", "pattern", "^/");
            case VALUE -> SCALAR;
            case TARGET ->
                either(
                        record(Map.of("outside", NAME), List.of("outside")),
                        record(Map.of("extension", SCALAR), List.of("extension")));
            case SKILLS -> Map.of("type", "object", "additionalProperties", whole(1, 5));
            case ATTRIBUTE -> AttributeSchema.one();
            case ATTRIBUTES -> AttributeSchema.eachOf();
            case TIME_OR_EXPRESSION -> either(TIME, Map.of("type", "string", "pattern", "^="));
            case LANGUAGES -> languages();
            case KEYS -> keyed("^[0-9*]{1,6}$", STEP);
            case OUTCOME -> OUTCOME;
            case OUTCOMES -> keyed(NAME_OF_OUTCOME, STEP);
            case CONDITIONS ->
                listOf(record(
                        Map.of("if", Map.of("type", List.of("string", "boolean")), "then", STEP),
                        List.of("if", "then")));
            case MISSED -> MISSED;
            case VARIABLE, PROMPT, SWITCH -> NAME;
            case SHARES -> Map.of("type", "object", "minProperties", 1, "additionalProperties", whole(0, 100));
            case DIRECT_DIAL -> record(Map.of("into", NAME, "between", TIME, "then", STEP), List.of("into", "then"));
            case LENGTH -> either(whole(1, 30), Map.of("type", "string", "pattern", "^[0-9]{1,2} *- *[0-9]{1,2}$"));
            case RANGE -> Map.of("type", "string", "pattern", "^[0-9]{1,18} *- *[0-9]{1,18}$");
            case PATTERN -> Map.of("type", List.of("string", "integer"), "pattern", "^[^\"]*$");
            case TRIES -> whole(1, 10);
            case TIME -> TIME;
            case TRUTH -> Map.of("type", "boolean");
            case WORD -> key.words().isEmpty() ? NAME : Map.of("enum", key.words());
            default -> ANYTHING;
        };
    }

    private static Map<String, Object> languages() {
        Map<String, Object> tag = Map.of("type", "string", "pattern", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$");
        return Map.of("oneOf", List.of(tag, listOf(tag), keyed("^[0-9]{1,2}$", tag)));
    }
}
