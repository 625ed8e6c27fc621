package dev.heliotrope.rehearsal.script;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Manner;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.diagnostic.Placed;
import dev.heliotrope.rehearsal.Fakes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A scripted call: who calls whom and when, what stands in for the world, and the lines. {@code remembered} is the language
 * that the caller chose an earlier time; {@code manner} goes before how the dialled number has callers spoken to; {@code flow} answers, whatever the dialled number.
 */
public record CallTest(
        Placed<String> name,
        String flow,
        PhoneNumber caller,
        PhoneNumber dialled,
        Optional<Language> remembered,
        Manner manner,
        Instant at,
        Fakes fakes,
        List<Line> call) {
    public CallTest {
        call = List.copyOf(call);
    }
}
