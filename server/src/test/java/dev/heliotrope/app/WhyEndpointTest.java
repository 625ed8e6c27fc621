package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import dev.heliotrope.config.Settings;
import dev.heliotrope.console.Endpoint.Answer;
import dev.heliotrope.console.Endpoint.Asked;
import dev.heliotrope.routing.Announcer;
import dev.heliotrope.routing.Decision;
import dev.heliotrope.routing.Distributor;
import dev.heliotrope.routing.End;
import dev.heliotrope.routing.Place;
import dev.heliotrope.routing.Request;
import dev.heliotrope.routing.Standing;
import dev.heliotrope.routing.WaitingCall;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everybody is signed out, and one caller waits. */
class WhyEndpointTest implements Announcer, WhyEndpoint.Counter {
    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
    private static final CallId CALL = new CallId("heliotrope-1764012345.7");

    private final Settings settings = RecordedSettings.of(
            new Project(Path.of(".."), Path.of("../config"), Path.of("../ivr-flows"), Path.of("run")),
            Path.of("../config"));
    private final Distributor distributor = Distributor.of(settings.plan(), Standing.EMPTY, this, TEN);
    private final WhyEndpoint endpoint = new WhyEndpoint(this, new Waits(), () -> TEN.plusSeconds(30));

    @BeforeEach
    void waits() {
        Request request = Request.in(new Language("cs"));
        distributor.join(new WaitingCall(CALL, settings.queues().get("support"), request, Place.taken(TEN)), TEN);
    }

    private Answer asked(String call) {
        return endpoint.endpoint().does().apply(new Asked(Map.of("call", call), ""));
    }

    @Test
    void tellsOfEverybodyWhyTheyDoNotGetTheCallNow() {
        Answer answer = asked(CALL.value());

        JsonObject now = new JsonObject(answer.json());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(now.getString("queue")).isEqualTo("support");
        assertThat(now.getInteger("position")).isEqualTo(1);
        assertThat(now.getValue("wait")).isNull();
        assertThat(now.getJsonArray("lost")).hasSize(settings.agents().size());
        assertThat(new WhyPage(ZoneOffset.UTC, id -> id).words(now))
                .anySatisfy(line ->
                        assertThat(line).startsWith("Now: waits in queue support, step 0, number 1, for Czech 3"))
                .anySatisfy(line -> assertThat(line.strip()).isEqualTo("not jana: signed out"));
    }

    @Test
    void whoDoesNotWaitIsNotThere() {
        assertThat(asked("heliotrope-1.1").status()).isEqualTo(404);
        assertThat(asked("../../etc/passwd\u0000").status()).isEqualTo(404);
    }

    @Override
    public <T> CompletionStage<T> ask(Function<Distributor, T> question) {
        return CompletableFuture.completedFuture(question.apply(distributor));
    }

    @Override
    public void offered(Decision decision) {}

    @Override
    public void relaxed(Supplier<WaitingCall> call) {}

    @Override
    public void exhausted(WaitingCall call, End end) {}
}
