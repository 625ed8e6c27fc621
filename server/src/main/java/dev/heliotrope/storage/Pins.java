package dev.heliotrope.storage;

import dev.heliotrope.call.Secret;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * PINs, kept as {@link SlowHash}es only. Five wrong ones in a row lock their owner's for a quarter of an hour, whatever calls
 * they came in; a try is counted before it is looked at, so that many at once get no further. Blocks.
 */
public final class Pins {
    static final int TRIES = 5;
    static final Duration LOCKED = Duration.ofMinutes(15);

    private final Database database;
    private final Supplier<byte[]> salts;

    /** {@code salts} are at least 16 bytes that nobody can guess, new ones each time. */
    public Pins(Database database, Supplier<byte[]> salts) {
        this.database = database;
        this.salts = salts;
    }

    public enum Outcome {
        RIGHT,
        WRONG,
        /** There is none, or none is tried for a while. */
        LOCKED
    }

    private record Kept(String hash, int wrong, @Nullable Instant lockedUntil) {}

    /** {@code owner} is a customer or a switch, such as {@code customer:4711}. Replaces the PIN that there was. */
    public void set(String owner, Secret pin) {
        String hash = SlowHash.of(pin, salts.get());
        database.write(handle -> {
            handle.createUpdate("delete from pin where owner = :owner")
                    .bind("owner", owner)
                    .execute();
            handle.createUpdate("insert into pin (owner, hash, wrong) values (:owner, :hash, 0)")
                    .bind("owner", owner)
                    .bind("hash", hash)
                    .execute();
        });
    }

    public Outcome tried(String owner, Secret pin, Instant at) {
        Optional<Kept> kept = counted(owner, at);
        boolean right = SlowHash.isOf(pin, kept.map(Kept::hash).orElse(SlowHash.NOBODYS));
        if (kept.isEmpty() || isLocked(kept.get(), at)) {
            return Outcome.LOCKED;
        }
        if (right) {
            update("update pin set wrong = 0, locked_until = null where owner = :owner", owner);
            return Outcome.RIGHT;
        }
        if (kept.get().wrong() >= TRIES) {
            lock(owner, at.plus(LOCKED));
        }
        return Outcome.WRONG;
    }

    private static boolean isLocked(Kept kept, Instant at) {
        return kept.wrong() > TRIES
                || (kept.lockedUntil() != null && kept.lockedUntil().isAfter(at));
    }

    /** The try is counted; one after a lock has run out is the first again. */
    private Optional<Kept> counted(String owner, Instant at) {
        database.write(handle -> {
            handle.createUpdate(
                            "update pin set wrong = 0, locked_until = null where owner = :owner and locked_until <= :at")
                    .bind("owner", owner)
                    .bind("at", JdbcInteractionStore.utc(at))
                    .execute();
            handle.createUpdate("update pin set wrong = wrong + 1 where owner = :owner")
                    .bind("owner", owner)
                    .execute();
        });
        return database.read(
                handle -> handle.createQuery("select hash, wrong, locked_until from pin where owner = :owner")
                        .bind("owner", owner)
                        .map((row, context) -> new Kept(
                                row.getString("hash"),
                                row.getInt("wrong"),
                                instant(row.getObject("locked_until", OffsetDateTime.class))))
                        .findOne());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private void lock(String owner, Instant until) {
        database.write(handle -> handle.createUpdate("update pin set locked_until = :until where owner = :owner")
                .bind("owner", owner)
                .bind("until", JdbcInteractionStore.utc(until))
                .execute());
    }

    private void update(String statement, String owner) {
        database.write(
                handle -> handle.createUpdate(statement).bind("owner", owner).execute());
    }
}
