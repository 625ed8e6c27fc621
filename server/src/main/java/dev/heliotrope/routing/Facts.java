package dev.heliotrope.routing;

import java.util.LinkedHashMap;
import java.util.Map;

/** Refusals as names and plain values. The names stay as they are: programs go by them. */
final class Facts {
    private Facts() {}

    static Map<String, Object> of(Loss loss) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("agent", loss.agent().id());
        facts.put("reason", reason(loss.why()));
        facts.putAll(numbers(loss.why()));
        facts.put("words", loss.why().words());
        return facts;
    }

    private static String reason(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotThere no -> "presence";
            case Refusal.Engaged no -> "engaged";
            case Refusal.Full no -> "capacity";
            case Refusal.Phone no -> "phone";
            case Refusal.Aside no -> "aside";
            case Refusal.Closed no -> "closed";
            case Refusal.InNoTeam no -> "no-team";
            case Refusal.HandingOver no -> "hand-over";
            case Refusal.Tongue no -> "language";
            case Refusal.Skill no -> "skill";
            case Refusal.None no -> "alternatives";
            case Refusal.NotNamed no -> "not-named";
            case Refusal.Unwanted no -> "unwanted";
            case Refusal.Excluded no -> "excluded";
            case Refusal.NotTheLast no -> "last-agent";
            case Refusal.Reserved no -> "reserved";
            case Refusal.Behind no -> "behind";
        };
    }

    private static Map<String, Object> numbers(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Tongue no -> Map.of("has", no.best(), "asked", no.level());
            case Refusal.Skill no -> Map.of("skill", no.skill(), "has", no.has(), "asked", no.level());
            case Refusal.Closed no -> Map.of("team", no.team().name());
            case Refusal.HandingOver no -> Map.of("team", no.team().name());
            case Refusal.Engaged no -> Map.of("with", no.with().value());
            case Refusal.Aside no -> Map.of("until", no.until().toString());
            case Refusal.Excluded no -> Map.of("until", no.until().toString());
            case Refusal.NotTheLast no -> Map.of("last", no.last().id());
            case Refusal.Reserved no ->
                Map.of("skill", no.reserve().skill(), "keep", no.reserve().keep());
            default -> Map.of();
        };
    }
}
