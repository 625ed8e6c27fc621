package dev.heliotrope.session;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallEvent.EndCause;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Checkpoint;
import dev.heliotrope.flow.FlowState;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a call begins with: a state that another server left on the channel, or else what is known of the caller. */
final class Beginning {
    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);
    private static final Pattern LANGUAGE = Pattern.compile("l=([A-Za-z0-9-]{2,8})&.*");

    private final Arrival.Caller caller;
    private final House house;
    private final Surroundings around;

    Beginning(Arrival.Caller caller, House house, Surroundings around) {
        this.caller = caller;
        this.house = house;
        this.around = around;
    }

    /** Empty for a call nobody has driven, and for a state that we cannot read or that knows of a flow we do not. */
    Optional<Resumption> resumption() {
        String text = caller.checkpoint();
        Optional<Resumption> found =
                text == null ? Optional.empty() : Checkpoint.parse(text).flatMap(this::resumption);
        if (text != null && found.isEmpty()) {
            LOG.warn("call {}: what was kept of it cannot be taken up; it starts anew", caller.call());
        }
        return found;
    }

    private Optional<Resumption> resumption(Checkpoint saved) {
        return SavedMemo.read(saved).flatMap(memo -> FlowState.from(saved)
                .flatMap(state -> house.script(state.root().flow(), state.root().version(), known(state.language()))
                        .map(script -> new Resumption(caller, memo, state, script))));
    }

    /** Told once, on any thread. The caller does not wait for a memory that is slow; one that knows at once needs no alarm. */
    void facts(Consumer<CallFacts> then) {
        Optional<Language> kept = keptLanguage();
        if (kept.isPresent() || caller.from().isWithheld()) {
            then.accept(known(kept.orElse(null)));
            return;
        }
        CompletableFuture<Optional<Language>> asked =
                around.memory().of(caller.from()).toCompletableFuture();
        if (asked.state() == Future.State.SUCCESS) {
            then.accept(known(asked.resultNow().orElse(null)));
        } else {
            firstOf(asked, then);
        }
    }

    private void firstOf(CompletableFuture<Optional<Language>> asked, Consumer<CallFacts> then) {
        AtomicBoolean told = new AtomicBoolean();
        Consumer<@Nullable Language> first = language -> {
            if (told.compareAndSet(false, true)) {
                then.accept(known(language));
            }
        };
        Alarm.Set late = around.alarm().at(around.now().plus(around.patience().lookup()), () -> first.accept(null));
        var unused = asked.whenComplete((found, failure) -> {
            late.cancel();
            first.accept(failure == null ? found.orElse(null) : null);
        });
    }

    private Optional<Language> keptLanguage() {
        if (caller.checkpoint() == null) {
            return Optional.empty();
        }
        Matcher kept = LANGUAGE.matcher(caller.checkpoint());
        return kept.matches() && Language.isTag(kept.group(1))
                ? Optional.of(new Language(kept.group(1)))
                : Optional.empty();
    }

    private CallFacts known(@Nullable Language remembered) {
        return new CallFacts(
                caller.from(),
                caller.dialled(),
                remembered,
                house.door(caller.dialled()).map(House.Door::language).orElse(null),
                house.languageOfCountry(caller.from()).orElse(null),
                house.fallback(),
                caller.call().value(),
                house.manner(caller.from(), caller.dialled()),
                house.zoneOf(caller.from()).orElse(null),
                house.here(caller.dialled()));
    }

    /** Else the trunk sends more than is configured, or it is a caller's slip. */
    boolean isOurs() {
        return house.door(caller.dialled()).isPresent();
    }

    /** Empty where no flow answers the number. */
    Optional<Script> script(CallFacts facts) {
        Optional<Script> script = house.door(caller.dialled()).flatMap(door -> house.script(door.flow(), facts));
        if (script.isEmpty()) {
            warn();
        }
        return script;
    }

    void warn() {
        LOG.warn("call {}: no flow answers {}, see numbers.yaml", caller.call(), caller.dialled());
    }

    /** Why a call ends that no flow answers. */
    EndCause whyUnanswered() {
        return isOurs() ? EndCause.FLOW_FAILED : EndCause.UNKNOWN_NUMBER;
    }

    /** What is said to somebody whom no flow answers, in the language that is most likely theirs. */
    static List<Utterance> sorry(CallFacts facts) {
        Language language = Optional.ofNullable(facts.remembered())
                .or(() -> Optional.ofNullable(facts.ofCountry()))
                .orElse(facts.fallback());
        return List.of(Utterance.of("nobody-available", language), Utterance.of("goodbye", language));
    }
}
