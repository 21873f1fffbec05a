package tn.aloauto.integration.reading;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip or gzip file: measured before it is unpacked, unpacked within bounds; names inside are never paths. */
final class Archive implements AutoCloseable {

    private static final long LARGEST = 2L << 30;
    private static final long HARMLESS = 10L << 20;
    private static final long MOST_DILATION = 150;
    private static final int MOST_ENTRIES = 2_000;
    private static final int LOOKED_AT = 1 << 13;

    /** What a zip file is. */
    enum Kind {
        EXCEL,
        OPEN_DOCUMENT,
        FILES
    }

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    static Archive open(Path file) throws IOException {
        Archive archive;
        try {
            archive = new Archive(new ZipFile(file.toFile()));
        } catch (EOFException | ZipException broken) {
            boolean locked = String.valueOf(broken.getMessage()).contains("encrypted");
            throw new FileUnreadable(locked ? RefusalCode.PASSWORD : RefusalCode.BROKEN_FILE);
        }
        try {
            archive.refuseBombs();
            return archive;
        } catch (RuntimeException refused) {
            archive.close();
            throw refused;
        }
    }

    /** By the names of its parts alone. */
    static boolean isWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/workbook.xml") != null || zip.getEntry("content.xml") != null;
        } catch (IOException broken) {
            return false;
        }
    }

    /** Refuses what a workbook must not hold: macros, a password, an XML declaration that reaches outside. */
    Kind kind() throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            refuseMacros();
            refuseDeclarations();
            if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("/xl/workbook.xml") == null) {
                throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT);
            }
            return Kind.EXCEL;
        }
        if (zip.getEntry("mimetype") != null && zip.getEntry("content.xml") != null) {
            if (start("META-INF/manifest.xml").contains("encryption-data")) {
                throw new FileUnreadable(RefusalCode.PASSWORD);
            }
            if (!start("mimetype").contains("opendocument.spreadsheet")) {
                throw new FileUnreadable(RefusalCode.UNKNOWN_FORMAT);
            }
            refuseDeclarations();
            return Kind.OPEN_DOCUMENT;
        }
        return Kind.FILES;
    }

    boolean hasStyles() {
        return Collections.list(zip.entries()).stream()
                .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith("styles.xml"));
    }

    InputStream stream(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
        return new BoundedStream(zip.getInputStream(found), LARGEST);
    }

    /** Writes the one list inside to the target. */
    void unpackTheList(Path target) throws IOException {
        List<ZipEntry> lists = new ArrayList<>();
        boolean nested = false;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = baseName(entry);
            if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX/")) {
                continue;
            }
            nested |= name.matches(".*\\.(zip|gz|rar|7z|tar|tgz)");
            if (name.matches(".*\\.(csv|txt|tsv|xlsx|xlsm|xls|ods)")) {
                lists.add(entry);
            }
        }
        if (lists.isEmpty()) {
            throw new FileUnreadable(nested ? RefusalCode.NESTED_ARCHIVE : RefusalCode.NO_LIST_INSIDE);
        }
        if (lists.size() > 1) {
            throw new FileUnreadable(RefusalCode.SEVERAL_FILES);
        }
        try (InputStream in = zip.getInputStream(lists.get(0))) {
            copy(in, target, lists.get(0).getCompressedSize());
        }
    }

    /** A gzip file says nothing of its size beforehand: counted while it is written. */
    static void gunzip(Path file, Path target) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            copy(in, target, Files.size(file));
        } catch (EOFException | ZipException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static void copy(InputStream in, Path target, long packed) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            long size = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                refuseDilation(size, packed);
                out.write(buffer, 0, n);
            }
        } catch (EOFException | ZipException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    private void refuseBombs() {
        if (zip.size() > MOST_ENTRIES) {
            throw new FileUnreadable(RefusalCode.ZIP_BOMB);
        }
        long total = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            total += Math.max(0, entry.getSize());
            refuseDilation(entry.getSize(), entry.getCompressedSize());
        }
        if (total > LARGEST) {
            throw new FileUnreadable(RefusalCode.ZIP_BOMB);
        }
    }

    private static void refuseDilation(long size, long packed) {
        if (size > LARGEST || size > HARMLESS && size / Math.max(1, packed) > MOST_DILATION) {
            throw new FileUnreadable(RefusalCode.ZIP_BOMB);
        }
    }

    private void refuseMacros() throws IOException {
        if (zip.getEntry("xl/vbaProject.bin") != null
                || start("[Content_Types].xml").contains("macroEnabled")) {
            throw new FileUnreadable(RefusalCode.MACROS);
        }
    }

    private void refuseDeclarations() throws IOException {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
            if (xml && start(entry.getName()).contains("<!DOCTYPE")) {
                throw new FileUnreadable(RefusalCode.FORBIDDEN_XML);
            }
        }
    }

    private String start(String entry) throws IOException {
        ZipEntry found = zip.getEntry(entry);
        if (found == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(found)) {
            return new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        } catch (EOFException | ZipException broken) {
            throw new FileUnreadable(RefusalCode.BROKEN_FILE);
        }
    }

    private static String baseName(ZipEntry entry) {
        String name = entry.getName().replace('\\', '/');
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
