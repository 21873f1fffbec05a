package tn.aloauto.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sixteen buyers with an address each, and their way through the shop's REST interface. */
final class Buyers {

    private static final int HOW_MANY = ClosedLoop.CLIENTS;
    private static final String PASSWORD = "Vilebrequin-du-banc-7";
    private static final Pattern ACCESS = Pattern.compile("\"access\"\\s*:\\s*\"([^\"]+)\"");

    private final Application shop;
    private final BenchDatabase database;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Buyers(Application shop, BenchDatabase database) {
        this.shop = shop;
        this.database = database;
    }

    /** One signs up as anybody does; the others are given the same password, since hashing sixteen is not what is measured. */
    static Buyers of(BenchDatabase database, Application shop) throws Exception {
        Buyers buyers = new Buyers(shop, database);
        buyers.post(
                "/api/v1/auth/register",
                null,
                """
                {"email": "acheteur-0@banc.tn", "password": "%s", "first_name": "Banc", "last_name": "Essai"}"""
                        .formatted(PASSWORD),
                201);
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("set search_path = marketplace, public");
            statement.execute("update app_user set email_verified_at = now() where email = 'acheteur-0@banc.tn'");
            statement.execute(
                    """
                    insert into app_user (email, password_hash, first_name, last_name, email_verified_at)
                    select 'acheteur-' || n || '@banc.tn', u.password_hash, 'Banc', 'Essai', now()
                    from app_user u, generate_series(1, %d) n where u.email = 'acheteur-0@banc.tn'"""
                            .formatted(HOW_MANY - 1));
            statement.execute(
                    """
                    insert into address (user_id, street, city, governorate, postal_code, phone, is_default_shipping, is_default_billing)
                    select id, '1 rue du Banc', 'Tunis', 'TN-11', '1000', '+21620123456', true, true
                    from app_user where email like 'acheteur-%@banc.tn'""");
        }
        return buyers;
    }

    List<UUID> ids() throws SQLException {
        return ids(database);
    }

    static List<UUID> ids(BenchDatabase database) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id from marketplace.app_user where email like 'acheteur-%@banc.tn' order by id")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    CheckoutBenchmark.Purchase signIn(UUID buyer) throws Exception {
        String answer = post(
                "/api/v1/token",
                null,
                "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email(buyer), PASSWORD),
                200);
        Matcher access = ACCESS.matcher(answer);
        if (!access.find()) {
            throw new IOException("No token in " + answer);
        }
        String token = access.group(1);
        return (first, second) -> {
            for (long product : new long[] {first, second}) {
                post("/api/v1/carts/me/items", token, "{\"product\": %d, \"quantity\": 1}".formatted(product), 201);
            }
            post("/api/v1/orders", token, "{\"payment_method\": \"cash\"}", 201);
        };
    }

    private String email(UUID buyer) throws SQLException {
        try (Connection connection = database.connectAsSuperuser();
                var statement = connection.prepareStatement("select email from marketplace.app_user where id = ?")) {
            statement.setObject(1, buyer);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        }
    }

    private String post(String path, String token, String body, int expected) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(shop.address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
