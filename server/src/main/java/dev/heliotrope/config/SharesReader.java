package dev.heliotrope.config;

import dev.heliotrope.routing.Reserve;
import dev.heliotrope.routing.Rules;
import dev.heliotrope.yaml.Fields;
import dev.heliotrope.yaml.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@code queues.yaml} says of all queues. */
final class SharesReader {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private SharesReader() {}

    static Shares read(Fields file, Names skills) {
        Rules rules = file.get("rules").isThere()
                ? file.get("rules").record(SharesReader::rules).orElse(Shares.USUAL)
                : Shares.USUAL;
        List<Reserve> reserves = new ArrayList<>();
        for (Value one : file.get("reserves").list()) {
            one.record(fields -> reserve(fields, skills))
                    .flatMap(known -> known)
                    .ifPresent(reserves::add);
        }
        return new Shares(reserves, rules);
    }

    private static Rules rules(Fields fields) {
        return new Rules(
                fields.get("most-head-start").duration(Duration.ZERO, A_DAY, Shares.USUAL.mostHeadStart()),
                fields.get("not-again-for").duration(Duration.ZERO, A_DAY, Shares.USUAL.excluded()),
                fields.get("aside-for").duration(Duration.ZERO, AN_HOUR, Shares.USUAL.aside()));
    }

    private static Optional<Reserve> reserve(Fields fields, Names skills) {
        int level = fields.get("level").whole(1, 5, 1);
        int keep = fields.get("keep").whole(1, MOST, 1);
        return skills.in(fields.get("skill")).map(skill -> new Reserve(skill, level, keep));
    }
}
