package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.config.Address;
import dev.heliotrope.config.ServerSettings;
import dev.heliotrope.config.ServerSettings.AsteriskSettings;
import dev.heliotrope.config.ServerSettings.FallbackSettings;
import dev.heliotrope.config.Settings;
import dev.heliotrope.pbx.Addresses;
import dev.heliotrope.pbx.PbxSettings;
import dev.heliotrope.pbx.PbxSettings.Patience;
import dev.heliotrope.pbx.Ports;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What our own Asterisk is rendered from, as it follows from the admin's settings. */
final class AsteriskSetup {
    private AsteriskSetup() {}

    static PbxSettings of(Settings settings, Path sounds) {
        ServerSettings server = settings.server();
        return new PbxSettings(
                ports(server),
                addresses(server),
                settings.agents(),
                fallbackFirst(settings),
                sounds,
                patience(server.asterisk().fallback()));
    }

    private static Ports ports(ServerSettings server) {
        AsteriskSettings asterisk = server.asterisk();
        return new Ports(
                asterisk.sip().port(),
                asterisk.ami().port(),
                server.agi().port(),
                asterisk.rtpFirst(),
                asterisk.rtpLast());
    }

    private static Addresses addresses(ServerSettings server) {
        AsteriskSettings asterisk = server.asterisk();
        return new Addresses(
                asterisk.sip().host(),
                asterisk.ami().host(),
                server.agi().host(),
                asterisk.trunk(),
                asterisk.outgoing().map(Address::toString));
    }

    private static List<Language> fallbackFirst(Settings settings) {
        Language first = settings.languages().fallback();
        return Stream.concat(Stream.of(first), settings.languages().all().stream())
                .distinct()
                .toList();
    }

    private static Patience patience(FallbackSettings fallback) {
        return new Patience(
                fallback.watchdog(),
                fallback.retryEvery(),
                fallback.retryEvery().multipliedBy(fallback.tries()),
                fallback.queue());
    }
}
