package dev.heliotrope.diagnostic;

/** A place in an admin's file; line and column count from 1, and 0 means the file as a whole. */
public record Position(String file, int line, int column) implements Comparable<Position> {
    /** The file as a whole, for what is missing rather than wrong. */
    public static Position of(String file) {
        return new Position(file, 0, 0);
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code FILE:LINE:COL}, the form editors and terminals turn into a link. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
