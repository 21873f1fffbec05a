package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tn.aloauto.marketplace.shared.Caller;

/** What an account may not do yet. */
class AccountPolicyTests {

    private final AccountPolicy strict = new AccountPolicy(true, Set.of("admin", "staff"));

    @Test
    void anUnverifiedAccountLooksAndFillsItsCartButDoesNotOrder() {
        Caller newcomer = caller(Caller.Role.BUYER, Set.of(), false, false);

        assertThatThrownBy(() -> strict.check(newcomer, "POST", "/api/v1/orders"))
                .hasMessage("email-not-verified");
        assertThatThrownBy(() -> strict.check(newcomer, "POST", "/api/v1/vendors"))
                .hasMessage("email-not-verified");
        assertThatThrownBy(() -> strict.check(newcomer, "POST", "/api/v1/products/12/reviews"))
                .hasMessage("email-not-verified");
        assertThatCode(() -> {
                    strict.check(newcomer, "GET", "/api/v1/orders");
                    strict.check(newcomer, "POST", "/api/v1/carts/me/items");
                    new AccountPolicy(false, Set.of()).check(newcomer, "POST", "/api/v1/orders");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whoMustHaveASecondFactorSwitchesItOnFirst() {
        Caller admin = caller(Caller.Role.ADMIN, Set.of(), true, false);
        Caller clerk = caller(Caller.Role.BUYER, Set.of(Caller.Duty.FINANCE), true, false);

        for (Caller caller : new Caller[] {admin, clerk}) {
            assertThatThrownBy(() -> strict.check(caller, "GET", "/api/v1/users"))
                    .hasMessage("second-factor-missing");
            assertThatThrownBy(() -> strict.check(caller, "GET", "/api/v1/users/meander"))
                    .hasMessage("second-factor-missing");
            assertThatCode(() -> strict.check(caller, "POST", "/api/v1/users/me/mfa"))
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> {
                    strict.check(caller(Caller.Role.ADMIN, Set.of(), true, true), "GET", "/api/v1/users");
                    strict.check(caller(Caller.Role.BUYER, Set.of(), true, false), "GET", "/api/v1/orders");
                })
                .doesNotThrowAnyException();
    }

    private static Caller caller(Caller.Role role, Set<Caller.Duty> duties, boolean verified, boolean secondFactor) {
        return new Caller(
                UUID.randomUUID(), "a@example.tn", role, null, UUID.randomUUID(), duties, verified, secondFactor);
    }
}
