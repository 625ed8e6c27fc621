package dev.heliotrope.flow.tree;

import dev.heliotrope.diagnostic.Placed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Asks for a score and, if {@code comment} says anything, for a spoken comment after it. */
public record SurveyStep(
        Placed<String> name,
        Scale scale,
        Words words,
        Words comment,
        Duration longestComment,
        Optional<Placed<String>> into,
        int tries,
        Duration patience,
        Placed<String> next,
        Placed<String> skipped,
        Mishaps mishaps)
        implements Step {
    public enum Scale {
        /** How satisfied. */
        CSAT(1, 5),
        /** How likely to recommend. */
        NPS(0, 10),
        /** How easy. */
        CES(1, 7);

        private final int least;
        private final int most;

        Scale(int least, int most) {
            this.least = least;
            this.most = most;
        }

        public boolean has(long score) {
            return score >= least && score <= most;
        }

        /** How many keys the longest score has. */
        public int keys() {
            return Integer.toString(most).length();
        }
    }

    @Override
    public List<Exit> exits() {
        return Exit.and(mishaps, Exit.besides(Exit.alone("next", next), Exit.alone("skipped", skipped)));
    }

    @Override
    public Asking asking() {
        return new Asking(tries, patience, scale.keys());
    }

    @Override
    public List<Words> spoken() {
        return List.of(words, comment);
    }

    @Override
    public List<Mention> mentions() {
        return Stream.of(words, comment).flatMap(Words::mentions).toList();
    }
}
