package dev.heliotrope.forecast;

/**
 * What queueing theory says of a queue with one skill. {@code load} is in erlangs: callers an hour times hours a call. Erlang
 * C: callers wait for ever (M/M/n); Erlang A: they hang up after an exponential time (M/M/n+M), after Palm and as in Garnett,
 * Mandelbaum and Reiman, "Designing a call center with impatient customers" (2002).
 */
final class Erlang {
    private Erlang() {}

    /** The probability that a caller has to wait. */
    static double waits(double load, int agents) {
        double blocked = 1;
        for (int n = 1; n <= agents; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return agents * blocked / (agents - load * (1 - blocked));
    }

    /** The mean wait of all callers, in units of {@code handle}. */
    static double meanWait(double load, int agents, double handle) {
        return waits(load, agents) * handle / (agents - load);
    }

    static double answeredWithin(double target, double load, int agents, double handle) {
        return 1 - waits(load, agents) * Math.exp(-(agents - load) * target / handle);
    }

    /** The share that hangs up, from the stationary distribution of the callers in the house. */
    static double abandonment(double perSecond, double handle, double patience, int agents) {
        double weight = 1;
        double sum = 1;
        double leaving = 0;
        for (int inside = 1; inside < 5000; inside++) {
            int waiting = Math.max(0, inside - agents);
            weight *= perSecond / (Math.min(inside, agents) / handle + waiting / patience);
            sum += weight;
            leaving += weight * waiting / patience;
        }
        return leaving / sum / perSecond;
    }
}
