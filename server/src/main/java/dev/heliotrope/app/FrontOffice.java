package dev.heliotrope.app;

import dev.heliotrope.asterisk.agi.AgiServer;
import dev.heliotrope.asterisk.ami.ManagerLink;
import dev.heliotrope.config.Address;
import dev.heliotrope.console.Check;
import dev.heliotrope.console.ConsoleServer;
import dev.heliotrope.console.Endpoints;
import dev.heliotrope.metrics.AgentMeters;
import dev.heliotrope.metrics.ServerMeters;
import dev.heliotrope.metrics.WaitMeters;
import dev.heliotrope.session.Floor;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What the HTTP side is asked about, put together. */
final class FrontOffice {
    private FrontOffice() {}

    static ConsoleServer of(
            Vertx vertx,
            Address http,
            Archive archive,
            ServerMeters meters,
            ManagerLink manager,
            AgiServer agi,
            BooleanSupplier listening,
            BooleanSupplier flows,
            BooleanSupplier spoken,
            Floor floor,
            Waits waits,
            Endpoints endpoints) {
        meters.agi(agi::sessions)
                .refused(agi::refusals)
                .ami(manager::inTouch)
                .history(
                        () -> archive.writer().waiting(), () -> archive.writer().lost());
        List<Check> checks = List.of(
                new Check("database", archive.database()::answers, "the database does not answer"),
                new Check("asterisk", manager::inTouch, "out of touch with Asterisk's manager interface"),
                new Check("calls", listening, "not yet waiting for Asterisk's calls"),
                new Check("flows", flows, "a number leads to a flow that is not loaded"),
                new Check(
                        "prompts", spoken, "not all prompts are rendered yet; the log tells of those that cannot be"));
        WaitMeters expected = new WaitMeters(meters.registry());
        HeadCount count = new HeadCount(floor::roster, new AgentMeters(meters.registry()), () -> {
            waits.tell(expected);
            return meters.scrape();
        });
        return new ConsoleServer(vertx, http.host(), http.port(), count, checks, archive.store(), endpoints);
    }
}
