package dev.heliotrope.prompt;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.util.ULocale;
import dev.heliotrope.call.SaidAs;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One prompt in one language, ready to be formatted. A plain {@code {name}} gets what {@link SpokenValues} makes of the value
 * in words; where a form is chosen ({@code plural}, {@code select}) or spelled out, the value itself decides.
 */
final class Message {
    private static final String SPOKEN = "_spoken";
    private static final String WAITED = "_waited";
    private static final String SOFT_HYPHEN = "\u00AD";
    /** Looks like the apostrophe that people write, U+2019, but is a letter. */
    private static final char ICU_APOSTROPHE = '\u02BC';

    private final MessageFormat format;
    private final Set<String> arguments;
    private final Set<String> waits;
    private final Duration lasts;

    /** @throws IllegalArgumentException if the text is no ICU message */
    Message(String text, MessageShape shape, ULocale locale) {
        this.lasts = SpokenLength.of(text);
        this.format = new MessageFormat(withSpokenNames(text, shape), locale);
        this.arguments = names(shape.arguments().stream());
        this.waits = names(shape.arguments().stream().filter(Message::isWait));
    }

    private static Set<String> names(Stream<MessageShape.Argument> arguments) {
        return arguments.map(MessageShape.Argument::name).collect(Collectors.toUnmodifiableSet());
    }

    private static String withSpokenNames(String text, MessageShape shape) {
        StringBuilder renamed = new StringBuilder(text);
        List<MessageShape.Argument> fromTheEnd = shape.arguments().reversed();
        fromTheEnd.stream()
                .filter(argument -> argument.type() == ArgType.NONE || isOurs(argument))
                .forEach(argument -> renamed.replace(argument.nameEnd(), argument.end(), suffix(argument)));
        return renamed.toString();
    }

    private static boolean isOurs(MessageShape.Argument argument) {
        return argument.type() == ArgType.SIMPLE && !argument.format().equals("spellout");
    }

    private static String suffix(MessageShape.Argument argument) {
        return isWait(argument) ? WAITED : SPOKEN;
    }

    private static boolean isWait(MessageShape.Argument argument) {
        return argument.saidAs().filter(SaidAs.WAIT::equals).isPresent();
    }

    /** About how long it takes to say, whatever its values are. */
    Duration lasts() {
        return lasts;
    }

    Set<String> arguments() {
        return arguments;
    }

    /** @throws IllegalArgumentException if a value is missing or of the wrong kind */
    String say(SpokenValues values) {
        Set<String> missing = new TreeSet<>(arguments);
        missing.removeAll(values.names());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("no value for {" + String.join("}, {", missing) + "}");
        }
        Map<String, Object> all = values.arguments(arguments, SPOKEN);
        waits.forEach(name -> all.put(name + WAITED, values.waited(name)));
        return written(formatted(all));
    }

    /** As people write: ICU's numbers in words have soft hyphens in Greek and a letter for the apostrophe in Ukrainian. */
    private static String written(String text) {
        return text.replace(SOFT_HYPHEN, "")
                .replace(ICU_APOSTROPHE, '\u2019')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** ICU's formats keep state while they format. */
    private synchronized String formatted(Map<String, Object> arguments) {
        return format.format(arguments, new StringBuffer(), null).toString();
    }
}
