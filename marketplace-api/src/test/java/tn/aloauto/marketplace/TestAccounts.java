package tn.aloauto.marketplace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import tn.aloauto.marketplace.accounts.internal.AccessTokens;

/**
 * People for tests: each call makes a new account and signs it in.
 * The stored password is not usable; sign-in itself is tested through the front door.
 */
@TestComponent
public class TestAccounts {

    /** Somebody signed in. */
    public record Person(UUID id, String email, String token, Long vendorId, String vendorSlug) {}

    private final AccessTokens tokens;

    TestAccounts(AccessTokens tokens) {
        this.tokens = tokens;
    }

    public Person buyer() {
        return person("buyer", false);
    }

    public Person admin() {
        return person("admin", true);
    }

    /** With an active vendor behind it. */
    public Person vendor() {
        Person person = person("vendor", false);
        String slug = "vendor-" + person.id();
        long vendorId = insert(
                "insert into marketplace.vendor (user_id, company_name, slug, contact_email, tax_number, status)"
                        + " values (?, ?, ?, ?, ?, 'active') returning id",
                Long.class,
                person.id(),
                "Pièces " + person.id(),
                slug,
                person.email(),
                taxNumber(person.id()));
        return new Person(person.id(), person.email(), person.token(), vendorId, slug);
    }

    private Person person(String role, boolean staff) {
        String email = role + "-" + UUID.randomUUID() + "@example.tn";
        UUID id = insert(
                "insert into marketplace.app_user (email, password_hash, first_name, last_name, role, is_staff,"
                        + " email_verified_at) values (?, '{test}', 'Amel', 'Ben Salah', ?, ?, now()) returning id",
                UUID.class,
                email,
                role,
                staff);
        return new Person(id, email, tokens.issue(id, UUID.randomUUID()), null, null);
    }

    private static String taxNumber(UUID id) {
        return "%07d".formatted(Math.floorMod(id.hashCode(), 10_000_000)) + "XAM"
                + "%03d".formatted(Math.floorMod(id.getLeastSignificantBits(), 1000L));
    }

    private static <T> T insert(String sql, Class<T> type, Object... values) {
        try (Connection connection = MarketplaceTest.RealDatabase.DATABASE.connectAsSuperuser();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, type);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
