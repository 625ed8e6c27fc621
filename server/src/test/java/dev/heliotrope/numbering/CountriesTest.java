package dev.heliotrope.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.heliotrope.call.PhoneNumber;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
    private static final Countries FROM_PRAGUE = new Countries("CZ");

    @ParameterizedTest
    @CsvSource({
        "+420222000111, CZ, +420222000111",
        "00420222000111, CZ, +420222000111",
        "222000111, CZ, +420222000111",
        "+380445000111, UA, +380445000111",
        "+302102000111, GR, +302102000111",
        "+48222000111, PL, +48222000111",
        "+38514000111, HR, +38514000111",
        "+14165550123, CA, +14165550123",
        "+61293744000, AU, +61293744000",
        "+12125550123, US, +12125550123",
    })
    void tellsTheCountry(String number, String country, String e164) {
        assertThat(FROM_PRAGUE.countryOf(new PhoneNumber(number))).contains(country);
        assertThat(FROM_PRAGUE.e164(new PhoneNumber(number))).contains(new PhoneNumber(e164));
    }

    @Test
    void aNationalNumberIsOfTheHomeCountry() {
        assertThat(new Countries("GR").countryOf(new PhoneNumber("2102000111"))).contains("GR");
    }

    @ParameterizedTest
    @CsvSource({"''", "1", "201", "+", "+999123456789", "00000000000000000000", "+80012345678", "+99999999999999999999"
    })
    void whatMakesNoSenseHasNoCountry(String digits) {
        assertThat(FROM_PRAGUE.countryOf(new PhoneNumber(digits))).isEmpty();
    }

    /** Numbers with a plus take a quicker way than those with noughts. */
    @Test
    void itIsAllOneWhetherANumberComesWithAPlusOrWithNoughts() {
        SplittableRandom dice = new SplittableRandom(2);
        for (int i = 0; i < 20_000; i++) {
            String digits = (1 + dice.nextInt(9))
                    + dice.ints(5 + dice.nextInt(9), '0', '9' + 1)
                            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                            .toString();
            assertThat(FROM_PRAGUE.countryOf(new PhoneNumber("+" + digits)))
                    .as(digits)
                    .isEqualTo(FROM_PRAGUE.countryOf(new PhoneNumber("00" + digits)));
        }
    }

    @Test
    void noNumberAndNoHomeMakesItThrow() {
        SplittableRandom dice = new SplittableRandom(1);
        for (int i = 0; i < 20_000; i++) {
            String digits = dice.ints(dice.nextInt(20), '0', '9' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            PhoneNumber number = new PhoneNumber((dice.nextBoolean() ? "+" : "") + digits);
            Countries home = new Countries(i % 2 == 0 ? "CZ" : "nowhere");
            assertThatCode(() -> home.countryOf(number)).doesNotThrowAnyException();
            assertThatCode(() -> home.e164(number)).doesNotThrowAnyException();
        }
    }
}
