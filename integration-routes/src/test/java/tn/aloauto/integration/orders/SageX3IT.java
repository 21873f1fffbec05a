package tn.aloauto.integration.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tn.aloauto.integration.IntegrationTest;
import tn.aloauto.integration.IntegrationTest.RealDatabase;
import tn.aloauto.integration.definitions.Definitions;
import tn.aloauto.simulators.odoo.Fault;
import tn.aloauto.simulators.odoo.Fault.Kind;
import tn.aloauto.simulators.x3.X3Simulator;

@IntegrationTest
@DisplayName("A-119, A-123, X-002, X1: orders into sub-programs over SOAP, as a Sage X3 publishes them, once each")
class SageX3IT {

    private static final List<String> FILES = List.of("erp/it-xtrois", "erp/it-xtrois-orders");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Definitions definitions;

    @AfterEach
    void removeTheFilesOfTheTest() throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(path(file));
        }
        await().until(() ->
                definitions.all().stream().noneMatch(each -> each.id().startsWith("it-xtrois")));
    }

    @Test
    void ordersGoInOnceEachWhateverIsLostOnTheWay() throws IOException {
        Shop shop = Shop.of(RealDatabase.DATABASE, "xtrois");
        try (X3Simulator x3 = X3Simulator.start(0)) {
            publish(x3);
            List<Shop.Placed> orders = new ArrayList<>();
            for (Kind kind : List.of(Kind.DROP_ANSWER, Kind.RESET, Kind.HTTP_500, Kind.HTML_200, Kind.TRUNCATED)) {
                x3.fault(Fault.once(kind, "soap", "YORDER"));
                Shop.Placed order = shop.confirmedOrder("PLQ<&>1", "89.505");
                orders.add(order);
                await().until(() -> "sent".equals(state(order)));
            }
            assertThat(x3.orders()).hasSize(orders.size());
            assertThat(x3.orders().get("SON00001"))
                    .contains("<FLD NAME=\"NUMBER\">" + orders.get(0).number() + "</FLD>")
                    .contains("<GRP ID=\"CLI\"><FLD NAME=\"BPCNAM\">Salma Ben Youssef</FLD></GRP>")
                    .contains("<TAB ID=\"LIG\"><LIN NUM=\"1\"><FLD NAME=\"ITMREF\">PLQ&lt;&amp;&gt;1</FLD>");

            x3.fault(Fault.once(Kind.USER_ERROR, "soap", "YORDER"));
            Shop.Placed refused = shop.confirmedOrder("PLQ-1", "10.000");
            await().until(() -> "dead".equals(state(refused)));

            shop.cancelled(orders.get(1));
            await().until(() -> x3.orders().values().stream()
                    .anyMatch(order -> order.startsWith("CANCELLED")
                            && order.contains(orders.get(1).number())));
        }
    }

    private void publish(X3Simulator x3) throws IOException {
        System.setProperty("IT_XTROIS_URL", x3.url());
        System.setProperty("IT_XTROIS_PASSWORD", X3Simulator.PASSWORD);
        Files.writeString(
                RealDatabase.MAPPINGS_FOLDER.resolve("it-xtrois.layout.yaml"),
                """
                description: Orders for the sub-program YORDER
                format: json
                columns:
                  - {name: NUMBER, from: number}
                  - {name: CLI.BPCNAM, from: customer_name}
                  - {name: "LIG[].ITMREF", from: sku}
                  - {name: "LIG[].QTY", from: quantity}
                """);
        Files.writeString(
                path(FILES.get(0)),
                """
                - templatedRoute:
                    routeTemplateRef: soap-connection
                    routeId: it-xtrois
                    parameters:
                      - {name: description, value: Sage X3 of the test}
                      - {name: connection, value: it-xtrois}
                      - {name: url, value: "{{IT_XTROIS_URL}}"}
                      - {name: username, value: marketplace}
                      - {name: password, value: "{{IT_XTROIS_PASSWORD}}"}
                      - {name: pool, value: WSPOOL}
                      - {name: failuresToOpen, value: "50"}
                """);
        Files.writeString(
                path(FILES.get(1)),
                """
                - templatedRoute:
                    routeTemplateRef: soap-order-export
                    routeId: it-xtrois-orders
                    parameters:
                      - {name: description, value: Orders for Sage X3}
                      - {name: link, value: it-xtrois-orders}
                      - {name: vendor, value: xtrois}
                      - {name: connection, value: it-xtrois}
                      - {name: layout, value: it-xtrois}
                      - {name: subPrograms, value: "YORDER, YFIND, YCANCEL"}
                """);
        await().untilAsserted(() -> assertThat(definitions.all())
                .filteredOn(each -> each.id().startsWith("it-xtrois"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.status())
                        .as(String.valueOf(each.reason()))
                        .isEqualTo("live")));
    }

    private static Path path(String file) {
        return RealDatabase.DEFINITIONS_FOLDER.resolve(file + ".camel.yaml");
    }

    private String state(Shop.Placed order) {
        return jdbc.sql("select state from order_export where vendor_order_id = ? order by outbox_id limit 1")
                .param(order.id())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
