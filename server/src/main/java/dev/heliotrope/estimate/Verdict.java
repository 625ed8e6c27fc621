package dev.heliotrope.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * How right estimates were, in seconds. A caller who hung up within the interval shows neither that it was right nor that it was wrong: as
 * many others stand for them as would have hung up by then, so that the impatient do not make waits look shorter than they are.
 *
 * @param moments at which an estimate could have been told
 * @param told of them with an estimate; the others were silent
 * @param coverage the share of the intervals told that held the wait; 0.8 is promised
 * @param bias by how much the middle was too long (above zero) or too short, on average, of those answered
 * @param error by how much it was off, either way
 * @param asteriskBias the running average's, for the same callers
 * @param asteriskError likewise
 */
public record Verdict(
        int moments, int told, double coverage, double bias, double error, double asteriskBias, double asteriskError) {

    public double silence() {
        return moments == 0 ? 0 : 1 - (double) told / moments;
    }

    public static Verdict of(List<Outcome> outcomes) {
        List<Outcome> told =
                outcomes.stream().filter(each -> each.ours().isPresent()).toList();
        List<Outcome> answered = told.stream().filter(Outcome::answered).toList();
        return new Verdict(
                outcomes.size(),
                told.size(),
                coverage(told),
                answered.stream()
                        .mapToDouble(each -> ours(each) - each.waited())
                        .average()
                        .orElse(0),
                answered.stream()
                        .mapToDouble(each -> Math.abs(ours(each) - each.waited()))
                        .average()
                        .orElse(0),
                answered.stream()
                        .mapToDouble(each -> each.asterisk() - each.waited())
                        .average()
                        .orElse(0),
                answered.stream()
                        .mapToDouble(each -> Math.abs(each.asterisk() - each.waited()))
                        .average()
                        .orElse(0));
    }

    private static double ours(Outcome outcome) {
        return outcome.ours().orElseThrow().middle().toMillis() / 1000.0;
    }

    /** Weighed by one over the share of callers who would still have been there when it was known. */
    private static double coverage(List<Outcome> told) {
        TreeMap<Double, Double> stay = patience(told);
        double held = 0;
        double all = 0;
        for (Outcome each : told) {
            double least = each.ours().orElseThrow().least().toMillis() / 1000.0;
            double most = each.ours().orElseThrow().most().toMillis() / 1000.0;
            double known = Math.min(each.waited(), most);
            if (each.answered() || each.waited() > most) {
                var share = stay.lowerEntry(known);
                double weight = 1 / Math.max(0.05, share == null ? 1 : share.getValue());
                all += weight;
                held += each.waited() >= least && each.waited() <= most ? weight : 0;
            }
        }
        return all == 0 ? 0 : held / all;
    }

    /** Kaplan and Meier's share of callers who have not hung up by a time, from where it changes on. */
    private static TreeMap<Double, Double> patience(List<Outcome> told) {
        List<Outcome> byTime = told.stream()
                .sorted(Comparator.comparingDouble(Outcome::waited))
                .toList();
        boolean[] hungUp = new boolean[byTime.size()];
        for (int i = 0; i < hungUp.length; i++) {
            hungUp[i] = !byTime.get(i).answered();
        }
        double[] left = KaplanMeier.left(hungUp);
        TreeMap<Double, Double> stay = new TreeMap<>();
        for (int i = 0; i < hungUp.length; i++) {
            if (hungUp[i]) {
                stay.put(byTime.get(i).waited(), left[i]);
            }
        }
        return stay;
    }
}
