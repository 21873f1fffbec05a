package tn.aloauto.integration.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tn.aloauto.integration.mapping.Categories.Category;

/** Mappings of a few words, read for tests. */
final class SmallMappings {

    static final String HEAD = "description: Un essai\ndialect: {}\n";
    static final String USUAL =
            """
              - {name: Ref, target: reference}
              - {name: Nom, target: name}
              - {name: Famille, target: category}
              - {name: Prix, target: price}
              - {name: Stock, target: quantity}
            """;
    static final List<String> HEADER = List.of("Ref", "Nom", "Famille", "Prix", "Stock");
    static final Categories CATEGORIES = new Categories(List.of(
            new Category(1, null, "Freinage", "freinage"),
            new Category(2, 1L, "Plaquettes de frein", "plaquettes-de-frein")));
    static final Vehicles VEHICLES = new Vehicles(List.of(
            new Vehicles.Type(10, "Renault", "Clio", "III", 2005, 2014),
            new Vehicles.Type(11, "Renault", "Clio", "IV", 2012, 2021),
            new Vehicles.Type(12, "Peugeot", "208", "", 2012, null)));

    private SmallMappings() {}

    static RowReading reading(String fields, List<String> header) throws Exception {
        return Mapping.compile(HEAD + "fields:\n" + fields).reading(header, on(LocalDate.of(2026, 11, 21)));
    }

    static ShopToday on(LocalDate day) {
        return new ShopToday(CATEGORIES, VEHICLES, day);
    }

    static StockLine lineOn(LocalDate day, String fields, List<String> header, String... cells) throws Exception {
        return (StockLine) Mapping.compile(HEAD + "fields:\n" + fields)
                .reading(header, on(day))
                .read(row(cells));
    }

    static StockLine line(RowReading reading, String... cells) {
        Verdict verdict = reading.read(row(cells));
        assertThat(verdict).isInstanceOf(StockLine.class);
        return (StockLine) verdict;
    }

    static List<Long> types(RowReading reading, String make, String model, String years) {
        return line(
                        reading,
                        "R" + Map.of("k", make + model + years).hashCode(),
                        "N",
                        "Freinage",
                        "5",
                        "1",
                        make,
                        model,
                        years)
                .besides()
                .vehicleTypes();
    }

    static SourceRow row(String... cells) {
        return new SourceRow(1, 2, cells);
    }

    static List<String> codes(Verdict verdict) {
        return verdict instanceof Rejection rejection
                ? rejection.cells().stream().map(cell -> cell.code().name()).toList()
                : List.of();
    }

    static void assertRefused(String fields, String reason) {
        assertThatThrownBy(() -> Mapping.compile(HEAD + "fields:\n" + fields))
                .isInstanceOf(MappingRefused.class)
                .hasMessageContaining(reason);
    }
}
