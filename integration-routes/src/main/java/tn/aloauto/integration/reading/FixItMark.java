package tn.aloauto.integration.reading;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.integration.mapping.SourceRow;

/**
 * The header cell by which a fix-it file is known again, whatever program saved it and whatever it is called: everything
 * from its column on is ours and is not read.
 *
 * @param receipt the file whose rejected rows these are
 * @param width how many columns the vendor's own header had
 */
public record FixItMark(UUID receipt, int width) {

    private static final Pattern CELL = Pattern.compile(
            "\\s*AloAuto\\s+([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\s+(\\d{1,4})\\s+([0-9a-f]{8})\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ALIKE =
            Pattern.compile("\\s*AloAuto\\s+[0-9a-f]{8}-[0-9a-f-]*.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** A mark and the column it stands in. */
    record Found(FixItMark mark, int column) {

        /** The vendor's own part of the header. */
        List<String> header(List<String> cells) {
            return List.copyOf(cells.subList(0, Math.min(column, Math.max(mark.width, 1))));
        }

        /**
         * A row without our columns; its surplus cells stay, for they are what is wrong with it. Null when nothing else
         * is left of it.
         */
        SourceRow own(SourceRow row) {
            String[] cells = row.cells().length <= column ? row.cells() : Arrays.copyOf(row.cells(), column);
            byte[] kinds = row.kinds() == null || row.kinds().length <= column
                    ? row.kinds()
                    : Arrays.copyOf(row.kinds(), column);
            return Arrays.stream(cells).allMatch(String::isBlank)
                    ? null
                    : new SourceRow(row.number(), row.line(), row.sheet(), cells, kinds);
        }
    }

    /** What stands in the header cell. */
    public String cell() {
        return "AloAuto " + receipt + " " + width + " " + check(receipt, width);
    }

    /** @throws FileUnreadable when there is a mark and it is spoilt: nobody can know then which rows the file means */
    static Optional<Found> in(String[] header) {
        for (int column = 0; column < header.length; column++) {
            Matcher cell = CELL.matcher(header[column]);
            if (cell.matches()) {
                FixItMark mark = new FixItMark(UUID.fromString(cell.group(1)), Integer.parseInt(cell.group(2)));
                if (check(mark.receipt, mark.width).equalsIgnoreCase(cell.group(3))) {
                    return Optional.of(new Found(mark, column));
                }
            }
            if (ALIKE.matcher(header[column]).matches()) {
                throw new FileUnreadable(RefusalCode.SPOILT_MARK);
            }
        }
        return Optional.empty();
    }

    private static String check(UUID receipt, int width) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(("fix-it " + receipt + " " + width).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
