package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.FILTER;
import static tn.aloauto.integration.corpus.Corpus.HEADER;
import static tn.aloauto.integration.corpus.Corpus.PADS;
import static tn.aloauto.integration.corpus.Corpus.PLUG;
import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.lines;
import static tn.aloauto.integration.corpus.Corpus.standard;
import static tn.aloauto.integration.corpus.Corpus.threeParts;

/** What stands around the rows: titles, headers in any words, totals, nothing at all. */
final class LayoutCases {

    private LayoutCases() {}

    static void addTo(Corpus corpus) {
        headers(corpus);
        surroundings(corpus);
        emptiness(corpus);
    }

    private static void headers(Corpus corpus) {
        corpus.add(
                threeParts(
                                "layout/headers-upper-case-no-accents.csv",
                                "REFERENCE;DESIGNATION … as a caps-lock clerk types them")
                        .done(),
                standard().replace(HEADER, "REFERENCE;DESIGNATION;MARQUE;PRIX TTC;QUANTITE;CATEGORIE;REF OE"));
        corpus.add(
                threeParts("layout/headers-abbreviated.csv", "Réf., Libellé, Fabricant, PV TTC, Qté …")
                        .done(),
                standard().replace(HEADER, "Réf.;Libellé;Fabricant;PV TTC;Qté;Famille;N° origine"));
        corpus.add(
                threeParts("layout/headers-english.csv", "An importer's English program")
                        .done(),
                standard().replace(HEADER, "Part Number;Description;Brand;Price;Stock;Category;OEM"));
        corpus.add(
                threeParts(
                                "layout/headers-padded.csv",
                                "Blanks, no-break spaces and a line break inside the header cells")
                        .done(),
                standard()
                        .replace(
                                HEADER,
                                " Référence ;Désignation\u00A0;Marque;\"Prix\nTTC\";Quantité ;Catégorie; Réf OE"));
        corpus.add(
                threeParts("layout/columns-reordered.csv", "The vendor dragged the columns around")
                        .done(),
                lines(
                        "Quantité;Prix TTC;Référence;Catégorie;Désignation;Marque;Réf OE",
                        "12;129,900;0986494123;Plaquettes de frein;Plaquettes de frein avant;Bosch;04465-0F010",
                        "40;18,500;W712/75;Filtres à huile;Filtre à huile;Mann;",
                        "100;9,750;BKR6E;Bougies d'allumage;Bougie d'allumage;NGK;90919-01210"));
        corpus.add(
                threeParts("layout/unknown-columns.csv", "Shelf and buying price are none of our business")
                        .done(),
                lines(
                        "Rayon;" + HEADER + ";Prix achat",
                        "A1;" + PADS + ";80,000",
                        "B2;" + FILTER + ";9,000",
                        "C3;" + PLUG + ";5,000"));
        corpus.add(
                file("layout/header-twice-same-name.csv", "Two columns called « Prix TTC »: which one is it?")
                        .refusedAs("AMBIGUOUS_COLUMNS"),
                lines("Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie;Réf OE;Prix TTC", PADS + ";130,000"));
        corpus.add(
                file("layout/required-column-missing.csv", "No price column at all")
                        .refusedAs("MISSING_COLUMNS"),
                lines("Référence;Désignation;Marque;Quantité;Catégorie", "R-1;Plaquettes;Bosch;3;Plaquettes de frein"));
        corpus.add(
                file("layout/optional-column-missing.csv", "No OE column: fine")
                        .takes("R-1", "12.500", 3)
                        .done(),
                lines(
                        "Référence;Désignation;Marque;Prix TTC;Quantité;Catégorie",
                        "R-1;Plaquettes;Bosch;12,500;3;Plaquettes de frein"));
        corpus.add(
                file(
                                "layout/shop-columns-offered.csv",
                                "A vendor tries to set active, moderation_status and another vendor: not columns of a feed")
                        .takes("R-1", "12.500", 3)
                        .done(),
                lines(
                        HEADER + ";active;moderation_status;vendor",
                        "R-1;Plaquettes;Bosch;12,500;3;Plaquettes de frein;;true;approved;moto-sfax"));
        corpus.add(
                threeParts("layout/no-header-by-position.csv", "A till's fixed export has no header")
                        .with("pieces-positions")
                        .done(),
                lines(PADS, FILTER, PLUG));
        corpus.add(
                threeParts("layout/two-header-rows.csv", "A group row above the real header")
                        .done(),
                lines(";Article;;Vente;;Classement;", HEADER, PADS, FILTER, PLUG));
    }

    private static void surroundings(Corpus corpus) {
        corpus.add(
                threeParts("layout/title-lines-above.csv", "Company name, date and an empty line above the header")
                        .done(),
                lines(
                        "SOCIÉTÉ PIÈCES TUNIS;;;;;;",
                        "État du stock au 21/11/2026;;;;;;",
                        "",
                        HEADER,
                        PADS,
                        FILTER,
                        PLUG));
        corpus.add(
                threeParts("layout/comment-lines-above.csv", "A script's comment lines above the header")
                        .done(),
                "# export du 21/11/2026\r\n# ne pas modifier\r\n" + standard());
        corpus.add(
                threeParts("layout/header-repeated.csv", "A printed report repeats its header at each page")
                        .done(),
                lines(HEADER, PADS, HEADER, FILTER, HEADER, PLUG));
        corpus.add(
                threeParts("layout/total-line.csv", "A total under the last part")
                        .with("pieces-totals")
                        .done(),
                standard() + ";TOTAL;;158,150;152;;\r\n");
        corpus.add(
                threeParts("layout/subtotal-lines.csv", "A subtotal under each family")
                        .with("pieces-totals")
                        .done(),
                lines(
                        HEADER,
                        PADS,
                        ";Sous-total Freinage;;129,900;12;;",
                        FILTER,
                        ";Sous-total Filtration;;18,500;40;;",
                        PLUG,
                        ";Total général;;158,150;152;;"));
        corpus.add(
                file(
                                "layout/total-line-unannounced.csv",
                                "The same total with a mapping that knows of none: a row without reference, returned")
                        .takes("0986494123", "129.900", 12)
                        .takes("W712/75", "18.500", 40)
                        .takes("BKR6E", "9.750", 100)
                        .returns(5, "Référence", "MISSING_REFERENCE")
                        .done(),
                standard() + ";TOTAL;;158,150;152;;\r\n");
        corpus.add(
                file("layout/header-beyond-20-lines.csv", "Thirty lines of letterhead: not a stock file")
                        .refusedAs("MISSING_COLUMNS"),
                "Conditions générales de vente\r\n".repeat(30) + standard());
    }

    private static void emptiness(Corpus corpus) {
        corpus.add(file("layout/empty.csv", "Zero bytes: the export job failed").refusedAs("EMPTY_FILE"), "");
        corpus.add(
                file("layout/only-bom.csv", "A byte-order mark and nothing else")
                        .refusedAs("EMPTY_FILE"),
                Corpus.bom());
        corpus.add(file("layout/only-blank-lines.csv", "Blank lines only").refusedAs("EMPTY_FILE"), "\r\n\r\n  \r\n");
        corpus.add(
                file("layout/header-only.csv", "A header and no part: never empties a shop")
                        .refusedAs("NO_ROWS"),
                HEADER + "\r\n");
        corpus.add(
                file("layout/every-row-bad.csv", "No row can be taken; all come back")
                        .returns(2, "Prix TTC", "BAD_PRICE")
                        .returns(3, "Référence", "MISSING_REFERENCE")
                        .done(),
                lines(
                        HEADER,
                        "B-1;Plaquettes;Bosch;offert;3;Plaquettes de frein;",
                        ";Disque;Bosch;12,500;3;Disques de frein;"));
    }
}
