package dev.heliotrope.config.flowfile;

import dev.heliotrope.yaml.YamlList;
import dev.heliotrope.yaml.YamlMap;
import dev.heliotrope.yaml.YamlNode;
import dev.heliotrope.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What changed in a branch: each condition is known by its words, and which comes first matters. */
final class DiffConditions {
    private final Map<String, String> was;
    private final Map<String, String> is;
    private final List<String> sentences = new ArrayList<>();

    private DiffConditions(Map<String, String> was, Map<String, String> is) {
        this.was = was;
        this.is = is;
    }

    /** @param now what a step of the old version is called in the new one */
    static List<String> between(@Nullable YamlNode before, @Nullable YamlNode after, UnaryOperator<String> now) {
        Map<String, String> was = conditions(before);
        was.replaceAll((condition, step) -> now.apply(step));
        DiffConditions diff = new DiffConditions(was, conditions(after));
        diff.told();
        return diff.sentences;
    }

    private void told() {
        List<String> gone =
                was.keySet().stream().filter(each -> !is.containsKey(each)).toList();
        List<String> fresh =
                is.keySet().stream().filter(each -> !was.containsKey(each)).toList();
        if (gone.size() == 1 && fresh.size() == 1 && leads(was, gone).equals(leads(is, fresh))) {
            sentences.add(fresh.getFirst() + " is asked now, not " + gone.getFirst());
        } else {
            gone.forEach(each -> sentences.add(DiffWords.exit(each, was.get(each), null)));
            fresh.forEach(each -> sentences.add(DiffWords.exit(each, null, is.get(each))));
        }
        was.forEach((condition, step) -> {
            if (is.containsKey(condition) && !step.equals(is.get(condition))) {
                sentences.add(DiffWords.exit(condition, step, is.get(condition)));
            }
        });
        if (!common(was, is).equals(common(is, was))) {
            sentences.add("the conditions are tried in another order: "
                    + String.join(
                            ", then ",
                            is.keySet().stream()
                                    .filter(each -> !each.equals("else"))
                                    .toList()));
        }
    }

    private static String leads(Map<String, String> conditions, List<String> only) {
        return conditions.getOrDefault(only.getFirst(), "");
    }

    private static List<String> common(Map<String, String> of, Map<String, String> with) {
        return of.keySet().stream().filter(with::containsKey).toList();
    }

    /** By condition, {@code else} last. */
    private static Map<String, String> conditions(@Nullable YamlNode branch) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (branch instanceof YamlMap map) {
            if (map.get("branch").orElse(null) instanceof YamlList list) {
                list.items().forEach(item -> add(item, conditions));
            }
            map.get("else").ifPresent(step -> conditions.put("else", DiffLeaves.shown(step)));
        }
        return conditions;
    }

    private static String words(YamlNode condition) {
        return condition instanceof YamlScalar scalar ? DiffLeaves.cut(scalar.text()) : DiffLeaves.shown(condition);
    }

    private static void add(YamlNode item, Map<String, String> to) {
        if (item instanceof YamlMap map) {
            String condition = map.get("if").map(DiffConditions::words).orElse("?");
            to.put("if " + condition, map.get("then").map(DiffLeaves::shown).orElse("?"));
        }
    }
}
