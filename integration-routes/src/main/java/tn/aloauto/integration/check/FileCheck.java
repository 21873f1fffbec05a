package tn.aloauto.integration.check;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tn.aloauto.integration.cases.SampleShop;
import tn.aloauto.integration.mapping.BadCell;
import tn.aloauto.integration.mapping.FileKind;
import tn.aloauto.integration.mapping.HeaderRefused;
import tn.aloauto.integration.mapping.Mapping;
import tn.aloauto.integration.mapping.MappingRefused;
import tn.aloauto.integration.mapping.OrderStatusLine;
import tn.aloauto.integration.mapping.OrderStatusReading;
import tn.aloauto.integration.mapping.Rejection;
import tn.aloauto.integration.mapping.Removal;
import tn.aloauto.integration.mapping.RowReading;
import tn.aloauto.integration.mapping.SourceRow;
import tn.aloauto.integration.mapping.StockLine;
import tn.aloauto.integration.mapping.Verdict;
import tn.aloauto.integration.reading.EicarRule;
import tn.aloauto.integration.reading.FileUnreadable;
import tn.aloauto.integration.reading.SourceFile;
import tn.aloauto.integration.reading.SourceFiles;

/** Rehearses one file: what each of its rows would become. */
final class FileCheck {

    private final Wishes wishes;
    private final Console console;
    private final int shown;
    private final List<String> accepted = new ArrayList<>();
    private final List<String> rejects = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int rows;
    private int taken;
    private int skipped;
    private int rejected;
    private int warned;

    FileCheck(Wishes wishes, Console console) {
        this.wishes = wishes;
        this.console = console;
        this.shown = wishes.wants("rows") ? Integer.parseInt(wishes.value("rows")) : 10;
    }

    void run() throws IOException {
        if (!Files.isRegularFile(wishes.file())) {
            console.find("no-such-file", wishes.file());
            return;
        }
        MappingFolder mappings = new MappingFolder(wishes.mappings());
        if (!wishes.wants("mapping")) {
            console.find("mapping-needed");
            return;
        }
        Path mappingFile = mappings.file(wishes.value("mapping"));
        if (!Files.exists(mappingFile)) {
            console.find(
                    "no-such-mapping", wishes.value("mapping"), wishes.mappings(), String.join(", ", mappings.stems()));
            return;
        }
        try {
            Mapping mapping = MappingFolder.compile(mappingFile);
            read(mapping);
            report(mapping, mappingFile);
        } catch (MappingRefused refused) {
            console.find("mapping-refused", mappingFile, refused.line(), refused.column(), refused.getMessage());
        } catch (HeaderRefused | FileUnreadable refused) {
            console.find("file-refused", wishes.file().getFileName(), refused.getMessage());
        }
    }

    private void read(Mapping mapping) throws IOException, HeaderRefused {
        SampleShop shop = ShopSource.of(wishes, console);
        Path work = Files.createTempDirectory("check-");
        try (SourceFile file = new SourceFiles(new EicarRule(), work).open(wishes.file(), mapping)) {
            if (mapping.kind() == FileKind.ORDER_STATUS) {
                OrderStatusReading reading = mapping.orderStatusReading(file.header());
                read(file, reading::skips, reading::read, shop);
            } else {
                RowReading reading = mapping.reading(file.header(), shop.today());
                read(file, reading::skips, reading::read, shop);
            }
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private void read(
            SourceFile file, Predicate<SourceRow> skips, Function<SourceRow, Verdict> reading, SampleShop shop) {
        for (SourceRow row = file.next(); row != null; row = file.next()) {
            if (skips.test(row)) {
                skipped++;
                continue;
            }
            rows++;
            Verdict verdict = reading.apply(row);
            if (verdict instanceof Rejection rejection) {
                rejected++;
                rejection.cells().forEach(cell -> note(rejects, rejection.line(), cell));
                continue;
            }
            taken++;
            if (verdict instanceof StockLine line) {
                warned += line.besides().warnings().size();
                line.besides().warnings().forEach(cell -> note(warnings, line.line(), cell));
            }
            if (accepted.size() < shown) {
                accepted.add("  " + verdict.line() + "  " + shown(verdict, shop));
            }
        }
    }

    private void note(List<String> list, long line, BadCell cell) {
        if (list.size() >= shown) {
            return;
        }
        String suggestion = cell.suggestion(console.language());
        list.add(console.text(
                        "reject",
                        line,
                        cell.column() == null ? "?" : cell.column(),
                        cell.value(),
                        cell.message(console.language()),
                        cell.code())
                + (suggestion == null ? "" : "\n" + console.text("suggestion", suggestion)));
    }

    private static String shown(Verdict verdict, SampleShop shop) {
        if (verdict instanceof StockLine line) {
            boolean isPriceOnly = line.name() == null;
            return joined(
                    line.reference(),
                    line.name(),
                    line.brand(),
                    BigDecimal.valueOf(line.priceMillimes(), 3).toPlainString(),
                    isPriceOnly ? null : String.valueOf(line.quantity()),
                    isPriceOnly ? null : shop.categories().get(line.categoryId()),
                    line.oeReferences() == null ? null : line.oeReferences().replace("\n", " / "),
                    line.besides().vehicleTypes().isEmpty()
                            ? null
                            : "⚙ " + line.besides().vehicleTypes().size());
        }
        if (verdict instanceof OrderStatusLine line) {
            return joined(
                    line.orderNumber(),
                    line.status().name().toLowerCase(java.util.Locale.ROOT),
                    line.carrier(),
                    line.tracking(),
                    line.at() == null ? null : line.at().toString());
        }
        return "✗ " + ((Removal) verdict).reference();
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining(" | "));
    }

    private void report(Mapping mapping, Path mappingFile) {
        String name = mappingFile.getFileName().toString().replace(".mapping.yaml", "");
        console.say("read", wishes.file().getFileName(), rows, taken, rejected, skipped, name, mapping.version());
        if (rejected > 0) {
            console.found();
            console.say("first-rejects");
            rejects.forEach(console::line);
        }
        if (warned > 0) {
            console.say("warnings", warned);
            warnings.forEach(console::line);
        }
        if (!accepted.isEmpty()) {
            console.say("first-accepted");
            accepted.forEach(console::line);
        }
    }
}
