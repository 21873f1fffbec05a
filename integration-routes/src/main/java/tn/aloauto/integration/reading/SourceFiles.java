package tn.aloauto.integration.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.SourceRow;

/** Opens any file a vendor may send, known by its content; what it cannot or must not read it refuses with a reason. */
public final class SourceFiles {

    private final FileScanner scanner;
    private final Path workFolder;

    /** @param workFolder for what must be unpacked while it is read; emptied again at each file's close */
    public SourceFiles(FileScanner scanner, Path workFolder) {
        this.scanner = scanner;
        this.workFolder = workFolder;
    }

    /** @throws FileUnreadable for a reason that lies in the file */
    public SourceFile open(Path file, Mapping mapping) throws IOException {
        return open(file, mapping, false);
    }

    /** What the file is, without reading it: {@code csv}, {@code excel}, or {@code other} when only opening it would tell. */
    public static String typeOf(Path file) throws IOException {
        return switch (Content.of(file)) {
            case TEXT, EMPTY -> "csv";
            case OLE2, HTML -> "excel";
            case ZIP -> Archive.isWorkbook(file) ? "excel" : "other";
            case GZIP, UNKNOWN -> "other";
        };
    }

    private SourceFile open(Path file, Mapping mapping, boolean unpacked) throws IOException {
        if (scanner.isInfected(file)) {
            throw new FileUnreadable(RefusalCode.VIRUS);
        }
        char decimalChar = mapping.dialect().decimalChar();
        return switch (Content.of(file)) {
            case EMPTY -> throw new FileUnreadable(RefusalCode.EMPTY_FILE);
            case UNKNOWN -> throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT);
            case TEXT -> TextFile.open(file, mapping);
            case HTML -> WorkbookFile.open(HtmlTables.open(file), mapping);
            case OLE2 -> WorkbookFile.open(OldExcelWorkbook.open(file, decimalChar, workFolder), mapping);
            case GZIP -> unpacked(mapping, unpacked, target -> Archive.gunzip(file, target));
            case ZIP -> zip(file, mapping, unpacked);
        };
    }

    private SourceFile zip(Path file, Mapping mapping, boolean unpacked) throws IOException {
        char decimalChar = mapping.dialect().decimalChar();
        try (Archive archive = Archive.open(file)) {
            return switch (archive.kind()) {
                case EXCEL -> WorkbookFile.open(ExcelWorkbook.open(file, decimalChar, archive.hasStyles()), mapping);
                case OPEN_DOCUMENT -> WorkbookFile.open(OpenDocumentWorkbook.open(file, decimalChar), mapping);
                case FILES -> unpacked(mapping, unpacked, archive::unpackTheList);
            };
        }
    }

    private interface Unpacking {
        void into(Path target) throws IOException;
    }

    private SourceFile unpacked(Mapping mapping, boolean again, Unpacking unpacking) throws IOException {
        if (again) {
            throw new FileUnreadable(RefusalCode.NESTED_ARCHIVE);
        }
        Files.createDirectories(workFolder);
        Path target = Files.createTempFile(workFolder, "unpacked-", ".part");
        try {
            unpacking.into(target);
            return new Unpacked(open(target, mapping, true), target);
        } catch (IOException | RuntimeException refused) {
            Files.deleteIfExists(target);
            throw refused;
        }
    }

    /** A file out of an archive; its copy goes when it is closed. */
    private record Unpacked(SourceFile inner, Path copy) implements SourceFile {

        @Override
        public List<String> header() {
            return inner.header();
        }

        @Override
        public char delimiter() {
            return inner.delimiter();
        }

        @Override
        public List<String[]> titles() {
            return inner.titles();
        }

        @Override
        public boolean isWorkbook() {
            return inner.isWorkbook();
        }

        @Override
        public Optional<FixItMark> fixIt() {
            return inner.fixIt();
        }

        @Override
        public SourceRow next() {
            return inner.next();
        }

        @Override
        public void close() throws IOException {
            try (inner) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
