package dev.heliotrope.bench;

import dev.heliotrope.bench.routing.Routing;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./bench/run agi|parked|check|tests|reload|routing|steps|replay|coverage}; {@code serve} and {@code load} are the processes that these start. */
public final class Bench {
    private static final String HELP = """
            Usage: ./bench/run BENCHMARK

              agi      CPU of a session of ten AGI commands: ours with a real flow, asterisk-java, a bare NIO server (2 min)
              parked   memory and threads of 15,000 callers on hold in our server (2 min)
              check    `heliotrope check` of 1,000 flows, beside a plain load of the same files (30 s)
              tests    `heliotrope test` of the shipped calls, beside a plain load of the flows (1 min)
              reload   500 flows taken anew by a running server while calls go on, beside a plain load of the same files (3 min)
              routing  decisions a second of the distributor with 50,000 agents and 100,000 callers, beside one scan each (4 min)
              steps    AGI commands for each step of the shipped flow (10 s)
              replay   a journalled day of 10,000 calls once more, beside a plain load of its lines (1 min)
              coverage a year of 200 teams and 2,400 agents, and asking everybody every hour of four weeks instead (2 min);
                       with --whole of all of the year (10 min)

            Each prints what it found and writes it to bench/results/BENCHMARK.md.
            """;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Path root = Path.of(arguments[0]);
        List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
        switch (rest.isEmpty() ? "help" : rest.getFirst()) {
            case "agi" -> AgiCpu.run(root);
            case "parked" -> Parked.run(root);
            case "steps" -> Steps.run(root);
            case "coverage" -> YearCoverage.run(root, rest.contains("--whole"));
            case "replay" -> ReplayedDay.run(root);
            case "check" -> Check.run(root);
            case "tests" -> ScriptedCalls.run(root);
            case "reload" -> Reloading.run(root);
            case "load-yaml" -> System.out.println(Check.loadYaml(Path.of(rest.get(1))));
            case "routing" -> Report.write(root, "routing", Routing.run());
            case "serve" -> Peer.valueOf(rest.get(1)).serve(root, Path.of(rest.get(2)));
            case "load" -> LoadProcess.main();
            default -> System.out.print(HELP);
        }
        System.exit(0);
    }
}
