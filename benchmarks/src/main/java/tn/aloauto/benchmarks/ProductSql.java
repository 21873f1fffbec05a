package tn.aloauto.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tn.aloauto.localdatabase.LocalDatabase;

/** A statement with named parameters, read from its source: of the product, so that a floor runs the very same one. */
final class ProductSql {

    private static final Pattern NAME = Pattern.compile("(?<![:\\w]):([A-Za-z_]+)");

    private final String text;
    private final List<String> names;

    private ProductSql(String namedText) {
        List<String> found = new ArrayList<>();
        this.text = NAME.matcher(namedText.replaceAll("(?m)--.*$", "")).replaceAll(match -> {
            found.add(match.group(1));
            return Matcher.quoteReplacement("?");
        });
        this.names = List.copyOf(found);
    }

    /** A statement of the intake's floor, which is no part of the product. */
    static ProductSql ofFloor(String name) {
        return new ProductSql(ofFloorText(name));
    }

    /** The statements of one file, which a semicolon ends, in their order. */
    static List<ProductSql> allOfFloor(String name) {
        return Pattern.compile(";\\s*")
                .splitAsStream(ofFloorText(name))
                .map(ProductSql::new)
                .toList();
    }

    private static String ofFloorText(String name) {
        return read("benchmarks/src/main/resources/tn/aloauto/benchmarks/floor/" + name + ".sql");
    }

    /** @param fills what stands in the place of comments such as {@code filters} */
    static ProductSql ofCatalogue(String name, Map<String, String> fills) {
        String text = read("marketplace-api/src/main/resources/sql/catalogue/" + name + ".sql");
        for (Map.Entry<String, String> fill : fills.entrySet()) {
            text = text.replace("/*" + fill.getKey() + "*/", fill.getValue());
        }
        return new ProductSql(text);
    }

    static String catalogueText(String name) {
        return read("marketplace-api/src/main/resources/sql/catalogue/" + name + ".sql");
    }

    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        bind(statement, values);
        return statement;
    }

    void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            Object value = values.get(names.get(i));
            if (value instanceof Long[] ids) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("bigint", ids));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    String text() {
        return text;
    }

    private static String read(String path) {
        try {
            return Files.readString(LocalDatabase.projectRoot().resolve(Path.of(path)));
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The floor runs the product's own SQL, and this file is gone: " + path, missing);
        }
    }
}
