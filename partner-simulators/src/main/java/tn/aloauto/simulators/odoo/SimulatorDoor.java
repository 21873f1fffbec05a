package tn.aloauto.simulators.odoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;

/** {@code /simulator/...}: what a test or a demonstration may look at and turn, beside the partner's own protocol. */
final class SimulatorDoor implements HttpHandler {

    private final OdooSimulator simulator;

    SimulatorDoor(OdooSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            switch (request) {
                case "GET /simulator/state" -> Answers.json(exchange, 200, simulator.state());
                case "GET /simulator/orders" -> Answers.json(exchange, 200, simulator.orders());
                case "GET /simulator/calls" -> Answers.json(exchange, 200, simulator.calls());
                case "GET /simulator/faults" -> Answers.json(exchange, 200, simulator.faults());
                case "POST /simulator/faults" -> {
                    simulator.fault(Json.MAPPER.readValue(exchange.getRequestBody(), Fault.class));
                    Answers.json(exchange, 201, simulator.faults());
                }
                case "DELETE /simulator/faults" -> {
                    simulator.clearFaults();
                    Answers.json(exchange, 200, simulator.faults());
                }
                case "POST /simulator/products" -> {
                    Products products = Json.MAPPER.readValue(exchange.getRequestBody(), Products.class);
                    products.products().forEach(simulator::product);
                    Answers.json(
                            exchange,
                            201,
                            Map.of("products", products.products().size()));
                }
                case "POST /simulator/reset" -> {
                    simulator.reset();
                    Answers.json(exchange, 200, simulator.state());
                }
                default -> Answers.json(exchange, 404, Map.of("message", "There is no " + request));
            }
        } catch (JsonProcessingException malformed) {
            Answers.json(exchange, 400, Map.of("message", malformed.getOriginalMessage()));
        }
    }
}
