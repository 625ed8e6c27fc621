package dev.heliotrope.app;

import dev.heliotrope.config.Address;
import dev.heliotrope.pbx.Tool;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.softphone.Baresip;
import dev.heliotrope.softphone.Options;
import dev.heliotrope.softphone.SipAccount;
import dev.heliotrope.softphone.Softphone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All phones of a rehearsal, which end with it. */
final class RealPhones implements AutoCloseable {
    private final Baresip baresip;
    private final Address sip;
    private final Path recordings;
    private final Queue<Softphone> phones = new ConcurrentLinkedQueue<>();

    RealPhones(Toolbox tools, Address sip, Path recordings) {
        this.baresip = new Baresip(tools.command(Tool.BARESIP), tools.baresipModules());
        this.sip = sip;
        this.recordings = recordings;
    }

    Address sip() {
        return sip;
    }

    Softphone start(String name, SipAccount account) throws IOException {
        Path folder = Files.createDirectories(recordings.resolve(name));
        Softphone phone = Softphone.start(baresip, account, Options.recordingTo(folder));
        phones.add(phone);
        return phone;
    }

    @Override
    public void close() {
        phones.parallelStream().forEach(RealPhones::closed);
    }

    static void closed(Softphone phone) {
        try {
            phone.close();
        } catch (IOException gone) {
            System.err.println("heliotrope: a phone did not end well: " + gone.getMessage());
        }
    }
}
