package tn.aloauto.simulators.odoo;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** A running simulated Odoo server on loopback, with a dial for what goes wrong. */
public final class OdooSimulator implements AutoCloseable {

    private final OdooSettings settings;
    private final OdooDatabase database;
    private final FaultDial dial = new FaultDial();
    private final OdooServices services;
    private final CallsUnderFire calls = new CallsUnderFire(dial);
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private OdooSimulator(OdooSettings settings) throws IOException {
        this.settings = settings;
        this.database = new OdooDatabase(settings.journal());
        this.services = new OdooServices(settings, database);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), 64);
        if (settings.hasJsonRpc()) {
            server.createContext("/jsonrpc", new JsonRpcDoor(services, calls, settings.is18()));
        }
        server.createContext("/json/2/", new JsonTwoDoor(services, calls, settings));
        server.createContext("/web/", new WebDoor(services, settings));
        server.createContext("/simulator", new SimulatorDoor(this));
        server.setExecutor(threads);
    }

    /** A server that keeps nothing; port 0 takes any free one. */
    public static OdooSimulator start(int port) {
        return start(OdooSettings.inMemory(port));
    }

    public static OdooSimulator start(OdooSettings settings) {
        try {
            OdooSimulator simulator = new OdooSimulator(settings);
            simulator.server.start();
            return simulator;
        } catch (IOException failure) {
            throw new UncheckedIOException("The Odoo simulator cannot listen on port " + settings.port(), failure);
        }
    }

    /** Told of every call as it arrives, by its text. */
    public void listen(Consumer<String> listener) {
        calls.listen(listener);
    }

    /** Called in the middle of each call, after the records were read and before the answer goes out. */
    public void meanwhile(String model, String method, Runnable work) {
        calls.meanwhile(model, method, work);
    }

    public OdooSettings settings() {
        return settings;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port();
    }

    /** A product this company sells; one that is there already keeps its id. */
    public int product(String code, String name, BigDecimal price, BigDecimal quantity) {
        return database.transaction(() -> {
            List<Integer> known =
                    services.records().search("product.product", List.of(List.of("default_code", "=", code)), Map.of());
            if (!known.isEmpty()) {
                return known.get(0);
            }
            int id = services.records()
                    .create(
                            "product.product",
                            Map.of("default_code", code, "name", name, "list_price", price, "is_storable", true));
            services.records().stock().putOnHand(id, quantity);
            return id;
        });
    }

    /** The same, in a category of the company's own. */
    public int product(String code, String name, BigDecimal price, BigDecimal quantity, String category) {
        int id = product(code, name, price, quantity);
        database.transaction(() -> {
            List<Integer> known =
                    services.records().search("product.category", List.of(List.of("name", "=", category)), Map.of());
            int categoryId = known.isEmpty()
                    ? database.insert(
                            "product.category", Map.of("name", category, "complete_name", "All / " + category))
                    : known.get(0);
            services.records().write("product.product", List.of(id), Map.of("categ_id", categoryId));
            return null;
        });
        return id;
    }

    /** What a person at the company does in the ERP: the new values of one record. */
    public void write(String model, int id, Map<String, Object> values) {
        database.transaction(() -> {
            services.records().write(model, List.of(id), values);
            return null;
        });
    }

    /** The record is gone and leaves no trace. */
    public void delete(String model, int id) {
        database.transaction(() -> {
            services.records().unlink(model, List.of(id));
            return null;
        });
    }

    /** A person counts the stock of a product. */
    public void count(int product, BigDecimal quantity) {
        database.transaction(() -> {
            services.records().stock().count(product, quantity);
            return null;
        });
    }

    /** The company sends the parcel of the order with this reference. */
    public void deliver(String reference) {
        forOrder(reference, services.sales()::deliver);
    }

    /** The company makes the invoice of the order with this reference. */
    public void invoice(String reference) {
        forOrder(reference, services.sales()::invoice);
    }

    private void forOrder(String reference, IntConsumer work) {
        database.transaction(() -> {
            services.records()
                    .search("sale.order", List.of(List.of("client_order_ref", "=", reference)), Map.of())
                    .forEach(work::accept);
            return null;
        });
    }

    /** All records of a model as they are shown. */
    public List<Map<String, Object>> records(String model) {
        return database.transaction(
                () -> services.records().read(model, services.records().search(model, List.of(), Map.of()), List.of()));
    }

    public void sweepEmptyQuants() {
        database.transaction(() -> {
            services.records().stock().sweepEmptyQuants();
            return null;
        });
    }

    public void clockIsOffBy(Duration offset) {
        database.clockIsOffBy(offset);
    }

    public void clockStops(boolean stopped) {
        database.clockStops(stopped);
    }

    /** Work on this simulator that began that long ago and commits only now. */
    public void longTransaction(Duration ago, Runnable work) {
        database.longTransaction(ago, work);
    }

    void product(Products.Product product) {
        product(
                product.code(),
                product.name() == null ? product.code() : product.name(),
                product.price() == null ? BigDecimal.ONE : product.price(),
                product.quantity() == null ? BigDecimal.TEN : product.quantity());
    }

    /** Puts a record there under a chosen id, as a restored backup would. */
    public void record(String model, int id, Map<String, Object> values) {
        database.transaction(() -> database.insert(model, id, values));
    }

    public void fault(Fault fault) {
        dial.set(fault);
    }

    public void clearFaults() {
        dial.clear();
    }

    public List<Fault> faults() {
        return dial.list();
    }

    /** The faults that were set since the last such question and have not happened once; what was to happen meanwhile is one. */
    public List<String> neverStruck() {
        List<String> missed =
                new ArrayList<>(dial.neverStruck().stream().map(Fault::toString).toList());
        missed.addAll(calls.neverHappenedMeanwhile());
        return missed;
    }

    /** From now on this key opens too. */
    public void acceptKey(String key) {
        services.accept(key);
    }

    /** From now on this key is refused. */
    public void revokeKey(String key) {
        services.revoke(key);
    }

    /** How often a fault struck. */
    public int faultsHappened() {
        return dial.happened();
    }

    /** Every sale order as the ERP shows it, its customer and lines in full. */
    public List<Map<String, Object>> orders() {
        return database.transaction(() -> {
            List<Integer> ids = services.records().search("sale.order", List.of(), Map.of());
            List<Map<String, Object>> orders = services.records().read("sale.order", ids, List.of());
            orders.forEach(this::unfold);
            return orders;
        });
    }

    /** How often each model.method was called. */
    public Map<String, Integer> calls() {
        return calls.counts();
    }

    public int calls(String model, String method) {
        return calls.counts().getOrDefault(model + "." + method, 0);
    }

    Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("version", settings.version());
        state.put("database", settings.database());
        Schema.models()
                .forEach(model -> state.put(
                        model, database.transaction(() -> database.all(model).size())));
        state.put("faults", dial.list());
        state.put("faults_happened", dial.happened());
        return state;
    }

    /** Forgets every record, fault and count. */
    public void reset() {
        database.clear();
        DemoRecords.ensure(database);
        dial.clear();
        calls.forget();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void unfold(Map<String, Object> order) {
        Records records = services.records();
        order.put("order_line", records.read("sale.order.line", Values.ids(order.get("order_line")), List.of()));
        List<Object> customer = Values.list(order.get("partner_id"));
        order.put(
                "partner_id",
                records.read("res.partner", List.of((Integer) customer.get(0)), List.of())
                        .get(0));
    }
}
