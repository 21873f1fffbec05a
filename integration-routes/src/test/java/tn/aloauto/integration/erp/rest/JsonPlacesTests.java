package tn.aloauto.integration.erp.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPlacesTests {

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void aPlaceIsNamesAndPositions() throws Exception {
        JsonNode document = json("{'data': {'items': [{'id': 7}, {'id': 8}]}}");

        assertThat(JsonPlaces.text(document, "data.items[1].id")).isEqualTo("8");
        assertThat(JsonPlaces.text(document, "$.data.items[0].id")).isEqualTo("7");
        assertThat(JsonPlaces.text(document, "data.nothing.id")).isEmpty();
        assertThat(JsonPlaces.at(document, "$")).isSameAs(document);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..password", "items[?(@.x)]", "a.b.c.d.e.f.g.h.i.j", "items[*].id", "a[99999]", "${x}"})
    void whatWouldComputeOrWanderIsRefused(String place) {
        assertThatThrownBy(() -> JsonPlaces.at(json("{}"), place)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRecordBecomesColumnsInItsOwnOrder() throws Exception {
        Map<String, String> columns = JsonPlaces.columns(
                json(
                        "{'code': '007', 'price': {'ttc': 12.50}, 'oem': ['A1', 'B2'], 'stock': [{'qty': 3}], 'off': null, 'on': true}"));

        assertThat(columns.toString())
                .isEqualTo("{code=007, price.ttc=12.5, oem=A1, B2, stock[0].qty=3, off=, on=true}");
    }

    @Test
    void aPathNeverLeavesTheConnection() {
        for (String path :
                List.of("articles", "//evil.example/x", "/a/../../b", "/a?x=1", "/a b", "http://evil.example/")) {
            assertThatThrownBy(() -> RestCall.get(path, Map.of())).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(RestCall.get("/a", Map.of("q", "x&y=1 é")).queryString()).isEqualTo("q=x%26y%3D1%20%C3%A9");
    }
}
