package dev.heliotrope.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/**
 * The page of a code. Under "Wrong" and "Right" it names files, each with a block of its content, and so says how a small
 * project is to be changed; the block without a language is what check says then.
 */
record ErrorPage(Path file, String text) {
    private static final Pattern FILE = Pattern.compile(
            "^`([a-z][A-Za-z0-9/._-]+)`(?:, (at its end|its last line ([0-9]+) times|as ([A-Z0-9-]+)))?:\n\n```[a-z]+\n(.*?)```$"
                    + "|^`([a-z][A-Za-z0-9/._-]+)` is (not there|a recording)\\.$",
            Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("(?<=\n\n)```\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    static ErrorPage read(Path file) {
        try {
            return new ErrorPage(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String code() {
        return file.getFileName().toString().replace(".md", "");
    }

    /** Its first sentence. */
    String gist() {
        return text.split("\n\n", 3)[1]
                .replace('\n', ' ')
                .split("(?<=[.:])\\s(?=[A-Z`])", 2)[0]
                .replaceFirst(":$", ".");
    }

    SmallHouse wrong(Path folder) {
        return house(folder, text.substring(text.indexOf("\n## Wrong\n"), text.indexOf("\n## Right\n")));
    }

    SmallHouse right(Path folder) {
        return house(folder, text.substring(text.indexOf("\n## Right\n")));
    }

    /** The page as it is when this is what check says of the wrong example. */
    String with(String said) {
        return SAID.matcher(text).replaceFirst(Matcher.quoteReplacement("```\n" + said + "```"));
    }

    private static SmallHouse house(Path folder, String part) {
        SmallHouse house = SmallHouse.in(folder);
        FILE.matcher(part).results().forEach(change -> {
            if (change.group(6) != null) {
                change(house, change.group(6), change.group(7).equals("a recording"));
            } else {
                house.write(change.group(1), content(house.file(change.group(1)), change));
            }
        });
        return house;
    }

    private static byte[] content(Path file, java.util.regex.MatchResult change) {
        String block = change.group(5).replace('␇', '\u0007');
        String how = change.group(2) == null ? "" : change.group(2);
        Charset charset = change.group(4) == null ? StandardCharsets.UTF_8 : Charset.forName(change.group(4));
        if (how.equals("at its end")) {
            return (read(file).text() + block).getBytes(charset);
        }
        return (how.endsWith("times") ? repeated(block, Integer.parseInt(change.group(3))) : block).getBytes(charset);
    }

    /** {@code N} in the line stands for the number of the repetition. */
    private static String repeated(String block, int times) {
        int last = block.lastIndexOf('\n', block.length() - 2) + 1;
        StringBuilder all = new StringBuilder(block.substring(0, last));
        for (int i = 1; i <= times; i++) {
            all.append(block.substring(last).replace("N", Integer.toString(i)));
        }
        return all.toString();
    }

    private static void change(SmallHouse house, String name, boolean recording) {
        try {
            if (recording) {
                house.write(name, wav());
            } else {
                Folder.remove(house.file(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] wav() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AudioFormat format = new AudioFormat(8000, 16, 1, true, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(new byte[1600]), format, 800),
                AudioFileFormat.Type.WAVE,
                out);
        return out.toByteArray();
    }
}
