package tn.aloauto.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;

/** The least a program can do to answer a product list: the JDK's HTTP server, the product's SQL, columns as bytes. */
final class SqlServer {

    private static final int CONNECTIONS = 16;

    /** As buyers see the catalogue; the shop's own condition stands in its class Visibility. */
    private static final String ON_SALE =
            """
            (p.is_active and p.moderation_status = 'approved'
             and p.vendor_id in (select id from vendor where status = 'active')
             and not exists (select from offer r where r.product_id = p.id and r.retired_at is not null offset 0))""";

    private static final ProductSql CATEGORY = page(
            ProductSql.catalogueText("ids-in-categories")
                    .replace("/*joins*/", "")
                    .replace("/*filters*/", ON_SALE)
                    .replace("/*key*/", "p.created_at")
                    .replace("/*order*/", "p.created_at desc, p.id desc")
                    .replace("/*merged order*/", "p.sort_key desc, p.id desc"),
            "true");
    private static final ProductSql GIVEN = page(ProductSql.catalogueText("ids-given"), ON_SALE);
    private static final ProductSql RELEVANT = ProductSql.ofCatalogue(
            "ids-by-relevance", Map.of("joins", "", "filters", ON_SALE + " and p.search @@ cast(:query as tsquery)"));
    private static final ProductSql BY_REFERENCE =
            ProductSql.ofCatalogue("ids-by-reference", Map.of("joins", "", "filters", ON_SALE));
    private static final ProductSql DETAIL = ProductSql.ofCatalogue("product-detail", Map.of("filters", ON_SALE));

    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CONNECTIONS);

    /** Answers one question over a connection. */
    private interface Answer {
        byte[] to(Connection connection, String value) throws SQLException;
    }

    private static ProductSql page(String ids, String filters) {
        return ProductSql.ofCatalogue("product-page", Map.of("filters", filters, "ids", ids));
    }

    public static void main(String[] arguments) throws Exception {
        new SqlServer()
                .serve(
                        Integer.parseInt(arguments[0]),
                        System.getenv("DATABASE_URL"),
                        System.getenv("MARKETPLACE_DB_PASSWORD"));
    }

    private void serve(int port, String url, String password) throws SQLException, IOException {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(DriverManager.getConnection(url, "marketplace_app", password));
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(CONNECTIONS));
        answer(server, "/health", (connection, value) -> new byte[0]);
        answer(server, "/category", SqlServer::category);
        answer(server, "/words", SqlServer::words);
        answer(server, "/reference", SqlServer::reference);
        answer(server, "/detail", (connection, id) -> rows(connection, DETAIL, Map.of("id", Long.valueOf(id))));
        server.start();
    }

    private void answer(HttpServer server, String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                respond(exchange, answer);
            } catch (SQLException | InterruptedException failure) {
                throw new IOException(failure);
            }
        });
    }

    private void respond(HttpExchange exchange, Answer answer) throws IOException, SQLException, InterruptedException {
        String query = exchange.getRequestURI().getRawQuery();
        String value =
                query == null ? "" : URLDecoder.decode(query.substring("value=".length()), StandardCharsets.UTF_8);
        Connection connection = connections.take();
        byte[] body;
        try {
            body = answer.to(connection, value);
        } finally {
            connections.add(connection);
        }
        exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static byte[] category(Connection connection, String id) throws SQLException {
        Map<String, Object> values = Map.of("categories", new Long[] {Long.valueOf(id)}, "limit", 50, "offset", 0);
        return rows(connection, CATEGORY, values);
    }

    private static byte[] words(Connection connection, String typed) throws SQLException {
        String query;
        try (PreparedStatement statement = connection.prepareStatement("select search_query(?, true)::text")) {
            statement.setString(1, typed);
            ResultSet row = statement.executeQuery();
            row.next();
            query = row.getString(1);
        }
        return given(
                connection,
                ids(
                        connection,
                        RELEVANT,
                        Map.of("query", query, "gathered", 1000, "candidates", 1000, "window", 1000)));
    }

    private static byte[] reference(Connection connection, String typed) throws SQLException {
        return given(connection, ids(connection, BY_REFERENCE, Map.of("typed", typed, "window", 1000)));
    }

    private static byte[] given(Connection connection, List<Long> ids) throws SQLException {
        return rows(connection, GIVEN, Map.of("ids", ids.stream().limit(50).toArray(Long[]::new)));
    }

    private static List<Long> ids(Connection connection, ProductSql sql, Map<String, Object> values)
            throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = sql.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }

    private static byte[] rows(Connection connection, ProductSql sql, Map<String, Object> values) throws SQLException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (PreparedStatement statement = sql.prepare(connection, values);
                ResultSet rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    byte[] value = rows.getBytes(column);
                    if (value != null) {
                        bytes.writeBytes(value);
                    }
                    bytes.write('\t');
                }
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
