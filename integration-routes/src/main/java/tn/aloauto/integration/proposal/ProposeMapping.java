package tn.aloauto.integration.proposal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;
import tn.aloauto.integration.mapping.OrderStatusLine;
import tn.aloauto.integration.mapping.OrderStatusReading;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Texts;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;

/** Works out a mapping from a sample: reads what is there, weighs it, writes it down, tries it out. */
public final class ProposeMapping {

    /** The reason given for a column that was found again under another name. */
    public static final String NEW_NAME = "nouveau nom d'une colonne connue";

    private static final int PREVIEWED = 8;
    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;

    private final SourceFiles files;
    private final HeaderWords words = new HeaderWords();

    public ProposeMapping(SourceFiles files) {
        this.files = files;
    }

    /**
     * @param description what the mapping will say it is for
     * @throws FileUnreadable when the sample is no list
     */
    public Proposal from(Path sample, String description, KnownWorld known) throws IOException {
        RawTable table = RawTable.read(sample, files, words);
        Assignment assignment = new Assignment(table, known, words);
        ProposedText text = new ProposedText(table, assignment, known);
        String mapping = text.write(description);
        double confidence = text.needed().stream()
                .mapToDouble(field ->
                        assignment.of(field) == null ? 0 : assignment.of(field).confidence())
                .min()
                .orElse(0);
        return new Proposal(
                mapping,
                confidence,
                columns(table, assignment),
                text.questions(),
                preview(sample, mapping, known),
                null);
    }

    /**
     * A file whose header is no longer the one its mapping knows: the same mapping with the new names, when every column that
     * is missed is found again under another; a new mapping otherwise.
     */
    public Proposal forChangedHeader(Path file, String mapping, KnownWorld known) throws IOException {
        Proposal fresh = from(file, "Nouvelle version proposée", known);
        return renamed(file, mapping, known, fresh).orElse(fresh);
    }

    /** The same mapping with the new names; empty unless it takes rows of the file again. */
    public Optional<Proposal> renamed(Path file, String mapping, KnownWorld known) throws IOException {
        return renamed(file, mapping, known, from(file, "Nouvelle version proposée", known))
                .filter(proposal -> proposal.preview().stream()
                        .anyMatch(row -> row.problems().isEmpty()));
    }

    private Optional<Proposal> renamed(Path file, String mapping, KnownWorld known, Proposal fresh) throws IOException {
        List<String> header =
                fresh.columns().stream().map(Proposal.Column::header).toList();
        RenamedColumns old = new RenamedColumns(mapping);
        List<String> unknown = old.unknownIn(header);
        Map<String, String> found = new HashMap<>();
        double confidence = 1;
        Map<String, Set<String>> missing = old.missingIn(header);
        for (Map.Entry<String, Set<String>> field : missing.entrySet()) {
            Renamed renamed = renamed(field.getKey(), field.getValue(), unknown, fresh.columns());
            if (renamed != null && found.putIfAbsent(field.getKey(), renamed.header()) == null) {
                confidence = Math.min(confidence, renamed.confidence());
            }
        }
        if (found.isEmpty() || new HashSet<>(found.values()).size() < found.size()) {
            return Optional.empty();
        }
        String text = old.with(found);
        try {
            Mapping.compile(text);
        } catch (MappingRefused ofTablesBesideIt) {
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                text, confidence, told(fresh.columns(), found), List.of(), preview(file, text, known), null));
    }

    private record Renamed(String header, double confidence) {}

    /** What the field is called now: by what the column was taken for, or by how alike the names are; null when it is gone. */
    private static Renamed renamed(
            String field, Set<String> names, List<String> unknown, List<Proposal.Column> columns) {
        Renamed best = null;
        for (Proposal.Column column : columns) {
            if (!unknown.contains(column.header())) {
                continue;
            }
            double alike = names.stream()
                    .mapToDouble(name -> Texts.similarity(name, Texts.key(column.header())))
                    .max()
                    .orElse(0);
            double sure = Math.max(field.equals(column.field()) ? column.confidence() : 0, alike >= 0.6 ? alike : 0);
            if (sure > (best == null ? 0 : best.confidence())) {
                best = new Renamed(column.header(), Math.round(sure * 100) / 100.0);
            }
        }
        return best;
    }

    private static List<Proposal.Column> told(List<Proposal.Column> columns, Map<String, String> found) {
        return columns.stream()
                .map(column -> found.entrySet().stream()
                        .filter(field -> field.getValue().equals(column.header()))
                        .findFirst()
                        .map(field -> new Proposal.Column(
                                column.header(),
                                column.position(),
                                field.getKey(),
                                column.confidence(),
                                Stream.concat(Stream.of(NEW_NAME), column.why().stream())
                                        .toList(),
                                column.samples()))
                        .orElse(column))
                .toList();
    }

    private static List<Proposal.Column> columns(RawTable table, Assignment assignment) {
        List<Proposal.Column> columns = new ArrayList<>();
        for (int i = 0; i < table.width(); i++) {
            Assignment.Choice choice = assignment.choice(i);
            columns.add(new Proposal.Column(
                    table.headerOf(i),
                    i + 1,
                    choice == null ? null : choice.field(),
                    choice == null ? 0 : choice.confidence(),
                    choice == null ? List.of() : choice.why(),
                    samples(table, i)));
        }
        return columns;
    }

    private static List<String> samples(RawTable table, int column) {
        return table.column(column).stream()
                .filter(value -> !value.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(value -> value.length() > LONGEST_SAMPLE ? value.substring(0, LONGEST_SAMPLE) + "…" : value)
                .toList();
    }

    /**
     * The first rows of a sample as a mapping reads them.
     *
     * @param language of the problems
     */
    public MappingTrial tried(Path sample, String mapping, KnownWorld known, Locale language) throws IOException {
        try {
            return MappingTrial.read(preview(sample, Mapping.compile(mapping), known, language));
        } catch (MappingRefused refused) {
            return MappingTrial.refused(refused);
        }
    }

    private List<Proposal.PreviewRow> preview(Path sample, String text, KnownWorld known) throws IOException {
        try {
            return preview(sample, Mapping.compile(text), known, Locale.FRENCH);
        } catch (MappingRefused impossible) {
            throw new IllegalStateException("A proposed mapping does not compile:\n" + text, impossible);
        }
    }

    private List<Proposal.PreviewRow> preview(Path sample, Mapping mapping, KnownWorld known, Locale language)
            throws IOException {
        List<Proposal.PreviewRow> preview = new ArrayList<>();
        try (SourceFile file = files.open(sample, mapping)) {
            RowReading articles = mapping.kind().isOfArticles() ? mapping.reading(file.header(), known.shop()) : null;
            OrderStatusReading orders = articles == null ? mapping.orderStatusReading(file.header()) : null;
            for (SourceRow row = file.next(); row != null && preview.size() < PREVIEWED; row = file.next()) {
                boolean skipped = articles == null ? orders.skips(row) : articles.skips(row);
                if (!skipped) {
                    preview.add(shown(articles == null ? orders.read(row) : articles.read(row), language));
                }
            }
        } catch (HeaderRefused | FileUnreadable refused) {
            preview.add(new Proposal.PreviewRow(1, List.of(), List.of(refused.getMessage())));
        }
        return preview;
    }

    private static Proposal.PreviewRow shown(Verdict verdict, Locale language) {
        if (verdict instanceof Rejection rejection) {
            return new Proposal.PreviewRow(
                    rejection.line(),
                    List.of(),
                    rejection.cells().stream().map(cell -> told(cell, language)).toList());
        }
        if (verdict instanceof OrderStatusLine line) {
            return new Proposal.PreviewRow(
                    line.line(), List.of("order_number: " + line.orderNumber(), "status: " + line.status()), List.of());
        }
        StockLine line = (StockLine) verdict;
        List<String> values = new ArrayList<>(Arrays.asList("reference: " + line.reference()));
        if (line.name() != null) {
            values.add("name: " + line.name());
            values.add("quantity: " + line.quantity());
        }
        values.add("price: " + BigDecimal.valueOf(line.priceMillimes(), 3).toPlainString());
        if (line.brand() != null) {
            values.add("brand: " + line.brand());
        }
        if (line.oeReferences() != null) {
            values.add("references: " + line.oeReferences().replace("\n", " / "));
        }
        return new Proposal.PreviewRow(line.line(), values, List.of());
    }

    private static String told(BadCell cell, Locale language) {
        return (cell.column() == null ? "" : cell.column() + " « " + cell.value() + " » : ") + cell.message(language);
    }
}
