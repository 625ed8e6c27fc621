package dev.heliotrope.expression;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.heliotrope.flow.ValueType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A flow's types and the library's, and how an admin calls either. */
final class CelTypes {
    private static final String WAIT = "a wait that may be unknown";

    private static final Map<String, String> WORDS = Map.of(
            "string", "text",
            "int", "whole number",
            "double", "decimal",
            "bool", "yes/no",
            "google.protobuf.Timestamp", "moment",
            "google.protobuf.Duration", "length of time",
            "optional_type(google.protobuf.Duration)", WAIT);

    private CelTypes() {}

    /** What to do about it; empty where there is nothing special. */
    static String hint(CelType type) {
        return hint(words(type));
    }

    static String hint(String words) {
        return words.contains(WAIT)
                ? "; say what holds then: wait(\"QUEUE\").orValue(duration(\"0s\")), or ask wait(\"QUEUE\").hasValue()"
                : "";
    }

    /** CEL has no dates: one is the moment at which that day begins in UTC. */
    static CelType of(ValueType type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case WHOLE_NUMBER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case YES_NO -> SimpleType.BOOL;
            case DATE, MOMENT -> SimpleType.TIMESTAMP;
            case LENGTH -> SimpleType.DURATION;
            case TEXTS -> ListType.create(SimpleType.STRING);
            case NUMBERS -> ListType.create(SimpleType.INT);
        };
    }

    /** What an expression of that type gives to whoever wants these; what may be a day or a moment is a day only where days alone are wanted. */
    static Optional<ValueType> of(CelType type, Set<ValueType> wanted) {
        List<ValueType> fitting =
                wanted.stream().filter(each -> fits(type, each)).sorted().toList();
        return fitting.contains(ValueType.MOMENT)
                ? Optional.of(ValueType.MOMENT)
                : fitting.stream().findFirst();
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
        if (type.equals(CelWaits.TYPE)) {
            return WAIT;
        }
        return type instanceof ListType list ? "list of " + words(list.elemType()) : words(type.name());
    }

    static String words(String celName) {
        return WORDS.getOrDefault(celName, celName);
    }
}
