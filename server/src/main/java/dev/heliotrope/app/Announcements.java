package dev.heliotrope.app;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.Utterance;
import dev.heliotrope.pbx.Disk;
import dev.heliotrope.pbx.Toolbox;
import dev.heliotrope.prompt.CommonUtterances;
import dev.heliotrope.prompt.Line;
import dev.heliotrope.prompt.PromptBook;
import dev.heliotrope.release.Versions;
import dev.heliotrope.speech.Prerendered;
import dev.heliotrope.speech.Script;
import dev.heliotrope.speech.SpeechAnnouncer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the prompts become sounds: catalogues, voices and the cache brought together. */
final class Announcements {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);
    private static final Duration UNUSED = Duration.ofDays(30);

    private Announcements() {}

    static SpeechAnnouncer open(Project project, AtomicReference<Snapshot> snapshot, Toolbox tools) throws IOException {
        return new SpeechAnnouncer(
                utterance -> script(snapshot.get().prompts(), utterance, Choice.versions(project)),
                Voices.of(snapshot.get().settings(), tools),
                project.cache().resolve("sounds"),
                snapshot.get().settings().server().speech().atOnce(),
                Clock.systemUTC());
    }

    /** Returns at once; the cache is shared by all servers of this user and would grow with every change of a prompt. */
    static void forgetUnused(SpeechAnnouncer announcer) {
        Thread.ofVirtual().name("sounds-unused").start(() -> {
            try {
                int files = announcer.forgetUnused(UNUSED);
                LOG.info("{} files of sounds that nobody asked for in {} days removed", files, UNUSED.toDays());
            } catch (IOException | UncheckedIOException failure) {
                LOG.warn("the cache of sounds cannot be tidied up: {}", failure.toString());
            }
        });
    }

    private static Script script(PromptBook prompts, Utterance utterance, Versions versions) {
        Line line = prompts.line(utterance);
        return line.recording() == null || line.recorded() == null
                ? new Script.Text(line.language(), line.text())
                : new Script.Recording(lasting(line.recording(), line.recorded(), versions));
    }

    /** What a version plays is kept with it: an admin who puts another recording in the place of one changes no call that goes on. */
    private static Path lasting(Path file, String hash, Versions versions) {
        Path kept = versions.recording(hash);
        return Files.exists(kept) ? kept : file;
    }

    /** Everything that is likely to be heard, rendered; and what the dialplan plays without us, where it looks for it. */
    static Prerendered prepare(Project project, Snapshot snapshot, Toolbox tools, Progress progress)
            throws IOException {
        try (SpeechAnnouncer announcer = open(project, new AtomicReference<>(snapshot), tools)) {
            Prerendered result = rehearse(announcer, snapshot, progress);
            publish(announcer, project, snapshot);
            return result;
        }
    }

    /** Only what the dialplan plays without us, for callers of an Asterisk that no server has ever come to. */
    static void publish(Project project, Snapshot snapshot, Toolbox tools) throws IOException {
        try (SpeechAnnouncer announcer = open(project, new AtomicReference<>(snapshot), tools)) {
            publish(announcer, project, snapshot);
        }
    }

    private static void publish(SpeechAnnouncer announcer, Project project, Snapshot snapshot) {
        try {
            for (Language language : snapshot.settings().languages().all()) {
                announcer.publish(Utterance.of("apology", language), project.sounds());
                announcer.publish(Utterance.of("goodbye", language), project.sounds());
            }
        } catch (IOException failure) {
            throw Disk.trouble(project.sounds(), failure);
        }
    }

    /** Renders what is likely to be heard; what cannot be spoken would be silence for a caller, so it is an error. */
    private static Prerendered rehearse(SpeechAnnouncer announcer, Snapshot snapshot, Progress progress) {
        List<Utterance> all = CommonUtterances.of(snapshot.prompts());
        int quarter = Math.max(1, all.size() / 4);
        Prerendered result = announcer.prerender(all, (done, of) -> {
            progress.now(done + " of " + of + " prompts");
            if (done % quarter == 0) {
                progress.say(done + " of " + of + " prompts");
            }
        });
        if (!result.failures().isEmpty()) {
            throw new Refused(
                    70,
                    result.failures().size() + " prompts cannot be spoken, the first: "
                            + result.failures().getFirst());
        }
        progress.say(result.rendered() + " prompts rendered, " + result.ready() + " were ready");
        return result;
    }
}
