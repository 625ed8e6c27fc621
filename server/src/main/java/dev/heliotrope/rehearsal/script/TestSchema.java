package dev.heliotrope.rehearsal.script;

import static dev.heliotrope.yaml.SchemaPiece.described;
import static dev.heliotrope.yaml.SchemaPiece.either;
import static dev.heliotrope.yaml.SchemaPiece.listOf;
import static dev.heliotrope.yaml.SchemaPiece.named;
import static dev.heliotrope.yaml.SchemaPiece.record;
import static dev.heliotrope.yaml.SchemaPiece.text;
import static dev.heliotrope.yaml.SchemaPiece.wordOf;

import dev.heliotrope.attribute.AttributeSchema;
import dev.heliotrope.call.Formality;
import dev.heliotrope.hours.Opening;
import dev.heliotrope.yaml.SchemaPiece;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The JSON Schema (2020-12) of {@code *.test.yaml}, for editors. Whether a prompt, a step or a queue is there is for the
 * reader alone, which has the same words and keys: a test holds the two against each other.
 */
public final class TestSchema {
    private static final Map<String, Object> NAME = Map.of("type", "string", "minLength", 1);
    private static final Map<String, Object> SCALAR = Map.of("type", List.of("string", "number", "boolean"));
    private static final Map<String, Object> LANGUAGE = text("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$");
    private static final Map<String, Object> NUMBER =
            Map.of("type", List.of("string", "integer"), "pattern", "^(withheld|\\+?[0-9]{1,15})$");
    private static final Map<String, Object> INSTANT =
            text("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)(\\[.+\\])?$");
    private static final Map<String, Object> FORMALITY = wordOf(Value.words(Formality.class));
    private static final Map<String, Object> COUNTRY = text("^[A-Z]{2}$");
    private static final Map<String, Object> WAIT = Map.of(
            "type",
            List.of("string", "integer"),
            "pattern",
            "^(unknown|[0-9]{1,6}|([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?)$");
    private static final Map<String, Object> TIME = text("^([0-9]+d)?([0-9]+h)?([0-9]+m)?([0-9]+s)?([0-9]+ms)?$");
    private static final Map<String, Object> RULE = wordOf(Value.words(Opening.Rule.class));

    private TestSchema() {}

    public static Map<String, Object> tree() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Heliotrope tests of a call flow");
        schema.put("type", "object");
        schema.put("properties", SchemaPiece.ordered(file()));
        schema.put("required", List.of("tests"));
        schema.put("additionalProperties", false);
        schema.put(
                "$defs",
                SchemaPiece.ordered(
                        Map.of("test", test(), "line", line(), AttributeSchema.NAME, AttributeSchema.tree())));
        return schema;
    }

    private static Map<String, Object> file() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("about", described("for readers", Map.of("type", "string")));
        keys.putAll(around());
        Map<String, Object> tests = new TreeMap<>(named(Map.of("$ref", "#/$defs/test")));
        tests.put("minProperties", 1);
        keys.put("tests", described("a name and a test a line", tests));
        return keys;
    }

    private static Map<String, Object> test() {
        Map<String, Object> keys = new LinkedHashMap<>(around());
        Map<String, Object> lines = new TreeMap<>(listOf(Map.of("$ref", "#/$defs/line")));
        lines.put("minItems", 1);
        keys.put("call", described("what is done and what must come of it, in order", lines));
        return record(keys, List.of("call"));
    }

    /** What stands at the top for all tests, or in a test for it alone. */
    private static Map<String, Object> around() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("flow", described("the flow that answers (if not given: as the file is called)", NAME));
        keys.put("caller", described("who calls: a number, or withheld (if not given: withheld)", NUMBER));
        keys.put("dialled", described("the number dialled (if not given: the first that leads to the flow)", NUMBER));
        keys.put("at", described("when the call begins, such as 2026-11-24T16:30+01:00[Europe/Prague]", INSTANT));
        keys.put("remembered", described("the language that the caller chose an earlier time", LANGUAGE));
        keys.put(
                "formality",
                described("how the caller is spoken to (if not given: as the number or the flow has it)", FORMALITY));
        keys.put("country", described("in which country's words (if not given: the caller's)", COUNTRY));
        keys.put("hours", described("what a calendar says all through the call", named(hours())));
        keys.put(
                "answers",
                described("how the errand of a step ends: an outcome, or one for each time", named(answers())));
        keys.put(
                "switches", described("how a switch stands all through the call", named(wordOf(List.of("on", "off")))));
        keys.put(
                "waits",
                described("how long callers are expected to wait in a queue: 240 (seconds), 4m, unknown", named(WAIT)));
        keys.put("lots", described("where a split leads, which else is left to chance", named(NAME)));
        return keys;
    }

    private static Map<String, Object> hours() {
        return either(RULE, record(Map.of("is", RULE, "opens", INSTANT), List.of("is")));
    }

    private static Map<String, Object> answers() {
        Map<String, Object> results = Map.of("type", "object");
        Map<String, Object> answer =
                either(NAME, record(Map.of("outcome", NAME, "results", results), List.of("outcome")));
        return either(answer, listOf(answer));
    }

    private static Map<String, Object> line() {
        return either(wordOf(List.copyOf(alone().keySet())), aboutSomething());
    }

    private static Map<String, Object> aboutSomething() {
        Map<String, Object> words = new LinkedHashMap<>();
        alone().forEach((word, about) -> words.put(word, described(about.words(), about.form())));
        withMore().forEach((word, about) -> words.put(word, described(about.words(), about.form())));
        Map<String, Object> line = new TreeMap<>(record(words, List.of()));
        line.put("minProperties", 1);
        line.put("maxProperties", 1);
        return line;
    }

    /** What a word means, and the form of what stands behind it. */
    private record About(String words, Map<String, Object> form) {}

    /** Lines that say enough with their word. */
    private static Map<String, About> alone() {
        Map<String, Object> nothing = Map.of("type", "null");
        Map<String, About> lines = new LinkedHashMap<>();
        lines.put("silence", new About("presses nothing when asked, until that counts", nothing));
        lines.put(
                "wait",
                new About("waits in the queue so long; alone, as long as the flow lets them", either(TIME, nothing)));
        lines.put("talk", new About("an agent takes the call and talks so long, or a minute", either(TIME, nothing)));
        lines.put("hang-up", new About("the caller hangs up", nothing));
        lines.put("fail", new About("what the flow asks for now cannot be done", nothing));
        lines.put(
                "end",
                new About(
                        "the call ends: alone, because the flow ends it",
                        either(wordOf(LineReader.endings()), nothing)));
        return lines;
    }

    private static Map<String, About> withMore() {
        Map<String, Object> keys = Map.of("type", List.of("string", "integer"), "pattern", "^[0-9*#]{1,40}$");
        Map<String, About> lines = new LinkedHashMap<>();
        lines.put("press", new About("presses these keys when asked; \"*\" and \"#\" need quotes", keys));
        lines.put("press-early", new About("presses while something is said that a key may cut short", keys));
        lines.put(
                "hear",
                new About(
                        "this is heard: a prompt, prompt/language, or several in order",
                        either(heard(), listOf(heard()))));
        lines.put("step", new About("the call comes to this step", NAME));
        lines.put("language", new About("the caller is spoken to in this language now", LANGUAGE));
        lines.put(
                "variables",
                new About("the flow's variables have these values now", named(either(SCALAR, listOf(SCALAR)))));
        lines.put("queue", new About("the caller comes to wait in this queue", either(NAME, queue())));
        lines.put("call-back", new About("the caller asks to be called back", either(NAME, callBack())));
        return lines;
    }

    private static Map<String, Object> callBack() {
        return record(
                Map.of("queue", NAME, "number", NUMBER, "at", either(INSTANT, wordOf(List.of("soon")))),
                List.of("queue"));
    }

    private static Map<String, Object> heard() {
        return either(
                NAME,
                record(
                        Map.of(
                                "prompt",
                                NAME,
                                "language",
                                LANGUAGE,
                                "formality",
                                FORMALITY,
                                "text",
                                SCALAR,
                                "with",
                                named(SCALAR)),
                        List.of("prompt")));
    }

    private static Map<String, Object> queue() {
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("name", NAME);
        keys.put("steps", NAME);
        keys.put("skills", named(SchemaPiece.whole(1, 5)));
        keys.put("language", LANGUAGE);
        keys.put("needs", AttributeSchema.one());
        keys.put("prefer", AttributeSchema.eachOf());
        keys.put("head-start", TIME);
        keys.put("vip", Map.of("type", "boolean"));
        keys.put("about", NAME);
        return record(keys, List.of("name"));
    }
}
