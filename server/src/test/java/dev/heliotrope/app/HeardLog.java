package dev.heliotrope.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** What a class logs during a test, from information on. */
final class HeardLog implements BeforeEachCallback, AfterEachCallback {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    HeardLog(Class<?> of) {
        this.logger = (Logger) LoggerFactory.getLogger(of);
    }

    List<ILoggingEvent> lines() {
        return log.list;
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
    }

    @Override
    public void afterEach(ExtensionContext test) {
        logger.detachAppender(log);
        logger.setLevel(null);
    }
}
