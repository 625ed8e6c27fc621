package dev.heliotrope.pbx;

import dev.heliotrope.call.Language;
import dev.heliotrope.pbx.PbxSettings.Patience;
import dev.heliotrope.routing.Agent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private Asterisk for one test: real, on ports nobody else has, in a folder of its own, so that many can run side by side.
 *
 * <pre>{@code
 * try (TestAsterisk asterisk = TestAsterisk.start(agiPort, "201", "202")) {
 *     asterisk.call("+420222000111");       // a caller who listens and says nothing, from the trunk
 *     asterisk.secrets().agi();             // what AGI sessions bring as their first argument
 *     asterisk.ask("core show channels");
 * }
 * }</pre>
 *
 * Gets Asterisk first if this machine has none: that needs the network once, and some 15 seconds.
 */
public final class TestAsterisk implements AutoCloseable {
    /** For tests of what happens without a server: everything in a second or two. */
    public static final Patience IMPATIENT =
            new Patience(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(30));

    /** Below the ports that the system itself gives out. */
    private static final int LOWEST_PORT = 10_000;

    private static final int LOWEST_RTP = 20_000;
    private static final int END = 32_000;

    /** Tests run side by side: each port is given to one of them only, each time round. */
    private static final AtomicInteger NEXT_PORT = new AtomicInteger(somewhere(LOWEST_PORT, LOWEST_RTP));

    private static final int RTP = 200;
    private static final AtomicInteger NEXT_RTP = new AtomicInteger(somewhere(LOWEST_RTP, END));

    private static final Path TEMPLATES = Path.of("..", "dialplans");

    private final AsteriskProcess process;
    private final PbxSettings settings;
    private final Toolbox tools;

    private TestAsterisk(AsteriskProcess process, PbxSettings settings, Toolbox tools) {
        this.process = process;
        this.settings = settings;
        this.tools = tools;
    }

    /** With agents of those extensions, asking a server on that port of 127.0.0.1. */
    public static TestAsterisk start(int agiPort, String... extensions) {
        return start(settings(agiPort, Patience.DEFAULT, extensions));
    }

    /** With these settings, ports included: see {@link #freePorts}. */
    public static TestAsterisk start(PbxSettings settings) {
        Toolbox tools = tools();
        AsteriskProcess process = AsteriskProcess.start(tools, TEMPLATES, newRunFolder(), settings);
        process.ask("module load res_clioriginate.so");
        return new TestAsterisk(process, settings, tools);
    }

    /** English and Czech, no sounds, agents whose names are their extensions. */
    public static PbxSettings settings(int agiPort, Patience patience, String... extensions) {
        List<Agent> agents = Arrays.stream(extensions)
                .map(extension -> new Agent(extension, "Agent " + extension, extension, "team", Map.of(), Map.of()))
                .toList();
        List<Language> languages = List.of(new Language("en"), new Language("cs"));
        return PbxSettings.local(agents, languages, Path.of("target", "no-sounds"))
                .on(freePorts(agiPort))
                .with(patience);
    }

    /** The machine's tools, got first where they are missing. */
    public static Toolbox tools() {
        Toolbox tools = Toolbox.ofThisMachine();
        if (!tools.hasAll()) {
            new Installation(Installation.cacheFolder(), System.out::println).install();
        }
        return tools;
    }

    /** Ports that are free now. */
    public static Ports freePorts(int agiPort) {
        int rtp = free(NEXT_RTP, RTP, LOWEST_RTP, END);
        return new Ports(freePort(), freePort(), agiPort, rtp, rtp + RTP - 1);
    }

    /** A port that is free now, TCP and UDP, such as for a server of the test. */
    public static int freePort() {
        return free(NEXT_PORT, 2, LOWEST_PORT, LOWEST_RTP);
    }

    /** Another process may run tests too: so each begins somewhere else. */
    private static int somewhere(int least, int end) {
        return ThreadLocalRandom.current().nextInt(least, end) & ~1;
    }

    private static int free(AtomicInteger next, int range, int least, int end) {
        while (true) {
            int port = next.getAndUpdate(now -> now + 2 * range > end ? least : now + range);
            if (port + range <= end && isFree(port) && isFree(port + range - 1)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket tcp = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                DatagramSocket udp =
                        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
            return tcp.isBound() && udp.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** Under the temporary folder and not under target, whose path may be too long for Asterisk's socket. */
    private static Path newRunFolder() {
        try {
            return Files.createTempDirectory("helio");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A caller out of nowhere who dials that number at the trunk's context, answers and listens for two minutes. */
    public void call(String dialled) {
        ask("channel originate Local/" + dialled + "@from-trunk application Wait 120");
    }

    public String ask(String consoleCommand) {
        return process.ask(consoleCommand);
    }

    /** The channels that are up, one a line: {@code Channel!Context!Exten!Priority!State!Application!Data!CallerID...}. */
    public List<String> channels() {
        return ask("core show channels concise")
                .lines()
                .filter(line -> line.contains("!"))
                .toList();
    }

    public Secrets secrets() {
        return process.secrets();
    }

    public Ports ports() {
        return settings.ports();
    }

    public Toolbox toolbox() {
        return tools;
    }

    public AsteriskProcess process() {
        return process;
    }

    public Path run() {
        return process.run();
    }

    /** Errors and warnings that Asterisk has logged so far. */
    public List<String> complaints() {
        return process.complaints();
    }

    @Override
    public void close() {
        process.close();
        try (Stream<Path> files = Files.walk(process.run())) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
