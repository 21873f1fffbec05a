package tn.aloauto.integration.reading;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import tn.aloauto.integration.mapping.SourceRow;

/** An .xls: its events are written down on disk sheet by sheet, for they cannot be asked for one at a time. */
final class OldExcelWorkbook implements Workbook {

    private static final long LARGEST = 64L << 20;

    private final List<OldExcelSpool.Written> sheets;
    private final char decimalChar;

    private OldExcelWorkbook(List<OldExcelSpool.Written> sheets, char decimalChar) {
        this.sheets = sheets;
        this.decimalChar = decimalChar;
    }

    static OldExcelWorkbook open(Path file, char decimalChar, Path workFolder) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT, "Classeur .xls de plus de 64 Mo");
        }
        Files.createDirectories(workFolder);
        OldExcelSpool spool = new OldExcelSpool(workFolder);
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            refuseTheUnreadable(container.getRoot());
            FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(spool);
            spool.knowFormatsFrom(formats);
            HSSFRequest request = new HSSFRequest();
            request.addListenerForAllRecords(formats);
            new HSSFEventFactory().processWorkbookEvents(request, container);
            return new OldExcelWorkbook(spool.finished(), decimalChar);
        } catch (FileUnreadable refused) {
            spool.drop();
            throw refused;
        } catch (org.apache.poi.EncryptedDocumentException locked) {
            spool.drop();
            throw new FileUnreadable(RefusalCode.PASSWORD);
        } catch (IOException | RuntimeException broken) {
            spool.drop();
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    private static void refuseTheUnreadable(DirectoryNode root) {
        if (root.hasEntry("EncryptedPackage") || root.hasEntry("EncryptionInfo")) {
            throw new FileUnreadable(RefusalCode.PASSWORD);
        }
        if (root.hasEntry("_VBA_PROJECT_CUR")) {
            throw new FileUnreadable(RefusalCode.MACROS);
        }
        if (!root.hasEntry("Workbook") && !root.hasEntry("Book") && !root.hasEntry("WORKBOOK")) {
            throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT);
        }
    }

    @Override
    public List<Sheet> visibleSheets() {
        return sheets.stream()
                .filter(OldExcelSpool.Written::isVisible)
                .<Sheet>map(written -> new OldSheet(written, decimalChar))
                .toList();
    }

    @Override
    public void close() throws IOException {
        for (OldExcelSpool.Written written : sheets) {
            Files.deleteIfExists(written.file());
        }
    }

    private record OldSheet(OldExcelSpool.Written written, char decimalChar) implements Sheet {

        @Override
        public String name() {
            return written.name();
        }

        @Override
        public Rows open() throws IOException {
            return new OldRows(
                    new DataInputStream(new BufferedInputStream(Files.newInputStream(written.file()))),
                    written.name(),
                    new SheetRow(decimalChar));
        }
    }

    private record OldRows(DataInputStream in, String sheet, SheetRow gathered) implements Rows {

        @Override
        public SourceRow next() throws IOException {
            int line = in.readInt();
            if (line < 0) {
                return null;
            }
            for (int column = in.readInt(); column >= 0; column = in.readInt()) {
                char kind = in.readChar();
                String value = read();
                switch (kind) {
                    case OldExcelSpool.NUMBER -> gathered.number(column, value, read());
                    case OldExcelSpool.TRUTH -> gathered.truth(column, "1".equals(value));
                    default -> gathered.text(column, value);
                }
            }
            return gathered.taken(sheet, line);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        private String read() throws IOException {
            return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        }
    }
}
