package tn.aloauto.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.dataformat.CsvDataFormat;
import org.apache.camel.processor.aggregate.GroupedBodyAggregationStrategy;

/** Comparison only: the routes Camel's own manual would write for a CSV file and a table. */
final class TextbookCamel extends RouteBuilder {

    private static final String SQL =
            "sql:" + TextbookRow.UPSERT.formatted(":#").replaceAll("\\s+", " ");

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
            // what is left of the last batch goes with the stop
            camel.stop();
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
                .split(body())
                .streaming()
                .process(this::parameters)
                .filter(body().isNotNull())
                .aggregate(constant(true), new GroupedBodyAggregationStrategy())
                .completionSize(500)
                .completeAllOnStop()
                .to(SQL + "?dataSource=#database&batch=true");
    }

    @SuppressWarnings("unchecked")
    private void parameters(Exchange exchange) {
        exchange.getMessage().setBody(row.parameters(exchange.getMessage().getBody(List.class)));
    }
}
