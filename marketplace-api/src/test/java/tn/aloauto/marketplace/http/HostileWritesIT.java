package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.Shelf;
import tn.aloauto.marketplace.ShopClient;
import tn.aloauto.marketplace.TestAccounts;

/**
 * Every write there is, by somebody who may, with what nobody may set and with text nobody would type; and every question
 * with such words.
 */
@MarketplaceTest
class HostileWritesIT {

    /** Columns of ours that no body may name unless its schema does. */
    private static final List<String> OURS = List.of(
            "id",
            "user_id",
            "vendor_id",
            "role",
            "is_staff",
            "duties",
            "moderation_status",
            "commission_rate",
            "total_amount",
            "paid_amount",
            "reserved_quantity",
            "created_at");

    /** Each for a fault of its own: SQL, shell, template, markup, path, header, number, width, direction, half a character. */
    private static final List<String> NAUGHTY = List.of(
            "'; drop table product; --",
            "\\'; select pg_sleep(5); --",
            "%' or 1=1 --",
            "$(reboot)`reboot`|reboot",
            "${jndi:ldap://127.0.0.1/a}#{7*7}{{7*7}}",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "../../../../etc/passwd",
            "a\r\nSet-Cookie: x=1",
            "=cmd|'/c calc'!A1",
            "NaN",
            "-1",
            "99999999999999999999999999",
            "null",
            "\u0000",
            "\uD800",
            "\u202Eelbairav",
            "قطع غيار ٠١٢٣",
            "👩‍👩‍👧‍👦",
            " ",
            "é".repeat(20_000));

    private static final List<String> WORST = List.of("\u0000", "\uD800", "é".repeat(20_000));

    /** What only somebody inside should ever see. */
    private static final String INSIDE =
            "(?s).*(Exception|PSQL|SQLState|org[.](postgres|spring|hibernate)|tn[.]aloauto|jakarta[.]|/home/|stack ?trace).*";

    /** Characters beyond ASCII leave as escapes, or half a character could not be sent at all. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Autowired
    private ShopClient shop;

    @Autowired
    private TestAccounts people;

    private SampleBodies bodies;
    private TestAccounts.Person admin;
    private Map<String, String> table;
    private RulesAsTheyWere rules;
    private int next;
    private final SoftAssertions faults = new SoftAssertions();

    @BeforeEach
    void readTheDocuments() throws IOException {
        bodies = new SampleBodies(shop.get("/api/v1/openapi.json").json());
        rules = new RulesAsTheyWere();
        admin = people.admin();
        table = new HashMap<>();
        PermissionsIT.table().forEach(line -> table.put(line.substring(8), line.substring(0, 6)));
    }

    @AfterEach
    void putTheRulesBack() {
        rules.close();
    }

    @Test
    @DisplayName("A-145, B-011, B-035: what no schema names is refused on every write, by name, at every depth")
    void nobodySetsWhatIsOurs() {
        for (String[] write : writes()) {
            Exhibits exhibits = new Exhibits(shop, people, admin);
            ObjectNode body = body(write, exhibits);
            for (String where : bodies.objects(body)) {
                for (String field : OURS) {
                    if (!body.at(where).has(field) && !isFree(where)) {
                        ObjectNode more = SampleBodies.with(body, where + "/" + field, "1");
                        ShopClient.Answer answer = sent(write, exhibits, more);
                        faults.assertThat(answer.status())
                                .as("%s %s with %s/%s: %s", write[0], write[1], where, field, answer.text())
                                .isEqualTo(400);
                        faults.assertThat(answer.text())
                                .as("%s %s", write[0], write[1])
                                .contains(field);
                    }
                }
            }
        }
        faults.assertAll();
    }

    @Test
    @DisplayName(
            "A-091, A-146, A-163, B-142, B-151: no text in any field of any write makes the shop stumble or tell of its inside")
    void noTextMakesTheShopStumble() {
        long products = products();
        for (String[] write : writes()) {
            Exhibits exhibits = new Exhibits(shop, people, admin);
            ObjectNode body = body(write, exhibits);
            for (String where : bodies.texts(body)) {
                for (String text : turn()) {
                    ShopClient.Answer answer = sent(write, exhibits, SampleBodies.with(body, where, text));
                    isCalm(answer, "%s %s, %s = %.40s".formatted(write[0], write[1], where, text));
                }
            }
        }
        assertThat(products()).isGreaterThanOrEqualTo(products);
        everythingIsReadBack();
        faults.assertAll();
    }

    @Test
    @DisplayName("A-146, B-151: no word behind any address makes the shop stumble or tell of its inside")
    void noQuestionMakesTheShopStumble() {
        Exhibits exhibits = new Exhibits(shop, people, admin);
        for (String[] read : bodies.operations((verb, path) -> verb.equals("GET"))) {
            ShopClient client = served(read, exhibits).with("Accept", "*/*");
            for (String name : bodies.parameters(read[1])) {
                for (String text : turn()) {
                    String word =
                            URLEncoder.encode(text.substring(0, Math.min(1000, text.length())), StandardCharsets.UTF_8);
                    isCalm(
                            client.get(exhibits.filled(read[1]) + "?" + name + "=" + word),
                            "%s?%s=%.40s".formatted(read[1], name, text));
                }
            }
        }
        faults.assertAll();
    }

    /** All of them for {@code -Daloauto.hostile.all=true}; else the worst three, and two others in turn. */
    private List<String> turn() {
        if (Boolean.getBoolean("aloauto.hostile.all")) {
            return NAUGHTY;
        }
        List<String> some = new ArrayList<>(WORST);
        for (int i = 0; i < 2; i++) {
            some.add(NAUGHTY.get(next++ % NAUGHTY.size()));
        }
        return some;
    }

    /** What was stored must not make the next reader stumble. */
    private void everythingIsReadBack() {
        Exhibits exhibits = new Exhibits(shop, people, admin);
        for (String[] read : bodies.operations((verb, path) -> verb.equals("GET") && !path.contains("{"))) {
            String address = read[1] + bodies.query("GET", read[1]);
            isCalm(served(read, exhibits).with("Accept", "*/*").get(address), "read back: " + address);
            faults.assertThat(shop.with("Accept", "*/*").get(address).text())
                    .as("A-091: %s by a guest", address)
                    .doesNotContainPattern("argon2|password_hash|bank_info|\"iban|\"rib");
        }
    }

    private void isCalm(ShopClient.Answer answer, String asked) {
        faults.assertThat(answer.status())
                .as("%s: %.300s", asked, answer.text())
                .isLessThan(500);
        faults.assertThat(answer.header("Set-Cookie")).as(asked).isNull();
        if (answer.status() >= 400) {
            faults.assertThat(answer.header("Content-Type")).as(asked).startsWith("application/problem+json");
            faults.assertThat(answer.text()).as(asked).doesNotMatch(INSIDE);
        }
    }

    private ObjectNode body(String[] write, Exhibits exhibits) {
        ObjectNode body = bodies.body(bodies.schema(write[0], write[1]), true);
        exhibits.named(write[1]).forEach(body::putPOJO);
        return body;
    }

    private ShopClient.Answer sent(String[] write, Exhibits exhibits, ObjectNode body) {
        try {
            return served(write, exhibits).send(write[0], exhibits.filled(write[1]), JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody whom the table lets in, so that a refusal is about the body. */
    private ShopClient served(String[] operation, Exhibits exhibits) {
        String marks = table.get(operation[1] + " " + operation[0]);
        for (char mark : new char[] {'+', '?'}) {
            if (marks.charAt(1) == mark) {
                return shop.as(exhibits.buyer);
            } else if (marks.charAt(3) == mark) {
                return shop.as(exhibits.vendor);
            }
        }
        return shop.as(admin);
    }

    private List<String[]> writes() {
        return bodies.operations((verb, path) -> {
            JsonNode schema = bodies.schema(verb, path);
            return !schema.isMissingNode();
        });
    }

    /** Names of their own make up these: the names are checked one by one, or are told to nobody. */
    private static boolean isFree(String where) {
        return where.startsWith("/attributes") || where.endsWith("/bank_info") || where.endsWith("/mail");
    }

    private static long products() {
        return Shelf.database()
                .sql("select count(*) from product")
                .query(Long.class)
                .single();
    }
}
