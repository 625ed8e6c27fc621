package dev.heliotrope.console;

import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.function.Function;

/**
 * One more thing that programs on the server's own machine may ask of it or have it do, under {@code /api/v1/}. Whoever has
 * it do something by POST must know the key. {@code does} may block: it runs on a virtual thread.
 *
 * @param path as Vert.x writes it: {@code /api/v1/flows/:flow}
 */
public record Endpoint(HttpMethod method, String path, Function<Asked, Answer> does) {
    /**
     * What was asked: the path's and the query's values, and the body, which is empty or JSON of at most {@link
     * KeyHolder#MOST_BYTES}. None of it has been checked.
     */
    public record Asked(Map<String, String> values, String body) {
        public Asked {
            values = Map.copyOf(values);
        }
    }

    /** {@code json} is sent as it is. */
    public record Answer(int status, String json) {
        /** What is wrong with what was asked, in a sentence. */
        public static Answer problem(int status, String sentence) {
            return new Answer(status, Reply.problem(sentence));
        }
    }

    public static Endpoint get(String path, Function<Asked, Answer> does) {
        return new Endpoint(HttpMethod.GET, path, does);
    }

    public static Endpoint post(String path, Function<Asked, Answer> does) {
        return new Endpoint(HttpMethod.POST, path, does);
    }
}
