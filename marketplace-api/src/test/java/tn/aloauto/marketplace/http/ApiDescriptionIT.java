package tn.aloauto.marketplace.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tn.aloauto.marketplace.MarketplaceTest;
import tn.aloauto.marketplace.ShopClient;

/** A client generated from the document meets what the API really says (A-109, B-160, B-199, L-001, A-061). */
@MarketplaceTest
class ApiDescriptionIT {

    @Autowired
    private ShopClient shop;

    private JsonNode api;

    @BeforeEach
    void readTheDocument() throws IOException {
        api = shop.get("/api/v1/openapi.json").json();
        Files.writeString(Path.of("target/openapi.json"), api.toPrettyString());
    }

    @Test
    void moneyIsAStringWithThreeDecimals() {
        List<String> amounts = new ArrayList<>();
        api.at("/components/schemas")
                .fields()
                .forEachRemaining(
                        schema -> schema.getValue().path("properties").fields().forEachRemaining(property -> {
                            if (!schema.getKey().endsWith("Request")
                                    && property.getKey().matches(".*(price|amount|(?<!exchanges_)total)$")) {
                                amounts.add(schema.getKey() + "." + property.getKey() + ": "
                                        + property.getValue().path("type").asText());
                            }
                        }));

        assertThat(amounts).isNotEmpty().allSatisfy(amount -> assertThat(amount).endsWith(": string"));
    }

    @Test
    void anAnswerSaysWhichFieldsAreAlwaysThere() {
        assertThat(api.at("/components/schemas/OrderView/required"))
                .anySatisfy(field -> assertThat(field.asText()).isEqualTo("total_amount"));
        assertThat(api.at("/components/schemas/BuyersCartItem").isMissingNode()).isFalse();
        assertThat(api.at("/components/schemas/OrderViewItem").isMissingNode()).isFalse();
    }

    @Test
    void everythingIsSpelledInSnakeCase() {
        List<String> camels = new ArrayList<>();
        api.at("/components/schemas").fields().forEachRemaining(schema -> schema.getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(name -> addIfCamel(camels, schema.getKey() + "." + name)));
        api.get("paths").fields().forEachRemaining(path -> path.getValue()
                .forEach(operation -> operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("query")) {
                        addIfCamel(
                                camels,
                                path.getKey() + "." + parameter.get("name").asText());
                    }
                })));

        assertThat(camels).isEmpty();
    }

    @Test
    void aMappingToTryIsAPartOfItsForm() {
        JsonNode tried = api.at("/paths/~1api~1v1~1integrations~1feeds~1try-mapping/post");

        assertThat(tried.at("/requestBody/content/multipart~1form-data/schema/properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("file", "mapping");
        assertThat(tried.path("parameters")).isEmpty();
    }

    @Test
    void rejectedRowsComeAsAPageOrAsTheFixItFile() {
        JsonNode read = api.at("/paths/~1api~1v1~1integrations~1file-uploads~1{id}~1rejected-rows/get");

        JsonNode content = read.at("/responses/200/content");
        assertThat(content.fieldNames()).toIterable().containsExactlyInAnyOrder("application/json", "text/csv");
        assertThat(content.at("/application~1json/schema/$ref").asText()).contains("RejectedRowView");
        assertThat(read.path("parameters"))
                .anySatisfy(parameter ->
                        assertThat(parameter.at("/schema/enum/0").asText()).isEqualTo("csv"));
    }

    private static void addIfCamel(List<String> camels, String name) {
        if (name.substring(name.lastIndexOf('.')).matches(".*[a-z][A-Z].*")) {
            camels.add(name);
        }
    }
}
