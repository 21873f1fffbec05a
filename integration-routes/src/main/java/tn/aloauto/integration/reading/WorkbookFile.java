package tn.aloauto.integration.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tn.aloauto.integration.mapping.Dialect;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** The rows of a workbook's one sheet, or of all that have the header, as if they stood below each other. */
final class WorkbookFile implements SourceFile {

    private final Workbook workbook;
    private final Mapping mapping;
    private final List<Place> places;
    private final List<String> header;
    private int current = -1;
    private Workbook.Rows rows;
    private int[] columns;
    private int number;

    /** A sheet and where its header stands. */
    private record Place(Workbook.Sheet sheet, HeaderPlace header, List<String[]> firstRows, FixItMark.Found ours) {

        String[] headerCells() {
            String[] cells = firstRows.get(header.index());
            return ours == null ? cells : ours.header(Arrays.asList(cells)).toArray(String[]::new);
        }

        int rowsAbove(boolean hasHeader) {
            return header.index() + (hasHeader || ours != null ? 1 : 0);
        }
    }

    private WorkbookFile(Workbook workbook, Mapping mapping) throws IOException {
        this.workbook = workbook;
        this.mapping = mapping;
        this.places = chosen(found());
        String[] first = places.get(0).headerCells();
        this.header = mapping.dialect().hasHeader() ? Arrays.asList(first) : mapping.headerByPosition(first.length);
    }

    static WorkbookFile open(Workbook workbook, Mapping mapping) throws IOException {
        try {
            return new WorkbookFile(workbook, mapping);
        } catch (IOException | RuntimeException refused) {
            workbook.close();
            throw refused;
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public char delimiter() {
        return ';';
    }

    @Override
    public List<String[]> titles() {
        Place first = places.get(0);
        return mapping.dialect().hasHeader()
                ? first.firstRows().subList(0, first.header().index())
                : List.of();
    }

    @Override
    public boolean isWorkbook() {
        return true;
    }

    @Override
    public Optional<FixItMark> fixIt() {
        return Optional.ofNullable(places.get(0).ours()).map(FixItMark.Found::mark);
    }

    @Override
    public SourceRow next() {
        try {
            while (rows != null || openNext()) {
                SourceRow row = nextOwn();
                if (row != null) {
                    return new SourceRow(++number, row.line(), row.sheet(), inOrder(row.cells()), kinds(row.kinds()));
                }
                rows.close();
                rows = null;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        if (number == 0) {
            throw new FileUnreadable(RefusalCode.NO_ROWS);
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        try (workbook) {
            if (rows != null) {
                rows.close();
            }
        }
    }

    private List<Place> found() throws IOException {
        List<Place> found = new ArrayList<>();
        for (Workbook.Sheet sheet : workbook.visibleSheets()) {
            List<String[]> firstRows = new ArrayList<>();
            try (Workbook.Rows trial = sheet.open()) {
                SourceRow row = nextFilled(trial);
                while (row != null && firstRows.size() < Dialect.HEADER_WITHIN) {
                    firstRows.add(row.cells());
                    row = nextFilled(trial);
                }
            }
            HeaderPlace header = HeaderPlace.among(firstRows, mapping);
            if (header.index() >= 0) {
                FixItMark.Found ours =
                        FixItMark.in(firstRows.get(header.index())).orElse(null);
                found.add(new Place(sheet, header, firstRows, ours));
            }
        }
        if (found.isEmpty()) {
            throw new FileUnreadable(RefusalCode.EMPTY_FILE);
        }
        return found;
    }

    private List<Place> chosen(List<Place> found) {
        List<String> names = mapping.dialect().sheets();
        List<Place> fitting = found.stream()
                .filter(place -> names.isEmpty()
                        ? place.header().isComplete()
                        : names.stream().anyMatch(name -> name.strip()
                                .equalsIgnoreCase(place.sheet().name().strip())))
                .toList();
        if (fitting.isEmpty()) {
            if (!names.isEmpty()) {
                throw new FileUnreadable(RefusalCode.MISSING_SHEET);
            }
            return found.subList(0, 1);
        }
        if (fitting.size() > 1 && names.isEmpty() && !mapping.dialect().allSheets()) {
            throw new FileUnreadable(RefusalCode.SEVERAL_SHEETS);
        }
        return fitting;
    }

    private boolean openNext() throws IOException {
        if (++current >= places.size()) {
            return false;
        }
        Place place = places.get(current);
        rows = place.sheet().open();
        columns = current == 0 ? null : columnsOf(place.headerCells());
        int above = place.rowsAbove(mapping.dialect().hasHeader());
        for (int i = 0; i < above; i++) {
            nextFilled(rows);
        }
        return true;
    }

    /** Where this sheet has the columns of the first one; null when they are the same. */
    private int[] columnsOf(String[] cells) {
        if (!mapping.dialect().hasHeader() || Arrays.asList(cells).equals(header)) {
            return null;
        }
        int[] found = new int[header.size()];
        for (int i = 0; i < found.length; i++) {
            found[i] = -1;
            for (int j = 0; j < cells.length && found[i] < 0; j++) {
                found[i] = cells[j].strip().equalsIgnoreCase(header.get(i).strip()) ? j : -1;
            }
        }
        return found;
    }

    private String[] inOrder(String[] cells) {
        if (columns == null) {
            return cells;
        }
        String[] ordered = new String[columns.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = columns[i] >= 0 && columns[i] < cells.length ? cells[columns[i]] : "";
        }
        return ordered;
    }

    private byte[] kinds(byte[] kinds) {
        if (columns == null || kinds == null) {
            return kinds;
        }
        byte[] ordered = new byte[columns.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = columns[i] >= 0 && columns[i] < kinds.length ? kinds[columns[i]] : 0;
        }
        return ordered;
    }

    private SourceRow nextOwn() throws IOException {
        FixItMark.Found ours = places.get(current).ours();
        SourceRow row = nextFilled(rows);
        SourceRow own = row == null || ours == null ? row : ours.own(row);
        while (row != null && own == null) {
            row = nextFilled(rows);
            own = row == null ? null : ours.own(row);
        }
        return own;
    }

    private static SourceRow nextFilled(Workbook.Rows rows) throws IOException {
        SourceRow row = rows.next();
        while (row != null && row.cells().length == 0) {
            row = rows.next();
        }
        return row;
    }
}
