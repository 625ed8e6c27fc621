package dev.heliotrope.softphone;

import dev.heliotrope.pbx.TestAsterisk;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Phones at a {@link TestAsterisk}. */
public final class TestPhones {
    private static final Duration REGISTRATION = Duration.ofSeconds(10);

    private TestPhones() {}

    public static Baresip baresip(Toolbox tools) {
        return new Baresip(tools.command(Tool.BARESIP), tools.baresipModules());
    }

    /** An agent's phone, registered. */
    public static Softphone agent(TestAsterisk asterisk, String extension, Options options) throws IOException {
        Softphone phone = Softphone.start(baresip(asterisk.toolbox()), account(asterisk, extension), options);
        phone.awaitRegistered(REGISTRATION);
        return phone;
    }

    public static SipAccount account(TestAsterisk asterisk, String extension) {
        String password = asterisk.secrets().phones().get(extension);
        return SipAccount.agent(
                extension, password, "127.0.0.1", asterisk.ports().sip());
    }

    /** A caller's phone outside, with that number, not registered anywhere. */
    public static Softphone caller(TestAsterisk asterisk, String number, Path recordings) throws IOException {
        SipAccount account =
                SipAccount.caller(number, "127.0.0.1", asterisk.ports().sip());
        return Softphone.start(baresip(asterisk.toolbox()), account, Options.recordingTo(recordings));
    }
}
