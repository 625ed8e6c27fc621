package dev.heliotrope.softphone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a phone behaves. {@code microphone}: a wav of 8 kHz, mono, 16 bit, said again and again; silence if empty. {@code
 * recordings}: a folder of this phone's own. {@code longestCall}: a call is hung up after that, since the microphone's file has
 * an end; a minute costs a megabyte of disk and of memory.
 */
public record Options(Optional<Path> microphone, Path recordings, boolean answersItself, Duration longestCall) {
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    public static Options recordingTo(Path folder) {
        return new Options(Optional.empty(), folder, true, FIVE_MINUTES);
    }

    public Options saying(Path wav) {
        return new Options(Optional.of(wav), recordings, answersItself, longestCall);
    }

    /** Rings until {@link Call#answer}. */
    public Options leftRinging() {
        return new Options(microphone, recordings, false, longestCall);
    }
}
