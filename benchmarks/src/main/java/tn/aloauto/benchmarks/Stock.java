package tn.aloauto.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** A vendor's whole stock, the same one for the same seed: each row can be made again by its number. */
final class Stock {

    private static final List<String> KINDS = List.of(
            "Plaquettes de frein avant;Plaquettes de frein",
            "Plaquettes de frein arrière;Plaquettes de frein",
            "Disque de frein ventilé;Disques de frein",
            "Étrier de frein avant gauche;Étriers de frein",
            "Flexible de frein;Flexibles de frein",
            "Filtre à huile;Filtres à huile",
            "Filtre à air;Filtres à air",
            "Filtre à carburant;Filtres à carburant",
            "Bougie d'allumage;Bougies d'allumage",
            "Bobine d'allumage;Bobines d'allumage",
            "Sonde lambda;Sondes lambda",
            "Débitmètre d'air;Débitmètres d'air",
            "Amortisseur avant à gaz;Amortisseurs",
            "Ressort de suspension;Ressorts de suspension",
            "Biellette de barre stabilisatrice;Biellettes de barre stabilisatrice",
            "Rotule de direction;Rotules de direction",
            "Cardan avant droit;Cardans",
            "Kit d'embrayage;Kits d'embrayage",
            "Roulement de roue;Roulements de roue",
            "Soufflet de cardan;Soufflets de cardan");
    private static final List<String> BRANDS = List.of(
            "BOSCH", "VALEO", "BREMBO", "TRW", "SKF", "FEBI", "MANN-FILTER", "PURFLUX", "NGK", "MONROE", "SACHS");
    private static final List<String> CARS = List.of(
            "Renault Clio IV 1.5 dCi",
            "Renault Symbol 1.2",
            "Peugeot 206 1.4 HDi",
            "Peugeot 301 1.6 HDi",
            "Citroën C3 1.4",
            "Citroën Berlingo 1.6 HDi",
            "Volkswagen Polo 1.2",
            "Volkswagen Golf VII 1.6 TDI",
            "Kia Rio 1.2",
            "Hyundai Grand i10 1.2",
            "Isuzu D-Max 2.5",
            "Fiat Punto 1.3 Multijet",
            "Ford Fiesta 1.4 TDCi",
            "Toyota Hilux 2.4 D");

    private final long seed;
    private final int rows;

    Stock(long seed, int rows) {
        this.seed = seed;
        this.rows = rows;
    }

    int rows() {
        return rows;
    }

    Part part(int row) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + row);
        String[] kind = pick(KINDS, random).split(";");
        String brand = pick(BRANDS, random);
        int from = 1998 + random.nextInt(20);
        String name = kind[0] + " " + brand + " pour " + pick(CARS, random) + " " + from + "-"
                + (from + 3 + random.nextInt(6));
        return new Part(
                "%s-%07d".formatted(brand.substring(0, 2), row),
                name,
                brand,
                (4 + random.nextInt(1_900)) * 1_000L + random.nextInt(10) * 100,
                random.nextInt(60),
                kind[1],
                String.format(
                        Locale.ROOT, "%05d-%c%04d", random.nextInt(100_000), 'A' + random.nextInt(26), row % 10_000));
    }

    private static String pick(List<String> from, SplittableRandom random) {
        return from.get(random.nextInt(from.size()));
    }

    /** The shelves the rows stand on. */
    static List<String> categories() {
        return KINDS.stream().map(kind -> kind.split(";")[1]).distinct().toList();
    }
}
