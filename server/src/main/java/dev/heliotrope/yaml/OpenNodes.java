package dev.heliotrope.yaml;

import dev.heliotrope.diagnostic.Position;
import dev.heliotrope.diagnostic.Problems;
import dev.heliotrope.diagnostic.Quoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mappings and lists that have begun and not yet ended, the innermost on top. Methods tell whether to read on. */
final class OpenNodes {
    private static final int DEEPEST = 32;

    private final Problems problems;
    private final Deque<Unfinished> stack = new ArrayDeque<>();
    private @Nullable YamlNode root;

    OpenNodes(Problems problems) {
        this.problems = problems;
    }

    Optional<YamlNode> root() {
        return Optional.ofNullable(root);
    }

    boolean map(Position at) {
        return push(new UnfinishedMap(at, problems));
    }

    boolean list(Position at) {
        return push(new UnfinishedList(at, new ArrayList<>()));
    }

    private boolean push(Unfinished node) {
        stack.push(node);
        if (stack.size() > DEEPEST) {
            problems.error(node.at(), "too-deep", "values are nested more than " + DEEPEST + " deep");
            return false;
        }
        return true;
    }

    boolean close() {
        return add(stack.pop().finish());
    }

    boolean add(YamlNode node) {
        Unfinished around = stack.peek();
        if (around == null) {
            root = node;
        } else {
            around.add(node);
        }
        return true;
    }

    private sealed interface Unfinished {
        Position at();

        void add(YamlNode node);

        YamlNode finish();
    }

    private record UnfinishedList(Position at, List<YamlNode> items) implements Unfinished {
        @Override
        public void add(YamlNode node) {
            items.add(node);
        }

        @Override
        public YamlNode finish() {
            return new YamlList(at, items);
        }
    }

    private static final class UnfinishedMap implements Unfinished {
        private final Position at;
        private final Problems problems;
        private final List<YamlMap.Entry> entries = new ArrayList<>();
        private final Map<String, Position> seen = new HashMap<>();
        private @Nullable YamlNode key;

        UnfinishedMap(Position at, Problems problems) {
            this.at = at;
            this.problems = problems;
        }

        @Override
        public Position at() {
            return at;
        }

        /** Keys and values take turns. */
        @Override
        public void add(YamlNode node) {
            if (key == null) {
                key = node;
            } else {
                entry(key, node);
                key = null;
            }
        }

        private void entry(YamlNode named, YamlNode value) {
            if (!(named instanceof YamlScalar name) || name.text().isEmpty()) {
                problems.error(named.at(), "bad-key", "a key must be a word, found " + named.described());
                return;
            }
            Position first = seen.putIfAbsent(name.text(), name.at());
            if (first == null) {
                entries.add(new YamlMap.Entry(name, value));
            } else {
                problems.error(
                        name.at(),
                        "duplicate-key",
                        "key " + Quoted.of(name.text()) + " is already there in line " + first.line());
            }
        }

        @Override
        public YamlNode finish() {
            return new YamlMap(at, entries);
        }
    }
}
