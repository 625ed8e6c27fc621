package dev.heliotrope.call;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** One thing to do on a call's line. Durations are rounded to milliseconds. */
public sealed interface LineAction {
    /** Picks up; ends with {@link LineResult.Done}. */
    record Answer() implements LineAction {}

    /**
     * Plays sounds one after the other. If interruptible, any digit stops it and is given back as {@link
     * LineResult.Pressed}; else {@link LineResult.Done}.
     */
    record Play(List<Sound> sounds, boolean interruptible) implements LineAction {
        public Play {
            sounds = List.copyOf(sounds);
        }
    }

    /**
     * Plays sounds to their end, then music, on which {@link Park} goes on; {@link LineResult.Done}. One command fewer than
     * to play and then to park.
     */
    record PlayOnHold(List<Sound> sounds) implements LineAction {
        public PlayOnHold {
            sounds = List.copyOf(sounds);
        }
    }

    /**
     * Plays sounds, which a digit interrupts, and gathers digits; ends with {@link LineResult.Pressed} or, when nothing was
     * pressed in time after the last sound, {@link LineResult.Silence}. The closing key alone is given back as it is.
     */
    record Ask(List<Sound> sounds, KeyEntry entry) implements LineAction {
        public Ask {
            sounds = List.copyOf(sounds);
        }

        public Ask(List<Sound> sounds, int digits, Duration silence) {
            this(sounds, KeyEntry.upTo(digits, silence));
        }
    }

    /**
     * Waits with music on. Ends with {@link LineResult.Woken} when {@link Phones#wake} is called for the channel, {@link
     * LineResult.Silence} after {@code atMost}, or {@link LineResult.Pressed}.
     */
    record Park(Duration atMost) implements LineAction {}

    /**
     * Rings an agent's phone with music for the caller, whispers to the agent on answer, joins the two and stays until they
     * part. Ends with {@link LineResult.Rang}.
     */
    record Ring(String extension, Duration patience, List<Sound> whisper, String offer) implements LineAction {
        public Ring {
            whisper = List.copyOf(whisper);
        }
    }

    /**
     * Keeps the state of the call on the channel, so that it outlives this server. Printable ASCII of {@code
     * application/x-www-form-urlencoded}, starting with {@code l=LANGUAGE}, which the fallback dialplan reads; at most
     * {@value #LONGEST_CHECKPOINT} characters.
     *
     * @param isWithNext whether it may wait for the next action, which then must follow at once, and be kept along with that
     */
    record Remember(String checkpoint, boolean isWithNext) implements LineAction {
        public static final int LONGEST_CHECKPOINT = 6000;

        public Remember(String checkpoint) {
            this(checkpoint, false);
        }

        public static Remember withNext(String checkpoint) {
            return new Remember(checkpoint, true);
        }
    }

    /**
     * A tone, then what the caller says is written to {@code FILE.wav}, until {@code silence}, the square key or {@code most}. Ends
     * with {@link LineResult.Recorded}, also when the caller hangs up, or {@link LineResult.Done} if nothing could be recorded.
     */
    record TakeMessage(String file, Duration most, Duration silence) implements LineAction {
        public TakeMessage {
            new Sound(file);
        }
    }

    /** Records the call from here on to {@code FILE.wav}; ends with {@link LineResult.Done}. */
    record StartRecording(String file) implements LineAction {
        public StartRecording {
            new Sound(file);
        }
    }

    /** Ends with {@link LineResult.Done}, also where nothing is recorded. */
    record StopRecording() implements LineAction {}

    /**
     * Dials and joins whoever answers to the caller; ends with {@link LineResult.Rang}. The resource is one of our own making,
     * such as {@code PJSIP/201} or {@code PJSIP/+420222000111@trunk}.
     */
    record Connect(String resource, Duration patience) implements LineAction {
        private static final Pattern SAFE = Pattern.compile("PJSIP/[A-Za-z0-9+_-]{1,40}(@[A-Za-z0-9_-]{1,40})?");

        public Connect {
            if (!SAFE.matcher(resource).matches()) {
                throw new IllegalArgumentException("not a resource that can be dialled");
            }
        }
    }

    /**
     * The end; ends with {@link LineResult.Gone}. Once the line is {@link CallLine#finish finished} the dialplan plays the last
     * words, if any, and hangs up; no server is needed any more.
     */
    record HangUp(List<Sound> lastWords) implements LineAction {
        public HangUp {
            lastWords = List.copyOf(lastWords);
        }

        public HangUp() {
            this(List.of());
        }
    }
}
