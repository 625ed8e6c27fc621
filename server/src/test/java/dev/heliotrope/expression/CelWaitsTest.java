package dev.heliotrope.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.flow.CallFacts;
import dev.heliotrope.flow.Expression;
import dev.heliotrope.flow.Expressions.Compiled;
import dev.heliotrope.flow.Expressions.Fault;
import dev.heliotrope.flow.Expressions.Faulty;
import dev.heliotrope.flow.Expressions.Sound;
import dev.heliotrope.flow.Scope;
import dev.heliotrope.flow.ValueType;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Support takes twelve minutes; of no other queue is anything known. */
class CelWaitsTest {
    private static final CallFacts CALL = new CallFacts(
            new PhoneNumber("+420777123456"), new PhoneNumber("+18005550100"), null, null, null, new Language("en"));
    private static final Scope SCOPE = new Scope(
            CALL,
            new Language("cs"),
            Instant.EPOCH,
            Map.of("least", Duration.ofMinutes(5)),
            queue -> queue.equals("support") ? Optional.of(Duration.ofMinutes(12)) : Optional.empty());

    private static Compiled compiled(String source) {
        return new CelExpressions()
                .compile(
                        source,
                        EnumSet.allOf(ValueType.class),
                        Map.of("least", ValueType.LENGTH, "name", ValueType.TEXT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wait("support").orValue(duration("0s")) > duration("5m")       | true
            wait("billing").orValue(duration("0s")) > duration("5m")       | false
            wait("billing").orValue(least) == least                        | true
            wait("billing").hasValue() ? false : wait("support").hasValue()| true
            wait("tier-2/gold").hasValue()                                 | false
            wait("support").orValue(least)                                 | PT12M
            wait("support").orValue(least).getMinutes() + 1                | 13
            """)
    void aWaitIsAskedForByItsQueue(String source, String value) throws Expression.NoValue {
        assertThat(((Sound) compiled(source)).expression().value(SCOPE))
                .asString()
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            wait("support") > least          | 16 | ">" cannot be used with a wait that may be unknown and length of time; say what holds then: wait("QUEUE").orValue(duration("0s")), or ask wait("QUEUE").hasValue()
            wait("support").value() > least  | 16 | there is no function "value"
            wait("support").orValue(5)       | 16 | "orValue" cannot be used with a wait that may be unknown and whole number
            wait(name).hasValue()            | 5  | name the queue here, in quotes: wait("support")
            wiat("support").hasValue()       | 0  | there is no function "wiat"; did you mean "wait"?
            """)
    void whoeverAsksMustSayWhatHoldsWhereNobodyKnows(String source, int offset, String sentence) {
        Fault fault = ((Faulty) compiled(source)).faults().getFirst();
        assertThat(fault.offset()).isEqualTo(offset);
        assertThat(fault.sentence()).startsWith(sentence);
        assertThat(fault.sentence()).doesNotContain("optional", "google");
    }

    @Test
    void aWaitAloneIsNoLengthOfTime() {
        Compiled compiled = new CelExpressions().compile("wait('a')", EnumSet.of(ValueType.LENGTH), Map.of());
        assertThat(((Faulty) compiled).faults().getFirst().sentence())
                .startsWith(
                        "length of time is needed here, but this is a wait that may be unknown; say what holds then");
    }

    @Test
    void theQueuesAreKnownEachAtItsPlace() {
        Compiled compiled = compiled("wait('a').hasValue() && wait( \"b/c\" ).hasValue()");
        assertThat(((Sound) compiled).expression().queues())
                .isEqualTo(List.of(new Expression.Queue("a", 6), new Expression.Queue("b/c", 31)));
    }
}
