package dev.heliotrope.attribute;

import dev.heliotrope.call.Language;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import dev.heliotrope.yaml.YamlList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads what is asked of an agent: {@code skills}, {@code languages}, {@code agents}, {@code all}, {@code any} and {@code not}; what stands
 * side by side is all asked. Whatever is wrong goes to the value's problems.
 */
public final class AttributeReader {
    private static final int LEAST = 1;
    private static final int BEST = 5;

    private final List<Placed<String>> skills = new ArrayList<>();
    private final List<Placed<String>> languages = new ArrayList<>();
    private final List<Placed<String>> agents = new ArrayList<>();

    private AttributeReader() {}

    /** {@code { skills: { billing: 3 }, not: { agents: petr } }}. */
    public static Attribute read(Value value) {
        AttributeReader reader = new AttributeReader();
        return reader.attribute(reader.trait(value), value);
    }

    /** A list of what would be good, each for itself; or skills alone, each for itself: {@code { billing: 3 }}. Nothing where none is written. */
    public static List<Attribute> eachOf(Value value) {
        if (value.node().orElse(null) instanceof YamlList) {
            return value.list().stream().map(AttributeReader::read).toList();
        }
        return value.entries().stream().map(AttributeReader::skillAlone).toList();
    }

    private static Attribute skillAlone(Value.Named entry) {
        AttributeReader reader = new AttributeReader();
        return reader.attribute(reader.skill(entry), entry.key("a skill"));
    }

    private Attribute attribute(Trait trait, Value value) {
        return new Attribute(trait, value.at(), skills, languages, agents);
    }

    private Trait trait(Value value) {
        return value.record(fields -> trait(fields, value)).orElse(Trait.All.ANYBODY);
    }

    private Trait trait(Fields fields, Value value) {
        List<Trait> all = new ArrayList<>();
        fields.get("skills").entries().forEach(entry -> all.add(skill(entry)));
        fields.get("languages").entries().forEach(entry -> all.add(language(entry)));
        Value named = fields.get("agents");
        Value any = fields.get("any");
        Value not = fields.get("not");
        if (named.isThere()) {
            all.add(new Trait.OneOf(agents(named)));
        }
        if (any.isThere()) {
            all.add(new Trait.Any(any.list().stream().map(this::trait).toList()));
        }
        fields.get("all").list().forEach(each -> all.add(trait(each)));
        if (not.isThere()) {
            all.add(new Trait.Not(trait(not)));
        }
        if (all.isEmpty() || any.isThere() && any.list().isEmpty()) {
            value.error("missing", "nothing is asked here; write skills, languages, agents, all, any or not");
        }
        return all.size() == 1 ? all.getFirst() : new Trait.All(all);
    }

    private Trait skill(Value.Named entry) {
        skills.add(new Placed<>(entry.name(), entry.key().at()));
        return new Trait.Skill(entry.name(), entry.value().whole(LEAST, BEST));
    }

    /** A tag that is none is no configured language either, which is told by whoever knows those. */
    private Trait language(Value.Named entry) {
        languages.add(new Placed<>(entry.name(), entry.key().at()));
        int level = entry.value().whole(LEAST, BEST);
        return new Trait.Speaks(Language.isTag(entry.name()) ? List.of(new Language(entry.name())) : List.of(), level);
    }

    private Set<String> agents(Value named) {
        named.oneOrMore().forEach(each -> agents.add(new Placed<>(each.text(), each.at())));
        return named.oneOrMore().stream().map(Value::text).collect(Collectors.toSet());
    }
}
