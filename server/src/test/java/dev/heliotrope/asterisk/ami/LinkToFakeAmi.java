package dev.heliotrope.asterisk.ami;

import static dev.heliotrope.asterisk.ami.FakeAmi.event;
import static dev.heliotrope.asterisk.ami.FakeAmi.list;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A link to a manager interface of which the test says what it answers: phone 201 is free, 202 is not registered. */
abstract class LinkToFakeAmi {
    static final Pace QUICK = new Pace(
            Duration.ofMillis(500),
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofMillis(10),
            Duration.ofMillis(100));

    final RecordingWatcher watcher = new RecordingWatcher();
    FakeAmi asterisk;
    ManagerLink link;

    @BeforeEach
    void start() throws IOException {
        asterisk = new FakeAmi();
        endpoints("201 Not in use", "202 Unavailable");
    }

    @AfterEach
    void stop() throws IOException {
        if (link != null) {
            link.close();
        }
        asterisk.close();
    }

    final void connect() {
        link = new ManagerLink(asterisk.address(), watcher, QUICK);
        link.start();
        await().until(() -> watcher.told.contains("in touch"));
    }

    final void endpoints(String... states) {
        asterisk.on(
                "PJSIPShowEndpoints",
                action -> list(
                        action,
                        List.of(states).stream().map(LinkToFakeAmi::endpoint).toArray(String[]::new)));
    }

    private static String endpoint(String state) {
        String name = state.substring(0, 3);
        String contact = state.endsWith("Unavailable") ? "" : name + "/sip:" + name + "@127.0.0.1:5070,";
        return "Event: EndpointList\r\nObjectType: endpoint\r\nObjectName: %s\r\nContacts: %s\r\nDeviceState: %s"
                .formatted(name, contact, state.substring(4));
    }

    static String device(String extension, String state) {
        return event("DeviceStateChange", "Privilege: call,all", "Device: PJSIP/" + extension, "State: " + state);
    }

    static String outcome(Map<String, String> action, String response) {
        return event("OriginateResponse", "ActionID: " + action.get("ActionID"), "Response: " + response);
    }
}
