package tn.aloauto.integration.proposal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.Texts;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;

/**
 * The first rows of a file nobody has described: its letters, its delimiter and its header found from the rows themselves.
 *
 * @param encoding {@code windows-1256} when the letters are Arabic only so, else the usual ones
 * @param sheet the one that was read, null in a text file or when there is only one
 * @param header where it stands among the rows, from 0; -1 when there is none
 */
record RawTable(String encoding, Character delimiter, String sheet, List<SourceRow> rows, int header) {

    private static final int SAMPLE = 500;
    private static final int HEADER_WITHIN = 20;
    private static final String EVERYTHING =
            """
            kind: price
            description: Tout, comme c'est écrit
            dialect: {header: false, sheets: all, encoding: %s, delimiter: "%s"}
            fields:
              - {name: a, position: 1, target: reference}
              - {name: b, position: 2, target: price}
            """;

    static RawTable read(Path file, SourceFiles files, HeaderWords words) throws IOException {
        String encoding = "auto";
        RawTable best = best(file, files, words, encoding);
        if (isArabicIn1252(best.rows())) {
            encoding = "[utf-8, windows-1256]";
            best = best(file, files, words, encoding);
        }
        return best;
    }

    private static RawTable best(Path file, SourceFiles files, HeaderWords words, String encoding) throws IOException {
        RawTable best = null;
        double bestScore = -1;
        FileUnreadable refusal = null;
        for (String delimiter : List.of(";", "\\t", ",", "|")) {
            try {
                List<SourceRow> rows = biggestSheet(rows(file, files, encoding, delimiter));
                String sheet = rows.isEmpty() ? null : rows.get(0).sheet();
                int header = header(rows, words);
                Character sign =
                        sheet == null ? Character.valueOf("\\t".equals(delimiter) ? '\t' : delimiter.charAt(0)) : null;
                double score = regularity(rows)
                        + (header < 0 ? 0 : words.headerness(rows.get(header).cells()));
                if (score > bestScore) {
                    bestScore = score;
                    best = new RawTable(encoding, sign, sheet, rows, header);
                }
                if (sheet != null) {
                    break;
                }
            } catch (FileUnreadable refused) {
                refusal = refused;
            }
        }
        if (best == null) {
            throw refusal;
        }
        return best;
    }

    private static List<SourceRow> rows(Path file, SourceFiles files, String encoding, String delimiter)
            throws IOException {
        List<SourceRow> rows = new ArrayList<>();
        try (SourceFile source = files.open(file, Mapping.compile(EVERYTHING.formatted(encoding, delimiter)))) {
            for (SourceRow row = source.next(); row != null && rows.size() < SAMPLE; row = source.next()) {
                rows.add(row);
            }
        } catch (MappingRefused impossible) {
            throw new IllegalStateException(impossible);
        }
        return rows;
    }

    /** A workbook's notes and cover stand on sheets of their own. */
    private static List<SourceRow> biggestSheet(List<SourceRow> rows) {
        Map<String, Integer> sizes = new HashMap<>();
        rows.forEach(row -> sizes.merge(String.valueOf(row.sheet()), row.cells().length, Integer::sum));
        if (sizes.size() < 2) {
            return rows;
        }
        String biggest = sizes.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
        return rows.stream().filter(row -> biggest.equals(row.sheet())).toList();
    }

    /** Columns that most rows have; one column only is no table. */
    private static double regularity(List<SourceRow> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        rows.forEach(row -> widths.merge(row.cells().length, 1, Integer::sum));
        int usual = widths.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
        double share = rows.isEmpty() ? 0 : (double) widths.getOrDefault(usual, 0) / rows.size();
        return usual < 2 ? 0 : 2 * share + Math.min(usual, 10) * 0.1;
    }

    /** The row that reads most like a header; a row of texts above rows of numbers when none has a known name. */
    private static int header(List<SourceRow> rows, HeaderWords words) {
        int best = -1;
        double bestScore = 1.3;
        int within = Math.min(rows.size(), HEADER_WITHIN);
        for (int i = 0; i < within; i++) {
            String[] cells = rows.get(i).cells();
            double named = words.headerness(cells);
            // of two header rows the lower one names the columns, the upper one groups of them
            double score = named - 1.5 * numbers(cells) + 0.2 * filled(cells);
            if (named > 1.3 && score > bestScore + 0.3) {
                best = i;
                bestScore = score;
            }
        }
        if (best >= 0 || rows.size() < 2) {
            return best;
        }
        String[] first = rows.get(0).cells();
        int below = 0;
        for (SourceRow row : rows.subList(1, Math.min(rows.size(), 10))) {
            below += numbers(row.cells()) > 0 ? 1 : 0;
        }
        boolean allThere = first.length > 1 && Arrays.stream(first).noneMatch(String::isBlank);
        return allThere && numbers(first) == 0 && below > 0 ? 0 : -1;
    }

    static long filled(String[] cells) {
        return Arrays.stream(cells).filter(cell -> !cell.isBlank()).count();
    }

    private static int numbers(String[] cells) {
        int numbers = 0;
        for (String cell : cells) {
            String text = Texts.clean(cell);
            numbers += !text.isEmpty()
                            && Character.isDigit(text.charAt(0))
                            && text.matches("[0-9 .,\u00a0\u202f]+(DT|TND)?")
                    ? 1
                    : 0;
        }
        return numbers;
    }

    /** Arabic of Windows-1256 read as Windows-1252 is words of nothing but accented capitals and signs. */
    private static boolean isArabicIn1252(List<SourceRow> rows) {
        int strange = 0;
        int accented = 0;
        for (SourceRow row : rows) {
            for (String cell : row.cells()) {
                for (String word : cell.split("[ /;,.-]+")) {
                    long high = word.chars().filter(c -> c >= 0xa1 && c < 0x180).count();
                    accented += high > 0 ? 1 : 0;
                    strange += high > 1 && high >= word.length() - 1 ? 1 : 0;
                }
            }
        }
        return accented > 2 && strange > accented * 0.6;
    }

    int width() {
        return rows.stream().mapToInt(row -> row.cells().length).max().orElse(0);
    }

    /** The cell of the header, empty when there is none. */
    String headerOf(int column) {
        return header < 0 ? "" : cell(rows.get(header), column);
    }

    /** What stands above the header's cell: the name of a group of columns, carried on to the right. */
    String aboveHeader(int column) {
        if (header < 1) {
            return "";
        }
        String[] above = rows.get(header - 1).cells();
        if (filled(above) < 2) {
            return "";
        }
        for (int i = Math.min(column, above.length - 1); i >= 0; i--) {
            if (!above[i].isBlank()) {
                return Texts.clean(above[i]);
            }
        }
        return "";
    }

    List<SourceRow> data() {
        return rows.subList(header + 1, rows.size());
    }

    /** The cells of a column in rows that are filled like rows of data. */
    List<String> column(int column) {
        return data().stream()
                .filter(row -> filled(row.cells()) >= Math.min(2, width()))
                .map(row -> cell(row, column))
                .toList();
    }

    static String cell(SourceRow row, int column) {
        return column < row.cells().length ? Texts.clean(row.cells()[column]) : "";
    }
}
