package tn.aloauto.marketplace.http;

import java.util.List;

/** The other spellings of an address that clients use. They are rewritten to the canonical one, never redirected. */
final class Aliases {

    static final String CANONICAL = "/api/v1";

    /** @param from and everything below it */
    record Alias(String from, String to) {

        boolean covers(String path) {
            return path.startsWith(from) && (path.length() == from.length() || path.charAt(from.length()) == '/');
        }

        String rewrite(String path) {
            return to + path.substring(from.length());
        }
    }

    /** Without the version, and without any prefix. */
    private static final List<Alias> ROOTS = List.of(
            new Alias("/api/docs", "/api/docs"),
            new Alias("/api/swagger-ui", "/api/swagger-ui"),
            new Alias(CANONICAL, CANONICAL),
            new Alias("/api", CANONICAL),
            new Alias("/auth/register", CANONICAL + "/auth/register"),
            new Alias("/auth/login", CANONICAL + "/auth/login"),
            new Alias("/categories", CANONICAL + "/categories"),
            new Alias("/products", CANONICAL + "/products"),
            new Alias("/orders", CANONICAL + "/orders"));

    /** One prefix per module, as the specification's URL map has it. The first that covers a path decides. */
    private static final List<Alias> MODULES = List.of(
            new Alias(CANONICAL + "/auth/login", CANONICAL + "/token"),
            new Alias(CANONICAL + "/accounts/users", CANONICAL + "/users"),
            new Alias(CANONICAL + "/accounts/addresses", CANONICAL + "/addresses"),
            new Alias(CANONICAL + "/catalogue/categories", CANONICAL + "/categories"),
            new Alias(CANONICAL + "/catalogue/products", CANONICAL + "/products"),
            new Alias(CANONICAL + "/orders/carts", CANONICAL + "/carts"),
            new Alias(CANONICAL + "/orders/orders", CANONICAL + "/orders"),
            new Alias(CANONICAL + "/orders/wishlists", CANONICAL + "/wishlists"),
            new Alias(CANONICAL + "/integrations/files", CANONICAL + "/integrations/file-uploads"),
            new Alias(CANONICAL + "/shipping/rates", CANONICAL + "/shipping/rates"),
            new Alias(CANONICAL + "/shipping", CANONICAL + "/shipments"),
            new Alias(CANONICAL + "/support/tickets", CANONICAL + "/support/tickets"),
            new Alias(CANONICAL + "/support", CANONICAL + "/support/tickets"));

    private Aliases() {}

    /** The same text when it is canonical already. */
    static String canonical(String path) {
        int end = path.length();
        if (end > 1 && path.charAt(end - 1) == '/') {
            path = path.substring(0, end - 1);
        }
        return rewrite(rewrite(path, ROOTS), MODULES);
    }

    private static String rewrite(String path, List<Alias> aliases) {
        for (Alias alias : aliases) {
            if (alias.covers(path)) {
                return alias.from().equals(alias.to()) ? path : alias.rewrite(path);
            }
        }
        return path;
    }
}
