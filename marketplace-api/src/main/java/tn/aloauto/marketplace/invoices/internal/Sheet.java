package tn.aloauto.marketplace.invoices.internal;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A4 paper to write on from top to bottom: lines of text and tables, new pages by themselves, fonts embedded. */
final class Sheet implements AutoCloseable {

    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * 40f;
    private static final float MARGIN = 40f;
    private static final float BOTTOM = 60f;

    private final PDDocument document = new PDDocument();
    private final PDFont plain;
    private final PDFont bold;
    private PDPageContentStream page;
    private float y;

    /** A column of a table: its share of the width and whether figures stand in it. */
    record Column(String heading, float share, boolean figures) {}

    Sheet(String title) {
        try {
            plain = font("/fonts/DejaVuSans.ttf");
            bold = font("/fonts/DejaVuSans-Bold.ttf");
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("AloAuto");
            turn();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void heading(String text, float size) {
        space(size * 1.6f);
        draw(text, MARGIN, bold, size, false);
    }

    void line(String text) {
        space(13);
        draw(text, MARGIN, plain, 9, false);
    }

    /** A label and a figure at the right edge. */
    void sum(String label, String figure, boolean strong) {
        space(strong ? 17 : 14);
        PDFont font = strong ? bold : plain;
        draw(label, MARGIN + WIDTH * 0.55f, font, strong ? 11 : 9, false);
        draw(figure, MARGIN + WIDTH, font, strong ? 11 : 9, true);
    }

    /** Two blocks of text beside each other. */
    void sideBySide(List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            space(13);
            PDFont font = i == 0 ? bold : plain;
            draw(i < left.size() ? fitting(left.get(i), font, 9, WIDTH * 0.48f) : "", MARGIN, font, 9, false);
            draw(
                    i < right.size() ? fitting(right.get(i), font, 9, WIDTH * 0.48f) : "",
                    MARGIN + WIDTH * 0.52f,
                    font,
                    9,
                    false);
        }
    }

    void gap(float height) {
        y -= height;
    }

    /** The heading comes again on every page the table reaches. */
    void table(List<Column> columns, List<List<String>> rows) {
        head(columns);
        for (List<String> row : rows) {
            List<List<String>> lines = wrapped(columns, row);
            if (y - 6 - 10 * lines.size() < BOTTOM) {
                turn();
                head(columns);
            }
            y -= 5;
            lines.forEach(line -> cells(columns, line, plain, 8));
            rule(0.4f);
        }
    }

    /** A row as one or more lines: what is too long for its column goes on below, at most four times. */
    private List<List<String>> wrapped(List<Column> columns, List<String> row) {
        List<List<String>> lines = new ArrayList<>();
        List<String> rest = row;
        while (lines.isEmpty() || (rest.stream().anyMatch(text -> !text.isEmpty()) && lines.size() < 4)) {
            List<String> line = new ArrayList<>();
            List<String> next = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                String now = lines.size() == 3 ? rest.get(i) : beginning(rest.get(i), columns.get(i));
                line.add(now);
                next.add(rest.get(i).substring(now.length()).strip());
            }
            lines.add(line);
            rest = next;
        }
        return lines;
    }

    /** As many whole words as the column is wide; a word that is wider stands alone and is cut. */
    private String beginning(String text, Column column) {
        float most = column.share() * WIDTH - 5;
        String begun = text;
        while (width(drawable(begun, plain), plain, 8) > most && begun.lastIndexOf(' ') > 0) {
            begun = begun.substring(0, begun.lastIndexOf(' '));
        }
        return begun;
    }

    private void head(List<Column> columns) {
        space(11);
        cells(columns, columns.stream().map(Column::heading).toList(), bold, 7.5f);
        rule(1f);
    }

    private void cells(List<Column> columns, List<String> texts, PDFont font, float size) {
        space(10);
        float x = MARGIN;
        for (int i = 0; i < columns.size(); i++) {
            float width = columns.get(i).share() * WIDTH;
            String text = fitting(texts.get(i), font, size, width - 5);
            boolean figures = columns.get(i).figures();
            draw(text, figures ? x + width - 2 : x, font, size, figures);
            x += width;
        }
    }

    private void rule(float thickness) {
        try {
            page.setStrokingColor(Color.GRAY);
            page.setLineWidth(thickness);
            page.moveTo(MARGIN, y - 4);
            page.lineTo(MARGIN + WIDTH, y - 4);
            page.stroke();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void space(float height) {
        if (y - height < BOTTOM) {
            turn();
        }
        y -= height;
    }

    private void turn() {
        try {
            if (page != null) {
                page.close();
            }
            PDPage next = new PDPage(PDRectangle.A4);
            document.addPage(next);
            page = new PDPageContentStream(document, next);
            y = PDRectangle.A4.getHeight() - MARGIN;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void draw(String text, float x, PDFont font, float size, boolean endsAtX) {
        String drawn = drawable(text, font);
        if (drawn.isEmpty()) {
            return;
        }
        try {
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(endsAtX ? x - width(drawn, font, size) : x, y);
            page.showText(drawn);
            page.endText();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Cut where the column ends, with a sign that it was. */
    private static String fitting(String text, PDFont font, float size, float most) {
        if (width(drawable(text, font), font, size) <= most) {
            return text;
        }
        String cut = text;
        while (!cut.isEmpty() && width(drawable(cut + "…", font), font, size) > most) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut + "…";
    }

    /** What the font cannot show becomes a question mark, so that no name can keep an invoice from being printed. */
    private static String drawable(String text, PDFont font) {
        StringBuilder drawn = new StringBuilder();
        ArabicText.asDrawn(text.replaceAll("\\p{Cntrl}", " "))
                .codePoints()
                .forEach(letter -> drawn.append(shows(font, letter) ? Character.toString(letter) : "?"));
        return drawn.toString();
    }

    private static boolean shows(PDFont font, int letter) {
        try {
            font.encode(Character.toString(letter));
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    private static float width(String drawn, PDFont font, float size) {
        try {
            return font.getStringWidth(drawn) / 1000 * size;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private PDFont font(String resource) throws IOException {
        try (InputStream file = Sheet.class.getResourceAsStream(resource)) {
            return PDType0Font.load(document, file, true);
        }
    }

    /** Numbers the pages and hands the whole out. */
    byte[] finish(String footer) {
        try {
            page.close();
            List<PDPage> pages = new ArrayList<>();
            document.getPages().forEach(pages::add);
            for (int i = 0; i < pages.size(); i++) {
                page = new PDPageContentStream(
                        document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
                y = 35;
                draw(footer, MARGIN, plain, 7, false);
                draw((i + 1) + " / " + pages.size(), MARGIN + WIDTH, plain, 7, true);
                page.close();
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
