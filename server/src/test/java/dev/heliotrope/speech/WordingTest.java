package dev.heliotrope.speech;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello, Dr. O'Neil!|Hello, Dr. O'Neil!",
                "Příliš žluťoučký kůň – 5 %|Příliš žluťoučký kůň – 5 %",
                "[[h@l'oU]] world|h@l'oU world",
                "<speak><break time='5s'/></speak>hi|speak break time '5s'/ /speak hi",
                "Marks & Spencer|Marks Spencer",
                "'  a   b  '|a b",
                "'дев\u02BCять'|дев'ять",
                "'дев\u2019ять'|дев'ять",
                "'δεκα\u00ADεπτά'|δεκαεπτά",
                "'left\u202Eright'|leftright",
                "'a\u0000b\u0007c\u001B[31md'|a b c 31md",
                "'line\u2028two'|line two",
            })
    void isWhatCanBeSaidAndNothingThatSteers(String text, String said) {
        assertThat(Wording.plain(text)).isEqualTo(said);
    }

    @Test
    void manyLinesBecomeOne() {
        assertThat(Wording.plain("one\r\ntwo\tthree\n")).isEqualTo("one two three");
    }

    @Test
    void aNovelIsCutAndHalfACharacterDropped() {
        String novel = "a".repeat(Wording.LONGEST - 1) + "\uD83D\uDE00" + "b".repeat(10_000_000);
        assertThat(Wording.plain(novel)).isEqualTo("a".repeat(Wording.LONGEST - 1));
    }

    @Test
    void nothingButMarkupIsNothing() {
        assertThat(Wording.plain(" <>[[]]\u0000 ")).isEmpty();
    }
}
