package tn.aloauto.integration.corpus;

import static tn.aloauto.integration.corpus.Corpus.FILTER;
import static tn.aloauto.integration.corpus.Corpus.HEADER;
import static tn.aloauto.integration.corpus.Corpus.PADS;
import static tn.aloauto.integration.corpus.Corpus.PLUG;
import static tn.aloauto.integration.corpus.Corpus.file;
import static tn.aloauto.integration.corpus.Corpus.lines;
import static tn.aloauto.integration.corpus.Corpus.standard;
import static tn.aloauto.integration.corpus.Corpus.threeParts;

/** Where one cell ends and the next begins, and where a line does. */
final class DelimiterCases {

    private DelimiterCases() {}

    static void addTo(Corpus corpus) {
        delimiters(corpus);
        quotes(corpus);
        lineEnds(corpus);
    }

    private static void delimiters(Corpus corpus) {
        corpus.add(
                threeParts("delimiter/tab.tsv", "Copied out of a sheet into a text file")
                        .done(),
                standard().replace(';', '\t'));
        corpus.add(
                threeParts("delimiter/pipe.txt", "An AS/400 export").done(),
                standard().replace(';', '|'));
        corpus.add(
                threeParts(
                                "delimiter/comma-quoted-prices.csv",
                                "An English Excel: commas between, decimal commas inside quotes")
                        .done(),
                standard()
                        .replace(';', ',')
                        .replace("129,900", "\"129,900\"")
                        .replace("18,500", "\"18,500\"")
                        .replace("9,750", "\"9,750\""));
        corpus.add(
                threeParts("delimiter/sep-line.csv", "Excel's own hint line before the header")
                        .done(),
                "sep=;\r\n" + standard());
        corpus.add(
                threeParts("delimiter/sep-line-tab.csv", "The hint line names a tab")
                        .done(),
                "sep=\t\r\n" + standard().replace(';', '\t'));
        corpus.add(
                threeParts("delimiter/sep-line-quoted.csv", "LibreOffice quotes the hint line")
                        .done(),
                "\"sep=;\"\r\n" + standard());
        corpus.add(
                threeParts("delimiter/trailing-delimiters.csv", "Each line ends in empty columns once used and cleared")
                        .done(),
                standard().replace("\r\n", ";;;\r\n"));
        corpus.add(
                threeParts("delimiter/spaces-around.csv", "A program pads its columns with blanks")
                        .done(),
                standard().replace(";", " ; "));
        corpus.add(
                file("delimiter/row-too-short.csv", "A line was cut: the columns after the price are missing")
                        .takes("W712/75", "18.500", 40)
                        .returns(2, "Quantité", "MISSING_QUANTITY")
                        .done(),
                lines(HEADER, "S-1;Plaquettes;Bosch;12,500", FILTER));
        corpus.add(
                file("delimiter/row-too-long.csv", "An unquoted delimiter inside the name pushes the columns right")
                        .takes("W712/75", "18.500", 40)
                        .returns(2, null, "TOO_MANY_CELLS")
                        .done(),
                lines(HEADER, "L-1;Plaquettes; avant;Bosch;12,500;3;Plaquettes de frein;", FILTER));
        corpus.add(
                file("delimiter/only-one-column.csv", "Not a stock file at all: a list of words")
                        .refusedAs("MISSING_COLUMNS"),
                lines("Bonjour", "voici", "la liste"));
    }

    private static void quotes(Corpus corpus) {
        corpus.add(
                file("delimiter/delimiter-in-quotes.csv", "A name holds the delimiter, properly quoted")
                        .takesNamed("Q-1", "12.500", 3, "Plaquettes; avant; arrière")
                        .done(),
                lines(HEADER, "Q-1;\"Plaquettes; avant; arrière\";Bosch;12,500;3;Plaquettes de frein;"));
        corpus.add(
                file(
                                "delimiter/line-break-in-quotes.csv",
                                "Alt+Enter in a cell: one record, two lines; the error below it keeps its line")
                        .takesNamed("Q-2", "12.500", 3, "Plaquettes avant")
                        .returns(4, "Prix TTC", "BAD_PRICE")
                        .done(),
                lines(
                        HEADER,
                        "Q-2;\"Plaquettes\navant\";Bosch;12,500;3;Plaquettes de frein;",
                        "Q-3;Disque;Bosch;gratuit;3;Disques de frein;"));
        corpus.add(
                file("delimiter/doubled-quotes.csv", "An inch mark, properly doubled")
                        .takesNamed("Q-4", "12.500", 3, "Phare 7\" rond")
                        .done(),
                lines(HEADER, "Q-4;\"Phare 7\"\" rond\";Bosch;12,500;3;Phares avant;"));
        corpus.add(
                file(
                                "delimiter/inch-mark-unquoted.csv",
                                "An inch mark in the middle of an unquoted cell is a letter like any other")
                        .takesNamed("Q-5", "12.500", 3, "Phare 7\" rond")
                        .takes("W712/75", "18.500", 40)
                        .done(),
                lines(HEADER, "Q-5;Phare 7\" rond;Bosch;12,500;3;Phares avant;", FILTER));
        corpus.add(
                file(
                                "delimiter/quote-never-closed.csv",
                                "A quote opens and never closes: everything after it would be one cell")
                        .refusedAs("UNCLOSED_QUOTE"),
                lines(HEADER, "Q-6;\"Phare 7 rond;Bosch;12,500;3;Phares avant;", FILTER, PLUG));
        corpus.add(
                threeParts("delimiter/all-quoted.csv", "A cautious program quotes each cell")
                        .done(),
                ("\"" + String.join("\"\r\n\"", HEADER, PADS, FILTER, PLUG).replace(";", "\";\"") + "\"\r\n"));
        corpus.add(
                threeParts(
                                "delimiter/apostrophes.csv",
                                "Text cells forced by a leading apostrophe, kept by a careless export")
                        .done(),
                standard().replace("0986494123;", "'0986494123;"));
    }

    private static void lineEnds(Corpus corpus) {
        corpus.add(
                threeParts("delimiter/lf.csv", "A Linux program ends lines with LF")
                        .done(),
                standard().replace("\r\n", "\n"));
        corpus.add(
                threeParts("delimiter/cr.csv", "An old Mac ends lines with CR alone")
                        .done(),
                standard().replace("\r\n", "\r"));
        corpus.add(
                threeParts("delimiter/mixed-line-ends.csv", "Three exports pasted together")
                        .done(),
                HEADER + "\r\n" + PADS + "\n" + FILTER + "\r" + PLUG + "\r\n");
        corpus.add(
                threeParts("delimiter/no-final-line-end.csv", "The last line has no end; it is a line all the same")
                        .done(),
                standard().stripTrailing());
        corpus.add(
                threeParts("delimiter/blank-lines.csv", "Blank lines between groups, and lines of delimiters only")
                        .done(),
                lines(HEADER, "", PADS, ";;;;;;", "   ", FILTER, "", PLUG, "", ""));
        corpus.add(
                threeParts("delimiter/ctrl-z.csv", "A DOS program ends its file with Ctrl-Z")
                        .done(),
                standard() + "\u001A");
    }
}
