package dev.heliotrope.pbx;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Asks an Asterisk that runs in a folder by its own console commands. */
final class AsteriskConsole {
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);

    private final Toolbox tools;
    private final RunFolder run;

    AsteriskConsole(Toolbox tools, RunFolder run) {
        this.tools = tools;
        this.run = run;
    }

    /** @throws PbxTrouble if there is one that has stopped working */
    boolean answers() {
        return Files.exists(run.controlSocket()) && said("core show version").succeeded();
    }

    boolean isFullyBooted() {
        return Files.exists(run.controlSocket())
                && tried("core waitfullybooted").text().contains("fully booted");
    }

    /** @throws PbxTrouble if there is none running */
    String ask(String command) {
        Output output = said(command);
        if (!output.succeeded()) {
            throw new PbxTrouble("No Asterisk is running from " + run.path() + ".");
        }
        return output.text();
    }

    /** Hands the terminal to Asterisk's console until the user leaves it.
     *
     * @throws PbxTrouble if there is none running
     */
    int attach() {
        ask("core show version");
        try {
            return new ProcessBuilder(command("-r")).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw Disk.trouble(run.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(tools.command(Tool.ASTERISK));
        command.addAll(List.of("-C", run.asteriskConf().toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private Output said(String command) {
        Output output = tried(command);
        if (output.wasKilled()) {
            throw new PbxTrouble("The Asterisk that runs from " + run.path() + " does not answer; its process has to be"
                    + " ended, perhaps with kill -9" + process() + ".");
        }
        return output;
    }

    private Output tried(String command) {
        return Output.of(command("-rx", command), LONGEST_ANSWER);
    }

    private String process() {
        try {
            return " " + Files.readString(run.processFile()).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
