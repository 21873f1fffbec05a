package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.FILTER;
import static tn.aloauto.integration.corpus.Corpus.HEADER;
import static tn.aloauto.integration.corpus.Corpus.PLUG;
import static tn.aloauto.integration.corpus.Corpus.bom;
import static tn.aloauto.integration.corpus.Corpus.concat;
import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.lines;
import static tn.aloauto.integration.corpus.Corpus.standard;
import static tn.aloauto.integration.corpus.Corpus.threeParts;
import static tn.aloauto.integration.corpus.Corpus.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Bytes that mean letters, in every way a vendor's computer has of saying so. */
final class EncodingCases {

    private EncodingCases() {}

    static void addTo(Corpus corpus) {
        unicode(corpus);
        legacy(corpus);
        invisible(corpus);
        arabic(corpus);
    }

    private static void unicode(Corpus corpus) {
        corpus.add(
                threeParts("encoding/utf-8.csv", "A web shop exports plain UTF-8")
                        .done(),
                standard());
        corpus.add(
                threeParts(
                                "encoding/utf-8-bom.csv",
                                "Excel's « CSV UTF-8 » puts a byte-order mark before the first header")
                        .done(),
                concat(bom(), utf8(standard())));
        corpus.add(
                threeParts(
                                "encoding/utf-8-two-boms.csv",
                                "Two files with byte-order marks joined by a script that kept both")
                        .done(),
                concat(bom(), bom(), utf8(standard())));
        corpus.add(
                threeParts("encoding/utf-16le-bom.txt", "Excel's « Texte Unicode » is UTF-16 with tabs")
                        .done(),
                concat(
                        new byte[] {(byte) 0xFF, (byte) 0xFE},
                        standard().replace(';', '\t').getBytes(StandardCharsets.UTF_16LE)));
        corpus.add(
                threeParts("encoding/utf-16be-bom.csv", "A Java program writes UTF-16, big end first")
                        .done(),
                concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, standard().getBytes(StandardCharsets.UTF_16BE)));
        corpus.add(
                threeParts("encoding/utf-16le-no-bom.csv", "A SQL Server job writes UTF-16 and leaves the mark out")
                        .done(),
                standard(),
                StandardCharsets.UTF_16LE);
        corpus.add(
                threeParts("encoding/headers-decomposed.csv", "A Mac names the headers with separate accents (NFD)")
                        .done(),
                Normalizer.normalize(standard(), Normalizer.Form.NFD));
    }

    private static void legacy(Corpus corpus) {
        Charset windows = Charset.forName("windows-1252");
        corpus.add(
                threeParts("encoding/windows-1252.csv", "Excel's plain « CSV » on a French Windows")
                        .done(),
                standard(),
                windows);
        corpus.add(
                file(
                                "encoding/windows-1252-euro-and-ligatures.csv",
                                "Œ, € and curly quotes exist in 1252 at bytes Latin-1 leaves empty")
                        .takesNamed("OE-1", "12.500", 3, "Œillet « spécial » – 5 €")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                lines(HEADER, "OE-1;Œillet « spécial » – 5 €;Bosch;12,500;3;Plaquettes de frein;", FILTER),
                windows);
        corpus.add(
                threeParts(
                                "encoding/iso-8859-15.csv",
                                "An old Linux stock program writes Latin-9; letters agree with 1252 here")
                        .done(),
                standard(),
                Charset.forName("ISO-8859-15"));
        corpus.add(
                threeParts("encoding/ibm850.csv", "A DOS point-of-sale program still exports code page 850")
                        .with("pieces-ibm850")
                        .done(),
                standard(),
                Charset.forName("IBM850"));
        corpus.add(
                threeParts("encoding/mac-roman.csv", "An old Mac accounting program exports Mac Roman")
                        .with("pieces-mac-roman")
                        .done(),
                standard(),
                Charset.forName("x-MacRoman"));
        corpus.add(
                file(
                                "encoding/one-foreign-byte.csv",
                                "UTF-8 with one name pasted in Windows-1252: the row is readable, the name is not")
                        .returns(2, "Désignation", "UNREADABLE_TEXT")
                        .takes("W712/75", "18.500", 40)
                        .takes("BKR6E", "9.750", 100)
                        .done(),
                concat(
                        utf8(HEADER + "\r\n"),
                        utf8("E-1;Courroie "),
                        "crantée".getBytes(windows),
                        utf8(";Gates;35,000;4;Plaquettes de frein;\r\n" + FILTER + "\r\n" + PLUG + "\r\n")));
        corpus.add(
                threeParts(
                                "encoding/mojibake-headers.csv",
                                "UTF-8 read as 1252 and saved again: RÃ©fÃ©rence. The text can be told back exactly")
                        .done(),
                new String(utf8(standard()), windows));
    }

    private static void invisible(Corpus corpus) {
        corpus.add(
                threeParts(
                                "encoding/no-break-spaces-around.csv",
                                "Cells pasted from a web page carry no-break spaces that trim() keeps")
                        .done(),
                lines(
                        HEADER,
                        "\u00A00986494123\u00A0;Plaquettes de frein avant;Bosch;\u202F129,900\u00A0;12\u00A0;\u00A0Plaquettes de frein;04465-0F010",
                        FILTER,
                        PLUG));
        corpus.add(
                threeParts(
                                "encoding/zero-width-space-in-reference.csv",
                                "A reference copied from a supplier's site hides a zero-width space")
                        .done(),
                standard().replace("0986494123", "0986\u200B494123"));
        corpus.add(
                threeParts(
                                "encoding/direction-marks.csv",
                                "An Arabic keyboard leaves right-to-left marks around the reference")
                        .done(),
                standard().replace("BKR6E;", "\u200FBKR6E\u200E;"));
        corpus.add(
                threeParts("encoding/soft-hyphen.csv", "A PDF copy leaves soft hyphens in the category")
                        .done(),
                standard().replace("Plaquettes de frein;04465", "Pla\u00ADquettes de frein;04465"));
        corpus.add(
                threeParts(
                                "encoding/non-breaking-hyphen.csv",
                                "Word turned the hyphen of the OE number into U+2011; look-up must not care")
                        .done(),
                standard().replace("04465-0F010", "04465\u20110F010"));
    }

    private static void arabic(Corpus corpus) {
        String arabic = lines(
                "رقم القطعة;التسمية;الماركة;السعر;الكمية;الصنف",
                "W712/75;فلتر زيت;مان;18,500;40;Filtres à huile",
                "0986494123;صفائح فرامل;بوش;129,900;12;Plaquettes de frein");
        corpus.add(
                file("encoding/arabic-headers-utf-8.csv", "A vendor in Kairouan names the columns in Arabic")
                        .takesNamed("W712/75", "18.500", 40, "فلتر زيت")
                        .takesNamed("0986494123", "129.900", 12, "صفائح فرامل")
                        .done(),
                arabic);
        corpus.add(
                file("encoding/arabic-windows-1256.csv", "Excel on an Arabic Windows writes code page 1256")
                        .with("pieces-arabic")
                        .takesNamed("W712/75", "18.500", 40, "فلتر زيت")
                        .takesNamed("0986494123", "129.900", 12, "صفائح فرامل")
                        .done(),
                arabic.replace("à", "a"),
                Charset.forName("windows-1256"));
        corpus.add(
                file(
                                "encoding/arabic-indic-digits.csv",
                                "Price and quantity typed with Arabic digits and the Arabic decimal sign")
                        .takes("W712/75", "18.500", 40)
                        .takes("BKR6E", "9.750", 100)
                        .done(),
                lines(HEADER, "W712/75;Filtre à huile;Mann;١٨٫٥٠٠;٤٠;Filtres à huile;", PLUG));
    }
}
