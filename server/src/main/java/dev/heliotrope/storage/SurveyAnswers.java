package dev.heliotrope.storage;

import dev.heliotrope.call.CallId;
import dev.heliotrope.call.Language;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The scores that callers gave. Blocks. */
public final class SurveyAnswers {
    private static final String KEEP = """
            insert into survey_answer (id, call_id, step, kind, score, language, asked)
            values (:id, :call, :step, :kind, :score, :language, :asked) on conflict do nothing""";
    private static final String SINCE = """
            select id, call_id, step, kind, score, language, asked from survey_answer
            where asked >= :since order by asked, id""";

    private final Database database;

    public SurveyAnswers(Database database) {
        this.database = database;
    }

    /** {@code kind} is csat, nps or ces. */
    public record Answer(
            String id, CallId call, String step, String kind, long score, Language language, Instant asked) {}

    public void keep(Answer answer) {
        database.write(handle -> handle.createUpdate(KEEP)
                .bind("id", answer.id())
                .bind("call", answer.call().value())
                .bind("step", answer.step())
                .bind("kind", answer.kind())
                .bind("score", answer.score())
                .bind("language", answer.language().tag())
                .bind("asked", JdbcInteractionStore.utc(answer.asked()))
                .execute());
    }

    public List<Answer> since(Instant since) {
        return database.read(handle -> handle.createQuery(SINCE)
                .bind("since", JdbcInteractionStore.utc(since))
                .map((row, context) -> new Answer(
                        row.getString("id"),
                        new CallId(row.getString("call_id")),
                        row.getString("step"),
                        row.getString("kind"),
                        row.getLong("score"),
                        new Language(row.getString("language")),
                        row.getObject("asked", OffsetDateTime.class).toInstant()))
                .list());
    }
}
