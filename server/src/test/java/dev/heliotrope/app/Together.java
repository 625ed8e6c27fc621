package dev.heliotrope.app;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with each of several at the same time, and waits for all. */
final class Together {
    private Together() {}

    interface Deed<T, R> {
        R with(T one) throws Exception;
    }

    static <T, R> Map<T, R> each(Collection<T> all, Deed<T, R> deed) throws Exception {
        Map<T, R> done = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<T, Future<R>> begun = new LinkedHashMap<>();
            all.forEach(one -> begun.put(one, threads.submit(() -> deed.with(one))));
            for (Map.Entry<T, Future<R>> one : begun.entrySet()) {
                done.put(one.getKey(), one.getValue().get());
            }
        }
        return done;
    }
}
