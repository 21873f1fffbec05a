package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * Every route of the API's document, asked by everybody for things that are the buyer's, the vendor's or the shop's. Who is
 * served stands in {@code permissions.txt}: {@code +} served, {@code -} kept out (401, 403), {@code 0} told that nothing is
 * there (404), {@code ?} refused for what was asked and not for who asked. What really came back is written to
 * {@code target/permissions.txt}, so that a new route is a line to read and to copy.
 */
@MarketplaceTest
class PermissionsIT {

    private static final Path TABLE = Path.of("src/test/resources/permissions.txt");
    static final List<String> EVERYBODY = List.of("guest", "buyer", "other buyer", "vendor", "other vendor", "admin");

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private TestAccounts.Person admin;
    private TestAccounts.Person otherBuyer;
    private TestAccounts.Person otherVendor;
    private Exhibits current;
    private final List<String> why = new ArrayList<>();

    @Test
    @DisplayName("V1, A-145, A-160, B-096: every route x guest, buyer, other buyer, vendor, other vendor, admin")
    void everyRouteServesWhomTheTableSays() throws IOException {
        JsonNode api = shop.get("/api/v1/openapi.json").json();
        SampleBodies bodies = new SampleBodies(api);
        Map<String, String> seen = new TreeMap<>();
        replaceEverybody();
        try (RulesAsTheyWere kept = new RulesAsTheyWere()) {
            for (String[] operation : bodies.operations((verb, path) -> true)) {
                seen.put(operation[1] + " " + operation[0], asked(operation[0], operation[1], bodies));
            }
        }

        List<String> lines = new ArrayList<>();
        seen.forEach((route, served) -> lines.add(served + "  " + route));
        Files.write(Path.of("target/permissions.txt"), lines);
        Files.write(Path.of("target/permissions-why.txt"), why);
        assertThat(lines).containsExactlyElementsOf(table());
    }

    /** Six marks, one for each of {@link #EVERYBODY}, two blanks, path and method. */
    static List<String> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private String asked(String verb, String path, SampleBodies bodies) {
        StringBuilder served = new StringBuilder();
        for (String who : EVERYBODY) {
            ShopClient client = client(who, current);
            String address = current.filled(path) + bodies.query(verb, path);
            ShopClient.Answer answer = bodies.isUpload(verb, path)
                    ? client.with("Content-Type", "multipart/form-data; boundary=x")
                            .send(verb, address, SampleBodies.upload(path))
                    : client.send(verb, address, body(verb, path, bodies));
            served.append(mark(answer.status()));
            if (mark(answer.status()) == '?') {
                why.add("%s %s by %s: %d %.300s".formatted(verb, path, who, answer.status(), answer.text()));
            }
            assertThat(answer.status())
                    .as("%s %s by %s: %s", verb, path, who, answer.text())
                    .isLessThan(500);
            if (!verb.equals("GET") && answer.status() < 300) {
                replaceWhatWasUsed(path);
            }
        }
        return served.toString();
    }

    /** A thing that was paid, cancelled or deleted is no good for the next one who asks; nor is an account that gave itself up. */
    private void replaceWhatWasUsed(String path) {
        if (path.startsWith("/api/v1/users/")) {
            replaceEverybody();
        } else if (path.contains("{") || !current.named(path).isEmpty()) {
            current = new Exhibits(shop, people, admin);
        }
    }

    private void replaceEverybody() {
        admin = people.admin();
        otherBuyer = people.buyer();
        otherVendor = people.vendor();
        current = new Exhibits(shop, people, admin);
    }

    private Object body(String verb, String path, SampleBodies bodies) {
        JsonNode schema = bodies.schema(verb, path);
        if (schema.isMissingNode()) {
            return null;
        }
        ObjectNode body = bodies.body(schema, false);
        current.named(path).forEach(body::putPOJO);
        return body;
    }

    private ShopClient client(String who, Exhibits exhibits) {
        ShopClient patient = shop.with("Accept", "*/*");
        return switch (who) {
            case "guest" -> patient;
            case "buyer" -> patient.as(exhibits.buyer);
            case "other buyer" -> patient.as(otherBuyer);
            case "vendor" -> patient.as(exhibits.vendor);
            case "other vendor" -> patient.as(otherVendor);
            default -> patient.as(admin);
        };
    }

    private static char mark(int status) {
        return switch (status) {
            case 401, 403 -> '-';
            case 404 -> '0';
            case 200, 201, 202, 204 -> '+';
            default -> '?';
        };
    }
}
