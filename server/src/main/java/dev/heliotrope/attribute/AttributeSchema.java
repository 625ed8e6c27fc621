package dev.heliotrope.attribute;

import static dev.heliotrope.yaml.SchemaPiece.either;
import static dev.heliotrope.yaml.SchemaPiece.listOf;
import static dev.heliotrope.yaml.SchemaPiece.named;
import static dev.heliotrope.yaml.SchemaPiece.record;
import static dev.heliotrope.yaml.SchemaPiece.whole;

import java.util.List;
import java.util.Map;

/** The same as a piece of JSON Schema, for editors. */
public final class AttributeSchema {
    /** Where the schema of a file that uses these keeps the piece, which speaks of itself. */
    public static final String NAME = "attribute";

    private static final Map<String, Object> ITSELF = Map.of("$ref", "#/$defs/" + NAME);
    private static final Map<String, Object> LEVELS = named(whole(1, 5));
    private static final Map<String, Object> WORD = Map.of("type", "string", "minLength", 1);

    private AttributeSchema() {}

    public static Map<String, Object> one() {
        return ITSELF;
    }

    public static Map<String, Object> eachOf() {
        return either(LEVELS, listOf(ITSELF));
    }

    /** To be kept under {@link #NAME}. */
    public static Map<String, Object> tree() {
        return record(
                Map.of(
                        "skills",
                        LEVELS,
                        "languages",
                        LEVELS,
                        "agents",
                        either(WORD, listOf(WORD)),
                        "all",
                        listOf(ITSELF),
                        "any",
                        listOf(ITSELF),
                        "not",
                        ITSELF),
                List.of());
    }
}
