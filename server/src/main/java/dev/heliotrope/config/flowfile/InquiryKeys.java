package dev.heliotrope.config.flowfile;

import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.diagnostic.Quoted;
import dev.heliotrope.flow.Errand;
import dev.heliotrope.flow.tree.FlowValue;
import dev.heliotrope.flow.tree.WrittenInquiry;
import dev.heliotrope.yaml.Value;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The keys by which a step asks a service. */
final class InquiryKeys {
    private static final Pattern PATH =
            Pattern.compile("/|(?:/(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*|\\{[a-z][a-z0-9_-]*}))+/?");
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 200;
    private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,60}");

    /** What the way over the wire depends on. */
    private static final Set<String> OURS = Set.of(
            "accept", "connection", "content-length", "content-type", "expect", "host", "transfer-encoding", "upgrade");

    static final Key<Optional<String>> GET = path("get", "\"post\"", "what to ask for, below the service's address");
    static final Key<Optional<String>> POST =
            path("post", "\"get\"", "the same, but with a body; some services want to be asked so");
    static final Key<SequencedMap<String, FlowValue>> WITH =
            values("with", "the values for what is in braces in the path; each is escaped");
    static final Key<SequencedMap<String, FlowValue>> QUERY =
            values("query", "values behind the question mark; each is escaped");

    static final Key<SequencedMap<String, FlowValue>> BODY = values("body", "the fields of the JSON object to post");

    /** An answer is waited for, so that a secret lives no longer than the step; nothing else that is sent may have one. */
    static final Key<SequencedMap<String, FlowValue>> BODY_OF_LOOK_UP = new Key<>(
            "body",
            Form.VALUES,
            "none",
            "the fields of the JSON object to post; they may be secret variables",
            (value, reading) -> Keys.values(value, reading.withSecrets()));

    static final Key<SequencedMap<String, FlowValue>> HEADERS = new Key<>(
            "headers",
            Form.VALUES,
            "none",
            "headers of the request, beside those of config/services.yaml; they may be secret variables",
            InquiryKeys::headers);

    private InquiryKeys() {}

    private static SequencedMap<String, FlowValue> headers(Value value, Reading reading) {
        for (Value.Named header : value.entries()) {
            if (!HEADER.matcher(header.name()).matches()
                    || OURS.contains(header.name().toLowerCase(Locale.ROOT))) {
                header.value()
                        .problems()
                        .error(header.key().at(), "bad-header", "this is no header that can be set, such as X-Pin");
            }
        }
        return Keys.values(value, reading.withSecrets());
    }

    private static Key<SequencedMap<String, FlowValue>> values(String name, String about) {
        return new Key<>(name, Form.VALUES, "none", about, Keys::values);
    }

    private static Key<Optional<String>> path(String name, String other, String about) {
        return new Key<>(
                name,
                Form.PATH,
                other,
                about,
                (value, reading) -> value.isThere()
                        ? value.parsed("a path such as /orders/{number}", text -> Optional.of(text)
                                .filter(path -> path.length() <= LONGEST
                                        && PATH.matcher(path).matches()))
                        : Optional.empty());
    }

    static WrittenInquiry lookUp(StepSource step, Key<Placed<String>> service) {
        return in(step, service, BODY_OF_LOOK_UP.in(step), HEADERS.in(step));
    }

    static WrittenInquiry webhook(StepSource step, Key<Placed<String>> service) {
        return in(step, service, BODY.in(step), new LinkedHashMap<>());
    }

    private static WrittenInquiry in(
            StepSource step,
            Key<Placed<String>> service,
            SequencedMap<String, FlowValue> body,
            SequencedMap<String, FlowValue> headers) {
        Optional<String> get = GET.in(step);
        Optional<String> post = POST.in(step);
        WrittenInquiry inquiry = new WrittenInquiry(
                service.in(step),
                post.isPresent() ? Errand.Method.POST : Errand.Method.GET,
                post.or(() -> get).orElse("/"),
                WITH.in(step),
                QUERY.in(step),
                body,
                headers);
        checkMethod(step);
        checkParts(inquiry, step.fields().get("with"));
        return inquiry;
    }

    private static void checkMethod(StepSource step) {
        Value get = step.fields().get("get");
        Value post = step.fields().get("post");
        if (get.isThere() && post.isThere()) {
            post.error("two-paths", "a service is asked by \"get\" or by \"post\", not by both");
        }
        Value body = step.fields().get("body");
        if (body.isThere() && !post.isThere()) {
            body.error("body-without-post", "a body can only be sent with \"post\"");
        }
    }

    private static void checkParts(WrittenInquiry inquiry, Value with) {
        Set<String> needed = PART.matcher(inquiry.path())
                .results()
                .map((MatchResult part) -> part.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        needed.stream()
                .filter(part -> !inquiry.parts().containsKey(part))
                .forEach(part -> with.error(
                        "missing-value",
                        "the path has a part " + Quoted.of("{" + part + "}") + "; give it under \"with\""));
        inquiry.parts().keySet().stream()
                .filter(part -> !needed.contains(part))
                .forEach(part -> with.error("unused-value", "the path has no part " + Quoted.of("{" + part + "}")));
    }
}
