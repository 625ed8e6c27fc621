package dev.heliotrope.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.heliotrope.flow.ValueType;
import java.util.Map;

/** A flow's types and the library's, and how an admin calls either. */
final class CelTypes {
    private static final Map<String, String> WORDS = Map.of(
            "string", "text",
            "int", "whole number",
            "double", "decimal",
            "bool", "yes/no",
            "google.protobuf.Timestamp", "moment",
            "google.protobuf.Duration", "length of time");

    private CelTypes() {}

    /** CEL has no dates: one is the moment at which that day begins in UTC. */
    static CelType of(ValueType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE_NUMBER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case YES_NO -> SimpleType.BOOL;
            case DATE, MOMENT -> SimpleType.TIMESTAMP;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case NUMBERS -> ListType.create(SimpleType.INT);
        };
    }

    /** Whether what is of the one type can be a value of the other; what an empty list holds is known later. */
    static boolean fits(CelType type, ValueType wanted) {
        return of(wanted).equals(type)
                || (wanted.isList() && type instanceof ListType list && isUntyped(list.elemType()));
    }

    /** Known only when the value comes. */
    static boolean isUntyped(CelType type) {
        return type.equals(SimpleType.DYN);
    }

    static String words(CelType type) {
        return type instanceof ListType list ? "list of " + words(list.elemType()) : words(type.name());
    }

    static String words(String celName) {
        return WORDS.getOrDefault(celName, celName);
    }
}
