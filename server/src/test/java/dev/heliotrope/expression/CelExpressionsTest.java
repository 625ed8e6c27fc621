package dev.heliotrope.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CelExpressionsTest {
    private static final Map<String, ValueType> TYPES = Map.of(
            "name", ValueType.TEXT,
            "tries", ValueType.WHOLE_NUMBER,
            "share", ValueType.DECIMAL,
            "vip", ValueType.YES_NO,
            "born", ValueType.DATE,
            "since", ValueType.MOMENT,
            "topics", ValueType.TEXTS,
            "counts", ValueType.NUMBERS,
            "unset", ValueType.DATE);
    private static final Map<String, Object> VALUES = Map.of(
            "name",
            "Jana Žáková",
            "tries",
            3L,
            "share",
            0.5,
            "vip",
            true,
            "born",
            LocalDate.of(1980, 2, 29),
            "since",
            Instant.parse("2026-11-05T09:00:00Z"),
            "topics",
            List.of("returns", "payment"),
            "counts",
            List.of(3L, 5L));
    private static final CallFacts CALL = new CallFacts(
            new PhoneNumber("+420777123456"), new PhoneNumber("+18005550100"), null, null, null, new Language("en"));

    private final CelExpressions expressions = new CelExpressions();

    private Compiled compiled(String source) {
        return expressions.compile(source, EnumSet.allOf(ValueType.class), TYPES);
    }

    private Object value(String source) throws Expression.NoValue {
        return ((Sound) compiled(source)).expression().value(scope("2026-11-05T10:00:00Z"));
    }

    private static Scope scope(String at) {
        return new Scope(CALL, new Language("cs"), Instant.parse(at), VALUES);
    }

    private List<Fault> faults(String source) {
        return ((Faulty) compiled(source)).faults();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            caller.startsWith("+420")                        | true
            dialled.endsWith("0100") && language == "cs"     | true
            vip ? name : "nobody"                            | Jana Žáková
            size(name)                                       | 11
            tries + 1                                        | 4
            tries > 2.5                                      | true
            share * 2.0                                      | 1.0
            name.matches("^Jana .*á$")                       | true
            language in ["cs", "sk"]                         | true
            string(tries) + name                             | 3Jana Žáková
            now.getHours("Europe/Prague")                    | 11
            now < timestamp("2026-12-24T00:00:00Z")          | true
            born.getFullYear() == 1980 && born < since       | true
            born.getDate() == 29 && born.getMonth() == 1     | true
            now - since == duration("1h")                    | true
            now - since                                      | PT1H
            since + duration("24h")                          | 2026-11-06T09:00:00Z
            "returns" in topics && size(counts) == 2         | true
            counts[1] + tries                                | 8
            topics + ["more"]                                | [returns, payment, more]
            """)
    void speaksOfTheCallItsVariablesAndTheTime(String source, String expected) throws Expression.NoValue {
        assertThat(value(source)).asString().isEqualTo(expected);
    }

    @Test
    void theTimeIsThatOfTheStepOnBothSidesOfAClockChange() throws Expression.NoValue {
        Expression hour = ((Sound) compiled("now.getHours('Europe/Prague')")).expression();
        assertThat(hour.value(scope("2026-10-25T00:30:00Z"))).isEqualTo(2L);
        assertThat(hour.value(scope("2026-10-25T01:30:00Z"))).isEqualTo(2L);
        assertThat(hour.value(scope("2026-10-25T02:30:00Z"))).isEqualTo(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 / (tries - 3) > 0", "9223372036854775807 + tries", "now.getHours(name)", "int(name)"})
    void whatCannotBeWorkedOutHasNoValueButAReason(String source) {
        assertThatThrownBy(() -> value(source))
                .isInstanceOf(Expression.NoValue.class)
                .message()
                .isNotBlank()
                .doesNotContain("<input>", "dev.cel", "Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            trise > 2               | 0  | there is nothing called "trise"; did you mean "tries"?
            vip && naem == ""       | 7  | there is nothing called "naem"; did you mean "name"?
            name.startWith("a")     | 5  | there is no function "startWith"; did you mean "startsWith"?
            name.startsWith(1)      | 5  | "startsWith" cannot be used with text and whole number
            vip and vip             | 4  | "and" is not expected here; did you mean "&&"?
            name + tries            | 5  | "+" cannot be used with text and whole number
            """)
    void faultsAreToldInAnAdminsWordsAtTheirCharacter(String source, int offset, String sentence) {
        assertThat(faults(source)).containsExactly(new Fault(offset, sentence));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            customer.nmae == ""        | 0  | there is nothing called "customer.nmae"; did you mean "customer.name"?
            true && customer.knwon     | 8  | there is nothing called "customer.knwon"; did you mean "customer.known"?
            custmer.known              | 0  | there is nothing called "custmer"; expected caller, customer.known, customer.name, dialled, language or now
            """)
    void aFieldThatThereIsNotIsToldWithWhatItIsOf(String source, int offset, String sentence) {
        Map<String, ValueType> types = Map.of("customer.name", ValueType.TEXT, "customer.known", ValueType.YES_NO);
        assertThat(expressions.compile(source, EnumSet.of(ValueType.YES_NO), types))
                .isEqualTo(new Faulty(List.of(new Fault(offset, sentence))));
    }

    @Test
    void anUnfinishedExpressionEndsTooEarly() {
        assertThat(faults("tries > 1 || (vip")).containsExactly(new Fault(17, "\")\" is missing here"));
        assertThat(faults("tries > 1 ||")).containsExactly(new Fault(12, "the expression ends too early"));
    }

    @Test
    void offsetsCountInCharactersOfTheFileWhateverStandsBefore() {
        assertThat(faults("name == \"Ž👋🏽\" &&\n  nmae == \"\"").getFirst().offset())
                .isEqualTo(21);
    }

    @Test
    void aPatternThatIsNoneIsFoundWhenLoading() {
        assertThat(faults("name.matches(\"(\")"))
                .containsExactly(new Fault(13, "this is not a pattern: Unclosed group near index 1"));
        assertThat(faults("now > timestamp(\"tomorrow\")"))
                .containsExactly(new Fault(16, "this is not a point in time such as 2026-12-24T08:00:00Z"));
    }

    @Test
    void aMomentBecomesADayWhereOneIsWanted() throws Expression.NoValue {
        Compiled compiled = expressions.compile("now", EnumSet.of(ValueType.DATE), TYPES);
        assertThat(((Sound) compiled).expression().value(scope("2026-11-05T23:30:00Z")))
                .isEqualTo(LocalDate.of(2026, 11, 5));
        assertThat(value("since")).isEqualTo(Instant.parse("2026-11-05T09:00:00Z"));
    }

    @Test
    void whatHasNotYetAValueHasNone() {
        assertThatThrownBy(() -> value("unset < now"))
                .isInstanceOf(Expression.NoValue.class)
                .hasMessage("unset has none yet");
    }

    @Test
    void listsHoldWhatTheyAreDeclaredToHold() {
        Compiled compiled = expressions.compile("topics + [\"a\"]", EnumSet.of(ValueType.NUMBERS), TYPES);
        assertThat(compiled)
                .isEqualTo(new Faulty(
                        List.of(new Fault(0, "list of whole numbers is needed here, but this is list of text"))));
    }

    @Test
    void onlyTheWantedTypesAreTaken() {
        Compiled compiled = expressions.compile("tries", EnumSet.of(ValueType.YES_NO), TYPES);
        assertThat(compiled)
                .isEqualTo(new Faulty(List.of(new Fault(0, "yes/no is needed here, but this is whole number"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1, 2].all(x, x > 0)",
                "[1].map(x, x)",
                "[1, 2].exists(x, x > 0)",
                "[[1]].map(x, x.map(y, y))",
                "has(name.x)",
                "google.protobuf.Timestamp{}",
                "dyn(name)",
                "[name == name]",
                "[[name]]",
                "",
                "   ",
                "\0",
                "\ud800",
                "tries // nothing"
            })
    void nothingLoopsAndNothingOfAnotherTypeGetsOut(String source) {
        assertThat(compiled(source))
                .as(source)
                .satisfiesAnyOf(
                        compiled -> assertThat(compiled).isInstanceOf(Faulty.class),
                        compiled -> assertThat(source).isEqualTo("tries // nothing"));
    }

    @Test
    void sizeAndDepthAreBounded() {
        assertThat(faults("1 + ".repeat(400) + "1")).hasSize(1);
        assertThat(faults("(".repeat(300) + "1" + ")".repeat(300))).hasSize(1);
        assertThat(compiled("!".repeat(900) + "vip")).isInstanceOf(Sound.class);
        assertThat(faults("x.".repeat(400) + "x")).hasSizeBetween(1, 10);
    }

    /** Tried by backtracking it would take longer than the sun lasts. */
    @Test
    @Timeout(60)
    void aHostilePatternCostsNoMoreThanItsLength() throws Expression.NoValue {
        Expression pattern = ((Sound) compiled("name.matches(\"(a+)+$\")")).expression();
        Scope hostile = new Scope(CALL, new Language("cs"), Instant.EPOCH, Map.of("name", "a".repeat(200) + "!"));
        assertThat(pattern.value(hostile)).isEqualTo(false);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            response.name                                  | TEXT         | Jana
            response.items[1].price                        | DECIMAL      | 2.5
            response.items[0].price                        | DECIMAL      | 3.0
            size(response.items)                           | WHOLE_NUMBER | 2
            has(response.eta) ? response.eta : "unknown"   | TEXT         | unknown
            response.items[0].price > 2 && vip             | YES_NO       | true
            """)
    void whatComesWithoutATypeIsHeldToTheOneThatIsWanted(String source, ValueType wanted, String value)
            throws Expression.NoValue {
        Object response = Map.of("name", "Jana", "items", List.of(Map.of("price", 3L), Map.of("price", 2.5)));
        Scope scope = scope("2026-11-05T10:00:00Z").with("response", response);
        Expression expression = untyped(source, wanted);
        assertThat(expression.value(scope)).isInstanceOf(wanted == ValueType.TEXT ? String.class : Object.class);
        assertThat(expression.value(scope)).hasToString(value).matches(wanted::admits);
        assertThatThrownBy(() -> untyped(source, wanted).value(scope.with("response", "no such thing")))
                .isInstanceOf(Expression.NoValue.class);
    }

    private Expression untyped(String source, ValueType wanted) {
        return ((Sound) expressions.compile(source, EnumSet.of(wanted), TYPES, Set.of("response"))).expression();
    }
}
