package dev.heliotrope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The load's own process, so that its CPU is not the server's. */
final class LoadProcess {
    private LoadProcess() {}

    /**
     * {@code churn PORT MILLIS CONCURRENT COMMANDS}: sessions one after the other; prints how many were whole and how many not.
     * {@code hold PORT COUNT}: sessions that stay; prints when all of them wait.
     */
    static void main() throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] words = line.split(" ");
            int port = Integer.parseInt(words[1]);
            int number = Integer.parseInt(words[2]);
            switch (words[0]) {
                case "churn" -> churn(port, number, Integer.parseInt(words[3]), Integer.parseInt(words[4]));
                case "hold" -> System.out.println("held " + new Load(port, "200", 0).hold(number));
                default -> throw new IOException("no such order: " + line);
            }
        }
    }

    private static void churn(int port, int millis, int concurrent, int commands) throws IOException {
        Load load = new Load(port, "100", commands);
        load.churn(millis, concurrent);
        System.out.println("churned " + load.whole() + " " + load.broken());
    }
}
