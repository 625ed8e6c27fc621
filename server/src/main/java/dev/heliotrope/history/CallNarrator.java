package dev.heliotrope.history;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.call.CallEvent.FlowVersion;
import dev.heliotrope.call.CallEvent.LanguageSource;
import dev.heliotrope.call.CallEvent.OfferOutcome;
import dev.heliotrope.call.CallEvent.Party;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.CallListener;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells each event as an English sentence. It remembers the caller of each call from arrival to end, so it is told events
 * in order. Sentences hold text from outside: whoever prints them escapes them for the place they go to.
 */
public final class CallNarrator implements CallListener {
    /** A sentence, and when and in which call it happened. */
    public record Told(Instant at, CallId call, String sentence) {}

    private static final int MOST_SAID = 3;

    private final UnaryOperator<String> agentName;
    private final Consumer<Told> listener;
    private final Map<CallId, PhoneNumber> callers = new ConcurrentHashMap<>();

    /** {@code agentName} gives an agent's name for the id; {@code listener} may be called from several threads at once. */
    public CallNarrator(UnaryOperator<String> agentName, Consumer<Told> listener) {
        this.agentName = agentName;
        this.listener = listener;
    }

    /** Hears of events that are not to be told, so that the callers are known in those that are. */
    public void passOver(CallEvent event) {
        remember(event);
        forget(event);
    }

    @Override
    public void on(CallEvent event) {
        remember(event);
        String sentence = sentence(event);
        forget(event);
        listener.accept(new Told(event.stamp().at(), event.stamp().call(), sentence));
    }

    private void remember(CallEvent event) {
        if (event instanceof CallEvent.Arrived arrived) {
            callers.put(arrived.stamp().call(), arrived.from());
        }
    }

    private void forget(CallEvent event) {
        if (event instanceof CallEvent.Ended) {
            callers.remove(event.stamp().call());
        }
    }

    private String sentence(CallEvent event) {
        String caller = caller(event.stamp().call());
        return switch (event) {
            case CallEvent.Arrived arrived ->
                capital(caller) + " dials " + arrived.dialled() + answeredBy(arrived.by());
            case CallEvent.LanguageChosen chosen ->
                capital(caller) + " is spoken to in " + name(chosen.language()) + ", " + by(chosen.by());
            case CallEvent.StepEntered step -> capital(caller) + " comes to '" + step.step() + "' of " + step.flow();
            case CallEvent.Heard heard ->
                capital(caller) + " hears " + quoted(heard.prompts()) + " in " + name(heard.language());
            case CallEvent.Pressed pressed ->
                capital(caller) + " pressed " + pressed.digits() + " at '" + pressed.step() + "'";
            case CallEvent.Queued queued ->
                capital(caller) + " waits in queue " + queued.queue() + " for " + name(queued.language())
                        + (queued.asks().isEmpty() ? "" : "; " + queued.asks());
            case CallEvent.Relaxed relaxed ->
                "For " + caller + " queue " + relaxed.queue() + " now asks for " + relaxed.now();
            case CallEvent.Unmatched it -> "Nobody can take " + caller + "'s call yet" + first(it.lost());
            case CallEvent.Exhausted it ->
                "Queue " + it.queue() + " has nobody more to ask for " + caller + ": " + it.then();
            case CallEvent.Offered offered ->
                capital(caller) + " is offered to " + agent(offered.agent()) + ": " + reasons(offered);
            case CallEvent.OfferEnded ended -> agent(ended.agent()) + outcome(ended.outcome());
            case CallEvent.Answered answered ->
                agent(answered.agent()) + " answered " + caller + ", who waited " + seconds(answered.waited());
            case CallEvent.TalkEnded talk ->
                agent(talk.agent()) + " and " + caller + " talked " + seconds(talk.talked()) + hungUp(talk.by());
            case CallEvent.Done done -> capital(Deeds.sentence(done, caller));
            case CallEvent.Resumed again ->
                "Another server goes on with " + caller + " at '" + again.step() + "'" + goesOn(again.by());
            case CallEvent.Ended ended -> "The call of " + caller + " is over: " + ending(ended);
        };
    }

    private static String answeredBy(@Nullable FlowVersion by) {
        return by == null ? "" : "; flow " + by.flow() + " answers, version " + by.version();
    }

    private static String goesOn(@Nullable FlowVersion by) {
        return by == null ? "" : ", by version " + by.version() + " of " + by.flow();
    }

    private String caller(CallId call) {
        PhoneNumber number = callers.get(call);
        if (number == null) {
            return "the caller";
        }
        return number.isWithheld() ? "a caller who withholds the number" : "caller " + number;
    }

    /** Routing's sentence begins with the agent's name, which has just been said. */
    private String reasons(CallEvent.Offered offered) {
        String name = agent(offered.agent()) + ": ";
        return offered.why().startsWith(name) ? offered.why().substring(name.length()) : offered.why();
    }

    /** A sentence is for people, who stop reading. */
    private String first(List<CallEvent.Lost> lost) {
        String said = lost.stream()
                .limit(MOST_SAID)
                .map(each -> agent(fact(each, "agent")) + ": " + fact(each, "words"))
                .collect(Collectors.joining(". "));
        int more = lost.size() - MOST_SAID;
        return (said.isEmpty() ? "" : ". " + said) + (more > 0 ? ". And " + more + " others" : "");
    }

    private static String fact(CallEvent.Lost lost, String name) {
        return String.valueOf(lost.facts().getOrDefault(name, ""));
    }

    private String agent(String id) {
        return agentName.apply(id);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static String name(Language language) {
        return language.locale().getDisplayName(Locale.ENGLISH);
    }

    private static String quoted(List<String> prompts) {
        return prompts.stream().map(prompt -> "'" + prompt + "'").collect(Collectors.joining(", "));
    }

    private static String seconds(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < 120 ? seconds + " s" : seconds / 60 + " min " + seconds % 60 + " s";
    }

    private static String by(LanguageSource source) {
        return switch (source) {
            case KEYPRESS -> "chosen by a key";
            case REMEMBERED -> "remembered from an earlier call";
            case DIALLED_NUMBER -> "the language of the dialled number";
            case CALLER_COUNTRY -> "the language of the caller's country";
            case DEFAULT -> "for want of a better guess";
        };
    }

    private static String outcome(OfferOutcome outcome) {
        return switch (outcome) {
            case ANSWERED -> " takes the call";
            case NO_ANSWER -> " did not answer and takes no calls for now; the caller keeps the place";
            case DECLINED -> " picked up and hung up before being joined; the caller keeps the place";
            case BUSY -> " was busy; the caller keeps the place";
            case UNREACHABLE -> " could not be reached; the caller keeps the place";
            case CALLER_LEFT -> " was ringing when the caller left";
            case RESCINDED -> " is no longer needed for this call";
        };
    }

    private static String hungUp(Party by) {
        return switch (by) {
            case CALLER -> "; the caller hung up";
            case AGENT -> "; the agent hung up";
            case SYSTEM, UNKNOWN -> "";
        };
    }

    private static String ending(CallEvent.Ended ended) {
        return switch (ended.cause()) {
            case COMPLETED -> "completed" + endedBy(ended.by());
            case LEFT_IN_FLOW -> "the caller left the menu";
            case ABANDONED -> "the caller gave up waiting";
            case FLOW_FAILED -> "the flow could not go on";
            case UNKNOWN_NUMBER -> "nobody has that number";
            case LINE_LOST -> "the line was lost";
        };
    }

    private static String endedBy(Party by) {
        return switch (by) {
            case CALLER -> ", the caller hung up";
            case AGENT -> ", the agent hung up";
            case SYSTEM, UNKNOWN -> "";
        };
    }
}
