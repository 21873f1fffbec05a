package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.HEADER;
import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.lines;
import static tn.aloauto.integration.corpus.Corpus.oneRowWith;

/** Prices, quantities, references and categories as people and programs write them. */
final class ValueCases {

    private static final int REFERENCE = 0;
    private static final int NAME = 1;
    private static final int PRICE = 3;
    private static final int QUANTITY = 4;
    private static final int CATEGORY = 5;
    private static final int OE = 6;

    private ValueCases() {}

    static void addTo(Corpus corpus) {
        prices(corpus);
        badPrices(corpus);
        quantities(corpus);
        references(corpus);
        repeatedReferences(corpus);
        categories(corpus);
        otherReferences(corpus);
    }

    private static void prices(Corpus corpus) {
        price(corpus, "price-thousands-space", "1 234,500", "1234.500", "A blank between thousands");
        price(
                corpus,
                "price-thousands-no-break-space",
                "1\u00A0234,500",
                "1234.500",
                "Excel's French format puts a no-break space between thousands");
        price(
                corpus,
                "price-thousands-narrow-space",
                "1\u202F234,500",
                "1234.500",
                "Java and the web put a narrow no-break space between thousands");
        price(corpus, "price-thousands-thin-space", "1\u2009234,500", "1234.500", "A thin space out of a typeset list");
        price(corpus, "price-thousands-apostrophe", "1'234,500", "1234.500", "A Swiss program's thousands");
        price(
                corpus,
                "price-thousands-dot-decimal-comma",
                "1.234,500",
                "1234.500",
                "Dots between thousands, a decimal comma at the end");
        price(corpus, "price-currency-after", "12,500 DT", "12.500", "The currency typed behind the figure");
        price(corpus, "price-currency-tnd-glued", "12,500TND", "12.500", "TND glued to the figure");
        price(corpus, "price-currency-arabic", "12,500 د.ت", "12.500", "The dinar's Arabic sign");
        price(corpus, "price-whole", "45", "45.000", "Whole dinars");
        price(corpus, "price-one-decimal", "45,5", "45.500", "One decimal");
        price(corpus, "price-plus-sign", "+45,500", "45.500", "A plus sign");
        price(corpus, "price-trailing-zeros", "45,500000", "45.500", "More zeros than millimes: the same amount");
    }

    private static void price(Corpus corpus, String name, String written, String read, String cause) {
        corpus.add(
                file("value/" + name + ".csv", cause)
                        .takes("REF-1", read, 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(PRICE, written));
    }

    private static void badPrices(Corpus corpus) {
        bad(corpus, "price-zero", PRICE, "0,000", "Prix TTC", "BAD_PRICE", "Nothing is free");
        bad(corpus, "price-negative", PRICE, "-5,000", "Prix TTC", "BAD_PRICE", "A credit line got into the list");
        bad(corpus, "price-missing", PRICE, "", "Prix TTC", "BAD_PRICE", "No price yet");
        bad(corpus, "price-words", PRICE, "sur devis", "Prix TTC", "BAD_PRICE", "Words where a figure should be");
        bad(
                corpus,
                "price-unit-behind",
                PRICE,
                "12,5kg",
                "Prix TTC",
                "BAD_PRICE",
                "A weight in the price column; half-reading it would sell for 12,5");
        bad(
                corpus,
                "price-ambiguous-dot",
                PRICE,
                "1.234",
                "Prix TTC",
                "BAD_PRICE",
                "1 dinar 234 or 1 234 dinars? Not guessed without a profile");
        bad(
                corpus,
                "price-four-decimals",
                PRICE,
                "12,3456",
                "Prix TTC",
                "BAD_PRICE",
                "A tenth of a millime does not exist");
        bad(
                corpus,
                "price-scientific",
                PRICE,
                "1,2E+03",
                "Prix TTC",
                "BAD_PRICE",
                "Excel showed the price in scientific notation");
        bad(corpus, "price-absurd", PRICE, "999999999999999", "Prix TTC", "BAD_PRICE", "A barcode in the price column");
        bad(
                corpus,
                "price-excel-error",
                PRICE,
                "#N/A",
                "Prix TTC",
                "BAD_PRICE",
                "A look-up formula failed before the export");
        bad(corpus, "price-two-figures", PRICE, "12,500 / 14,000", "Prix TTC", "BAD_PRICE", "Two prices in one cell");
        bad(corpus, "price-date", PRICE, "12/05/2026", "Prix TTC", "BAD_PRICE", "Excel turned 12,05 into a date");
    }

    private static void bad(
            Corpus corpus, String name, int column, String written, String columnName, String code, String cause) {
        corpus.add(
                file("value/" + name + ".csv", cause)
                        .takes("W712/75", "18.500", 40)
                        .returns(2, columnName, code)
                        .done(),
                oneRowWith(column, written));
    }

    private static void quantities(Corpus corpus) {
        corpus.add(
                file("value/quantity-decimal-zero.csv", "A spreadsheet's 12,0 pieces")
                        .takes("REF-1", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(QUANTITY, "12,0"));
        corpus.add(
                file("value/quantity-thousands.csv", "A blank between thousands of pieces")
                        .takes("REF-1", "129.900", 1200)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(QUANTITY, "1 200"));
        corpus.add(
                file("value/quantity-zero.csv", "Sold out is a fact, not an error")
                        .takes("REF-1", "129.900", 0)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(QUANTITY, "0"));
        bad(
                corpus,
                "quantity-negative",
                QUANTITY,
                "-3",
                "Quantité",
                "NEGATIVE_STOCK",
                "The stock program went below zero");
        bad(corpus, "quantity-fraction", QUANTITY, "3,5", "Quantité", "BAD_QUANTITY", "Half a brake pad");
        bad(corpus, "quantity-words", QUANTITY, "beaucoup", "Quantité", "BAD_QUANTITY", "Words no table explains");
        bad(
                corpus,
                "quantity-huge",
                QUANTITY,
                "99999999999",
                "Quantité",
                "BAD_QUANTITY",
                "A barcode in the quantity column");
        bad(corpus, "quantity-missing", QUANTITY, "", "Quantité", "MISSING_QUANTITY", "An empty cell is not zero");
        corpus.add(
                file(
                                "value/quantity-availability-words.csv",
                                "Dispo, Rupture, Sur commande, >10, + de 5: the mapping's table says what they mean")
                        .with("pieces-availability")
                        .takes("A-1", "12.500", 10)
                        .takes("A-2", "12.500", 0)
                        .takes("A-3", "12.500", 0)
                        .takes("A-4", "12.500", 10)
                        .takes("A-5", "12.500", 5)
                        .takes("A-6", "12.500", 7)
                        .done(),
                lines(
                        HEADER,
                        "A-1;Disque;Bosch;12,500;Dispo;Disques de frein;",
                        "A-2;Disque;Bosch;12,500;RUPTURE;Disques de frein;",
                        "A-3;Disque;Bosch;12,500;Sur commande;Disques de frein;",
                        "A-4;Disque;Bosch;12,500;>10;Disques de frein;",
                        "A-5;Disque;Bosch;12,500;+ de 5;Disques de frein;",
                        "A-6;Disque;Bosch;12,500;7;Disques de frein;"));
    }

    private static void references(Corpus corpus) {
        corpus.add(
                file("value/reference-leading-zeros.csv", "00123 is not 123")
                        .takes("0012345", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(REFERENCE, "0012345"));
        corpus.add(
                file("value/reference-trailing-zeros.csv", "90.750 is a reference, not ninety and three quarters")
                        .takes("90.750", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(REFERENCE, "90.750"));
        bad(
                corpus,
                "reference-scientific-french",
                REFERENCE,
                "6,19123E+12",
                "Référence",
                "EXCEL_LOST_DIGITS",
                "Excel showed a barcode in scientific notation and saved what it showed");
        bad(
                corpus,
                "reference-scientific-english",
                REFERENCE,
                "6.19123E+12",
                "Référence",
                "EXCEL_LOST_DIGITS",
                "The same on an English Excel");
        corpus.add(
                file("value/reference-with-an-e.csv", "12E4 is a real reference: no sign, no decimal, no lost digits")
                        .takes("12E4", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(REFERENCE, "12E4"));
        bad(corpus, "reference-missing", REFERENCE, "", "Référence", "MISSING_REFERENCE", "A part without a reference");
        bad(
                corpus,
                "reference-only-spaces",
                REFERENCE,
                "\u00A0 \u202F",
                "Référence",
                "MISSING_REFERENCE",
                "A reference of no-break spaces");
        bad(
                corpus,
                "reference-only-dashes",
                REFERENCE,
                "---",
                "Référence",
                "BAD_REFERENCE",
                "A placeholder typed to get past a form");
        bad(
                corpus,
                "reference-too-long",
                REFERENCE,
                "X".repeat(81),
                "Référence",
                "TOO_LONG",
                "A sentence in the reference column");
        bad(corpus, "reference-excel-error", REFERENCE, "#REF!", "Référence", "BAD_REFERENCE", "A broken formula");
        corpus.add(
                file("value/reference-like-a-date.csv", "3-12 typed as text stays 3-12")
                        .takes("3-12", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(REFERENCE, "3-12"));
        corpus.add(
                file("value/reference-with-slash-dot-space.csv", "Printed references keep their own spelling")
                        .takes("HU 7020.1/z", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(REFERENCE, "HU 7020.1/z"));
        corpus.add(
                file(
                                "value/reference-formula-injection.csv",
                                "=cmd|' /C calc'!A1 is text to us, and is neutralised in every file we write")
                        .takes("W712/75", "18.500", 40)
                        .returns(2, "Référence", "BAD_REFERENCE")
                        .done(),
                oneRowWith(REFERENCE, "=cmd|' /C calc'!A1"));
        corpus.add(
                file("value/name-formula-injection.csv", "A name that a spreadsheet would run: taken as text")
                        .takesNamed("REF-1", "129.900", 12, "=HYPERLINK(\"http://exemple.tn\")")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(NAME, "\"=HYPERLINK(\"\"http://exemple.tn\"\")\""));
        bad(corpus, "name-missing", NAME, "", "Désignation", "MISSING_NAME", "A part nobody named");
        bad(
                corpus,
                "name-too-long",
                NAME,
                "Plaquette ".repeat(40),
                "Désignation",
                "TOO_LONG",
                "A leaflet in the name column");
        corpus.add(
                file("value/name-html.csv", "Markup in a name is text, shown as text")
                        .takesNamed("REF-1", "129.900", 12, "<script>alert(1)</script>")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(NAME, "<script>alert(1)</script>"));
    }

    private static void repeatedReferences(Corpus corpus) {
        corpus.add(
                file(
                                "value/reference-twice.csv",
                                "The same reference twice: the first line is taken, the second comes back naming the first")
                        .takes("D-1", "12.500", 3)
                        .returns(3, "Référence", "DUPLICATE_REFERENCE")
                        .done(),
                lines(
                        HEADER,
                        "D-1;Disque;Bosch;12,500;3;Disques de frein;",
                        "D-1;Disque;Bosch;13,500;4;Disques de frein;"));
        corpus.add(
                file("value/reference-twice-by-spaces.csv", "The same reference with a blank around it")
                        .takes("D-1", "12.500", 3)
                        .returns(3, "Référence", "DUPLICATE_REFERENCE")
                        .done(),
                lines(
                        HEADER,
                        "D-1;Disque;Bosch;12,500;3;Disques de frein;",
                        " D-1\u00A0;Disque;Bosch;13,500;4;Disques de frein;"));
        corpus.add(
                file(
                                "value/reference-twice-first-bad.csv",
                                "The first of two is bad for another reason: the second, good one is taken")
                        .takes("D-1", "13.500", 4)
                        .returns(2, "Prix TTC", "BAD_PRICE")
                        .done(),
                lines(
                        HEADER,
                        "D-1;Disque;Bosch;offert;3;Disques de frein;",
                        "D-1;Disque;Bosch;13,500;4;Disques de frein;"));
        corpus.add(
                file(
                                "value/references-that-differ-by-case.csv",
                                "ab-1 and AB-1 are two spellings a vendor may use for two parts")
                        .takes("ab-1", "12.500", 3)
                        .takes("AB-1", "13.500", 4)
                        .done(),
                lines(
                        HEADER,
                        "ab-1;Disque;Bosch;12,500;3;Disques de frein;",
                        "AB-1;Disque;Bosch;13,500;4;Disques de frein;"));
    }

    private static void categories(Corpus corpus) {
        bad(
                corpus,
                "category-unknown",
                CATEGORY,
                "Jouets",
                "Catégorie",
                "UNKNOWN_CATEGORY",
                "Not a category of the tree");
        bad(
                corpus,
                "category-typo",
                CATEGORY,
                "Plaquetes de frien",
                "Catégorie",
                "UNKNOWN_CATEGORY",
                "A slip of the fingers: returned with the nearest name as suggestion");
        bad(corpus, "category-missing", CATEGORY, "", "Catégorie", "MISSING_CATEGORY", "No category");
        corpus.add(
                file("value/category-other-case-no-accent.csv", "FILTRES A HUILE is Filtres à huile")
                        .takes("REF-1", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(CATEGORY, "FILTRES A HUILE"));
        corpus.add(
                file("value/category-path.csv", "Parent and child in one cell")
                        .takes("REF-1", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(CATEGORY, "Freinage > Plaquettes de frein"));
        corpus.add(
                file("value/category-synonyms.csv", "The vendor's own family names, told apart by the mapping's table")
                        .with("pieces-categories")
                        .takes("C-1", "12.500", 3)
                        .takes("C-2", "13.500", 4)
                        .done(),
                lines(HEADER, "C-1;Plaquettes;Bosch;12,500;3;FREIN AV;", "C-2;Filtre;Mann;13,500;4;FILT HUILE;"));
    }

    private static void otherReferences(Corpus corpus) {
        corpus.add(
                file("value/oe-several-in-one-cell.csv", "Two OE numbers and a label in one cell")
                        .takesWithReferences("REF-1", "129.900", 12, "04465-0F010", "04465 0F020")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(OE, "OE: 04465-0F010 / 04465 0F020"));
        corpus.add(
                file("value/oe-repeated.csv", "The same OE number twice in two spellings is one")
                        .takesWithReferences("REF-1", "129.900", 12, "04465-0F010")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                oneRowWith(OE, "04465-0F010, 044650F010"));
    }
}
