package dev.heliotrope.storage;

import dev.heliotrope.call.Language;
import dev.heliotrope.call.PhoneNumber;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Which language the customer at a number chose last. Blocks. A withheld number is nobody's and remembers nothing. */
public final class RememberedLanguages {
    private static final RowKeeping ROW = new RowKeeping(
            """
            insert into remembered_language (number, language, since)
            values (:number, :language, :since) on conflict do nothing""", "update remembered_language set language = :language, since = :since where number = :number");

    private final Database database;

    public RememberedLanguages(Database database) {
        this.database = database;
    }

    public Optional<Language> of(PhoneNumber number) {
        return number.isWithheld()
                ? Optional.empty()
                : stored(number).filter(Language::isTag).map(Language::new);
    }

    private Optional<String> stored(PhoneNumber number) {
        return database.read(
                handle -> handle.createQuery("select language from remembered_language where number = :number")
                        .bind("number", number.digits())
                        .mapTo(String.class)
                        .findOne());
    }

    public void remember(PhoneNumber number, Language language, Instant since) {
        if (number.isWithheld()) {
            return;
        }
        database.write(handle -> {
            ROW.keep(
                    handle,
                    Map.of(
                            "number", number.digits(),
                            "language", language.tag(),
                            "since", JdbcInteractionStore.utc(since)));
        });
    }
}
