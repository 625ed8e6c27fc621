package dev.heliotrope.storage;

import dev.heliotrope.call.CallEvent;
import dev.heliotrope.history.Story;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;

/**
 * A process for {@link KilledServerIT}: makes events as a server does, one after the other, and says on its output which it
 * has made and how long each took to be in the database, until it is killed.
 */
final class EventMill {
    private EventMill() {}

    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        Database database = Database.open(DatabaseSettings.embedded(folder));
        HistoryWriter writer = HistoryWriter.start(new JdbcInteractionStore(database), folder);
        System.out.println("ready");
        for (int i = 0; ; i++) {
            make(writer, args[1] + "-" + i);
        }
    }

    private static void make(HistoryWriter writer, String call) {
        for (CallEvent event : Story.whole(call)) {
            long begun = System.nanoTime();
            writer.on(event);
            while (writer.waiting() > 0) {
                LockSupport.parkNanos(50_000);
            }
            System.out.println("stored " + event.stamp().id() + " " + (System.nanoTime() - begun) / 1000);
        }
    }
}
