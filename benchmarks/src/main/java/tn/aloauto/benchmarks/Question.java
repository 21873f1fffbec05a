package tn.aloauto.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** What a buyer asks the product list: as an address of the shop, and as one of the floor. */
enum Question {
    CATEGORY_PAGE("category page of 50") {
        @Override
        String shopPath(SplittableRandom random, Shelf shelf) {
            return "/api/v1/products?limit=50&category="
                    + shelf.category(random).slug();
        }

        @Override
        String floorPath(SplittableRandom random, Shelf shelf) {
            return "/category?value=" + shelf.category(random).id();
        }
    },
    ONE_WORD("search frein") {
        @Override
        String shopPath(SplittableRandom random, Shelf shelf) {
            return "/api/v1/products?limit=50&search=frein";
        }

        @Override
        String floorPath(SplittableRandom random, Shelf shelf) {
            return "/words?value=frein";
        }
    },
    MANY_PHRASES("search, 400 phrases") {
        @Override
        String shopPath(SplittableRandom random, Shelf shelf) {
            return "/api/v1/products?limit=50&search=" + encoded(phrase(random));
        }

        @Override
        String floorPath(SplittableRandom random, Shelf shelf) {
            return "/words?value=" + encoded(phrase(random));
        }
    },
    REFERENCE("by reference") {
        @Override
        String shopPath(SplittableRandom random, Shelf shelf) {
            return "/api/v1/products?search=" + encoded(shelf.reference(random));
        }

        @Override
        String floorPath(SplittableRandom random, Shelf shelf) {
            return "/reference?value=" + encoded(shelf.reference(random));
        }
    },
    DETAIL("one product") {
        @Override
        String shopPath(SplittableRandom random, Shelf shelf) {
            return "/api/v1/products/" + shelf.product(random);
        }

        @Override
        String floorPath(SplittableRandom random, Shelf shelf) {
            return "/detail?value=" + shelf.product(random);
        }
    };

    private static final List<String> WORDS = List.of(
            "plaquettes",
            "disque",
            "étrier",
            "flexible",
            "filtre huile",
            "filtre air",
            "bougie",
            "bobine",
            "sonde",
            "débitmètre",
            "amortisseur",
            "ressort",
            "biellette",
            "rotule",
            "cardan",
            "embrayage",
            "roulement",
            "soufflet",
            "allumage",
            "suspension");
    private static final List<String> CARS = List.of(
            "clio",
            "symbol",
            "206",
            "301",
            "berlingo",
            "polo",
            "golf",
            "rio",
            "i10",
            "d-max",
            "punto",
            "fiesta",
            "hilux",
            "bosch",
            "valeo",
            "brembo",
            "trw",
            "skf",
            "monroe",
            "sachs");

    final String title;

    Question(String title) {
        this.title = title;
    }

    /** All whose title contains the word. */
    static List<Question> containing(String word) {
        return Arrays.stream(values())
                .filter(question -> question.title.contains(word))
                .toList();
    }

    abstract String shopPath(SplittableRandom random, Shelf shelf);

    abstract String floorPath(SplittableRandom random, Shelf shelf);

    private static String phrase(SplittableRandom random) {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + CARS.get(random.nextInt(CARS.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
