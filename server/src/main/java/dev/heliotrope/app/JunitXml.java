package dev.heliotrope.app;

import dev.heliotrope.rehearsal.script.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Results in the form that CI tools read: a suite a file, a test case a call. Nothing is in it that Jenkins' schema for JUnit
 * reports (junit-10.xsd of its xUnit plugin) does not know, since that one refuses a report for an attribute too many.
 */
final class JunitXml {
    /** What XML 1.0 cannot have in it, not even escaped. */
    private static final Pattern UNFIT =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(List<TestRun> runs, Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            new JunitXml(XMLOutputFactory.newFactory().createXMLStreamWriter(out)).suites(runs);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suites(List<TestRun> runs) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        counts(
                runs.stream().mapToInt(run -> run.verdicts().size()).sum(),
                runs.stream().mapToLong(TestRun::failures).sum(),
                runs.stream().mapToLong(TestRun::nanos).sum());
        for (TestRun run : runs) {
            suite(run);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
    }

    private void suite(TestRun run) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", run.file().name());
        counts(run.verdicts().size(), run.failures(), run.nanos());
        attribute("skipped", "0");
        attribute("file", run.file().name());
        for (TestRun.Timed timed : run.verdicts()) {
            testCase(run, timed);
        }
        xml.writeEndElement();
    }

    private void counts(int tests, long failures, long nanos) throws XMLStreamException {
        attribute("tests", Integer.toString(tests));
        attribute("failures", Long.toString(failures));
        attribute("errors", "0");
        attribute("time", seconds(nanos));
    }

    private void testCase(TestRun run, TestRun.Timed timed) throws XMLStreamException {
        Verdict verdict = timed.verdict();
        xml.writeStartElement("testcase");
        attribute("name", verdict.test().name().value());
        attribute(
                "classname", run.file().name().replaceAll("\\.test\\.yaml$", "").replace('/', '.'));
        attribute("time", seconds(timed.nanos()));
        if (verdict.failure().isPresent()) {
            failure(verdict, verdict.failure().get());
        }
        xml.writeEndElement();
    }

    private void failure(Verdict verdict, Verdict.Failure failure) throws XMLStreamException {
        xml.writeStartElement("failure");
        attribute("message", "expected " + failure.expected() + "; " + failure.happened());
        attribute("type", "expectation");
        xml.writeCharacters(fit(String.join("\n", TestReport.failed(verdict))));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, fit(value));
    }

    private static String fit(String text) {
        return UNFIT.matcher(text).replaceAll("?");
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}
