package dev.heliotrope.app;

import dev.heliotrope.storage.CustomerRows;
import dev.heliotrope.storage.Database;
import dev.heliotrope.storage.Pins;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Takes customers over. Keeping a PIN costs a tenth of a second of a processor, so all of them work, and tell how far they are. */
final class CustomerImport {
    private static final long TOLD_EVERY = Duration.ofSeconds(2).toNanos();

    private final CustomerRows rows;
    private final Pins pins;
    private final Progress progress;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicLong told = new AtomicLong(System.nanoTime());

    CustomerImport(Database database, Progress progress) {
        this.rows = new CustomerRows(database);
        this.pins = new Pins(database, FreshIds::salt);
        this.progress = progress;
    }

    /** Whoever is in the database when it breaks off stays there; the same file may be imported again. */
    void take(List<CustomerFile.Entry> entries) {
        entries.parallelStream().forEach(entry -> {
            rows.put(entry.customer());
            entry.pin().ifPresent(pin -> pins.set(CustomerDesk.owner(entry.customer()), pin));
            tell(done.incrementAndGet(), entries.size());
        });
    }

    private void tell(int count, int all) {
        long before = told.get();
        long now = System.nanoTime();
        if (now - before > TOLD_EVERY && told.compareAndSet(before, now)) {
            progress.say(count + " of " + all + " customers");
        }
    }
}
