package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.yaml.YamlScalar.Style;
import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The parser's events to our tree. Made from events and not from the library's own nodes because those are built by
 * recursion, whose depth a file could choose, and because limits are then kept while reading, not after.
 */
final class TreeBuilder {
    private static final int MOST_VALUES = 50_000;

    private final String text;
    private final String name;
    private final Problems problems;
    private final OpenNodes open;
    private @Nullable Event last;
    private int values;
    private int documents;
    private int lastCodePoint;
    private int lastOffset;

    TreeBuilder(String text, String name, Problems problems) {
        this.text = text;
        this.name = name;
        this.problems = problems;
        this.open = new OpenNodes(problems);
    }

    /** Empty if the text has no tree; what could be read before a syntax error is given up, its other errors are kept. */
    Optional<YamlNode> build() {
        LoadSettings settings =
                LoadSettings.builder().setLabel(name).setUseMarks(true).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            boolean goOn = true;
            while (goOn && events.hasNext()) {
                Event event = events.next();
                goOn = take(event);
                last = event;
            }
            return goOn ? Optional.of(open.root().orElse(nothing())) : Optional.empty();
        } catch (MarkedYamlEngineException e) {
            report(e);
        } catch (YamlEngineException | IndexOutOfBoundsException | IllegalArgumentException e) {
            problems.error(Position.of(name), "syntax", "this is not YAML");
        }
        return Optional.empty();
    }

    private void report(MarkedYamlEngineException e) {
        SyntaxFault.of(e, text, last)
                .ifPresentOrElse(
                        fault -> problems.error(
                                new Position(name, fault.line() + 1, fault.column() + 1), "syntax", fault.sentence()),
                        () -> problems.error(Position.of(name), "syntax", SyntaxSentence.of(e)));
    }

    private YamlScalar nothing() {
        return new YamlScalar(new Position(name, 1, 1), "", Style.PLAIN, new ScalarSource(text, 0));
    }

    /** False when reading must stop. */
    private boolean take(Event event) {
        return switch (event) {
            case DocumentStartEvent document -> oneOnly(document);
            case MappingStartEvent map -> counts(map) && untagged(map, map.getTag()) && open.map(at(map));
            case SequenceStartEvent list -> counts(list) && untagged(list, list.getTag()) && open.list(at(list));
            case CollectionEndEvent end -> open.close();
            case ScalarEvent scalar -> counts(scalar) && untagged(scalar, scalar.getTag()) && open.add(scalar(scalar));
            case AliasEvent alias -> isStar(alias) ? star(alias) : counts(alias) && open.add(alias(alias));
            default -> true;
        };
    }

    private boolean oneOnly(DocumentStartEvent document) {
        documents++;
        if (documents > 1) {
            problems.error(at(document), "second-document", "a file holds one document; remove the line \"---\"");
        }
        return documents == 1;
    }

    private boolean counts(NodeEvent event) {
        values++;
        if (values > MOST_VALUES) {
            problems.error(at(event), "too-many-values", "the file has more than " + MOST_VALUES + " values");
            return false;
        }
        if (event.getAnchor().isPresent() && !(event instanceof AliasEvent)) {
            problems.error(at(event), "anchor", "anchors (&name) are not used here; write the value out");
        }
        return true;
    }

    private boolean untagged(NodeEvent event, Optional<String> tag) {
        if (tag.isPresent()) {
            problems.error(
                    at(event),
                    "tag",
                    "tags are not used here, found " + Quoted.of(tag.get().replace("tag:yaml.org,2002:", "!!"))
                            + "; put text that begins with ! in quotes");
        }
        return true;
    }

    /** No name behind it: hardly anybody who writes that has heard of aliases. */
    private static boolean isStar(AliasEvent alias) {
        return !Character.isLetterOrDigit(alias.getAlias().getValue().codePointAt(0));
    }

    private boolean star(AliasEvent alias) {
        problems.error(at(alias), "syntax", SyntaxFault.STAR);
        return false;
    }

    private YamlNode alias(AliasEvent alias) {
        problems.error(
                at(alias),
                "alias",
                "aliases (*name) are not used here; write the value out, or put text that begins with * in quotes");
        return scalar(alias, "", Style.PLAIN);
    }

    private YamlNode scalar(ScalarEvent event) {
        return scalar(event, event.getValue(), style(event));
    }

    private YamlScalar scalar(Event event, String value, Style style) {
        int start = event.getStartMark().map(mark -> offset(mark.getIndex())).orElse(0);
        return new YamlScalar(at(event), value, style, new ScalarSource(text, start));
    }

    private static Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case SINGLE_QUOTED -> Style.SINGLE_QUOTED;
            case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> Style.DOUBLE_QUOTED;
            case LITERAL -> Style.LITERAL;
            case FOLDED -> Style.FOLDED;
            case PLAIN -> Style.PLAIN;
        };
    }

    private Position at(Event event) {
        return at(event.getStartMark());
    }

    private Position at(Optional<Mark> mark) {
        return mark.map(m -> new Position(name, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.of(name));
    }

    /** Marks count code points. They come in order, so each is found from the last: else a long file costs its square. */
    private int offset(int codePoint) {
        int from = codePoint >= lastCodePoint ? lastOffset : 0;
        int skipped = codePoint >= lastCodePoint ? lastCodePoint : 0;
        lastOffset = text.offsetByCodePoints(from, codePoint - skipped);
        lastCodePoint = codePoint;
        return lastOffset;
    }
}
