package dev.heliotrope.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryZonesTest {
    @ParameterizedTest
    @CsvSource({"CZ, Europe/Prague", "GR, Europe/Athens", "HR, Europe/Zagreb", "PL, Europe/Warsaw", "JP, Asia/Tokyo"})
    void aCountryWithOneTimeHasIt(String country, String zone) {
        assertThat(CountryZones.of(country)).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"US", "CA", "AU", "ES", "ZZ", ""})
    void whereClocksDifferNothingIsGuessed(String country) {
        assertThat(CountryZones.of(country)).isEmpty();
    }

    @Test
    void placesWhoseClocksAgreeAreOne() {
        // Germany has a village with a zone of its own
        assertThat(CountryZones.of("DE").orElseThrow().getRules())
                .isEqualTo(ZoneId.of("Europe/Berlin").getRules());
        assertThat(CountryZones.of("UA").orElseThrow().getRules())
                .isEqualTo(ZoneId.of("Europe/Kyiv").getRules());
    }
}
