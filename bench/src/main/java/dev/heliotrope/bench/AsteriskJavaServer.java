package dev.heliotrope.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asteriskjava.fastagi.AgiChannel;
import org.asteriskjava.fastagi.AgiException;
import org.asteriskjava.fastagi.AgiRequest;
import org.asteriskjava.fastagi.AgiScript;
import org.asteriskjava.fastagi.DefaultAgiServer;
import org.asteriskjava.fastagi.StaticMappingStrategy;
import org.asteriskjava.fastagi.command.AgiCommand;
import org.asteriskjava.fastagi.command.AnswerCommand;
import org.asteriskjava.fastagi.command.ExecCommand;
import org.asteriskjava.fastagi.command.GetDataCommand;
import org.asteriskjava.fastagi.command.HangupCommand;
import org.asteriskjava.fastagi.command.SetVariableCommand;

/**
 * asterisk-java as its users run it, with the one script given to it; its pool is raised to hold the load's sessions. The last
 * command of a session is its own: like ours it ends by setting a variable, {@code AJ_AGISTATUS}.
 */
final class AsteriskJavaServer {
    private static final Pattern TWO_VALUES = Pattern.compile("[A-Z ]+ \"(.*)\" \"(.*)\"");
    private static final Pattern GET_DATA = Pattern.compile("GET DATA \"(.*)\" (\\d+) (\\d+)");
    private static final int SESSIONS = 1000;

    private AsteriskJavaServer() {}

    static int start(List<String> script) throws IOException {
        List<Supplier<AgiCommand>> commands = new ArrayList<>();
        script.subList(0, script.size() - 1).forEach(line -> commands.add(command(line)));
        DefaultAgiServer server = new DefaultAgiServer(null, new StaticMappingStrategy(new Script(commands)));
        server.setMaximumPoolSize(SESSIONS);
        server.setAddress(InetAddress.getLoopbackAddress());
        server.setPort(OurJava.freePort());
        Thread.ofPlatform().daemon().start(() -> {
            try {
                server.startup();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
        return server.getPort();
    }

    private record Script(List<Supplier<AgiCommand>> commands) implements AgiScript {
        @Override
        public void service(AgiRequest request, AgiChannel channel) throws AgiException {
            for (Supplier<AgiCommand> command : commands) {
                channel.sendCommand(command.get());
            }
        }
    }

    /** The typed command that makes the same line. */
    private static Supplier<AgiCommand> command(String line) {
        Supplier<AgiCommand> command = typed(line);
        if (!command.get().buildCommand().equals(line)) {
            throw new IllegalStateException(
                    "asterisk-java would say " + command.get().buildCommand() + " for " + line);
        }
        return command;
    }

    private static Supplier<AgiCommand> typed(String line) {
        Matcher two = TWO_VALUES.matcher(line);
        Matcher data = GET_DATA.matcher(line);
        if (line.equals("ANSWER")) {
            return AnswerCommand::new;
        } else if (line.equals("HANGUP")) {
            return HangupCommand::new;
        } else if (data.matches()) {
            return () ->
                    new GetDataCommand(data.group(1), Long.parseLong(data.group(2)), Integer.parseInt(data.group(3)));
        } else if (line.startsWith("EXEC ") && two.matches()) {
            return () -> new ExecCommand(two.group(1), two.group(2));
        } else if (line.startsWith("SET VARIABLE ") && two.matches()) {
            return () -> new SetVariableCommand(two.group(1), two.group(2));
        }
        throw new IllegalStateException("no command of asterisk-java for " + line);
    }
}
