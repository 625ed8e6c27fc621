package dev.heliotrope.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Typed at whatever input is: a terminal, which shows what is typed unless it is told not to, or a pipe, which never does. */
final class TerminalTyping implements Typing {
    private final BufferedReader in;
    private final PrintWriter questions;
    private final Echo echo;

    /** How a terminal is told. The first gives false where there is no terminal, and then nothing is to be done. */
    record Echo(BooleanSupplier off, Runnable on) {
        /** By {@code stty} and not by Java's console, which is none as soon as output goes to a file or a program. */
        static final Echo OF_INPUT = new Echo(() -> stty("-echo"), () -> stty("echo"));

        private static boolean stty(String word) {
            try {
                return new ProcessBuilder("stty", word)
                                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .redirectError(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException none) {
                return false;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }

    TerminalTyping(BufferedReader in, PrintWriter questions, Echo echo) {
        this.in = in;
        this.questions = questions;
        this.echo = echo;
    }

    @Override
    public @Nullable String line(String question) {
        ask(question);
        return read();
    }

    /** Whoever breaks off with Ctrl-C meanwhile gets back a terminal that shows what they type. */
    @Override
    public @Nullable String hidden(String question) {
        Thread restore = new Thread(echo.on());
        Runtime.getRuntime().addShutdownHook(restore);
        boolean off = echo.off().getAsBoolean();
        try {
            ask(question);
            return read();
        } finally {
            if (off) {
                echo.on().run();
                questions.println();
            }
            forget(restore);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // it runs already
        }
    }

    private void ask(String question) {
        questions.print("  " + question + "> ");
        questions.flush();
    }

    private @Nullable String read() {
        try {
            String line = in.readLine();
            return line == null ? null : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
