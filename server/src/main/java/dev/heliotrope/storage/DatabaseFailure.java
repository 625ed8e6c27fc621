package dev.heliotrope.storage;

import dev.heliotrope.history.StoreException;
import dev.heliotrope.history.StoreException.Kind;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.api.ErrorCode;

/** Turns what a driver throws into one sentence for an operator. */
final class DatabaseFailure {
    private DatabaseFailure() {}

    static StoreException inUse(DatabaseSettings settings) {
        return new StoreException(
                Kind.UNAVAILABLE, "another Heliotrope server has the database in " + settings.place() + " open", null);
    }

    static StoreException hidden(DatabaseSettings settings) {
        return new StoreException(
                Kind.UNAVAILABLE, "this user may not look into " + settings.place() + ", or it is no folder", null);
    }

    static StoreException of(DatabaseSettings settings, Throwable failure) {
        if (failure instanceof StoreException told) {
            return told;
        }
        List<Throwable> causes = causes(failure);
        String sentence = full(causes, settings).orElseGet(() -> told(causes, settings));
        return new StoreException(kind(causes), sentence, failure);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable at = failure; at != null && causes.size() < 20; at = at.getCause()) {
            causes.add(at);
        }
        return causes;
    }

    /** A full disk shows itself in many ways, but always with the system's own words for ENOSPC or EDQUOT somewhere. */
    private static Optional<String> full(List<Throwable> causes, DatabaseSettings settings) {
        return causes.stream().anyMatch(DatabaseFailure::saysFull)
                ? Optional.of("the disk that holds the database " + settings.place() + " is full")
                : Optional.empty();
    }

    private static boolean saysFull(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return message.contains("No space left on device")
                || message.contains("Disk quota exceeded")
                || (cause instanceof SQLException sql && "53100".equals(sql.getSQLState()));
    }

    private static String told(List<Throwable> causes, DatabaseSettings settings) {
        return causes.stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .reduce((outer, inner) -> inner)
                .map(sql -> sentence(sql, settings))
                .orElseGet(() -> plain(causes, settings));
    }

    private static String sentence(SQLException failure, DatabaseSettings settings) {
        String place = settings.place();
        String state = String.valueOf(failure.getSQLState());
        if (failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return "another program has the database in " + place + " open";
        }
        if (failure.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) {
            return "the database file in " + place + " is damaged: " + firstLine(failure);
        }
        return switch (state) {
            case "28000", "28P01" ->
                "the database " + place + " refuses the user '" + settings.user() + "': check user and password";
            case "3D000" -> "there is no such database as " + place + ": create it first";
            case "08001", "08004", "08006" -> "no database answers at " + place + ": " + firstLine(failure);
            case "42P01", "42S02", "42S04" ->
                "there is no history in " + place + " yet: the server makes it at its first start";
            default -> "the database " + place + " failed: " + firstLine(failure);
        };
    }

    private static String plain(List<Throwable> causes, DatabaseSettings settings) {
        Throwable outer = causes.getFirst();
        String what = outer instanceof IOException ? "the folder " + settings.folder() + " cannot be used: " : "";
        return what + firstLine(outer);
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("").strip().replaceAll("\\.$", "");
    }

    /** Classes 22 (data exception) and 23 (constraint) of SQL:2016 speak of the data; all else may pass. */
    private static Kind kind(List<Throwable> causes) {
        boolean data = causes.stream()
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .anyMatch(state -> state.startsWith("22") || (state.startsWith("23") && !state.equals("23505")));
        return data ? Kind.REFUSED : Kind.UNAVAILABLE;
    }
}
