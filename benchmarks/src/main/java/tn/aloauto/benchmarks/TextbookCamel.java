package tn.aloauto.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.CsvDataFormat;

/** Comparison only: the routes Camel's own manual would write for a CSV file and a table. */
final class TextbookCamel extends RouteBuilder {

    private static final String SQL =
            "sql:" + TextbookRow.UPSERT.formatted(":#").replaceAll("\\s+", " ");

    private static final int BATCH = 500;

    private final TextbookRow row;

    private TextbookCamel(TextbookRow row) {
        this.row = row;
    }

    /** @param batch whether rows are gathered by 500 or sent one by one */
    static void take(Path file, TextbookRow row, DataSource database, boolean batch) throws Exception {
        try (DefaultCamelContext camel = new DefaultCamelContext();
                var in = Files.newInputStream(file)) {
            camel.getRegistry().bind("database", DataSource.class, database);
            camel.addRoutes(new TextbookCamel(row));
            camel.start();
            camel.createProducerTemplate().requestBody(batch ? "direct:batches" : "direct:rows", in);
        }
    }

    @Override
    public void configure() {
        CsvDataFormat csv = new CsvDataFormat();
        csv.setDelimiter(";");
        csv.setSkipHeaderRecord("true");
        csv.setHeader("reference,name,brand,price,quantity,category,oe");
        csv.setLazyLoad("true");
        from("direct:rows")
                .unmarshal(csv)
                .split(body())
                .streaming()
                .process(this::parameters)
                .filter(body().isNotNull())
                .to(SQL + "?dataSource=#database");
        from("direct:batches")
                .unmarshal(csv)
                .process(this::gather)
                .split(body())
                .streaming()
                .to(SQL + "?dataSource=#database&batch=true");
    }

    @SuppressWarnings("unchecked")
    private void parameters(Exchange exchange) {
        exchange.getMessage().setBody(row.parameters(exchange.getMessage().getBody(List.class)));
    }

    /** The rows as they come, 500 at a time. */
    @SuppressWarnings("unchecked")
    private void gather(Exchange exchange) {
        Iterator<List<String>> rows = exchange.getMessage().getBody(Iterator.class);
        exchange.getMessage().setBody(new Iterator<List<Map<String, Object>>>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public List<Map<String, Object>> next() {
                List<Map<String, Object>> batch = new ArrayList<>(BATCH);
                while (rows.hasNext() && batch.size() < BATCH) {
                    Map<String, Object> parameters = row.parameters(rows.next());
                    if (parameters != null) {
                        batch.add(parameters);
                    }
                }
                return batch;
            }
        });
    }
}
