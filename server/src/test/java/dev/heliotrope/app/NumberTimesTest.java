package dev.heliotrope.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.heliotrope.call.PhoneNumber;
import dev.heliotrope.config.Settings;
import dev.heliotrope.numbering.Countries;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class NumberTimesTest {
    private static final Settings SHIPPED =
            ShippedTests.read().stage().snapshot().settings();

    private final NumberTimes times = NumberTimes.of(SHIPPED, new Countries("CZ"));

    @Test
    void aNumberOfACountryWithOneTimeIsInThatTime() {
        assertThat(times.at(new PhoneNumber("+302101234567"))).isEqualTo(ZoneId.of("Europe/Athens"));
    }

    @Test
    void anyOtherIsInThatOfMostOfTheStaff() {
        assertThat(times.at(new PhoneNumber("+12125550123"))).isEqualTo(times.middle());
        assertThat(times.at(PhoneNumber.WITHHELD)).isEqualTo(times.middle());
    }

    /** Trunks may send anything, and all that is kept stays for good. */
    @Test
    void onlyOurOwnNumbersAreKept() {
        PhoneNumber ours = SHIPPED.numbers().all().iterator().next().number();
        ZoneId first = times.at(ours);
        for (int i = 0; i < 1000; i++) {
            times.at(new PhoneNumber("+42077712" + (1000 + i)));
        }
        assertThat(times.at(ours)).isEqualTo(first);
        assertThat(times.known()).containsOnlyKeys(ours);
    }
}
