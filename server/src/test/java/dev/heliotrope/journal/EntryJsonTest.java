package dev.heliotrope.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneState;
import dev.heliotrope.hours.Emergencies;
import dev.heliotrope.hours.Emergency;
import dev.heliotrope.routing.Agent;
import dev.heliotrope.routing.AgentState;
import dev.heliotrope.routing.Channel;
import dev.heliotrope.routing.Contact;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.LastAgent;
import dev.heliotrope.routing.Offer;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Presence;
import dev.heliotrope.routing.Priority;
import dev.heliotrope.routing.Queue;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.Trait;
import dev.heliotrope.routing.WaitingCall;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryJsonTest {
    static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
    static final Language CZECH = new Language("cs");
    static final Queue QUEUE = new Queue("support", List.of(), Duration.ofSeconds(20));
    static final Agent ANA = new Agent("ana", "Ana", "201", "prague", Map.of(CZECH, 4), Map.of("support", 3));
    static final Known KNOWN = new Known(Map.of("support", QUEUE), Map.of("ana", ANA));
    private static final CallId CALL = new CallId("pbx-1.7");
    private static final Emergency FIRE = new Emergency(
            "fire", Set.of("prague", "brno"), NOON.minusSeconds(60), Optional.empty(), "switch fire is on, by Eva");
    private static final Emergency FLOOD =
            new Emergency("flood", Set.of(), NOON, Optional.of(NOON.plusSeconds(9)), "a \"quoted\" one");

    private static Trait everyTrait() {
        return new Trait.All(List.of(
                new Trait.Skill("a \"quoted\" one", 3),
                new Trait.Any(
                        List.of(new Trait.Speaks(List.of(CZECH, new Language("fr-CA")), 2), new Trait.Any(List.of()))),
                new Trait.Not(new Trait.OneOf(Set.of("bo", "ana"))),
                new Trait.All(List.of())));
    }

    private static WaitingCall rich() {
        Request request = Request.in(CZECH)
                .by(Channel.CHAT)
                .requiring(everyTrait())
                .preferring(List.of(new Trait.Skill("vip", 1), Trait.All.ANYBODY))
                .about("returns")
                .with(new Priority(Duration.ofMillis(90_500), true))
                .lastWith(new LastAgent("ana", NOON.minusNanos(1)));
        Map<String, Instant> excluded = Map.of("bo", NOON, "cy", NOON.plusMillis(1));
        return new WaitingCall(CALL, QUEUE, request, new Place(NOON.minusSeconds(9), 2, NOON, 3, false, excluded));
    }

    private static Standing standing() {
        AgentState busy = new AgentState(
                ANA,
                Presence.PAUSED,
                PhoneState.BUSY,
                NOON,
                Duration.ofMillis(1234),
                List.of(new Contact(CALL, Channel.VOICE), new Contact(new CallId("x"), Channel.EMAIL)),
                NOON.plusSeconds(5));
        Offer.Pending pending = new Offer.Pending(CALL, "ana", Channel.VOICE, NOON);
        return new Standing(
                List.of(busy, AgentState.signedOut(ANA, NOON)),
                List.of(rich(), plain()),
                List.of(
                        new Standing.Offered(plain(), pending),
                        new Standing.Offered(plain(), pending.accepted(NOON.plusSeconds(3))),
                        new Standing.Offered(plain(), pending.ended(Offer.Failure.DECLINED, NOON))));
    }

    private static WaitingCall plain() {
        return new WaitingCall(CALL, QUEUE, Request.in(CZECH), Place.taken(NOON));
    }

    static List<Entry> entries() {
        List<Entry> all = new ArrayList<>(List.of(
                new Entry.Opened(NOON, InForce.of("0123abcd"), false, standing()),
                new Entry.Joined(NOON, rich()),
                new Entry.Joined(NOON, plain()),
                new Entry.Left(NOON, CALL),
                new Entry.Accepted(NOON.plusMillis(7), CALL),
                new Entry.Done(NOON, CALL),
                new Entry.Ticked(NOON),
                new Entry.Reloaded(NOON, InForce.of("ff")),
                new Entry.Reloaded(NOON, new InForce("ff", new Emergencies(List.of(FIRE, FLOOD)))),
                new Entry.Offering(NOON, true),
                new Entry.Offered(NOON, CALL, "ana"),
                new Entry.Lost(NOON, 17)));
        for (Presence presence : Presence.values()) {
            all.add(new Entry.Said(NOON, "ana", presence));
        }
        for (PhoneState state : PhoneState.values()) {
            all.add(new Entry.Phone(NOON, "ana", state));
        }
        for (Offer.Failure how : Offer.Failure.values()) {
            all.add(new Entry.Ended(NOON, CALL, how));
        }
        List.of(new End.AnyAgent(), new End.Callback(), new End.Voicemail(), new End.OtherQueue("queue two"))
                .forEach(end -> all.add(new Entry.Exhausted(NOON, CALL, end)));
        return all;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyEntryComesBackAsItWas(Entry entry) {
        String line = Sealed.seal(EntryJson.write(entry));

        String json = Sealed.open(line).orElseThrow();
        assertThat(EntryJson.read(Json.parsed(json), KNOWN)).isEqualTo(entry);
        assertThat(Json.parsed(line).get("crc").asText()).hasSize(8);
        assertThat(line).doesNotContain("\n");
    }

    @Test
    void everyKindOfEntryIsTried() {
        Set<Class<?>> kinds = new java.util.HashSet<>(Set.of(Entry.class.getPermittedSubclasses()));
        kinds.remove(Entry.Decided.class);
        kinds.addAll(Set.of(Entry.Decided.class.getPermittedSubclasses()));

        assertThat(entries()).extracting(Object::getClass).containsAll(kinds);
    }

    @Test
    void aChangedLineIsNotOpened() {
        String line = Sealed.seal(EntryJson.write(new Entry.Said(NOON, "ana", Presence.PAUSED)));

        assertThat(Sealed.open(line.replace("ana", "eve"))).isEmpty();
        assertThat(Sealed.open(line.substring(0, line.length() - 1))).isEmpty();
        assertThat(Sealed.open("")).isEmpty();
    }

    @Test
    void aQueueThatIsNotConfiguredIsNamed() {
        String json = EntryJson.write(new Entry.Joined(NOON, plain()));

        assertThatThrownBy(() -> EntryJson.read(Json.parsed(json), new Known(Map.of(), Map.of())))
                .hasMessage("the configuration has no queue support, which the journal names");
    }
}
