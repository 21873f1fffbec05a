package tn.aloauto.marketplace.storefront;

import java.util.List;
import java.util.Optional;

/** The pages somebody comes in by; each arrives with its answers and a first view of them. */
enum FirstPage {
    HOME,
    CATALOGUE,
    PRODUCT;

    private static final String OF_PRODUCT = "/produits/";

    static Optional<FirstPage> at(String path) {
        return switch (path) {
            case "/" -> Optional.of(HOME);
            case "/catalogue" -> Optional.of(CATALOGUE);
            default ->
                path.startsWith(OF_PRODUCT) && path.indexOf('/', OF_PRODUCT.length()) < 0
                        ? Optional.of(PRODUCT)
                        : Optional.empty();
        };
    }

    /** What is shown comes first. */
    List<Ask> asks(String path, Query query) {
        return switch (this) {
            case HOME -> FirstAsks.home();
            case CATALOGUE -> List.of(FirstAsks.catalogue(query), FirstAsks.CATEGORIES);
            case PRODUCT -> List.of(FirstAsks.product(path.substring(OF_PRODUCT.length())), FirstAsks.CATEGORIES);
        };
    }
}
