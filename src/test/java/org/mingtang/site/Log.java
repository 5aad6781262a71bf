package org.mingtang.site;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** What the whole program logs while this is open. */
final class Log extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    Log() {
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        event.prepareForDeferredProcessing();
        events.add(event);
    }

    List<String> lines() {
        return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    /** What was logged for requests, by whomever; the pool's word on each connection it lost does not count. */
    List<String> ofRequests() {
        return requests()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage())
                .filter(line -> !line.contains("Failed to validate connection"))
                .toList();
    }

    List<String> tracesOfRequests() {
        return requests()
                .filter(event -> event.getThrowableProxy() != null)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private Stream<ILoggingEvent> requests() {
        return events.stream()
                .filter(event -> event.getThreadName().contains("-exec-")
                        || event.getThreadName().contains("-handler-"));
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
