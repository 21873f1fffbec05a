package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each other spelling of an address that the specification uses (A-072..A-082, A-146, B-007, B-010, B-012, B-042..B-046, N-010). */
class AliasesTests {

    @ParameterizedTest
    @CsvSource({
        "/api/users/, /api/v1/users",
        "/api/vendors/, /api/v1/vendors",
        "/api/products/, /api/v1/products",
        "/api/products/12/, /api/v1/products/12",
        "/api/categories/, /api/v1/categories",
        "/api/orders/, /api/v1/orders",
        "/api/orders/7/items/, /api/v1/orders/7/items",
        "/api/orders/me, /api/v1/orders/me",
        "/api/payments/, /api/v1/payments",
        "/api/shipments/, /api/v1/shipments",
        "/api/returns/, /api/v1/returns",
        "/api/support/tickets/, /api/v1/support/tickets",
        "/api/support/, /api/v1/support/tickets",
        "/api/support/5/assign/, /api/v1/support/tickets/5/assign",
        "/api/token/, /api/v1/token",
        "/api/token/refresh/, /api/v1/token/refresh",
        "/api/accounts/users/, /api/v1/users",
        "/api/accounts/users/me, /api/v1/users/me",
        "/api/accounts/addresses/3/, /api/v1/addresses/3",
        "/api/catalogue/categories/, /api/v1/categories",
        "/api/catalogue/products/9/, /api/v1/products/9",
        "/api/orders/carts/, /api/v1/carts",
        "/api/orders/orders/4/confirm/, /api/v1/orders/4/confirm",
        "/api/orders/wishlists/, /api/v1/wishlists",
        "/api/shipping/, /api/v1/shipments",
        "/api/shipping/2/update_shipment_status/, /api/v1/shipments/2/update_shipment_status",
        "/api/v1/shipping/rates, /api/v1/shipping/rates",
        "/api/integrations/erp-sync-logs/, /api/v1/integrations/erp-sync-logs",
        "/api/v1/accounts/users, /api/v1/users",
        "/auth/register, /api/v1/auth/register",
        "/auth/register/, /api/v1/auth/register",
        "/auth/login, /api/v1/token",
        "/api/auth/login, /api/v1/token",
        "/api/v1/auth/login, /api/v1/token",
        "/categories, /api/v1/categories",
        "/categories/freinage, /api/v1/categories/freinage",
        "/products, /api/v1/products",
        "/products/5, /api/v1/products/5",
        "/orders, /api/v1/orders",
        "/orders/me, /api/v1/orders/me",
        "/api/v1/products/, /api/v1/products",
        "/api/v1/products, /api/v1/products",
        "/api/docs, /api/docs",
        "/healthz, /healthz",
        "/healthz/, /healthz",
        "/, /",
        "/productsheet, /productsheet",
        "/apiary, /apiary",
    })
    void leadsToTheCanonicalAddress(String asked, String canonical) {
        assertThat(Aliases.canonical(asked)).isEqualTo(canonical);
    }
}
