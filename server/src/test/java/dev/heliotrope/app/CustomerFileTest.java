package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.app.CustomerFile.Entry;
import dev.heliotrope.call.PhoneNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerFileTest {
    private static final String HEADER = "id,name,numbers,pin,language,zone,priority,open_cases\n";

    private static List<String> problems(String text) {
        return CustomerFile.read("c.csv", text).problems();
    }

    @Test
    void aLineIsACustomerAsASpreadsheetWritesIt() {
        CustomerFile read = CustomerFile.read(
                "c.csv",
                "\uFEFF" + HEADER
                        + "4711,\"Nováková, Jana \"\"JN\"\"\",+420777123456;+420222333444,7391,cs,Europe/Prague,5,2\r\n"
                        + "\r\n"
                        + "k-2, Bob ,,,,,,\r\n");
        assertThat(read.problems()).isEmpty();
        Entry jana = read.entries().getFirst();
        assertThat(jana.customer().name()).isEqualTo("Nováková, Jana \"JN\"");
        assertThat(jana.customer().numbers())
                .containsExactlyInAnyOrder(new PhoneNumber("+420777123456"), new PhoneNumber("+420222333444"));
        assertThat(jana.customer().language()).isEqualTo("cs");
        assertThat(jana.customer().zone()).isEqualTo("Europe/Prague");
        assertThat(jana.customer().priority()).isEqualTo(5);
        assertThat(jana.customer().openCases()).isEqualTo(2);
        assertThat(jana.pin()).isPresent();
        Entry bob = read.entries().getLast();
        assertThat(bob.customer().name()).isEqualTo("Bob");
        assertThat(bob.pin()).isEmpty();
        assertThat(bob.customer().numbers()).isEmpty();
    }

    @Test
    void columnsStandInAnyOrderAndOnlyTheIdMustBeThere() {
        CustomerFile read = CustomerFile.read("c.csv", "open_cases,id\n3,4711\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.entries().getFirst().customer().openCases()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"''", "name", "'id,id'", "'id,shoe'", "'4711,Ada'"})
    void withoutAHeaderNothingIsRead(String header) {
        assertThat(problems(header + "\n4711\n"))
                .singleElement()
                .asString()
                .startsWith("c.csv:1: error: the first line");
    }

    @Test
    void allThatIsWrongIsToldAtOnceByItsLine() {
        assertThat(problems(HEADER
                        + "4711,Ada,+420777123456,7391,cs,Europe/Prague,5,2\n"
                        + "\n"
                        + "4712,\"two\nlines\",,,,,,\n"
                        + "4713,Eva,call me,12,czech,Prague,-1,many\n"
                        + "4711,Ada,,,,,,\n"
                        + ",Nobody,,,,,,\n"
                        + "4714,Eva\n"
                        + "47 15,Eva,,,,,,\n"
                        + "4716,\u001b[2J,,,,,,\n"
                        + "4717,\"never closed,,,,,,\n4718,Bob,,,,,,\n"))
                .containsExactly(
                        "c.csv:4: error: name must be at most 200 letters on one line",
                        "c.csv:6: error: pin must be 4 to 12 digits",
                        "c.csv:6: error: priority must be a whole number",
                        "c.csv:6: error: open_cases must be a whole number",
                        "c.csv:6: error: language must be a tag such as cs",
                        "c.csv:6: error: zone must be a zone such as Europe/Prague",
                        "c.csv:6: error: numbers must be such as +420777123456, with semicolons between",
                        "c.csv:7: error: the id is there twice",
                        "c.csv:8: error: the id is missing",
                        "c.csv:9: error: has 2 values for 8 columns",
                        "c.csv:10: error: id must be 1 to 60 letters, digits, dots, dashes and underscores",
                        "c.csv:11: error: name must be at most 200 letters on one line",
                        "c.csv:12: error: a quote is opened and never closed");
    }

    @Test
    void aPinInTheWrongColumnIsNotShown() {
        assertThat(problems(HEADER + "4711,Ada,+420777123456,cs,7391,,,\n").toString())
                .doesNotContain("7391");
        assertThat(CustomerFile.read("c.csv", HEADER + "4711,Ada,,7391,,,,\n")
                        .entries()
                        .toString())
                .doesNotContain("7391");
    }
}
