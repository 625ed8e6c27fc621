package dev.heliotrope.softphone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;

/** The private folder of one phone's process: its configuration, its microphone, its log. Deleted with the phone. */
final class PhoneFolder implements AutoCloseable {
    /** Wide, and tried port by port by baresip itself: many phones share it. Below Linux's range for outgoing connections. */
    private static final String RTP_PORTS = "24000-29999";

    private final Path folder;

    private PhoneFolder(Path folder) {
        this.folder = folder;
    }

    static PhoneFolder create(Baresip baresip, Options options, int controlPort) throws IOException {
        Files.createDirectories(options.recordings());
        Path folder = Files.createTempDirectory(
                "softphone", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path microphone = folder.resolve("microphone.wav");
        Wav said =
                options.microphone().isPresent() ? Wav.read(options.microphone().get()) : new Wav(new short[0]);
        said.repeatTo(microphone, options.longestCall().toSeconds());
        Files.write(folder.resolve("config"), config(baresip, options, controlPort, microphone));
        Files.createFile(folder.resolve("accounts"));
        Files.createFile(folder.resolve("contacts"));
        return new PhoneFolder(folder);
    }

    /** Without sound card: the microphone is a file, the loudspeaker a device that nobody listens to (aubridge). */
    private static List<String> config(Baresip baresip, Options options, int controlPort, Path microphone) {
        return List.of(
                "sip_listen 127.0.0.1:0",
                "net_interface 127.0.0.1",
                "rtp_ports " + RTP_PORTS,
                "call_max_calls 1",
                "audio_source aufile," + microphone,
                "audio_player aubridge,nobody",
                "audio_alert aubridge,nobody-either",
                "ausrc_srate " + Wav.RATE,
                "auplay_srate " + Wav.RATE,
                "ausrc_channels 1",
                "auplay_channels 1",
                "audio_level no",
                "statmode_default off",
                "module_path " + baresip.modules(),
                "module g711.so",
                "module aufile.so",
                "module aubridge.so",
                "module sndfile.so",
                "snd_path " + options.recordings().toAbsolutePath(),
                "module_tmp account.so",
                "module_app menu.so",
                "module_app ctrl_tcp.so",
                "ctrl_tcp_listen 127.0.0.1:" + controlPort);
    }

    Path path() {
        return folder;
    }

    Path log() {
        return folder.resolve("log");
    }

    /** A second time does nothing. */
    @Override
    public void close() throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
