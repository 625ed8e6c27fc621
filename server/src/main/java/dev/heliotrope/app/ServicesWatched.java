package dev.heliotrope.app;

import dev.heliotrope.metrics.ServiceMeters;
import dev.heliotrope.remote.ServiceWatch;
import java.time.Duration;

/** How services do, as metrics. */
record ServicesWatched(ServiceMeters meters) implements ServiceWatch {
    @Override
    public void asked(String service, Came came, Duration took) {
        meters.asked(service, CallLines.word(came).replace(' ', '-'), took);
    }

    @Override
    public void leftAlone(String service, boolean is) {
        meters.leftAlone(service, is);
    }
}
