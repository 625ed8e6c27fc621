package dev.heliotrope.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.heliotrope.flow.ValueType;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** A flow's types and the library's, and how an admin calls either. */
final class CelTypes {
    private static final Map<String, String> WORDS = Map.of(
            "string", "text",
            "int", "whole number",
            "double", "decimal",
            "bool", "true/false",
            "google.protobuf.Timestamp", "point in time",
            "google.protobuf.Duration", "length of time");

    private CelTypes() {}

    static CelType of(ValueType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE_NUMBER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case YES_NO -> SimpleType.BOOL;
        };
    }

    static Optional<ValueType> valueType(CelType type) {
        return Arrays.stream(ValueType.values())
                .filter(candidate -> of(candidate).equals(type))
                .findFirst();
    }

    /** Known only when the value comes. */
    static boolean isUntyped(CelType type) {
        return type.equals(SimpleType.DYN);
    }

    static String words(CelType type) {
        return words(type.name());
    }

    static String words(String celName) {
        return WORDS.getOrDefault(celName, celName);
    }
}
