package dev.heliotrope.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What goes wrong is told in one sentence; the stack only to the log, at debug. */
final class OneSentence implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OneSentence.class);

    /** What a shell reports of a command that Ctrl-C ended. */
    private static final int INTERRUPTED = 130;

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (Leaving.isAsked()) {
            return INTERRUPTED;
        }
        LOG.debug("{} failed", command.getCommandName(), failure);
        command.getErr().println("heliotrope: " + sentence(failure));
        command.getErr().flush();
        return failure instanceof Refused refused ? refused.code() : CommandLine.ExitCode.SOFTWARE;
    }

    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    }
}
