package dev.heliotrope.asterisk.agi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Arrival;
import dev.heliotrope.call.CallId;
import dev.heliotrope.call.LineAction;
import dev.heliotrope.call.LineResult;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.call.Sound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A line without an Asterisk: a test reads what was sent and gives the replies. */
abstract class ScriptedLine {
    static final Sound HELLO = new Sound("/s/hello");
    static final Sound MENU = new Sound("/s/menu");
    static final Sound KEYS = new Sound("/s/keys");
    static final String HOW_IT_WENT =
            "GET FULL VARIABLE \"${IF($[\\\"${DIALSTATUS}${HANGUPCAUSE}\\\" = \\\"CHANUNAVAIL21\\\"]?DECLINED:${DIALSTATUS})}";
    static final Duration FIVE = Duration.ofSeconds(5);

    final ScriptedWire wire = new ScriptedWire();
    final List<LineResult> results = new ArrayList<>();
    AgiLine line = caller(null);
    ReplyReader reader = new ReplyReader(line);

    AgiLine caller(String checkpoint) {
        return new AgiLine(
                new Arrival.Caller(
                        new CallId("h-1.1"), "PJSIP/x", PhoneNumber.WITHHELD, PhoneNumber.WITHHELD, checkpoint, null),
                wire);
    }

    void perform(LineAction action, String... lines) {
        line.perform(action, results::add);
        read(lines);
    }

    void read(String... lines) {
        for (String text : lines) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            reader.take(bytes, 0, bytes.length);
        }
    }

    LineResult result() {
        assertThat(results).hasSize(1);
        return results.removeFirst();
    }
}
