package dev.heliotrope.app;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.Request;
import dev.heliotrope.rehearsal.Answer;
import dev.heliotrope.rehearsal.script.Line;
import dev.heliotrope.yaml.Durations;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a simulated caller does, said beforehand: {@code 2,!1,12#,-,talk:2m}. Keys; {@code !} and a key that cuts short what is
 * said; {@code -} for silence; {@code talk}, {@code wait}, {@code hang-up} and {@code fail} (what the
 * flow asks for cannot be done), the first two with a time if need be. When the
 * list is at its end the caller hangs up.
 */
final class KeyList implements Hands {
    private static final Position NOWHERE = Position.of("--keys");
    private static final Pattern WORD = Pattern.compile("-|hang-up|fail|!?[0-9*#]{1,40}|(?:talk|wait)(?::(.+))?");
    private static final Duration TALK = Duration.ofMinutes(1);

    private final Deque<String> words;
    private final Map<String, List<Answer>> answers;

    private KeyList(List<String> words, Map<String, List<Answer>> answers) {
        this.words = new ArrayDeque<>(words);
        this.answers = Map.copyOf(answers);
    }

    /** @throws Refused with exit code 2 for what is no such list */
    static KeyList of(String list, Map<String, List<Answer>> answers) {
        List<String> words = Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        words.forEach(KeyList::doing);
        return new KeyList(words, answers);
    }

    /** One thing done, as it is written. */
    static Line.Doing doing(String word) {
        Matcher form = WORD.matcher(word);
        if (!form.matches()) {
            throw new Refused(
                    2,
                    "nobody can do " + Shown.line(word)
                            + " in a call; expected keys, !KEY, - for silence, talk, wait, wait:40s or hang-up");
        }
        Optional<Duration> time = Optional.ofNullable(form.group(1)).map(KeyList::time);
        return switch (word.charAt(0)) {
            case '-' -> new Line.Silence(NOWHERE);
            case 'f' -> new Line.Fail(NOWHERE);
            case 'h' -> new Line.HangUp(NOWHERE);
            case 't' -> new Line.Talk(NOWHERE, time.orElse(TALK));
            case 'w' -> new Line.Wait(NOWHERE, time);
            case '!' -> new Line.Press(NOWHERE, word.substring(1), true);
            default -> new Line.Press(NOWHERE, word, false);
        };
    }

    private static Duration time(String text) {
        return Durations.parse(text)
                .orElseThrow(() -> new Refused(2, Shown.line(text) + " is no time; expected one such as 40s or 2m"));
    }

    @Override
    public Optional<Line.Doing> act(Request request) {
        String next = words.isEmpty() ? "hang-up" : words.peek();
        if (request instanceof Request.Say say) {
            boolean early = next.startsWith("!") && say.interruptible();
            return early ? Optional.of(doing(words.remove())) : Optional.empty();
        }
        words.poll();
        return Optional.of(doing(next.replace("!", "")));
    }

    @Override
    public List<String> left() {
        return List.copyOf(words);
    }

    /** What nobody gave an answer for has failed. */
    @Override
    public Answer answer(String step, String kind, List<String> outcomes) {
        return Answers.first(answers, step, outcomes).orElse(new Answer(Errand.FAILED, Map.of()));
    }
}
