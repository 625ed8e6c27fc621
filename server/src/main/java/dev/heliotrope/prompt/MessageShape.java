package dev.heliotrope.prompt;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import dev.heliotrope.call.SaidAs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The arguments of an ICU message in the order of its text, nested ones included, with their offsets. */
record MessageShape(List<Argument> arguments) {
    /**
     * One use of an argument.
     *
     * @param offset of its brace, in UTF-16 units
     * @param nameEnd offset just after its name
     * @param end offset of its closing brace
     * @param format {@code spellout} in {@code {n, spellout, %style}}, else empty
     * @param selectors of a plural or select, explicit ones such as {@code =0} included
     */
    record Argument(
            String name,
            int offset,
            int nameEnd,
            int end,
            ArgType type,
            String format,
            String style,
            List<String> selectors) {
        Argument {
            selectors = List.copyOf(selectors);
        }

        /** Empty for what ICU can do and nobody can hear. */
        Optional<SaidAs> saidAs() {
            return switch (type) {
                case NONE -> Optional.of(SaidAs.ITSELF);
                case PLURAL, SELECTORDINAL -> Optional.of(SaidAs.NUMBER);
                case SELECT -> Optional.of(SaidAs.CHOICE);
                case SIMPLE -> Optional.ofNullable(FORMATS.get(format));
                case CHOICE -> Optional.empty();
            };
        }
    }

    /** All but the first are ours: they say what a value must be, and it is said as it would be without. */
    static final Map<String, SaidAs> FORMATS = Map.of(
            "spellout", SaidAs.NUMBER,
            "moment", SaidAs.MOMENT,
            "date", SaidAs.DATE,
            "wait", SaidAs.WAIT,
            "digits", SaidAs.DIGITS,
            "list", SaidAs.LIST);

    MessageShape {
        arguments = List.copyOf(arguments);
    }

    /** @throws IllegalArgumentException if the text is no ICU message */
    static MessageShape of(String text) {
        MessagePattern pattern = new MessagePattern(text);
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPartType(i) == Part.Type.ARG_START) {
                arguments.add(argument(pattern, i));
            }
        }
        return new MessageShape(arguments);
    }

    private static Argument argument(MessagePattern pattern, int start) {
        Part name = pattern.getPart(start + 1);
        ArgType type = pattern.getPart(start).getArgType();
        boolean simple = type == ArgType.SIMPLE;
        return new Argument(
                pattern.getSubstring(name),
                pattern.getPart(start).getIndex(),
                name.getLimit(),
                pattern.getPart(pattern.getLimitPartIndex(start)).getIndex(),
                type,
                simple ? pattern.getSubstring(pattern.getPart(start + 2)) : "",
                simple ? style(pattern, start + 3) : "",
                type.hasPluralStyle() || type == ArgType.SELECT ? selectors(pattern, start) : List.of());
    }

    private static String style(MessagePattern pattern, int part) {
        return pattern.getPartType(part) == Part.Type.ARG_STYLE
                ? pattern.getSubstring(pattern.getPart(part)).strip()
                : "";
    }

    private static List<String> selectors(MessagePattern pattern, int start) {
        List<String> selectors = new ArrayList<>();
        int end = pattern.getLimitPartIndex(start);
        for (int i = start + 1; i < end; i++) {
            Part part = pattern.getPart(i);
            if (part.getType() == Part.Type.ARG_SELECTOR) {
                selectors.add(pattern.getSubstring(part));
            } else if (part.getType() == Part.Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return selectors;
    }
}
