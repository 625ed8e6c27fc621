package dev.heliotrope.app;

import java.util.ArrayList;
import java.util.List;

/** Columns as wide as their widest cell, two spaces between them, for a terminal. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<String> titles) {
        add(titles);
    }

    /** As many cells as there are titles; they are made harmless here. */
    void add(List<String> cells) {
        rows.add(cells.stream().map(Shown::line).toList());
    }

    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            widths.add(width(column));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    /** In code points: right for all letters of our languages, which are never written as two. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - length(cell) + 2));
        }
        return line.toString().stripTrailing();
    }
}
